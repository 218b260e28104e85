import { cancel, type CaseId, diceFor, instant, plan, unreachable } from '../../kernel/index.ts';
import { type Ground, setStatus, touch, wake } from '../changes.ts';
import type { Fact } from '../fact.ts';
import { unitTiredness } from '../fatigue.ts';
import { drawSeconds } from '../takes.ts';
import { planMeetings } from '../suspects/meetings.ts';
import type { Journey, ShiftState, Unit } from '../state.ts';
import { keyOf, planNextStop, planPatrol } from './patrol.ts';
import { leavesDetail, reachesDetail, takesDetail } from './details.ts';
import { noteStand } from './stands.ts';
import { sendingOf } from './sendingOf.ts';

type UnitFact = Extract<
  Fact,
  {
    type:
      | 'unitDispatched'
      | 'unitAcknowledged'
      | 'unitSetOut'
      | 'unitArrived'
      | 'unitHalted'
      | 'unitJoined'
      | 'unitReleased'
      | 'unitWentOff'
      | 'unitCalledIn'
      | 'unitCameOn'
      | 'patrolOrdered'
      | 'unitDetailed'
      | 'postTaken'
      | 'postManned';
  }
>;

/** Facts after which a unit is where it was, and knows what it knew. */
const waysUnchanged: ReadonlySet<UnitFact['type']> = new Set(['unitAcknowledged', 'unitJoined', 'unitCalledIn', 'patrolOrdered']);

/** What facts about units change. */
export function evolveUnit(ground: Ground, state: ShiftState, fact: UnitFact): void {
  const unit = state.units[fact.unit]!;
  const journey = keyOf(unit);
  noteStand(ground, state, fact);
  switch (fact.type) {
    case 'unitDispatched': {
      const record = state.cases[fact.caseId]!;
      leavesDetail(ground.world, state, unit);
      unit.caseId = fact.caseId;
      unit.arrived = false;
      unit.acknowledged = false;
      if (state.queue.includes(record.id)) state.queue = state.queue.filter((id) => id !== record.id);
      record.units.push(unit.id);
      record.primary ??= unit.id;
      setStatus(state, unit.id, 'DP');
      // Order acceptance: 0-30 s in 98 % of orders (procedure.md §6.4).
      const seconds = diceFor(ground.seed, state.incidents[record.incident]!.birth, 'acknowledge', unit.id).integer(4, 24);
      plan(state.agenda, instant(state.now + Math.floor(seconds * ground.world.practices.handling + 0.5)), journey, {
        kind: 'acknowledge',
        unit: unit.id,
      });
      break;
    }
    case 'unitAcknowledged':
      unit.acknowledged = true;
      plan(state.agenda, instant(state.now + turnout(ground, state, fact.unit)), journey, { kind: 'depart', unit: unit.id });
      break;
    case 'unitSetOut':
      setsOut(state, unit, fact.journey);
      break;
    case 'unitArrived':
      arrives(ground, state, unit, fact);
      break;
    case 'unitHalted':
      cancel(state.agenda, journey);
      loseSight(state, unit.id);
      unit.journey = null;
      unit.spot = fact.spot;
      break;
    case 'unitJoined':
      // It came upon the case by itself: its order and its arrival are logged in the same second.
      for (const name of [sendingOf(state.cases[fact.caseId]!), 'arrived'] as const)
        plan(state.agenda, state.now, `moment/${name}/${fact.caseId}/${unit.id}`, {
          kind: 'moment',
          name,
          caseId: fact.caseId,
          unit: unit.id,
          person: null,
        });
      break;
    case 'unitReleased':
      isLetGo(state, unit, fact.caseId);
      break;
    case 'unitWentOff':
      leavesDetail(ground.world, state, unit);
      cancel(state.agenda, `unit/${unit.id}/off`);
      cancel(state.agenda, journey);
      setStatus(state, unit.id, 'OF');
      break;
    case 'unitCalledIn':
      unit.calledAt = state.now;
      plan(state.agenda, fact.until, `unit/${unit.id}/on`, { kind: 'comeOn', unit: unit.id });
      break;
    case 'unitCameOn':
      setStatus(state, unit.id, 'AV');
      unit.stoodSince = state.now;
      planPatrol(state, unit);
      break;
    case 'unitDetailed':
      takesDetail(ground.world, state, unit, fact.to);
      break;
    case 'patrolOrdered':
      takesRound(state, unit, fact);
      break;
    case 'postTaken': {
      const record = state.cases[fact.caseId]!;
      leavesDetail(ground.world, state, unit);
      unit.caseId = fact.caseId;
      [unit.post, unit.postReadyAt, unit.fixedPost] = [fact.post, null, false];
      unit.acknowledged = true;
      record.units.push(unit.id);
      setStatus(state, unit.id, 'DP');
      plan(state.agenda, instant(state.now + turnout(ground, state, fact.unit)), journey, { kind: 'depart', unit: unit.id });
      break;
    }
    case 'postManned':
      unit.postReadyAt = state.now;
      setStatus(state, unit.id, 'OS');
      break;
    default:
      unreachable(fact);
  }
  // Whoever sets out, stops, is sent or is let go meets others than before; so does a post once it is manned.
  if (!waysUnchanged.has(fact.type)) planMeetings(ground, state, { unit: unit.id });
  touch(state, unit.caseId);
  const record = unit.caseId === null ? undefined : state.cases[unit.caseId];
  if (record && fact.type !== 'unitAcknowledged') wake(state, record);
}

