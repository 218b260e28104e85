import { canonicalJson, instant } from '../kernel/index.ts';
import { resolveOnPaper, type ResolvedScenario } from '../scenario/index.ts';
import { type Shift, worldOf } from '../simulation/index.ts';
import { startChain } from './chain.ts';
import { type Difference, firstDifference } from './difference.ts';
import { engineVersion } from './engine.ts';
import { scenarioHashOf } from './paper.ts';
import { marksOf } from './record.ts';
import { replay } from './resume.ts';
import type { RunFile } from './runFile.ts';
import { stateHash } from './stateHash.ts';

/** What came of asking a run's questions again. */
export interface Verification {
  readonly ok: boolean;
  /** The first difference between the run and its re-simulation. */
  readonly difference?: Difference;
  /** How many checkpoints agree, from the first. */
  readonly checkpoints: number;
  /** Hash of the state that the re-simulation ends in; empty when it was not made. */
  readonly hash: string;
  readonly simulatedSeconds: number;
  /** Recorded by another engine version: not re-simulated here. */
  readonly foreign: boolean;
}

/** What a verifier brings along. */
export interface Verifying {
  /** Makes the score sheet of the re-simulated shift anew. */
  readonly scoreOf?: (shift: Shift) => unknown;
  /** Runs the re-simulation itself, so that a caller with a clock may time it. */
  readonly during?: (simulate: () => Shift) => Shift;
}

/**
 * Re-simulates a run from its file alone and compares everything: scenario, seed, commands with their refusals, facts, checkpoints, end
 * and score.
 */
export function verifyRun(run: RunFile, verifying: Verifying = {}): Verification {
  const none = { ok: false, checkpoints: 0, hash: '', simulatedSeconds: 0, foreign: false } as const;
  const at = instant(0);
  if (run.engine !== engineVersion)
    return {
      ...none,
      foreign: true,
      difference: {
        kind: 'engine',
        index: 0,
        at,
        message: `The run was made by “${run.engine}”; this is “${engineVersion}”, and it was not re-simulated.`,
      },
    };
  if (scenarioHashOf(run.scenario) !== run.scenarioHash)
    return { ...none, difference: { kind: 'scenario', index: 0, at, message: 'The scenario is not the one that its hash names.' } };
  const resolved = resolveOnPaper(run.scenario);
  if (!resolved.ok)
    return {
      ...none,
      difference: { kind: 'scenario', index: 0, at, message: `The scenario cannot be played: ${resolved.problem[0]?.message ?? ''}` },
    };
  const lastMark = run.checkpoints.at(-1)!.at;
  if (lastMark !== run.until)
    return {
      ...none,
      difference: {
        kind: 'end',
        index: run.checkpoints.length - 1,
        at: lastMark,
        message: `The run says it reached second ${run.until}; its last checkpoint stands at ${lastMark}.`,
      },
    };
  try {
    return compare(run, resolved.value, verifying);
  } catch (error) {
    return {
      ...none,
      difference: {
        kind: 'command',
        index: 0,
        at,
        message: `The re-simulation breaks off: ${error instanceof Error ? error.message : 'unknown reason'}`,
      },
    };
  }
}

function compare(run: RunFile, resolved: ResolvedScenario, { scoreOf, during = (simulate) => simulate() }: Verifying): Verification {
  const world = worldOf(resolved);
  const mark = { chain: undefined as ReturnType<typeof startChain> | undefined };
  const shift = during(() =>
    replay(world, run.seed, run.commands, run.until, marksOf(run.until), (playing, at) => {
      mark.chain ??= startChain({ scenarioHash: run.scenarioHash, seed: run.seed, log: playing.log, journal: playing.journal });
      mark.chain.mark(at, playing.state, playing.log.length, playing.journal.length);
    }),
  );
  const checkpoints = mark.chain?.seal() ?? [];
  const difference =
    firstDifference(run, { log: shift.log, journal: shift.journal, checkpoints, ended: shift.state.ended }) ??
    scoreDifference(run, shift, scoreOf);
  const agreeing = run.checkpoints.findIndex((checkpoint, index) => checkpoint.hash !== checkpoints[index]?.hash);
  return {
    ok: !difference,
    ...(difference && { difference }),
    checkpoints: agreeing < 0 ? run.checkpoints.length : agreeing,
    hash: stateHash(shift),
    simulatedSeconds: run.until,
    foreign: false,
  };
}

function scoreDifference(run: RunFile, shift: Shift, scoreOf: Verifying['scoreOf']): Difference | undefined {
  if (!scoreOf) return undefined;
  const path = firstUnlike(run.score, JSON.parse(JSON.stringify(scoreOf(shift))) as unknown, '');
  return path === undefined
    ? undefined
    : { kind: 'score', index: 0, at: run.until, message: `The score differs${path === '' ? '' : ` at ${path}`}.` };
}

/** The way to the first place where two pieces of JSON differ. */
function firstUnlike(a: unknown, b: unknown, path: string): string | undefined {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? undefined : path;
  if (canonicalJson(a) === canonicalJson(b)) return undefined;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = firstUnlike(
      (a as Readonly<Record<string, unknown>>)[key],
      (b as Readonly<Record<string, unknown>>)[key],
      path === '' ? key : `${path}.${key}`,
    );
    if (inner !== undefined) return inner;
  }
  return path;
}
