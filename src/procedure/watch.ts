import {
  type ActivityId,
  type Agenda,
  cancel,
  type CaseId,
  emptyAgenda,
  type IncidentId,
  instant,
  type Instant,
  type PersonId,
  plan,
  type ReportId,
  take,
  type Value,
} from '../kernel/index.ts';
import type { Activation } from './activation.ts';
import type { AttributeChange, Attributes, CaseAttributes, RuleEvent } from './event.ts';
import { finish, nextExpiry, observe, passTime, setAttributes, startMonitor } from './monitor.ts';
import type { Monitor } from './monitorState.ts';
import type { RuleBook } from './ruleBook.ts';

/** Whether the rules read what is true (findings) or what the desk can know (warnings). */
export type View = 'truth' | 'known';

/** What the rules need of an incident, kept until it is reported. */
export interface Born {
  readonly type: string;
  readonly priority: number;
  readonly attributes: CaseAttributes;
  readonly plain: readonly string[];
  readonly plainOf: Readonly<Record<PersonId, readonly string[]>>;
}

/** Somebody's time at the case-handling site; `arrival` is the place in `entries` of the event that brought him. */
interface Stay {
  readonly at: Instant;
  readonly arrival: number;
  hours: number;
  over: boolean;
}

/** Attributes by name, to be changed in place. */
export type Bag = Record<string, Value>;

/** One case under the eyes of the rules. Plain JSON, written only here. */
export interface WatchedCase {
  readonly incident: IncidentId;
  /** The instant of the file's first report: rule events count their seconds from it. */
  readonly origin: Instant;
  readonly report: ReportId;
  /** What was so from the start, as far as it is known by now. */
  start: CaseAttributes;
  /** What is true by now, whatever the view reads. */
  readonly truth: { readonly case: Bag; readonly persons: Record<PersonId, Bag> };
  /** Everything told to the monitor, in the order of the log. */
  readonly entries: (RuleEvent | AttributeChange)[];
  monitor: Monitor;
  /** What the `init` rules made of the first event of the file. */
  opening: Activation[] | null;
  /** By index of the event in the monitor, the index of its fact in the log. */
  facts: number[];
  readonly stays: Record<PersonId, Stay>;
  /** The first instant at which the clock alone may have something to say of it; null: time changes nothing. */
  due: Instant | null;
  closedAt: Instant | null;
  /** The case that has taken this one over. */
  absorbedBy: CaseId | null;
}

/** All cases of a shift under the eyes of the rules, in one view. Plain JSON: it may be cloned and kept with a snapshot. */
export interface CaseWatch {
  readonly view: View;
  readonly born: Record<IncidentId, Born>;
  readonly cases: Record<CaseId, WatchedCase>;
  /** When to look at which case again though nothing is told of it. */
  readonly agenda: Agenda<CaseId>;
}

/** An activation that opened or changed its verdict, and the case in which it did. */
export interface Judged {
  readonly caseId: CaseId;
  readonly activation: Activation;
}

/** A watch that has seen nothing. Feed it the log with `follow`, and the clock with `followTime`. */
export const caseWatch = (view: View): CaseWatch => ({ view, born: {}, cases: {}, agenda: emptyAgenda() });

/** Lets time pass up to and including `now`, and gives the activations whose bound ran out before it. */
export function followTime(book: RuleBook, watch: CaseWatch, now: number): readonly Judged[] {
  let judged: Judged[] | undefined;
  for (let entry = take(watch.agenda, instant(now)); entry; entry = take(watch.agenda, instant(now))) {
    const caseId = entry.due;
    const watched = watch.cases[caseId]!;
    watched.due = null;
    if (watched.absorbedBy !== null) continue;
    (judged ??= []).push(
      ...name(caseId, passTime(book.profile, watched.monitor, now - watched.origin)),
      ...name(caseId, countHours(book, watched, now)),
    );
    hasten(watch, caseId, watched);
  }
  return judged ?? none;
}

/** The last instant at which the most urgent open duty of any case can still be met; undefined when nothing runs out. */
export function watchExpiry(watch: CaseWatch): number | undefined {
  const ends = Object.values(watch.cases)
    .filter(({ absorbedBy }) => absorbedBy === null)
    .map(({ monitor, origin }) => (nextExpiry(monitor) ?? Infinity) + origin);
  const soonest = Math.min(Infinity, ...ends);
  return soonest === Infinity ? undefined : soonest;
}

