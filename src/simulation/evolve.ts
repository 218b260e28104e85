import { plan, unreachable } from '../kernel/index.ts';
import { type Ground, personFile, touch, wake } from './changes.ts';
import { setStage } from './evolveStage.ts';
import type { Fact } from './fact.ts';
import { evolveGroups } from './groups/evolveGroups.ts';
import { evolveReport } from './incidents/evolveReport.ts';
import { plannedBirths } from './incidents/stream.ts';
import type { ShiftState } from './state.ts';
import { evolveSuspect } from './suspects/evolveSuspect.ts';
import { planMeetings } from './suspects/meetings.ts';
import { evolveUnit } from './units/evolveUnit.ts';
import { planPatrol } from './units/patrol.ts';
import { planGoingOff } from './units/shiftChange.ts';
import { evolveOrder } from './work/evolveOrder.ts';
import { workKey } from './work/workKey.ts';

/**
 * What a fact changes, and what it plans or cancels. The only writer of the state: the fold of the log by `evolve`
 * gives the state and its future.
 */
export function evolve(ground: Ground, state: ShiftState, fact: Fact): void {
  switch (fact.type) {
    case 'shiftStarted':
      for (const { at, birth } of plannedBirths(ground.world, ground.seed))
        plan(state.agenda, at, `birth/${birth.birth}`, { kind: 'birth', birth: birth.birth });
      for (const unit of Object.values(state.units)) {
        planGoingOff(state, unit.id);
        planPatrol(state, unit);
      }
      if (ground.world.groups.all.size > 0) plan(state.agenda, state.now, 'watch', { kind: 'watch' });
      plan(state.agenda, ground.world.ends, 'end', { kind: 'end' });
      return;
    case 'incidentPrevented':
      return;
    case 'shiftEnded':
      state.ended = true;
      return;
    case 'dutiesNamed':
      state.handOver.duties[fact.caseId] = fact.duties;
      touch(state, fact.caseId);
      return;
    case 'trustMoved':
      state.trust.value += fact.by;
      state.trust.moved[fact.cause] = (state.trust.moved[fact.cause] ?? 0) + fact.by;
      return;
    case 'operationBegun':
      state.operations[fact.operation] = { since: state.now, doneAt: null };
      plan(state.agenda, fact.until, `operation/${fact.operation}`, { kind: 'operation', operation: fact.operation });
      return;
    case 'operationEnded':
      state.operations[fact.operation] = { since: null, doneAt: state.now };
      return;
    case 'groundCleared':
      state.cleared.push({ measure: fact.measure, spot: fact.spot, at: state.now });
      return;
    case 'handOverSigned':
      state.handOver.signedAt = state.now;
      return;
    case 'incidentBegan':
    case 'reportPlanned':
    case 'reportMade':
    case 'callAnswered':
    case 'callHeld':
    case 'heldCallTaken':
    case 'callEnded':
    case 'callGivenUp':
    case 'rangAgain':
    case 'calledBack':
    case 'lineSpoken':
    case 'questionAsked':
    case 'questionAnswered':
    case 'reportTyped':
    case 'reportPlaced':
    case 'caseGraded':
    case 'reportMerged':
    case 'satisfactionChanged':
      evolveReport(ground, state, fact);
      return;
    case 'unitDispatched':
    case 'unitAcknowledged':
    case 'unitSetOut':
    case 'unitArrived':
    case 'unitHalted':
    case 'unitJoined':
    case 'unitReleased':
    case 'unitWentOff':
    case 'unitCalledIn':
    case 'unitCameOn':
    case 'patrolOrdered':
    case 'unitDetailed':
    case 'postTaken':
    case 'postManned':
      evolveUnit(ground, state, fact);
      return;
    case 'orderGiven':
    case 'orderMoved':
    case 'crewTaken':
    case 'stepBegun':
    case 'askRaised':
    case 'askAnswered':
    case 'seatTaken':
    case 'seatQueued':
    case 'seatLeft':
    case 'roomTaken':
    case 'planStarted':
    case 'planStopped':
    case 'planStepMoved':
    case 'mannerSet':
    case 'laterPlanned':
      evolveOrder(ground, state, fact);
      return;
    case 'suspectMoved':
    case 'suspectHid':
    case 'suspectMet':
    case 'suspectMissed':
    case 'contactPlanned':
    case 'huntFailed':
    case 'personSeen':
    case 'personHeld':
    case 'personWentFree':
    case 'itemMoved':
    case 'moneyStopped':
    case 'moneyFrozen':
      evolveSuspect(ground, state, fact);
      return;
    case 'groupsOnDuty':
    case 'groupSteppedIn':
    case 'broadcastSent':
    case 'broadcastAnswered':
    case 'broadcastEnded':
    case 'groupHelped':
    case 'personSighted':
    case 'evidenceKept':
      evolveGroups(ground, state, fact);
      return;
    case 'activityDone':
    case 'stageChanged':
    case 'beliefGained':
    case 'beliefTested':
    case 'evidenceFiled':
    case 'evidenceTainted':
    case 'attributeSet':
    case 'attributesShown':
    case 'descriptionSent':
    case 'outcomeReached':
    case 'outcomeWithdrawn':
    case 'waveSent':
    case 'jointOpened':
    case 'jointEnded':
    case 'casesLinked':
    case 'caseAged':
    case 'callQueued':
    case 'serviceBegun':
      evolveCase(ground, state, fact);
      return;
    default:
      unreachable(fact);
  }
}

