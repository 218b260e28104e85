import { cancel, type Instant, instant, isPlanned, plan, unreachable } from '../../kernel/index.ts';
import { freeSite, type Ground, personFile, setStatus, wake } from '../changes.ts';
import type { Fact, FactOf } from '../fact.ts';
import type { CaseRecord, Mover, ShiftState } from '../state.ts';
import { planGoingOff } from '../units/shiftChange.ts';
import { planSightings } from '../groups/sightings.ts';
import { comesUpon, planMeetings } from './meetings.ts';
import { moverKey, stepsBefore } from './moverKey.ts';
import { planTurn } from './planTurn.ts';

type SuspectFact = Extract<
  Fact,
  {
    type:
      | 'suspectMoved'
      | 'suspectHid'
      | 'suspectMet'
      | 'suspectMissed'
      | 'contactPlanned'
      | 'huntFailed'
      | 'personSeen'
      | 'personHeld'
      | 'personWentFree'
      | 'itemMoved'
      | 'moneyStopped'
      | 'moneyFrozen';
  }
>;

/** What facts about people and goods change. */
export function evolveSuspect(ground: Ground, state: ShiftState, fact: SuspectFact): void {
  if (fact.type === 'suspectMoved') {
    move(ground, state, fact);
    return;
  }
  if (fact.type === 'suspectHid') {
    leaveMap(state, fact.incident, fact.person);
    return;
  }
  const record = state.cases[fact.caseId]!;
  if (fact.type === 'suspectMissed') {
    passedBy(state, record, fact);
    return;
  }
  record.version++;
  switch (fact.type) {
    case 'suspectMet':
      meetPolice(state, record, fact);
      return;
    case 'contactPlanned':
      planContact(ground, state, record, fact);
      return;
    case 'huntFailed':
      return;
    case 'personSeen':
      personFile(record, fact.person);
      return;
    case 'personHeld':
      changeHands(state, record, fact);
      break;
    case 'personWentFree':
      goFree(state, record, fact);
      break;
    case 'itemMoved':
      moveItem(state, record, fact);
      break;
    case 'moneyStopped': {
      const item = record.items[fact.item]!;
      item.saved = Math.max(item.saved, fact.amount);
      item.stops++;
      item.traced ||= fact.later;
      break;
    }
    case 'moneyFrozen':
      record.items[fact.item]!.frozen = true;
      break;
    default:
      unreachable(fact);
  }
  wake(state, record);
}

/** A unit that did not catch him on one leg of his way does not try again on the same leg. */
function passedBy(state: ShiftState, record: CaseRecord, { person, unit }: Pick<FactOf<'suspectMet'>, 'person' | 'unit'>): void {
  if (unit) state.movers[moverKey(record.incident, person)]?.met.push(unit);
}

/** Whoever is caught leaves the street; at a post his vehicle has been stopped. */
function meetPolice(state: ShiftState, record: CaseRecord, { person, unit, how, result, spot }: FactOf<'suspectMet'>): void {
  personFile(record, person);
  if (result !== 'caught') {
    passedBy(state, record, { person, unit });
    return;
  }
  if (unit) state.units[unit]!.spot = spot;
  leaveMap(state, record.incident, person);
  if (unit && comesUpon(record, state.units[unit]!))
    plan(state.agenda, state.now, `moment/arrived/${record.id}/${unit}`, {
      kind: 'moment',
      name: 'arrived',
      caseId: record.id,
      unit,
      person: null,
    });
  if (how === 'post' && unit && !isPlanned(state.agenda, `moment/vehicleStopped/${record.id}/${unit}`))
    plan(state.agenda, state.now, `moment/vehicleStopped/${record.id}/${unit}`, {
      kind: 'moment',
      name: 'vehicleStopped',
      caseId: record.id,
      unit,
      person,
    });
}

