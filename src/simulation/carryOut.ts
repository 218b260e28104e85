import { type ActivityId, diceFor, instant, unreachable } from '../kernel/index.ts';
import type { Command } from './command.ts';
import { broadcast } from './groups/broadcast.ts';
import { fileOf, hearOpening, moment } from './incidents/reports.ts';
import type { Report } from './state.ts';
import { patienceOf } from './incidents/patience.ts';
import { drawSeconds } from './takes.ts';
import { raise, tell, type Telling } from './tell.ts';
import { leaveCase } from './units/leaveCase.ts';
import { orderDetail } from './units/orderDetail.ts';
import { orderPatrol } from './units/orderPatrol.ts';
import { inReach } from './units/inReach.ts';
import { haltPatrol } from './units/release.ts';
import { perform } from './work/perform.ts';
import { cancelOrder, giveOrder, startPlan } from './work/plans.ts';
import { tryOrder } from './work/orders.ts';
import { sendingOf } from './units/sendingOf.ts';

/** Carries out a command that is not refused: tells its facts. */
export function carryOut(telling: Telling, command: Command): void {
  const { state, world } = telling;
  switch (command.type) {
    case 'answer':
    case 'hold':
    case 'ask':
    case 'callBack':
    case 'hangUp':
    case 'setType':
    case 'setPlace':
    case 'setPriority':
    case 'register':
    case 'refer':
    case 'transfer':
    case 'refuse':
    case 'merge':
      carryOutReport(telling, command, state.reports[command.report]!);
      return;
    case 'dispatch':
      dispatch(telling, command);
      return;
    case 'manPost':
      manPost(telling, command);
      return;
    case 'patrol':
      orderPatrol(telling, command);
      return;
    case 'detail':
      orderDetail(telling, command);
      return;
    case 'callIn':
      tell(telling, {
        type: 'unitCalledIn',
        unit: command.unit,
        until: instant(state.now + Math.max(1, state.units[command.unit]!.onCall ?? 0)),
      });
      return;
    case 'sendWave':
      sendWave(telling, command);
      return;
    case 'broadcast':
      broadcast(telling, command);
      return;
    case 'openJoint':
      tell(telling, { type: 'jointOpened', caseId: command.caseId });
      return;
    case 'endJoint':
      tell(telling, { type: 'jointEnded', caseId: command.caseId });
      return;
    case 'recall': {
      leaveCase(telling, command.unit);
      return;
    }
    case 'order': {
      const ready = world.jobs.get(command.job)!;
      const order = giveOrder(
        telling,
        state.cases[command.caseId]!,
        ready,
        { person: command.person ?? null, item: command.item ?? null },
        'desk',
        { ...(command.unit !== undefined && { unit: command.unit }), ...(command.switches && { switches: command.switches }) },
      );
      tryOrder(telling, order);
      return;
    }
    case 'cancel':
      cancelOrder(telling, state.orders[command.order]!);
      return;
    case 'reply':
      reply(telling, command);
      return;
    case 'startPlan':
      startPlan(telling, command);
      return;
    case 'stopPlan':
      tell(telling, { type: 'planStopped', caseId: command.caseId });
      return;
    case 'setManner':
      tell(telling, { type: 'mannerSet', caseId: command.caseId, manner: command.manner });
      return;
    case 'close': {
      const record = state.cases[command.caseId]!;
      if (record.joint) tell(telling, { type: 'jointEnded', caseId: record.id });
      if (record.outcome === null) tell(telling, { type: 'outcomeReached', caseId: record.id, outcome: command.outcome });
      for (const ready of world.moments.get('closed') ?? []) perform(telling, ready, { record, place: 'desk' });
      raise(telling, record, 'close', null);
      return;
    }
    case 'handOver':
      tell(telling, {
        type: 'dutiesNamed',
        caseId: command.caseId,
        duties: command.duties.map(({ rule, due, to }) => ({ rule, due: instant(due), to })),
      });
      return;
    case 'signHandOver':
      tell(telling, { type: 'handOverSigned' });
      return;
    case 'endShift':
      tell(telling, { type: 'shiftEnded' });
      return;
    default:
      unreachable(command);
  }
}

type ReportCommand = Extract<Command, { report: unknown }>;

