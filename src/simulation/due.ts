import { diceFor, instant, isTrue, type ReportId, type UnitId, unreachable } from '../kernel/index.ts';
import { placeOf, type Spot } from '../streets/index.ts';
import type { Due } from './agenda.ts';
import { answerBroadcast, changeWatch, doDeed, endBroadcast, stepIn } from './groups/broadcast.ts';
import { leadToKept, sight } from './groups/sight.ts';
import { isSought } from './incident.ts';
import { drawIncident } from './incidents/drawIncident.ts';
import { patienceOf } from './incidents/patience.ts';
import { hearAnswer, makeReport, moment, survivorOf } from './incidents/reports.ts';
import { plannedBirths, type PlannedBirth } from './incidents/stream.ts';
import { thinned } from './incidents/thinned.ts';
import { lookupIn } from './lookup.ts';
import { scopeOf } from './scope.ts';
import { meetingOf, tellMeeting } from './suspects/meet.ts';
import { turn } from './suspects/moves.ts';
import type { CaseRecord } from './state.ts';
import { raise, tell, type Telling } from './tell.ts';
import { closeIn } from './units/closeIn.ts';
import { leaveCase } from './units/leaveCase.ts';
import { beginService, endService } from './units/respond.ts';
import { goOff } from './units/release.ts';
import { beginOperation, endOperation, goToDetail } from './units/orderDetail.ts';
import { setOut } from './units/travel.ts';
import { walkOn } from './units/walkOn.ts';
import { comeIn } from './work/comeIn.ts';
import { perform } from './work/perform.ts';
import { continueWork } from './work/plans.ts';
import { fillSeats } from './work/seats.ts';
import { fillSite } from './work/fillSite.ts';
import { endStep } from './work/steps.ts';
import type { World } from './world.ts';

const births = new WeakMap<World, Map<string, ReadonlyMap<string, PlannedBirth>>>();

/** The births of a shift by name; the same list that `shiftStarted` planned. */
function birthsOf({ world, seed }: Telling): ReadonlyMap<string, PlannedBirth> {
  let bySeed = births.get(world);
  if (!bySeed) births.set(world, (bySeed = new Map<string, ReadonlyMap<string, PlannedBirth>>()));
  let list = bySeed.get(seed);
  if (!list) bySeed.set(seed, (list = new Map(plannedBirths(world, seed).map((planned) => [planned.birth.birth, planned]))));
  return list;
}

/** Something happens in the street, unless something prevents it; whoever did it and can be found sets off. */
function beBorn(telling: Telling, name: string): void {
  const planned = birthsOf(telling).get(name);
  if (!planned) return;
  const birth = thinned(telling, planned.birth);
  if (!birth) return;
  const incident = drawIncident(telling.world, telling.seed, birth);
  tell(telling, { type: 'incidentBegan', incident });
  for (const person of incident.persons)
    if (isSought(person) && person.findableUntil !== null && person.findableUntil > telling.state.now)
      turn(telling, incident.id, person.id);
}

/** A caller hangs up. A call that was graded before it was held stays to be disposed of. */
function giveUp(telling: Telling, id: ReportId): void {
  const { state } = telling;
  const report = state.reports[id]!;
  tell(telling, { type: 'callGivenUp', report: id });
  if (report.intake !== 'graded') raise(telling, state.cases[report.caseId]!, 'abandon', id);
  moment(telling, id, 'abandoned');
}

/** Where what a moment logs is done. */
const placeOfMoment = { dispatched: 'desk', reinforced: 'desk', arrived: 'street', vehicleStopped: 'street' } as const;

