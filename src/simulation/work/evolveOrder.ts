import { type ActivityId, cancel, type CaseId, plan, unreachable } from '../../kernel/index.ts';
import { freeSite, type Ground, setStatus, touch, wake } from '../changes.ts';
import type { Fact } from '../fact.ts';
import { loaded } from '../fatigue.ts';
import type { Desk, Order, ShiftState } from '../state.ts';
import { workKey } from './workKey.ts';
import { planGoingOff } from '../units/shiftChange.ts';
import { hasStep, planRunOf } from './ownPlan.ts';

type OrderFact = Extract<
  Fact,
  {
    type:
      | 'orderGiven'
      | 'orderMoved'
      | 'crewTaken'
      | 'stepBegun'
      | 'askRaised'
      | 'askAnswered'
      | 'seatTaken'
      | 'seatQueued'
      | 'seatLeft'
      | 'roomTaken'
      | 'planStarted'
      | 'planStopped'
      | 'planStepMoved'
      | 'mannerSet'
      | 'laterPlanned';
  }
>;

/** What facts about orders, desks and plans change. */
export function evolveOrder(ground: Ground, state: ShiftState, fact: OrderFact): void {
  if ('caseId' in fact) {
    planOf(state, fact.caseId, fact);
    return;
  }
  if (fact.type === 'orderGiven') {
    const { order } = fact;
    state.orders[order.id] = {
      ...order,
      units: [...order.units],
      added: [...order.added],
      manner: { ...order.manner },
      answers: {},
      requires: { ...order.requires },
    };
    state.counters.order++;
    const record = state.cases[order.caseId]!;
    record.orders.push(order.id);
    wake(state, record);
    touch(state, order.caseId);
    return;
  }
  const order = state.orders[fact.order]!;
  changeOrder(ground, state, order, fact);
  touch(state, order.caseId);
}

const over: readonly Order['state'][] = ['done', 'failed', 'cancelled'];

function changeOrder(
  { world }: Ground,
  state: ShiftState,
  order: Order,
  fact: Exclude<OrderFact, { caseId: CaseId } | { type: 'orderGiven' }>,
): void {
  const key = `order/${order.id}`;
  switch (fact.type) {
    case 'orderMoved':
      if (fact.state === 'cancelled' && order.state === 'running' && order.act !== null)
        breakOff(state, order, order.act, world.activities.get(order.act)!.activity.onLeave === 'kept');
      order.state = fact.state;
      order.reason = fact.reason;
      order.since = state.now;
      order.until = fact.until;
      if (over.includes(fact.state)) finish(state, order, key);
      else if (fact.state === 'running' && fact.until !== null) plan(state.agenda, fact.until, key, { kind: 'step', order: order.id });
      return;
    case 'crewTaken':
      for (const id of fact.units) state.units[id]!.order = order.id;
      order.units = [...new Set([...order.units, ...fact.units])];
      return;
    case 'stepBegun':
      order.state = 'running';
      order.reason = null;
      order.act = fact.act;
      order.since = state.now;
      order.step = fact.step;
      order.added = [...fact.added];
      order.until = fact.until;
      Object.assign(order.manner, fact.sets);
      for (const id of order.units) setStatus(state, id, 'OS');
      plan(state.agenda, fact.until, key, { kind: 'step', order: order.id });
      return;
    case 'askRaised':
      order.state = 'asking';
      state.asking.push(order.id);
      order.ask = fact.ask;
      order.step = fact.step;
      order.act = null;
      order.since = state.now;
      order.until = null;
      return;
    case 'askAnswered':
      order.answers[fact.ask] = fact.option;
      state.asking = state.asking.filter((id) => id !== order.id);
      order.ask = null;
      order.added = [...order.added, ...fact.adds];
      order.requires = { officers: Math.max(order.requires.officers, fact.officers), women: Math.max(order.requires.women, fact.women) };
      order.state = 'waiting';
      Object.assign(order.manner, fact.sets);
      wake(state, state.cases[order.caseId]!);
      return;
    case 'roomTaken':
      state.site.rooms[fact.room]!.order = order.id;
      return;
    case 'seatTaken': {
      const desk = state.desks[fact.desk]!;
      desk.waiting = desk.waiting.filter((id) => id !== order.id);
      desk.busy.push(order.id);
      desk.strain = loaded(desk.strain, state.now, loadOf(desk));
      return;
    }
    case 'seatQueued':
      state.desks[fact.desk]!.waiting.push(order.id);
      return;
    case 'seatLeft': {
      const desk = state.desks[fact.desk]!;
      desk.waiting = desk.waiting.filter((id) => id !== order.id);
      if (desk.busy.includes(order.id)) {
        desk.busy = desk.busy.filter((id) => id !== order.id);
        desk.strain = loaded(desk.strain, state.now, loadOf(desk));
        plan(state.agenda, state.now, `seat/${fact.desk}`, { kind: 'seat', desk: fact.desk });
      }
      return;
    }
    default:
      unreachable(fact);
  }
}

/** The share of a desk's seats at which somebody works. */
const loadOf = ({ busy, seats }: Desk): number => (seats === 0 ? 0 : Math.min(1, busy.length / seats));

/** An activity is broken off: what is kept of it need not be done again. */
function breakOff(state: ShiftState, order: Order, act: ActivityId, kept: boolean): void {
  const { begun } = state.cases[order.caseId]!;
  const key = workKey(act, order);
  if (kept) begun[key] = (begun[key] ?? 0) + state.now - order.since;
}

/** An order is over: its people are free for the next one. */
function finish(state: ShiftState, order: Order, key: string): void {
  cancel(state.agenda, key);
  if (order.ask !== null) state.asking = state.asking.filter((id) => id !== order.id);
  order.ask = null;
  order.act = null;
  for (const id of order.units)
    if (state.units[id]?.order === order.id) {
      state.units[id].order = null;
      planGoingOff(state, id);
    }
  const room = state.site.rooms.find((one) => one.order === order.id);
  if (room) {
    room.order = null;
    freeSite(state);
  }
  const record = state.cases[order.caseId];
  if (record) wake(state, record);
}

function planOf(state: ShiftState, caseId: CaseId, fact: Extract<OrderFact, { caseId: CaseId }>): void {
  const record = state.cases[caseId]!;
  record.version++;
  switch (fact.type) {
    case 'planStarted':
      record.plan = planRunOf(record.plan, fact);
      wake(state, record);
      return;
    case 'planStopped':
      if (record.plan) record.plan.stopped = true;
      return;
    case 'planStepMoved':
      if (record.plan && hasStep(record.plan, fact.step))
        record.plan.steps[fact.step] = { state: fact.state, order: fact.order ?? record.plan.steps[fact.step]?.order ?? null };
      return;
    case 'mannerSet':
      record.manner = fact.manner;
      return;
    case 'laterPlanned':
      plan(state.agenda, fact.until, `later/${caseId}/${fact.activity}/${fact.person ?? ''}${fact.id === undefined ? '' : `/${fact.id}`}`, {
        kind: 'later',
        caseId,
        activity: fact.activity,
        person: fact.person,
        ...(fact.still !== undefined && { still: fact.still }),
        ...(fact.closed !== undefined && { closed: fact.closed }),
      });
      return;
    default:
      unreachable(fact);
  }
}
