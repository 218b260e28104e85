import { type ActivityId, type DeskId, diceFor, instant, type OrderId, type Value } from '../../kernel/index.ts';
import type { Step } from '../../scenario/index.ts';
import { crewTiredness } from '../fatigue.ts';
import { paceOf } from '../practices.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { Order, ShiftState } from '../state.ts';
import { drawSeconds } from '../takes.ts';
import { tell, type Telling } from '../tell.ts';
import { crewFor, lookupOfOrder } from './orderLookup.ts';
import { perform } from './perform.ts';
import { placeKind } from './place.ts';
import { workKey } from './workKey.ts';

const noSets: Readonly<Record<string, Value>> = {};

/** Begins the next step of an order, or ends it when none is left: first what answers added, then the job's own. */
export function nextStep(telling: Telling, orderId: OrderId): void {
  const { state, world } = telling;
  const order = state.orders[orderId]!;
  if (isOutOfHands(state, order)) {
    endOrder(telling, order, 'failed', 'notPossible');
    return;
  }
  const ready = world.jobs.get(order.job)!;
  const { steps } = ready.job;
  const [added] = order.added;
  if (added !== undefined) {
    beginAdded(telling, order, added);
    return;
  }
  const lookup = order.step < steps.length ? lookupOfOrder(telling.world, telling.state, order) : undefined;
  for (let at = order.step; lookup && at < steps.length; at++) {
    const step = steps[at]!;
    if (!ready.steps[at]!(lookup) || isSwitchedOff(order, step)) continue;
    if ('ask' in step) {
      tell(telling, { type: 'askRaised', order: order.id, ask: step.ask, step: at + 1 });
      return;
    }
    if (!world.activities.get(step.act)!.needs(lookup)) continue;
    begin(telling, order, step.act as ActivityId, { step: at + 1, added: [], sets: step.sets ?? noSets });
    return;
  }
  endOrder(telling, order, 'done', null);
}

const isSwitchedOff = (order: Order, step: Step): boolean =>
  'switch' in step && step.switch !== undefined && order.manner[step.switch] === false;

/** An activity that an answer added: when it cannot be done, neither can the order. */
function beginAdded(telling: Telling, order: Order, act: ActivityId): void {
  if (telling.world.activities.get(act)!.needs(lookupOfOrder(telling.world, telling.state, order)))
    begin(telling, order, act, { step: order.step, added: order.added.slice(1), sets: noSets });
  else endOrder(telling, order, 'failed', 'notPossible');
}

/**
 * Begins an activity of an order, for as long as it takes; two thirds of that in the fast manner. What was kept of an earlier beginning is
 * not done again.
 */
function begin(
  telling: Telling,
  order: Order,
  act: ActivityId,
  next: { readonly step: number; readonly added: readonly ActivityId[]; readonly sets: Readonly<Record<string, Value>> },
): void {
  const { state, world, seed } = telling;
  const record = state.cases[order.caseId]!;
  const incident = state.incidents[record.incident]!;
  const { takes } = world.activities.get(act)!.activity;
  const { doer } = world.jobs.get(order.job)!.job;
  const pace = paceOf(world.practices, act, 'desk' in doer ? doer.desk : null, () => lookupOfOrder(world, state, order));
  const seconds =
    takes === undefined
      ? 0
      : drawSeconds(takes, diceFor(seed, incident.birth, 'takes', act, String(record.done[act] ?? 0)), incident.times) *
        pace *
        crewTiredness(telling, order).slowness;
  const needed = Math.floor((order.manner['fast'] === true ? (seconds * 2) / 3 : seconds) + 0.5);
  tell(telling, {
    type: 'stepBegun',
    order: order.id,
    act,
    step: next.step,
    added: next.added,
    sets: next.sets,
    until: instant(state.now + Math.max(0, needed - (record.begun[workKey(act, order)] ?? 0))),
  });
}

/** The running step of an order is over: its activity is done, and the next begins. */
export function endStep(telling: Telling, orderId: OrderId): void {
  const { state, world } = telling;
  const order = state.orders[orderId]!;
  if (order.state !== 'running' || order.act === null) return;
  if (isOutOfHands(state, order)) {
    nextStep(telling, orderId);
    return;
  }
  const record = state.cases[order.caseId]!;
  const ready = world.activities.get(order.act)!;
  const crew = crewFor(telling, order);
  const place = placeKind(telling, order);
  if (ready.needs(lookupIn(scopeOf(world, state, record, { order, crew, place }))))
    perform(telling, ready, { record, person: order.person, item: order.item, unit: order.units[0] ?? null, order: order.id, crew, place });
  if (state.orders[orderId]!.state === 'running') nextStep(telling, orderId);
}

/** Whether somebody whom an order was given about has gone free since. */
function isOutOfHands({ cases }: ShiftState, { person, caseId, at }: Order): boolean {
  const freedAt = person === null ? null : (cases[caseId]!.persons[person]?.freedAt ?? null);
  return freedAt !== null && at <= freedAt;
}

/** Ends an order and frees whoever was at it. */
export function endOrder(telling: Telling, order: Order, state: 'done' | 'failed' | 'cancelled', reason: string | null): void {
  const { job } = telling.world.jobs.get(order.job)!;
  tell(telling, { type: 'orderMoved', order: order.id, state, reason, until: null });
  if ('desk' in job.doer) tell(telling, { type: 'seatLeft', desk: job.doer.desk as DeskId, order: order.id });
  if (order.planStep !== null)
    tell(telling, {
      type: 'planStepMoved',
      caseId: order.caseId,
      step: order.planStep,
      state: state === 'done' ? 'done' : 'failed',
      order: order.id,
    });
}
