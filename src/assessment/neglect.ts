import type { CaseEntry } from './caseEntry.ts';
import type { PhaseClock } from './clocks.ts';
import { activationsAt, type Trial } from './trial.ts';

/** `turnedAway`: nobody took the report. `idle`: the first thing due was let pass with nothing done. `fresh`: nothing is due yet, and nothing done. */
export type Neglect = 'turnedAway' | 'idle' | 'fresh' | null;

/**
 * Seconds from its report in which a case is to be taken on, by its true priority: the ageing lines of a call board (peers.md §6.4) three times over,
 * five minutes for the most urgent, whose caller must first be heard. A design value.
 */
const takenOnWithin = { 1: 300, 2: 900, 3: 2700, 4: 5400 } as const;
/** The same for a case of the shift before, from the beginning of this one. */
const takenOverWithin = 3600;

/**
 * Whether the desk did nothing about a case. Picking up the telephone is not yet something; grading, sending, ordering is.
 * The first due bound is the earliest of: the time to take it on, the end of a duty not met, three times the target of a phase begun and not done.
 */
export function neglectOf(trial: Trial, entry: CaseEntry, clocks: readonly PhaseClock[]): Neglect {
  if (entry.turnedAway) return 'turnedAway';
  const begun = Math.min(Infinity, ...entry.files.map((caseId) => trial.cases.get(caseId)?.begun ?? Infinity));
  const due = firstDue(trial, entry, clocks);
  if (begun <= Math.min(due, trial.until)) return null;
  return due > trial.until ? 'fresh' : 'idle';
}

function firstDue(trial: Trial, { files, incident, inherited }: CaseEntry, clocks: readonly PhaseClock[]): number {
  const takenOn = inherited ? takenOverWithin : incident.reportedAt + takenOnWithin[incident.priority];
  const duties = files.flatMap((caseId) => {
    const origin = trial.truth.cases[caseId]?.origin ?? 0;
    return activationsAt(trial, caseId).flatMap(({ verdict, expires }) => (verdict === 'satisfied' || expires === undefined ? [] : [origin + expires]));
  });
  const phases = clocks.filter(({ ofTheDesk, to, seconds, target }) => !ofTheDesk && (to === null || seconds > 3 * target)).map(({ from, target }) => from + 3 * target);
  return Math.min(takenOn, ...[...duties, ...phases].filter((at) => at >= 0));
}