/** Everything that the rules have asked of a case so far. */
export const activationsOf = ({ opening, monitor }: WatchedCase): readonly Activation[] => [...(opening ?? []), ...monitor.activations];

/** What is true, or known, of a case by now. */
export const attributesNow = ({
  monitor,
}: WatchedCase): { readonly case: Attributes; readonly persons: Readonly<Record<string, Attributes>> } => monitor;

/** Nothing was judged. */
export const none: readonly Judged[] = [];
/** Activations with the case in which they stand. */
export const name = (caseId: CaseId, activations: readonly Activation[]): readonly Judged[] =>
  activations.length === 0 ? none : activations.map((activation) => ({ caseId, activation }));

/** Gives an event or a change to the monitor of a case, and keeps it. */
export function tell(book: RuleBook, watched: WatchedCase, entry: RuleEvent | AttributeChange): readonly Activation[] {
  watched.entries.push(entry);
  return replay(book, watched, entry);
}

function replay(book: RuleBook, watched: WatchedCase, entry: RuleEvent | AttributeChange): readonly Activation[] {
  const { monitor } = watched;
  if (!('act' in entry)) return setAttributes(book.profile, monitor, entry.t, entry.changes);
  watched.facts.push(entry.fact ?? -1);
  const changed = observe(book.profile, monitor, entry);
  if (watched.opening !== null || book.ofTheCall.has(entry.act as ActivityId)) return changed;
  watched.opening = openedBy(book, monitor, entry);
  return [...watched.opening, ...changed];
}

/** What the `init` rules say of the first event of a file. */
function openedBy({ openings }: RuleBook, { case: whole, persons, events }: Monitor, event: RuleEvent): Activation[] {
  if (openings.rules.length === 0) return [];
  const first = startMonitor(openings, { case: whole, persons });
  observe(openings, first, event);
  return first.activations.map((activation) => ({
    ...activation,
    at: event.t,
    ...(activation.brokenBy === undefined ? {} : { brokenBy: events - 1 }),
    ...(activation.satisfiedBy === undefined ? {} : { satisfiedBy: events - 1 }),
  }));
}

/**
 * The length of a stay in whole hours is an attribute of the event that began it: rules that ask for something
 * in a long stay are activated once it has become one, as from its start.
 */
export function countHours(book: RuleBook, watched: WatchedCase, now: number): readonly Activation[] {
  let grown = false;
  for (const stay of Object.values(watched.stays)) {
    const hours = Math.floor((now - stay.at) / secondsInHour);
    const event = watched.entries[stay.arrival];
    if (stay.over || hours <= stay.hours || !event || !('act' in event)) continue;
    stay.hours = hours;
    watched.entries[stay.arrival] = { ...event, setPerson: { ...event.setPerson, stayHours: hours } };
    grown = true;
  }
  return grown ? again(book, watched, now) : [];
}

const secondsInHour = 3600;

/** Judges a case again from its first event, and gives what came out otherwise than before. */
export function again(book: RuleBook, watched: WatchedCase, now: number): readonly Activation[] {
  const key = ({ rule, at, person, verdict }: Activation): string => `${rule}/${at}/${person ?? ''}/${verdict}`;
  const before = new Set(activationsOf(watched).map(key));
  watched.monitor = startMonitor(book.profile, watched.start);
  watched.opening = null;
  watched.facts = [];
  for (const entry of watched.entries) replay(book, watched, entry);
  passTime(book.profile, watched.monitor, now - watched.origin);
  if (watched.closedAt !== null) finish(book.profile, watched.monitor, watched.closedAt - watched.origin);
  return activationsOf(watched).filter((activation) => !before.has(key(activation)));
}

/** Plans when the clock may next have something to say about a case: the second after a bound, or the next whole hour of a stay. */
export function hasten(watch: CaseWatch, caseId: CaseId, watched: WatchedCase): void {
  const { monitor, origin, stays } = watched;
  let due = monitor.soonest === null ? Infinity : monitor.soonest + origin + 1;
  for (const person of Object.keys(stays) as PersonId[]) {
    const { at, hours, over } = stays[person]!;
    if (!over) due = Math.min(due, at + (hours + 1) * secondsInHour);
  }
  if (due === (watched.due ?? Infinity)) return;
  watched.due = due === Infinity ? null : instant(due);
  if (watched.due === null) cancel(watch.agenda, caseId);
  else plan(watch.agenda, watched.due, caseId, caseId);
}
