import { cancel, type Instant, instant, plan, type UnitId } from '../../kernel/index.ts';
import { junctionAt } from '../../streets/index.ts';
import type { Ground } from '../changes.ts';
import type { CaseRecord, Mover, ShiftState, Unit } from '../state.ts';

/**
 * Encounters are planned, not polled: when a mover enters a street, or a unit sets out, stops or mans a post,
 * the timetables are compared and each meeting becomes an agenda entry under both names.
 */
export function planMeetings({ world }: Ground, state: ShiftState, who: { readonly unit?: UnitId; readonly mover?: string }): void {
  const keys = who.mover === undefined ? Object.keys(state.movers) : [who.mover];
  for (const key of keys) {
    const mover = state.movers[key];
    const record = mover && state.cases[state.caseOf[mover.incident]!];
    if (!mover || !record) continue;
    const units = who.unit === undefined ? Object.values(state.units) : [state.units[who.unit]!];
    for (const unit of units) {
      const entry = `meet/${key}/${unit.id}`;
      const at = knows(record, unit) ? meetingOf(world.resolved.district.network, state.now, mover, unit) : undefined;
      if (at === undefined) cancel(state.agenda, entry);
      else plan(state.agenda, at, entry, { kind: 'meet', caseId: record.id, person: mover.person, unit: unit.id, post: unit.post, how: unit.postReadyAt !== null ? 'post' : 'patrol' });
    }
  }
}

/** A unit can meet somebody only when it has his description: by broadcast, or because it is on the case. */
const knows = (record: CaseRecord, unit: Unit): boolean => unit.status !== 'OF' && unit.carrying.length === 0 && (record.described || unit.caseId === record.id);

/** When a unit and a mover are at the same spot of the mover's present street; undefined when they are not. */
function meetingOf(network: Ground['world']['resolved']['district']['network'], now: Instant, mover: Mover, unit: Unit): Instant | undefined {
  if (!unit.journey) {
    const junction = junctionAt(network, unit.spot);
    const end = mover.forward ? network.to[mover.street] : network.from[mover.street];
    if (junction !== undefined && junction === end) return mover.leaves > now ? mover.leaves : undefined;
    if (unit.spot.street !== mover.street) return undefined;
    return passes(mover, unit.spot.along, now);
  }
  let begun = 0;
  for (const leg of unit.journey.route.legs) {
    if (leg.street === mover.street) {
      const at = crossing(mover, { start: leg.start, end: leg.end, enters: unit.journey.departs + begun / 1000, leaves: unit.journey.departs + leg.millis / 1000 });
      if (at !== undefined && at >= now) return instant(Math.floor(at));
    }
    begun = leg.millis;
  }
  return undefined;
}

interface Stretch { readonly start: number; readonly end: number; readonly enters: number; readonly leaves: number }

/** When a mover passes a fixed place of his street, if that is still to come. */
function passes(mover: Mover, along: number, now: Instant): Instant | undefined {
  if (along < Math.min(mover.start, mover.end) || along > Math.max(mover.start, mover.end)) return undefined;
  const share = mover.end === mover.start ? 0 : (along - mover.start) / (mover.end - mover.start);
  const at = Math.floor(mover.enters + share * (mover.leaves - mover.enters));
  return at >= now ? instant(at) : undefined;
}

/** When two who go steadily along one street are at the same metre, if both are on it then. */
export function crossing(a: Stretch, b: Stretch): number | undefined {
  const from = Math.max(a.enters, b.enters);
  const until = Math.min(a.leaves, b.leaves);
  if (from > until) return undefined;
  const gapAt = (at: number): number => alongAt(a, at) - alongAt(b, at);
  const [first, last] = [gapAt(from), gapAt(until)];
  if (first === 0) return from;
  if (first > 0 === last > 0 && last !== 0) return undefined;
  return from + ((until - from) * first) / (first - last);
}

const alongAt = ({ start, end, enters, leaves }: Stretch, at: number): number => (leaves === enters ? end : start + ((end - start) * (at - enters)) / (leaves - enters));