/** What happens when something planned comes due: the facts that follow. */
export function comeDue(telling: Telling, due: Due): void {
  const { state } = telling;
  switch (due.kind) {
    case 'birth':
      beBorn(telling, due.birth);
      return;
    case 'ring':
      makeReport(telling, due.incident, due.ordinal, due.channel);
      return;
    case 'giveUp':
      giveUp(telling, due.report);
      return;
    case 'ringAgain': {
      const report = state.reports[due.report]!;
      const patience = patienceOf(
        telling,
        state.incidents[report.incident]!,
        'rings',
        diceFor(telling.seed, report.incident, 'patience/again', String(report.ordinal), String(report.rang)),
      );
      raise(telling, state.cases[report.caseId]!, 'ringAgain', due.report);
      tell(telling, { type: 'rangAgain', report: due.report, until: instant(state.now + patience) });
      moment(telling, due.report, 'ringing');
      return;
    }
    case 'reply':
      hearAnswer(telling, due.report, due.question);
      return;
    case 'acknowledge':
      tell(telling, { type: 'unitAcknowledged', unit: due.unit });
      return;
    case 'depart':
      depart(telling, due.unit);
      return;
    case 'arrive':
      arrive(telling, due.unit);
      return;
    case 'manned':
      mannedPost(telling, due.unit);
      return;
    case 'patrol':
      walkOn(telling, due.unit, due.stop);
      return;
    case 'detail':
      goToDetail(telling, due.unit);
      return;
    case 'operation':
      endOperation(telling, due.operation);
      return;
    case 'comeOn':
      tell(telling, { type: 'unitCameOn', unit: due.unit });
      return;
    case 'goOff':
      goOff(telling, due.unit);
      return;
    case 'served':
      endService(telling, due.caseId, due.unit);
      return;
    case 'age':
      if (state.cases[due.caseId]!.closing !== 'closed' && state.cases[due.caseId]!.mergedInto === null)
        tell(telling, { type: 'caseAged', caseId: due.caseId, seconds: due.seconds });
      return;
    case 'work': {
      const record = state.cases[due.caseId]!;
      if (record.closing !== 'closed' && record.mergedInto === null) continueWork(telling, record);
      return;
    }
    case 'seat':
      fillSeats(telling, due.desk);
      return;
    case 'site':
      fillSite(telling);
      return;
    case 'step':
      endStep(telling, due.order);
      return;
    case 'turn':
      turn(telling, due.incident, due.person);
      return;
    case 'hide':
      tell(telling, { type: 'suspectHid', incident: due.incident, person: due.person });
      return;
    case 'meet':
      meet(telling, due);
      return;
    case 'pass':
      pass(telling, due);
      return;
    case 'moment':
      for (const ready of telling.world.moments.get(due.name) ?? [])
        perform(telling, ready, { record: state.cases[due.caseId]!, unit: due.unit, person: due.person, place: placeOfMoment[due.name] });
      return;
    case 'comeIn':
      comeIn(telling, due.caseId, due.trace);
      return;
    case 'later': {
      const record = survivorOf(state, due.caseId);
      const ready = telling.world.activities.get((record.closing === 'closed' ? due.closed : due.activity) ?? '');
      const holds =
        due.still === undefined ||
        isTrue(telling.world.reading(due.still)(lookupIn(scopeOf(telling.world, state, record, { person: due.person }))));
      if (ready && holds) perform(telling, ready, { record, person: due.person, place: 'desk' });
      return;
    }
    case 'watch':
      changeWatch(telling);
      return;
    case 'answer':
      answerBroadcast(telling, state.cases[due.caseId]!, due.ordinal);
      return;
    case 'broadcastEnds':
      endBroadcast(telling, state.cases[due.caseId]!, due.ordinal);
      return;
    case 'onSite':
      stepIn(telling, survivorOf(state, due.caseId), due.group);
      return;
    case 'deed':
      doDeed(telling, survivorOf(state, due.caseId), due);
      return;
    case 'sight':
      sight(telling, due);
      return;
    case 'end':
      tell(telling, { type: 'shiftEnded' });
      return;
    default:
      unreachable(due);
  }
}

/** A unit and somebody come to one place; to catch him it leaves whatever other case it is on. */
function meet(telling: Telling, { caseId, person, unit, how }: Extract<Due, { kind: 'meet' }>): void {
  const meeting = meetingOf(telling, caseId, person, unit, how);
  if (meeting?.result === 'caught' && meeting.unit.caseId !== caseId) leaveCase(telling, meeting.unit.id);
  if (meeting) tellMeeting(telling, meeting);
}

/** A unit that has signed the order sets out: for the scene as the desk believes it, or for its post. */
function depart(telling: Telling, unitId: UnitId): void {
  const { state, world } = telling;
  const unit = state.units[unitId]!;
  if (unit.caseId === null) return;
  const record = state.cases[unit.caseId]!;
  // Whoever stands at a manned post already leaves it.
  const post =
    unit.post === null || unit.postReadyAt !== null ? undefined : world.resolved.district.checkpoints.find(({ id }) => id === unit.post);
  setOut(telling, unitId, post?.spot ?? record.spot ?? state.incidents[record.incident]!.spot, post ? 'post' : 'scene');
  if (!post) raise(telling, record, 'setOut', null);
}