function carryOutReport(telling: Telling, command: ReportCommand, report: Report): void {
  const { state, world, seed } = telling;
  const record = state.cases[report.caseId]!;
  switch (command.type) {
    case 'answer':
      if (report.heldAt !== undefined) {
        tell(telling, { type: 'heldCallTaken', report: report.id });
        return;
      }
      tell(telling, { type: 'callAnswered', report: report.id });
      raise(telling, record, 'answer', report.id);
      moment(telling, report.id, 'answered');
      moment(telling, report.id, 'received');
      hearOpening(telling, report.id);
      return;
    case 'hold':
      hold(telling, report);
      return;
    case 'callBack': {
      const heardBefore = report.answeredAt !== null;
      tell(telling, { type: 'calledBack', report: report.id });
      raise(telling, record, 'callBack', report.id);
      moment(telling, report.id, 'calledBack');
      if (heardBefore) return;
      moment(telling, report.id, 'received');
      hearOpening(telling, report.id);
      return;
    }
    case 'ask': {
      const incident = state.incidents[report.incident]!;
      const question = world.caseTypes.get(incident.type)!.type.questions.find(({ id }) => id === command.question);
      const takes = drawSeconds(question?.takes ?? '6s', diceFor(seed, incident.birth, 'asking', String(report.ordinal), command.question));
      tell(telling, {
        type: 'lineSpoken',
        report: report.id,
        line: { at: state.now, by: 'desk', key: `ask:${record.type ?? ''}:${command.question}`, variant: 0, slots: {} },
      });
      tell(telling, {
        type: 'questionAsked',
        report: report.id,
        question: command.question,
        until: instant(state.now + Math.max(1, takes)),
      });
      return;
    }
    case 'hangUp':
      // Putting the telephone down on a call that is not yet registered disposes of it, until somebody calls back.
      raise(telling, record, 'end', report.id);
      endCall(telling, report);
      return;
    case 'setType':
      tell(telling, { type: 'reportTyped', report: report.id, caseId: record.id, caseType: command.caseType });
      return;
    case 'setPlace': {
      const belief = record.beliefs.find(({ id }) => id === command.belief)!;
      tell(telling, { type: 'reportPlaced', report: report.id, caseId: record.id, belief: belief.id, spot: belief.spot! });
      moment(telling, report.id, 'placeConfirmed');
      return;
    }
    case 'setPriority': {
      const number = record.number ?? String(400 + state.counters.number + 1).padStart(4, '0');
      // Another priority for a case to which somebody was sent calls for no new dispatch.
      const changes = record.priority !== null && record.units.length > 0;
      raise(telling, record, 'grade', report.id);
      tell(telling, { type: 'caseGraded', report: report.id, caseId: record.id, priority: command.priority, number });
      moment(telling, report.id, changes ? 'regraded' : 'graded');
      return;
    }
    case 'register':
      raise(telling, record, 'register', report.id);
      moment(telling, report.id, 'registered');
      endCall(telling, report);
      return;
    case 'refer':
      dispose(telling, report, 'refer', ['notPolice', 'referred']);
      return;
    case 'transfer':
      dispose(telling, report, 'transfer', ['misdirected', 'transferred']);
      return;
    case 'refuse':
      dispose(telling, report, 'refuse', ['refused']);
      return;
    case 'merge':
      tell(telling, { type: 'reportMerged', report: report.id, from: record.id, into: command.into });
      raise(telling, fileOf(telling, report), 'merge', report.id);
      moment(telling, report.id, 'merged');
      endCall(telling, report);
      return;
    default:
      unreachable(command);
  }
}

function dispose(
  telling: Telling,
  report: Report,
  event: 'refer' | 'transfer' | 'refuse',
  moments: readonly Parameters<typeof moment>[2][],
): void {
  raise(telling, telling.state.cases[report.caseId]!, event, report.id);
  for (const name of moments) moment(telling, report.id, name);
  endCall(telling, report);
}

/** How long somebody waits on the line is how long he would have let it ring, drawn anew, by his temper. Design value. */
function hold(telling: Telling, { id, incident: incidentId, ordinal, holds = 0 }: Report): void {
  const { state, seed } = telling;
  const incident = state.incidents[incidentId]!;
  tell(telling, {
    type: 'callHeld',
    report: id,
    until: instant(
      state.now + patienceOf(telling, incident, 'held', diceFor(seed, incident.birth, 'patience/held', String(ordinal), String(holds))),
    ),
  });
}

function endCall(telling: Telling, report: Report): void {
  if (telling.state.voice === report.id || report.heldAt !== undefined) tell(telling, { type: 'callEnded', report: report.id });
}

function dispatch(telling: Telling, command: Extract<Command, { type: 'dispatch' }>): void {
  const record = telling.state.cases[command.caseId]!;
  leaveCase(telling, command.unit);
  haltPatrol(telling, command.unit);
  const { insteadOf, why } = command;
  tell(telling, {
    type: 'unitDispatched',
    unit: command.unit,
    caseId: record.id,
    ...(insteadOf !== undefined && { insteadOf }),
    ...(why !== undefined && { why }),
  });
  const name = sendingOf(record);
  raise(telling, record, 'assign', null);
  for (const ready of telling.world.moments.get(name) ?? []) perform(telling, ready, { record, unit: command.unit, place: 'desk' });
}

/** Everybody of a wave is sent in the same second. */
function sendWave(telling: Telling, command: Extract<Command, { type: 'sendWave' }>): void {
  const { caseId, minutes } = command;
  const units = inReach(telling, command);
  tell(telling, { type: 'waveSent', caseId, minutes, units });
  for (const unit of units) dispatch(telling, { type: 'dispatch', caseId, unit });
}

function manPost(telling: Telling, command: Extract<Command, { type: 'manPost' }>): void {
  leaveCase(telling, command.unit);
  haltPatrol(telling, command.unit);
  tell(telling, { type: 'postTaken', unit: command.unit, caseId: command.caseId, post: command.post });
}

function reply(telling: Telling, command: Extract<Command, { type: 'reply' }>): void {
  const { state, world } = telling;
  const order = state.orders[command.order]!;
  const option = world.asks.get(order.ask!)!.ask.options.find(({ id }) => id === command.option)!;
  tell(telling, {
    type: 'askAnswered',
    order: order.id,
    ask: order.ask!,
    option: option.id,
    sets: option.sets,
    adds: option.adds.map((act) => act as ActivityId),
    officers: option.requires?.officers ?? 0,
    women: option.requires?.women ?? 0,
  });
  if (option.ends === true) cancelOrder(telling, order);
  else tryOrder(telling, order.id);
}