/** One more of something. */
function countIn<Name extends string>(counts: Record<Name, number>, name: Name): void {
  counts[name] = (counts[name] ?? 0) + 1; // eslint-disable-line @typescript-eslint/no-unnecessary-condition -- what was never counted is not there
}

type CaseFact = Extract<
  Fact,
  {
    type:
      | 'activityDone'
      | 'stageChanged'
      | 'beliefGained'
      | 'beliefTested'
      | 'evidenceFiled'
      | 'evidenceTainted'
      | 'attributeSet'
      | 'attributesShown'
      | 'descriptionSent'
      | 'outcomeReached'
      | 'outcomeWithdrawn'
      | 'waveSent'
      | 'jointOpened'
      | 'jointEnded'
      | 'casesLinked'
      | 'caseAged'
      | 'callQueued'
      | 'serviceBegun';
  }
>;

function evolveCase(ground: Ground, state: ShiftState, fact: CaseFact): void {
  const record = state.cases[fact.caseId]!;
  record.version++;
  switch (fact.type) {
    case 'activityDone':
      countIn(record.done, fact.act);
      if (fact.person !== null && record.persons[fact.person]) countIn(record.persons[fact.person]!.did, fact.act);
      delete record.begun[workKey(fact.act, fact)]; // eslint-disable-line @typescript-eslint/no-dynamic-delete -- our own key
      return;
    case 'stageChanged':
      setStage(state, record, fact);
      wake(state, record);
      return;
    case 'beliefGained':
      record.beliefs.push({ ...fact.belief });
      if (fact.belief.about === 'person' && fact.belief.subject !== null) personFile(record, fact.belief.subject);
      wake(state, record);
      return;
    case 'beliefTested': {
      const belief = record.beliefs.find(({ id }) => id === fact.belief);
      if (belief) belief.standing = fact.standing;
      wake(state, record);
      return;
    }
    case 'evidenceFiled':
      record.evidence.push({ ...fact.evidence });
      wake(state, record);
      return;
    case 'evidenceTainted': {
      const evidence = record.evidence.find(({ id }) => id === fact.evidence);
      if (evidence) evidence.tainted = fact.rule;
      return;
    }
    case 'attributeSet':
      record.attributes[fact.name] = fact.value;
      wake(state, record);
      return;
    case 'attributesShown': {
      const known = fact.person === null ? record.known : record.persons[fact.person]!.known;
      known.push(...fact.names);
      return;
    }
    case 'descriptionSent':
      record.described = true;
      planMeetings(ground, state, { incident: record.incident });
      return;
    case 'caseAged':
      return;
    case 'callQueued':
      state.queue.push(record.id);
      return;
    case 'serviceBegun':
      plan(state.agenda, fact.until, `served/${record.id}`, { kind: 'served', caseId: record.id, unit: fact.unit });
      return;
    case 'casesLinked':
      for (const id of fact.others) {
        const other = state.cases[id]!;
        record.linked.push(id);
        other.linked.push(record.id);
        other.version++;
        wake(state, other);
      }
      wake(state, record);
      return;
    case 'waveSent':
      record.waves.push({ minutes: fact.minutes, at: state.now, units: fact.units });
      return;
    case 'jointOpened':
      record.joint = true;
      return;
    case 'jointEnded':
      record.joint = false;
      for (const desk of Object.values(state.desks))
        if (desk.waiting.length > 0) plan(state.agenda, state.now, `seat/${desk.id}`, { kind: 'seat', desk: desk.id });
      return;
    case 'outcomeReached':
    case 'outcomeWithdrawn':
      record.outcome = fact.type === 'outcomeReached' ? fact.outcome : null;
      wake(state, record);
      return;
    default:
      unreachable(fact);
  }
}
