import { byNumber, byText, instant, type CaseId, type Instant } from '../kernel/index.ts';
import { type CaseType, type Moment, spanOf } from '../scenario/index.ts';
import { lookupIn, scopeOf, type World } from '../simulation/index.ts';
import type { CaseEntry, Happening } from './caseEntry.ts';
import { percentile } from './percentile.ts';
import type { Trial } from './trial.ts';
import { isWorkAct } from './work.ts';

/** One phase of one case: when it began, when it was done, and how much of full marks that is worth. */
export interface PhaseClock {
  readonly phase: string;
  readonly caseId: CaseId;
  readonly priority: 1 | 2 | 3 | 4;
  readonly from: Instant;
  /** Null: still open. */
  readonly to: Instant | null;
  /** Seconds taken, or its age while it is open. */
  readonly seconds: number;
  readonly target: number;
  /** 1 at the target or before, 0 at three times the target; null while it is open and younger than the target. */
  readonly value: number | null;
  /** The fact that ended it, else the one that began it. */
  readonly fact: number;
  /** It begins with a step of the desk itself: the telephone picked up, or the step after it. */
  readonly ofTheDesk: boolean;
  /** What brings it to its end: somebody coming, work on the case, or neither, as when a call is answered or the victim told. */
  readonly endedBy: 'attendance' | 'work' | 'word';
}

/** Full marks at the target, falling in a line to none at three times the target (PRODUCT §8). */
export const timeValue = (seconds: number, target: number): number => Math.min(1, Math.max(0, (3 * target - seconds) / (2 * target)));

/** Steps that the desk itself takes: a clock that begins with one cannot be held back by not taking it. */
const ownMoments: readonly Moment[] = ['answered', 'received', 'placeConfirmed', 'graded', 'registered', 'dispatched'];
const telephone: readonly Moment[] = ['ringing'];

const actsAt = (world: World, moments: readonly Moment[]): ReadonlySet<string> =>
  new Set(moments.flatMap((moment) => (world.moments.get(moment) ?? []).map(({ activity }) => activity.id)));

type Phase = CaseType['phases'][number];

/** The target of a phase in seconds, for a priority. */
export const targetOf = ({ target }: Phase, priority: 1 | 2 | 3 | 4): number =>
  spanOf(typeof target === 'string' ? target : target[priority - 1]!);

/**
 * The phases of a case that have begun. Targets go by its true priority, so that grading it down gains nothing. A phase that begins with
 * a step of the desk
 * itself begins with it, at the latest one target after the report: not taking the step does not stop the clock, and neither does
 * closing the file.
 * Of an inherited case only what happened since the shift began counts.
 */
export function phaseClocks(trial: Trial, entry: CaseEntry): readonly PhaseClock[] {
  const { world } = trial.book;
  const comes = actsAt(world, ['arrived']);
  const lookup = lookupIn(scopeOf(world, trial.state, entry.record));
  const ready = world.caseTypes.get(entry.type.id)!;
  const [own, rings] = [actsAt(world, ownMoments), actsAt(world, telephone)];
  return entry.type.phases.flatMap((phase, index): readonly PhaseClock[] => {
    if (!ready.phases[index]!(lookup)) return [];
    const target = targetOf(phase, entry.incident.priority);
    const ofTheDesk = phase.from.some((act) => own.has(act));
    // The shift before answered the telephone; only the events tell when.
    if (entry.inherited && phase.from.some((act) => rings.has(act))) return [];
    const clock = ofTheDesk ? deskClock(trial, entry, phase, target) : plainClock(trial, entry, phase);
    return clock
      ? [
          {
            ...withValue(trial, entry, phase.id, target, clock),
            ofTheDesk: ofTheDesk || phase.from.some((act) => rings.has(act)),
            endedBy: phase.to.some((act) => comes.has(act))
              ? 'attendance'
              : phase.to.some((act) => isWorkAct(world, act))
                ? 'work'
                : 'word',
          },
        ]
      : [];
  });
}

interface Running {
  readonly from: number;
  readonly to: Happening | null;
  readonly fact: number;
}

function plainClock({ until }: Trial, { events }: CaseEntry, { from, to }: Phase): Running | undefined {
  const begun = events.find(({ act }) => from.includes(act));
  if (!begun || begun.at > until) return undefined;
  const [before, after] = [
    events.find(({ act, fact }) => to.includes(act) && fact < begun.fact),
    events.find(({ act, fact }) => to.includes(act) && fact > begun.fact),
  ];
  if (before || (after && after.at < 0)) return undefined;
  return { from: Math.max(0, begun.at), to: after ?? null, fact: begun.fact };
}

function deskClock(
  { until, cases }: Trial,
  { events, incident, caseId }: CaseEntry,
  { from, to }: Phase,
  target: number,
): Running | undefined {
  const begun = events.find(({ act }) => from.includes(act));
  const done = events.find(({ act }) => to.includes(act)) ?? null;
  const reported = Math.max(0, incident.reportedAt);
  const latest = reported + target;
  const begunAt = begun?.at ?? Infinity;
  const start = Math.max(0, Math.min(begunAt, latest));
  if (done ? done.at < 0 : start > until) return undefined;
  return { from: done && done.at < start ? reported : start, to: done, fact: begun?.fact ?? cases.get(caseId)!.made };
}

function withValue(
  { until }: Trial,
  { caseId, incident }: CaseEntry,
  phase: string,
  target: number,
  { from, to, fact }: Running,
): Omit<PhaseClock, 'ofTheDesk' | 'endedBy'> {
  const seconds = Math.max(0, (to?.at ?? until) - from);
  const value = to === null && seconds <= target ? null : timeValue(seconds, target);
  return {
    phase,
    caseId,
    priority: incident.priority,
    from: instant(from),
    to: to?.at ?? null,
    seconds,
    target,
    value,
    fact: to?.fact ?? fact,
  };
}

/** How long a phase took in the cases of one priority, or (priority null) in all. */
export interface PhaseIntervals {
  readonly phase: string;
  readonly priority: 1 | 2 | 3 | 4 | null;
  readonly count: number;
  /** Cases in which it is still open. */
  readonly open: number;
  /** Seconds, smallest first. */
  readonly values: readonly number[];
  readonly median: number | null;
  readonly p90: number | null;
}

/** Response intervals by phase and priority, with percentiles by nearest rank. */
export function responseIntervals(clocks: readonly PhaseClock[]): readonly PhaseIntervals[] {
  const phases = [...new Set(clocks.map(({ phase }) => phase))].sort(byText);
  return phases.flatMap((phase) =>
    ([null, 1, 2, 3, 4] as const).flatMap((priority): readonly PhaseIntervals[] => {
      const own = clocks.filter((clock) => clock.phase === phase && (priority === null || clock.priority === priority));
      if (own.length === 0) return [];
      const values = own
        .filter(({ to }) => to !== null)
        .map(({ seconds }) => seconds)
        .sort(byNumber);
      return [
        {
          phase,
          priority,
          count: values.length,
          open: own.length - values.length,
          values,
          median: percentile(values, 0.5),
          p90: percentile(values, 0.9),
        },
      ];
    }),
  );
}
