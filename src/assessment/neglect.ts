import type { CaseEntry } from './caseEntry.ts';
import type { PhaseClock } from './clocks.ts';
import { activationsAt, type Trial } from './trial.ts';
import { isWorkAct } from './work.ts';

/**
 * `turnedAway`: nobody took the report. `idle`: what was due first was let pass with nothing done. `fresh`: nothing is due yet, and
 * nothing done.
 */
export type Neglect = 'turnedAway' | 'idle' | 'fresh' | null;

/**
 * Seconds from its report in which a case is to be taken on, by its true priority: the ageing lines of a call board (peers.md §6.4)
 * three times over,
 * five minutes for the most urgent, whose caller must first be heard. A design value.
 */
const takenOnWithin = { 1: 300, 2: 900, 3: 2700, 4: 5400 } as const;
/**
 * The same for a case of the shift before, from the beginning of this one. It is graded and known: taking it over is to order work on it.
 */
const takenOverWithin = 3600;
/**
 * Seconds from its report in which work on a case is to begin: the first and second ring of the case clock (procedure.md §2, 1 h / 24 h /
 * 72 h), by its true priority.
 */
const workedOnWithin = { 1: 3600, 2: 3600, 3: 86_400, 4: 86_400 } as const;

/**
 * Whether the desk did nothing about a case. Picking up the telephone is not yet something; grading, sending, ordering is, if work follows.
 * The first due bound is the earliest of: the time to take it on, the end of a duty not met, three times the target of a phase begun and
 * not done.
 */
export function neglectOf(trial: Trial, entry: CaseEntry, clocks: readonly PhaseClock[]): Neglect {
  if (entry.turnedAway) return 'turnedAway';
  const begun = firstOf(trial, entry, entry.inherited ? 'ordered' : 'begun');
  const due = firstDue(trial, entry, clocks);
  if (begun <= Math.min(due, trial.until)) return isLeftAlone(trial, entry, clocks) ? 'idle' : null;
  return due > trial.until ? 'fresh' : 'idle';
}

type First = 'begun' | 'ordered' | 'worked' | 'attended';

/** When something was first done in the shift, over all files of a case. */
const firstOf = ({ cases }: Trial, { files }: CaseEntry, what: First): number =>
  Math.min(...files.map((caseId) => cases.get(caseId)?.[what] ?? Infinity));

/**
 * Whether a case that was taken on was then left alone: nobody ever came where somebody had to; no work was begun by the first ring of
 * its clock;
 * or none was ever brought to an end. The second apart, it is said when the time for it is worth nothing, at three times its target.
 */
function isLeftAlone(trial: Trial, entry: CaseEntry, clocks: readonly PhaseClock[]): boolean {
  const { events, incident, inherited } = entry;
  const lapsed = (kind: PhaseClock['endedBy']): boolean =>
    clocks.some(({ endedBy, to, seconds, target }) => endedBy === kind && to === null && seconds > 3 * target);
  if (lapsed('attendance') && firstOf(trial, entry, 'attended') === Infinity) return true;
  const due = inherited ? Infinity : incident.reportedAt + workedOnWithin[incident.priority];
  if (due <= trial.until && firstOf(trial, entry, 'worked') > due) return true;
  return lapsed('work') && !events.some(({ at, act }) => at >= 0 && endsWork(trial, entry).has(act));
}

/** The activities that bring the work of some phase to its end. */
const endsWork = ({ book: { world } }: Trial, { type }: CaseEntry): ReadonlySet<string> =>
  new Set(type.phases.flatMap(({ to }) => to).filter((act) => isWorkAct(world, act)));

function firstDue(trial: Trial, { files, incident, inherited }: CaseEntry, clocks: readonly PhaseClock[]): number {
  const takenOn = inherited ? takenOverWithin : incident.reportedAt + takenOnWithin[incident.priority];
  const duties = files.flatMap((caseId) => {
    const origin = trial.truth.cases[caseId]?.origin ?? 0;
    return activationsAt(trial, caseId).flatMap(({ verdict, expires }) =>
      verdict === 'satisfied' || expires === undefined ? [] : [origin + expires],
    );
  });
  const phases = clocks
    .filter(({ ofTheDesk, to, seconds, target }) => !ofTheDesk && (to === null || seconds > 3 * target))
    .map(({ from, target }) => from + 3 * target);
  return Math.min(takenOn, ...[...duties, ...phases].filter((at) => at >= 0));
}
