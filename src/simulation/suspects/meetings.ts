import { cancel, type IncidentId, type Instant, instant, isPlanned, plan, type UnitId } from '../../kernel/index.ts';
import { junctionAt, type StreetNetwork } from '../../streets/index.ts';
import type { Ground } from '../changes.ts';
import type { CaseRecord, Mover, ShiftState, Unit } from '../state.ts';

/**
 * Encounters are planned, not polled: when a mover enters a street, when a unit sets out, stops, mans a post or is let go,
 * and when a description goes out, the timetables are compared and each meeting becomes an agenda entry under both names.
 */
export function planMeetings(
  { world }: Ground,
  state: ShiftState,
  who: { readonly unit: UnitId } | { readonly mover: string } | { readonly incident: IncidentId },
): void {
  const { network } = world.resolved.district;
  const units = 'unit' in who ? [state.units[who.unit]!] : Object.values(state.units);
  for (const key of 'mover' in who ? [who.mover] : Object.keys(state.movers)) {
    const mover = state.movers[key];
    const record = mover && state.cases[state.caseOf[mover.incident]!];
    if (!mover || !record || record.mergedInto !== null || ('incident' in who && mover.incident !== who.incident)) continue;
    for (const unit of units) planMeeting(network, state, { key, mover, record, unit });
  }
}

function planMeeting(
  network: StreetNetwork,
  state: ShiftState,
  { key, mover, record, unit }: { readonly key: string; readonly mover: Mover; readonly record: CaseRecord; readonly unit: Unit },
): void {
  const entry = `meet/${key}/${unit.id}`;
  // Whoever is on the way to him in a search comes up with him then.
  const at =
    knows(record, unit) && !mover.met.includes(unit.id) && !isPlanned(state.agenda, `hunt/${key}/${unit.id}`)
      ? meetingOf(network, state.now, mover, unit)
      : undefined;
  if (at === undefined) cancel(state.agenda, entry);
  else
    plan(state.agenda, at, entry, {
      kind: 'meet',
      caseId: record.id,
      person: mover.person,
      unit: unit.id,
      post: unit.post,
      how: unit.postReadyAt !== null ? 'post' : 'patrol',
    });
}

/**
 * A unit can meet somebody only when it has his description: by broadcast, or because it is on the case. A manned post stops whoever looks
 * as if he fled.
 */
const knows = (record: CaseRecord, unit: Unit): boolean =>
  unit.status !== 'OF' && unit.carrying.length === 0 && (unit.postReadyAt !== null || isDescribed(record, unit));

/** Whether a unit has the description of whoever a case is about. */
export const isDescribed = (record: CaseRecord, unit: Unit): boolean => record.described || unit.caseId === record.id;

/** Whether a unit of a case that meets somebody of it has not yet been at the scene: it was on the way there, or about to set out. */
export const comesUpon = ({ id }: Pick<CaseRecord, 'id'>, { caseId, arrived, post }: Pick<Unit, 'caseId' | 'arrived' | 'post'>): boolean =>
  caseId === id && !arrived && post === null;

/** Somebody's time on one street, in seconds that need not be whole: from one metre of it to another, or standing at one. */
interface Stretch {
  readonly street: number;
  readonly start: number;
  readonly end: number;
  readonly enters: number;
  readonly leaves: number;
}

/**
 * When a unit and a mover are next at the same spot of the mover's present street or at the junction where it begins; undefined when they
 * are not. The junction at its end is the beginning of his next street.
 */
function meetingOf(network: StreetNetwork, now: Instant, mover: Mover, unit: Unit): Instant | undefined {
  for (const stretch of stretchesOf(unit, now)) {
    const at =
      stretch.street === mover.street
        ? crossing(mover, stretch, now)
        : (atJunction(network, mover, stretch, now) ?? atJunction(network, stretch, mover, now));
    if (at !== undefined) return instant(Math.floor(at));
  }
  return undefined;
}

/** Where a unit will be, one street after the other: it stands, or drives and then stands for what is left of its last second. */
function* stretchesOf({ journey, spot }: Unit, now: Instant): Generator<Stretch> {
  if (!journey) {
    yield { street: spot.street, start: spot.along, end: spot.along, enters: now, leaves: Infinity };
    return;
  }
  const {
    route: { legs, to },
    departs,
    arrives,
  } = journey;
  let begun = 0;
  for (const { street, start, end, millis } of legs) {
    yield { street, start, end, enters: departs + begun / 1000, leaves: departs + millis / 1000 };
    begun = millis;
  }
  yield { street: to.street, start: to.along, end: to.along, enters: departs + begun / 1000, leaves: arrives };
}

/** When two who go steadily along one street, or stand there, are at the same metre from `now` on, if both are on it then. */
function crossing(a: Stretch, b: Stretch, now: number): number | undefined {
  const from = Math.max(a.enters, b.enters, now);
  const until = Math.min(a.leaves, b.leaves);
  if (from > until) return undefined;
  const gapAt = (at: number): number => alongAt(a, at) - alongAt(b, at);
  const [first, last] = [gapAt(from), gapAt(until)];
  if (first === 0) return from;
  if (first > 0 === last > 0 && last !== 0) return undefined;
  return from + ((until - from) * first) / (first - last);
}

const alongAt = ({ start, end, enters, leaves }: Stretch, at: number): number =>
  start === end || leaves === enters ? end : start + ((end - start) * (at - enters)) / (leaves - enters);

/** When one who comes by another street is at the junction where somebody stands. */
function atJunction(network: StreetNetwork, standing: Stretch, coming: Stretch, now: number): number | undefined {
  if (standing.start !== standing.end) return undefined;
  const here = junctionAt(network, { street: standing.street, along: standing.start });
  if (here === undefined) return undefined;
  const [from, until] = [Math.max(standing.enters, now), standing.leaves];
  const isThere = (along: number, at: number): boolean =>
    at >= from && at <= until && junctionAt(network, { street: coming.street, along }) === here;
  const begins = coming.start === coming.end ? Math.max(coming.enters, Math.min(from, coming.leaves)) : coming.enters;
  if (isThere(coming.start, begins)) return begins;
  return isThere(coming.end, coming.leaves) ? coming.leaves : undefined;
}