/** Somebody is in one pair of hands at most: a unit's, the site's or nobody's. */
function changeHands(state: ShiftState, record: CaseRecord, { person, by, unit: holder }: FactOf<'personHeld'>): void {
  const file = personFile(record, person);
  for (const unit of Object.values(state.units))
    if (unit.carrying.includes(person) && unit.caseId === record.id) {
      unit.carrying = unit.carrying.filter((id) => id !== person);
      planGoingOff(state, unit.id);
    }
  if (file.held?.by === 'site' && by !== 'site') freeSite(state);
  file.held = by === 'nobody' ? null : { by, unit: holder };
  if (by === 'unit' && holder) {
    state.units[holder]!.carrying.push(person);
    setStatus(state, holder, 'OS');
  }
}

/** Whoever went free is in nobody's hands; work about him that runs ends in this second. */
function goFree(state: ShiftState, record: CaseRecord, { person, caseId }: FactOf<'personWentFree'>): void {
  changeHands(state, record, { type: 'personHeld', caseId, person, by: 'nobody', unit: null });
  const file = personFile(record, person);
  file.freedAt = state.now;
  file.timesFree++;
  for (const id of record.orders) {
    const order = state.orders[id]!;
    if (order.person === person && order.state === 'running') plan(state.agenda, state.now, `order/${id}`, { kind: 'step', order: id });
  }
}

/** Goods at the fence are sold on in time; anywhere else nothing more happens to them by itself. */
function moveItem(state: ShiftState, record: CaseRecord, fact: FactOf<'itemMoved'>): void {
  const item = record.items[fact.item]!;
  item.at = fact.to;
  item.unit = fact.unit;
  const key = `item/${record.id}/${fact.item}`;
  if (fact.to !== 'fence') {
    cancel(state.agenda, key);
    return;
  }
  const lostAt = state.incidents[record.incident]!.items.find(({ id }) => id === fact.item)?.lostAt ?? null;
  if (lostAt !== null && lostAt > state.now)
    plan(state.agenda, lostAt, key, { kind: 'pass', caseId: record.id, item: fact.item, to: 'lost' });
}

/** Who has his eyes on him goes on doing so; whoever is kept company stays so as long as he is waited for. */
const eyesOn = (before: Mover | undefined, now: Instant): Pick<Mover, 'watchedUntil' | 'keptBy' | 'followedUntil'> => ({
  watchedUntil: before?.watchedUntil ?? null,
  keptBy: (before?.watchedUntil ?? now) > now ? (before?.keptBy ?? null) : null,
  followedUntil: before?.followedUntil ?? null,
});

function move(ground: Ground, state: ShiftState, fact: FactOf<'suspectMoved'>): void {
  const key = moverKey(fact.incident, fact.person);
  const before = state.movers[key];
  state.movers[key] = {
    incident: fact.incident,
    person: fact.person,
    phase: fact.phase,
    phaseSince: before?.phase === fact.phase ? before.phaseSince : state.now,
    street: fact.street,
    forward: fact.forward,
    start: fact.start,
    end: fact.end,
    enters: state.now,
    leaves: fact.leaves,
    steps: (before?.steps ?? stepsBefore(state, fact.incident, fact.person)) + 1,
    openUntil: fact.openUntil ?? before?.openUntil ?? null,
    ...eyesOn(before, state.now),
    met: [],
  };
  planTurn(state, key);
  planMeetings(ground, state, { mover: key });
  planSightings(ground, state, fact.incident);
}

/** A searching unit will come up with somebody: until then he is kept in sight. */
function planContact(
  ground: Ground,
  state: ShiftState,
  record: CaseRecord,
  { caseId, person, unit, how, until }: FactOf<'contactPlanned'>,
): void {
  const mover = moverKey(record.incident, person);
  plan(state.agenda, until, `hunt/${mover}/${unit}`, { kind: 'meet', caseId, person, unit, post: null, how });
  const watched = state.movers[mover];
  if (!watched) return;
  watched.watchedUntil = instant(Math.max(until, watched.watchedUntil ?? until));
  planTurn(state, mover);
  planMeetings(ground, state, { mover });
}

/** Gone to ground, or caught: nobody can meet him on the street any more. */
function leaveMap(state: ShiftState, incident: string, person: string): void {
  const key = moverKey(incident, person);
  cancel(state.agenda, `turn/${key}`);
  delete state.movers[key]; // eslint-disable-line @typescript-eslint/no-dynamic-delete -- our own key
}
