import { type CaseId, diceFor, type PersonId, type UnitId } from '../../kernel/index.ts';
import { distance, type Spot } from '../../streets/index.ts';
import { unitTiredness } from '../fatigue.ts';
import { type Incident, isSought, type Person, seeksMissing } from '../incident.ts';
import { culpritsOf, isHeldInSeries } from '../incidents/series.ts';
import type { CaseRecord, Mover, Order, ShiftState, Unit } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import type { World } from '../world.ts';
import { caughtWith, ridersWith } from './companions.ts';
import { moverKey } from './moverKey.ts';
import { comesUpon, isDescribed } from './meetings.ts';
import { moverSpot } from './moverSpot.ts';
import { turn } from './moves.ts';
import { whereabouts } from './whereabouts.ts';

type How = 'hunt' | 'patrol' | 'post' | 'home';

/** A unit and somebody at one place, and what comes of it. */
export interface Meeting {
  readonly record: CaseRecord;
  readonly person: PersonId;
  readonly unit: Unit;
  readonly how: How;
  readonly result: Result;
  readonly spot: Spot;
}

/**
 * What comes of it when a unit and somebody are to be at the same place: by the pack's chances; undefined, and a search has failed, when
 * they are not.
 */
export function meetingOf(
  telling: Telling,
  caseId: CaseId,
  personId: PersonId,
  unitId: UnitId | null,
  how: How,
  ordinal = 0,
): Meeting | undefined {
  const { state } = telling;
  const record = state.cases[caseId];
  const unit = unitId === null ? undefined : state.units[unitId];
  if (!record || !unit || !mayMeet(state, record, unit)) return undefined;
  const incident = state.incidents[record.incident]!;
  const person = incident.persons.find(({ id }) => id === personId);
  if (!person || isInHands(record, personId)) return undefined;
  const mover = state.movers[moverKey(incident.id, personId)];
  if (isHeldElsewhere(state, incident, personId) || !isThere(telling, { how, person, mover, unit, caseId })) {
    failSearch(telling, unit, caseId, how);
    return undefined;
  }
  const spot = mover ? moverSpot(mover, state.now) : restingPlace(record, personId, unit, how);
  return {
    record,
    person: personId,
    unit,
    how,
    spot,
    result: isHandedOver(mover, how)
      ? 'caught'
      : resultOf(telling, { record, incident, person, unit, how }, String(mover?.steps ?? ordinal)),
  };
}

/** A unit still on the case reports that its search, or its visit, came to nothing. */
function failSearch(telling: Telling, unit: Unit, caseId: CaseId, how: How): void {
  if (unit.caseId === caseId && (how === 'hunt' || how === 'home')) tell(telling, { type: 'huntFailed', caseId, unit: unit.id, how });
}

/** Whether somebody may still be met for this case: whoever has somebody in hand, or helps a unit that has, meets nobody else. */
const mayMeet = ({ orders, cases }: ShiftState, record: CaseRecord, { carrying, order }: Unit): boolean =>
  !isShut(record) && carrying.length === 0 && !(order !== null && isAboutHeld(cases, orders[order]!));

const isAboutHeld = (cases: ShiftState['cases'], { caseId, person }: Order): boolean =>
  person !== null && cases[caseId]!.persons[person]?.held?.by === 'unit';

const isShut = ({ closing, mergedInto }: CaseRecord): boolean => closing === 'closed' || mergedInto !== null;

/** Whether the police have him already. */
function isInHands(record: CaseRecord, person: PersonId): boolean {
  const custody = record.persons[person]?.custody ?? 'none';
  return custody !== 'none' && custody !== 'released';
}

/** Whether the police have him already for another case of his series. */
const isHeldElsewhere = (state: Telling['state'], incident: Incident, person: PersonId): boolean =>
  incident.series !== null &&
  isHeldInSeries(
    state,
    incident.series,
    culpritsOf(incident).findIndex(({ id }) => id === person),
  );

/** From this near, in metres, a unit that searches comes up with somebody. Design value. */
const armsLength = 40;

/**
 * Whether he can still be met in this way: on the street he has to be on the move, and the unit of a search has to have come to where he
 * is.
 */
function isThere(
  { state, world }: Telling,
  {
    how,
    person,
    mover,
    unit,
    caseId,
  }: { readonly how: How; readonly person: Person; readonly mover: Mover | undefined; readonly unit: Unit; readonly caseId: CaseId },
): boolean {
  switch (how) {
    case 'hunt':
      return (
        unit.caseId === caseId &&
        unit.journey === null &&
        (!isSought(person) ||
          (mover !== undefined && distance(world.resolved.district.network, unit.spot, moverSpot(mover, state.now)) <= armsLength))
      );
    case 'patrol':
    case 'post':
      return mover !== undefined;
    case 'home':
      return true;
  }
}

/** Where somebody is met who is not on the move: where he was believed to be, or right where the unit searches. */
const restingPlace = (record: CaseRecord, person: PersonId, unit: Unit, how: How): Spot =>
  how === 'hunt' ? unit.spot : (whereabouts(record, person) ?? unit.spot);

/** Whoever is kept for the police is pointed out to the unit that comes for him. */
const isHandedOver = (mover: Mover | undefined, how: How): boolean => how === 'hunt' && mover !== undefined && mover.keptBy !== null;

type Result = 'caught' | 'seen' | 'missed';

/** The row of a behaviour's table of chances for each way of meeting. */
const rows = { hunt: 'byHunt', patrol: 'byPatrol', post: 'atPost', home: 'atHome' } as const;

/** Chances against somebody without a behaviour of his own. Design value. */
const otherwise = { caught: 0.9, seen: 0.05 };

