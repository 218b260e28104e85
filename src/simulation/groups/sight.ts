import { type Dice, diceFor, instant, type PersonId, type UnitId } from '../../kernel/index.ts';
import { type Lookout, spanOf } from '../../scenario/index.ts';
import { distance, type Spot } from '../../streets/index.ts';
import type { Due } from '../agenda.ts';
import { type Incident, seeksMissing } from '../incident.ts';
import type { CaseRecord, LookingOut, Mover, ShiftState } from '../state.ts';
import { isSearch } from '../suspects/meet.ts';
import { moverKey } from '../suspects/moverKey.ts';
import { moverSpot } from '../suspects/moverSpot.ts';
import { tell, type Telling } from '../tell.ts';
import { setOut, travelSeconds } from '../units/travel.ts';
import { believe } from '../work/effects/believe.ts';
import { type Group, lookoutOf } from './groups.ts';
import { isInSight } from './sightings.ts';

/**
 * Somebody comes within sight of people who look out for him: they notice him or not, report where, keep a lost child company or follow a
 * thief with their eyes.
 */
export function sight(telling: Telling, { caseId, person, group: id, message }: Extract<Due, { kind: 'sight' }>): void {
  const { world, state, seed } = telling;
  const record = state.cases[caseId]!;
  const incident = state.incidents[record.incident]!;
  const mover = state.movers[moverKey(incident.id, person)];
  const lookout = record.lookouts.find((one) => one.group === id && one.message === message && one.until > state.now);
  const group = world.groups.all.get(id)!;
  const how = lookoutOf(world, message);
  if (!mover || !lookout || !how || isInSight(mover, state.now)) return;
  const dice = diceFor(seed, incident.birth, person, 'sighted', id, String(mover.steps));
  if (dice.unit() < how.notices * lookout.factor) notice(telling, record, { incident, mover, lookout, group, how, dice });
}

interface Sighting {
  readonly incident: Incident;
  readonly mover: Mover;
  readonly lookout: LookingOut;
  readonly group: Group;
  readonly how: Lookout;
  readonly dice: Dice;
}

/** Somebody is noticed: kept where he is, if he is missing or was caught in the act, else followed with the eyes. */
function notice(telling: Telling, record: CaseRecord, { incident, mover, lookout, group, how, dice }: Sighting): void {
  const { state } = telling;
  const spot = moverSpot(mover, state.now);
  const kept = seeksMissing(incident) || (isCaughtInTheAct(telling, incident, lookout, group, spot) && dice.chance(how.seizes));
  const seconds = spanOf(kept ? how.keeps : how.follows);
  tell(telling, {
    type: 'personSighted',
    caseId: record.id,
    person: mover.person,
    group: group.id,
    ordinal: lookout.ordinal,
    kept,
    spot,
    until: instant(state.now + Math.max(1, seconds)),
  });
  believe(telling, record, {
    about: 'person',
    subject: mover.person,
    aspect: 'place',
    value: null,
    spot,
    source: group.id,
    standing: 'single',
  });
  leadToHim(telling, record, mover.person);
}

/** Caught in the act is who is still on the site of the group that saw it happen (CPL 84). */
const isCaughtInTheAct = (
  { world }: Telling,
  incident: Incident,
  { message }: LookingOut,
  { kind, spot: post }: Group,
  spot: Spot,
): boolean =>
  message === null &&
  distance(world.resolved.district.network, incident.spot, post) <= kind.reach &&
  distance(world.resolved.district.network, spot, post) <= kind.reach;

/**
 * A unit of the case is told where he is and goes there: to whoever is kept company any that is not bound to other work, to whoever walks
 * on one that is searching.
 */
export function leadToHim(telling: Telling, record: CaseRecord, person: PersonId): void {
  const { state } = telling;
  const key = moverKey(record.incident, person);
  const mover = state.movers[key];
  if (!mover || record.units.some((id) => state.agenda.keys[`hunt/${key}/${id}`] !== undefined)) return;
  const spot: Spot = { street: mover.street, along: mover.end };
  const [nearest] = record.units
    .filter((id) => canBeLed(telling, id, mover.keptBy !== null))
    .map((id) => ({ id, seconds: travelSeconds(telling, id, spot) ?? Infinity }))
    .filter(({ seconds }) => seconds <= longestWay)
    .sort((a, b) => a.seconds - b.seconds || (a.id < b.id ? -1 : 1));
  if (!nearest) return;
  setOut(telling, nearest.id, spot, 'order');
  tell(telling, {
    type: 'contactPlanned',
    caseId: record.id,
    person,
    unit: nearest.id,
    how: 'hunt',
    until: instant(Math.max(state.now + Math.max(1, nearest.seconds), mover.keptBy === null ? mover.leaves : state.now)),
  });
}

/** Who is farther than this, in seconds, is not called over: as long as a search lasts. Design value. */
const longestWay = 960;

/** Whether a unit of the case may go where people of a group point: it has nobody in its hands, and no work but to search. */
function canBeLed({ state, world }: Telling, id: UnitId, kept: boolean): boolean {
  const { carrying, order: at, status, journey } = state.units[id]!;
  if (carrying.length > 0 || status === 'DP' || journey?.purpose === 'post') return false;
  const order = at === null ? undefined : state.orders[at];
  return order ? isSearch(world, order) : kept;
}

/** A unit that comes to a case is led to whoever is kept for it. */
export function leadToKept(telling: Telling, record: CaseRecord): void {
  const { state } = telling;
  for (const { id } of state.incidents[record.incident]!.persons) if (isKept(state, record, id)) leadToHim(telling, record, id);
}

const isKept = (state: ShiftState, record: CaseRecord, person: PersonId): boolean =>
  (state.movers[moverKey(record.incident, person)]?.keptBy ?? null) !== null;
