import type { CaseEntry } from './caseEntry.ts';
import type { PhaseClock } from './clocks.ts';
import { activationsAt, type Trial } from './trial.ts';
import type { Moment } from '../scenario/index.ts';

/** `turnedAway`: nobody took the report. `idle`: the first thing due was let pass with nothing done. `fresh`: nothing is due yet, and nothing done. */
export type Neglect = 'turnedAway' | 'idle' | 'fresh' | null;

/**
 * Whether the desk did nothing about a case. Picking up the telephone is not yet something; grading, sending, ordering is.
 * The first due bound is the earliest end of a duty not met, or of three times the target of a phase not done, the ringing telephone left aside.
 */
export function neglectOf(trial: Trial, entry: CaseEntry, clocks: readonly PhaseClock[]): Neglect {
  if (entry.turnedAway) return 'turnedAway';
  const begun = Math.min(Infinity, ...entry.files.map((caseId) => trial.cases.get(caseId)?.begun ?? Infinity));
  const due = firstDue(trial, entry, clocks);
  if (begun <= Math.min(due, trial.until)) return null;
  return due > trial.until ? 'fresh' : 'idle';
}

const telephone: readonly Moment[] = ['ringing'];

function firstDue(trial: Trial, entry: CaseEntry, clocks: readonly PhaseClock[]): number {
  const duties = entry.files.flatMap((caseId) => {
    const origin = trial.truth.cases[caseId]?.origin ?? 0;
    return activationsAt(trial, caseId).flatMap(({ verdict, expires, brokenAt }) => (verdict === 'satisfied' ? [] : [origin + (expires ?? (verdict === 'violated' ? brokenAt ?? Infinity : Infinity))]));
  });
  const rings = new Set(telephone.flatMap((moment) => (trial.book.world.moments.get(moment) ?? []).map(({ activity }) => activity.id)));
  const answering = new Set(entry.type.phases.filter(({ from }) => from.some((act) => rings.has(act))).map(({ id }) => id));
  const phases = clocks.filter(({ phase }) => !answering.has(phase)).map(({ from, to, target }) => (to !== null && to <= from + 3 * target ? Infinity : from + 3 * target));
  return Math.min(Infinity, ...[...duties, ...phases].filter((at) => at >= 0));
}