function setsOut(state: ShiftState, unit: Unit, journey: Journey): void {
  unit.journey = journey;
  // Whoever drives off with somebody, or to other work, leaves his post.
  if (journey.purpose !== 'post') [unit.post, unit.postReadyAt, unit.fixedPost] = [null, null, false];
  if (journey.stop !== undefined && unit.patrol) unit.patrol.stop = journey.stop;
  // Whoever walks his round is free.
  if (journey.purpose !== 'patrol') setStatus(state, unit.id, unit.carrying.length > 0 ? 'TR' : 'EN');
  plan(state.agenda, journey.arrives, keyOf(unit), { kind: 'arrive', unit: unit.id });
}

function arrives(ground: Ground, state: ShiftState, unit: Unit, fact: Extract<UnitFact, { type: 'unitArrived' }>): void {
  planSetUp(ground, state, unit.id);
  const purpose = unit.journey?.purpose;
  if (purpose === 'patrol') planNextStop(ground.world, state, unit);
  unit.journey = null;
  unit.spot = fact.spot;
  if (fact.scene) unit.arrived = true;
  if (reachesDetail(ground.world, state, unit, purpose)) return;
  setStatus(state, unit.id, unit.caseId === null ? 'AV' : 'OS');
}

function isLetGo(state: ShiftState, unit: Unit, caseId: CaseId): void {
  const record = state.cases[caseId]!;
  record.units = record.units.filter((id) => id !== unit.id);
  if (record.primary === unit.id) record.primary = record.units[0] ?? null;
  cancel(state.agenda, keyOf(unit));
  [unit.caseId, unit.arrived] = [null, false];
  if (!unit.fixedPost) [unit.post, unit.postReadyAt] = [null, null];
  setStatus(state, unit.id, 'AV');
  planPatrol(state, unit);
  wake(state, record);
}

function takesRound(state: ShiftState, unit: Unit, { route, stop }: Extract<UnitFact, { type: 'patrolOrdered' }>): void {
  if (unit.caseId === null && unit.detail === null) cancel(state.agenda, keyOf(unit));
  unit.patrol = route === null ? null : { route, stop };
  planPatrol(state, unit);
}

/** Whoever has come to man a post puts up signs and cones first. */
function planSetUp({ world, seed }: Ground, state: ShiftState, unitId: UnitFact['unit']): void {
  const { journey, caseId } = state.units[unitId]!;
  if (journey?.purpose !== 'post') return;
  const seconds = drawSeconds(
    world.resolved.pack.posts.setUp,
    diceFor(seed, state.incidents[state.cases[caseId!]!.incident]!.birth, 'setUp', unitId),
  );
  plan(state.agenda, instant(state.now + seconds), `unit/${unitId}/journey`, { kind: 'manned', unit: unitId });
}

/** A unit that turns off its way comes up with nobody there. */
function loseSight(state: ShiftState, unit: UnitFact['unit']): void {
  for (const mover of Object.keys(state.movers)) cancel(state.agenda, `hunt/${mover}/${unit}`);
}

/** Seconds from order to wheels turning. */
function turnout({ world, seed }: Ground, state: ShiftState, unitId: UnitFact['unit']): number {
  const unit = state.units[unitId]!;
  const kind = world.unitKinds.get(unit.kind)!;
  const record = state.cases[unit.caseId!]!;
  const seconds = drawSeconds(kind.turnout, diceFor(seed, state.incidents[record.incident]!.birth, 'turnout', unitId));
  return Math.floor(seconds * unitTiredness(world, unit, state.now).slowness + 0.5);
}
