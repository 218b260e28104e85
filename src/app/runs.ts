import { instant, type Instant } from '../kernel/index.ts';
import { groundOf, reviewPicture, type GroundPicture, type ReviewPicture } from '../picture/index.ts';
import { engineVersion, onPaper, recordRun, readRun, resumeShift, scenarioHashOf, verifyRun, writeRun, type RunFile } from '../replay/index.ts';
import { resolveOnPaper, writeProblem, type ResolvedScenario } from '../scenario/index.ts';
import type { Shift } from '../simulation/index.ts';
import type { Record } from './storage/shiftJournal.ts';

export { engineVersion, readRun, recordRun, writeRun, type RunFile };

/** The hash by which a shift names its scenario, pack and district. */
export const hashOf = (resolved: ResolvedScenario): string => scenarioHashOf(onPaper(resolved));

/** The scenario that a run carries. @throws Error, with the first problems, when it cannot be played here. */
export function scenarioOf(run: RunFile): ResolvedScenario {
  const resolved = resolveOnPaper(run.scenario);
  if (!resolved.ok) throw new Error(resolved.problem.slice(0, 3).map(writeProblem).join(' '));
  return resolved.value;
}

/** A finished run, judged: what the debrief shows. */
export interface Judged { readonly run: RunFile; readonly resolved: ResolvedScenario; readonly picture: ReviewPicture; readonly ground: GroundPicture }

/** Judges a run from its facts; whether it re-simulates is found afterwards, since that takes longer. */
export function judge(run: RunFile): Judged {
  const resolved = scenarioOf(run);
  const picture = reviewPicture(run);
  const foreign = run.engine !== engineVersion;
  return { run, resolved, picture: { ...picture, verification: { ...picture.verification, state: foreign ? 'foreign' : 'running' } }, ground: groundOf(resolved.district) };
}

/** The judged run with what its re-simulation brought; one of another engine stays as it is. */
export function verified(judged: Judged): Judged {
  const { run, picture } = judged;
  if (picture.verification.state === 'foreign') return judged;
  const { ok, checkpoints, difference, hash } = verifyRun(run);
  return { ...judged, picture: { ...picture, verification: { state: ok ? 'verified' : 'differs', checkpoints, hash, difference: difference?.message ?? null } } };
}

/** The shift of a journal, played again up to the second reached. */
export const replayed = (resolved: ResolvedScenario, seed: string, record: Record): Shift =>
  resumeShift(resolved, seed, record.commands, secondOf(record));

const secondOf = ({ second }: Record): Instant => instant(second);