/** A unit is where its journey led: at the scene, at its post, at its work, or at the corner the caller named by mistake. */
function arrive(telling: Telling, unitId: UnitId): void {
  const { state } = telling;
  const { journey, caseId } = state.units[unitId]!;
  if (!journey) return;
  if (journey.purpose === 'patrol' || journey.purpose === 'detail')
    tell(telling, { type: 'unitArrived', unit: unitId, spot: journey.route.to, scene: false });
  const { detail } = state.units[unitId]!;
  if (detail?.standing === true) beginOperation(telling, detail.to);
  if (caseId === null) return;
  const record = state.cases[caseId]!;
  const wrongPlace = journey.purpose === 'scene' && missesScene(telling, record, journey.route.to);
  tell(telling, { type: 'unitArrived', unit: unitId, spot: journey.route.to, scene: journey.purpose === 'scene' && !wrongPlace });
  if (beginService(telling, record, unitId)) return;
  if (wrongPlace) askTheWay(telling, record, unitId);
  else if (journey.purpose === 'scene') {
    reachScene(telling, record, unitId);
    closeIn(telling, record, unitId);
  }
  leadToKept(telling, record);
}

/** Signs and cones stand: the post is manned. */
function mannedPost(telling: Telling, unitId: UnitId): void {
  const { state, world } = telling;
  const { caseId, post } = state.units[unitId]!;
  if (caseId === null || post === null) return;
  tell(telling, { type: 'postManned', unit: unitId, post });
  for (const ready of world.moments.get('postManned') ?? [])
    perform(telling, ready, { record: state.cases[caseId]!, unit: unitId, place: 'street' });
}

/** From farther than this, in metres, a unit does not see the scene. Design value. */
const sightOfScene = 80;

function missesScene({ state, world }: Telling, record: CaseRecord, spot: Spot): boolean {
  const { network } = world.resolved.district;
  const [here, there] = [placeOf(network, spot), placeOf(network, state.incidents[record.incident]!.spot)];
  return (here.x - there.x) * (here.x - there.x) + (here.y - there.y) * (here.y - there.y) > sightOfScene * sightOfScene;
}

/** The caller named the wrong corner: the unit asks its way to the true one. */
function askTheWay(telling: Telling, record: CaseRecord, unitId: UnitId): void {
  const { state } = telling;
  const { place, spot } = state.incidents[record.incident]!;
  const id = `b${record.beliefs.length + 1}`;
  tell(telling, {
    type: 'beliefGained',
    caseId: record.id,
    belief: { id, about: 'scene', subject: null, aspect: 'place', value: place, spot, source: unitId, at: state.now, standing: 'verified' },
  });
  tell(telling, { type: 'reportPlaced', report: record.reports[0]!, caseId: record.id, belief: id, spot });
  setOut(telling, unitId, spot, 'scene');
}

function reachScene(telling: Telling, record: CaseRecord, unitId: UnitId): void {
  const { state, world } = telling;
  raise(telling, record, 'arrive', null);
  for (const { id, role } of state.incidents[record.incident]!.persons)
    if (role === 'party' && !record.persons[id]) tell(telling, { type: 'personSeen', caseId: record.id, person: id });
  for (const ready of world.moments.get('arrived') ?? []) perform(telling, ready, { record, unit: unitId, place: 'scene' });
}

/** Goods change hands or vanish, unless the one who has them is held or they have been seized. Nobody tells the desk. */
function pass(telling: Telling, { caseId, item, to }: Extract<Due, { kind: 'pass' }>): void {
  const { state } = telling;
  const record = state.cases[caseId]!;
  const file = record.items[item]!;
  const { persons, items } = state.incidents[record.incident]!;
  const holder = items.find(({ id }) => id === item)?.holder;
  const held = Object.values(record.persons).some(
    ({ id, held: by }) =>
      by !== null && (holder === undefined || holder === id) && persons.find((person) => person.id === id)?.role === 'culprit',
  );
  if (file.at === 'culprit' && held) return;
  if (file.at !== 'culprit' && file.at !== 'fence') return;
  tell(telling, { type: 'itemMoved', caseId, item, to, unit: null });
}