function resultOf(
  { seed, world, state }: Telling,
  {
    record,
    incident,
    person,
    unit,
    how,
  }: { readonly record: CaseRecord; readonly incident: Incident; readonly person: Person; readonly unit: Unit; readonly how: How },
  time: string,
): Result {
  const table = (person.behaviour === null ? undefined : world.behaviours.get(person.behaviour))?.met[rows[how]] ?? otherwise;
  const share = (how === 'post' ? stopped(world, record, unit) : 1) * unitTiredness(world, unit, state.now).keenness;
  const roll = diceFor(seed, incident.birth, person.id, 'met', how, unit.id, time).unit();
  if (roll < table.caught * share) return 'caught';
  return roll < table.caught * share + table.seen ? 'seen' : 'missed';
}

/** By how much a post falls short of a fixed, lit one with the description. */
function stopped(
  {
    resolved: {
      pack: { posts },
    },
  }: World,
  record: CaseRecord,
  unit: Unit,
): number {
  return (unit.fixedPost ? 1 : posts.mobile) * (isDescribed(record, unit) ? 1 : posts.unknown);
}

/** Nobody notices him: the world alone knows; who searched or went to his place reports that nobody was found. */
function tellMiss(telling: Telling, { record, person, unit, how, spot }: Meeting): void {
  tell(telling, { type: 'suspectMissed', person, caseId: record.id, unit: unit.id, how, spot });
  if (how === 'hunt' || how === 'home') tell(telling, { type: 'huntFailed', caseId: record.id, unit: unit.id, how });
}

/** Tells of a meeting: he is caught, seen or missed. A unit that catches somebody of another case has left its own before. */
export function tellMeeting(telling: Telling, meeting: Meeting): void {
  const { record, person, unit, how, result, spot } = meeting;
  if (result === 'missed') {
    tellMiss(telling, meeting);
    return;
  }
  const caseId = record.id;
  const passesOn = unit.journey !== null && result !== 'caught';
  // Whoever was on the way, or about to set out, stays where he caught him.
  if (result === 'caught' && (unit.journey !== null || comesUpon(record, unit))) tell(telling, { type: 'unitHalted', unit: unit.id, spot });
  const aboard = result === 'caught' ? ridersWith(telling.world, telling.state, telling.state.incidents[record.incident]!, person) : [];
  tell(telling, { type: 'suspectMet', person, caseId, unit: unit.id, how, result, spot: passesOn ? unit.spot : spot });
  believePlace(telling, record, person, unit.id, spot);
  if (result === 'caught') catchHim(telling, record, person, unit.id);
  for (const rider of aboard) meetRider(telling, meeting, rider);
}

/** Whoever rode along with one who is stopped is caught as well, by his own chance, or jumps off and runs. */
function meetRider(telling: Telling, { record, unit, how, spot }: Meeting, rider: ReturnType<typeof ridersWith>[number]): void {
  const { seed, state, world } = telling;
  const incident = state.incidents[record.incident]!;
  const { caught, until } = caughtWith(seed, incident, rider, unit.id, unitTiredness(world, unit, state.now).keenness, state.now);
  tell(telling, { type: 'suspectMet', person: rider.id, caseId: record.id, unit: unit.id, how, result: caught ? 'caught' : 'seen', spot });
  believePlace(telling, record, rider.id, unit.id, spot);
  if (caught) catchHim(telling, record, rider.id, unit.id);
  else turn(telling, incident.id, rider.id, { from: spot, until });
}

/** The desk hears where somebody was met. */
function believePlace(telling: Telling, record: CaseRecord, person: PersonId, unit: UnitId, spot: Spot): void {
  tell(telling, {
    type: 'beliefGained',
    caseId: record.id,
    belief: {
      id: `b${record.beliefs.length + 1}`,
      about: 'person',
      subject: person,
      aspect: 'place',
      value: null,
      spot,
      source: unit,
      at: telling.state.now,
      standing: 'single',
    },
  });
}

/** A unit has somebody in its hands. */
export function catchHim(telling: Telling, record: CaseRecord, person: PersonId, unitId: UnitId): void {
  const unit = telling.state.units[unitId]!;
  if (unit.caseId !== record.id) {
    tell(telling, { type: 'unitDispatched', unit: unitId, caseId: record.id });
    raise(telling, record, 'assign', null);
    tell(telling, { type: 'unitAcknowledged', unit: unitId });
    tell(telling, { type: 'unitArrived', unit: unitId, spot: unit.spot, scene: true });
    raise(telling, record, 'arrive', null);
    tell(telling, { type: 'unitJoined', unit: unitId, caseId: record.id });
  } else if (comesUpon(record, unit)) {
    // Whoever comes upon somebody on the way is where the work is.
    tell(telling, { type: 'unitArrived', unit: unitId, spot: unit.spot, scene: true });
    raise(telling, record, 'arrive', null);
  }
  raise(telling, record, seeksMissing(telling.state.incidents[record.incident]!) ? 'meet' : 'stop', person);
  tell(telling, { type: 'personHeld', caseId: record.id, person, by: 'unit', unit: unitId });
  // Whoever was searching stops searching; other work goes on.
  const order = unit.order === null ? undefined : telling.state.orders[unit.order];
  if (
    order?.caseId === record.id &&
    order.state === 'running' &&
    order.until !== null &&
    order.until > telling.state.now &&
    isSearch(telling.world, order)
  )
    tell(telling, { type: 'orderMoved', order: order.id, state: 'running', reason: null, until: telling.state.now });
}

/** Whether an order is a search for somebody. */
export function isSearch({ jobs, activities }: World, { job }: Order): boolean {
  return jobs
    .get(job)!
    .job.steps.some((step) => 'act' in step && activities.get(step.act)!.effects.some(({ effect }) => effect.do === 'hunt'));
}
