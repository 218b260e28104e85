import { assess } from '../assessment/index.ts';
import { instant } from '../kernel/index.ts';
import { groundOf, reviewPicture, type GroundPicture, type ReviewPicture } from '../picture/index.ts';
import { engineVersion, readRun, recordRun, seeker, writeRun, type RunFile } from '../replay/index.ts';
import { resolveOnPaper, writeProblem, type ResolvedScenario } from '../scenario/index.ts';
import { worldOf, type Shift } from '../simulation/index.ts';
import { scoreOf } from './scoreOf.ts';
import { verifyApart } from './verifyApart.ts';

export { readOwn } from './content/ownScenario.ts';
export { readRun, writeRun };

/** The scenario that a run carries. @throws Error, with the first problem, when it cannot be played here. */
export function scenarioOf(run: RunFile): ResolvedScenario {
  const resolved = resolveOnPaper(run.scenario);
  if (!resolved.ok) throw new Error(writeProblem(resolved.problem[0]!));
  return resolved.value;
}

/** The shift so far as a run, with its score sheet; `player` may be empty. */
export const runOf = (shift: Shift, player: string): RunFile =>
  recordRun(shift, { score: scoreOf(shift), ...(player !== '' && { player }) });

/** A finished run, judged: what the debrief shows. */
export interface Judged {
  readonly run: RunFile;
  readonly resolved: ResolvedScenario;
  readonly picture: ReviewPicture;
  readonly ground: GroundPicture;
}

/**
 * Judges a run from its facts; whether it re-simulates is found afterwards, since that takes longer.
 * `resolved` is the scenario it was played on, where that is at hand. @throws Error when the scenario in the file cannot be played here.
 */
export function judge(run: RunFile, resolved: ResolvedScenario = scenarioOf(run)): Judged {
  const world = worldOf(resolved);
  const { seed, facts: log, commands: journal, engine, player = null } = run;
  const states = seeker(world, seed, log);
  const state = structuredClone(states.at(run.until));
  const picture = reviewPicture({
    world,
    seed,
    log,
    journal,
    state,
    engine,
    player,
    assessment: assess(world, seed, log, state),
    stateAt: (at) => states.at(instant(at)),
    verification: {
      state: engine === engineVersion ? 'running' : 'foreign',
      checkpoints: run.checkpoints.length,
      hash: run.checkpoints.at(-1)?.hash ?? '',
      difference: null,
    },
  });
  return { run, resolved, picture, ground: groundOf(resolved.district) };
}

/** The judged run with what its re-simulation brought; one of another engine stays as it is. */
export async function verified(judged: Judged): Promise<Judged> {
  const { run, picture } = judged;
  if (picture.verification.state === 'foreign') return judged;
  const { ok, checkpoints, difference, hash } = await verifyApart(run);
  return {
    ...judged,
    picture: {
      ...picture,
      verification: { state: ok ? 'verified' : 'differs', checkpoints, hash, difference: difference?.message ?? null },
    },
  };
}
