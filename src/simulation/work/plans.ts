import type { ItemId, JobId, OrderId, PersonId, UnitId, Value } from '../../kernel/index.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord, Order } from '../state.ts';
import { raise, tell, type Telling } from '../tell.ts';
import type { ReadyJob, World } from '../world.ts';
import type { ShiftState } from '../state.ts';
import { endOrder, nextStep, tryOrder } from './orders.ts';
import { releaseUnit } from '../units/release.ts';
import { unitSpot } from '../units/travel.ts';

/** A thing an order may be about. */
export interface Target { readonly person: PersonId | null; readonly item: ItemId | null }

/** Everything on the case that a job can be about; one empty target for a job that needs none. */
export function targetsOf(world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob): readonly Target[] {
  const { target } = ready.job;
  if (target === undefined) return [{ person: null, item: null }];
  const ids = target === 'person' ? Object.keys(record.persons) : Object.keys(record.items);
  return ids.map((id): Target => (target === 'person' ? { person: id as PersonId, item: null } : { person: null, item: id as ItemId }))
    .filter((choice) => ready.targets(lookupIn(scopeOf(world, state, record, choice))));
}

/** The first need of a job that does not hold for a target, by index; undefined when it can be given. */
export function unmetNeed(world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob, target: Target): number | undefined {
  if (ready.needs.length === 0) return undefined;
  const lookup = lookupIn(scopeOf(world, state, record, target));
  const index = ready.needs.findIndex((need) => !need(lookup));
  return index < 0 ? undefined : index;
}

/** The manner in which an order is given: switches on by standing order, off in the fast manner. */
export function mannerOf(record: CaseRecord, { job }: ReadyJob, switches: Readonly<Record<string, boolean>> = {}): Record<string, Value> {
  const fast = record.manner === 'fast';
  return { fast, ...Object.fromEntries(job.switches.map(({ id }) => [id, switches[id] ?? !fast])) };
}

/** Gives an order. */
export function giveOrder(telling: Telling, record: CaseRecord, ready: ReadyJob, target: Target, by: Order['by'], more: { readonly planStep?: string; readonly unit?: UnitId; readonly switches?: Readonly<Record<string, boolean>> } = {}): OrderId {
  const id = `o${telling.state.counters.order + 1}` as OrderId;
  tell(telling, {
    type: 'orderGiven',
    order: {
      id, caseId: record.id, job: ready.job.id as JobId, person: target.person, item: target.item, at: telling.state.now, by, planStep: more.planStep ?? null, state: 'waiting', reason: null,
      units: [], wanted: more.unit ?? null, manner: mannerOf(record, ready, more.switches), step: 0, added: [], act: null, since: telling.state.now, until: null, ask: null, answers: {}, requires: { officers: 0, women: 0 },
    },
  });
  return id;
}

const isOver = (order: Order | undefined): boolean => order === undefined || order.state === 'done' || order.state === 'failed' || order.state === 'cancelled';

/** Everything of a case that waited is looked at again: orders, the plan's next steps, release of units, closing. */
export function continueWork(telling: Telling, record: CaseRecord): void {
  const { state } = telling;
  for (const id of record.orders) {
    const order = state.orders[id]!;
    if (order.state === 'travelling' || order.state === 'waiting') tryOrResume(telling, order);
  }
  if (record.plan && !record.plan.stopped) advancePlan(telling, record);
  if (record.response === 'sceneDone') for (const unit of record.units) {
    const { order, carrying, journey, post } = state.units[unit]!;
    if (order === null && carrying.length === 0 && !journey && post === null && !Object.values(record.persons).some(({ held }) => held?.unit === unit)) releaseUnit(telling, unit);
  }
  ripen(telling, record);
}

/** An order that waited for people after an answer goes on at its next step; others begin. */
function tryOrResume(telling: Telling, order: Order): void {
  const { job } = telling.world.jobs.get(order.job)!;
  if ('desk' in job.doer && telling.state.desks[job.doer.desk as never]?.busy.includes(order.id) === true && order.state === 'waiting') nextStep(telling, order.id);
  else tryOrder(telling, order.id);
}

/** Gives the orders whose turn it is: within a lane in order, lanes in parallel, `after` joins them. */
function advancePlan(telling: Telling, record: CaseRecord): void {
  const { state, world } = telling;
  const ready = world.plans.get(record.plan!.plan);
  if (!ready) return;
  const busy = new Set<string>();
  const settled = (id: string): boolean => ['done', 'skipped', 'failed'].includes(record.plan!.steps[id]?.state ?? 'waiting');
  ready.plan.steps.forEach((step, index) => {
    if (settled(step.id) || busy.has(step.lane)) return;
    const run = record.plan!.steps[step.id];
    if (run?.state === 'given' && !isOver(state.orders[run.order!])) {
      busy.add(step.lane);
      return;
    }
    if (step.after.some((id) => !settled(id))) {
      busy.add(step.lane);
      return;
    }
    const lookup = lookupIn(scopeOf(world, state, record));
    if (!ready.steps[index]!.until(lookup)) {
      busy.add(step.lane);
      return;
    }
    if (!ready.steps[index]!.when(lookup)) {
      tell(telling, { type: 'planStepMoved', caseId: record.id, step: step.id, state: 'skipped', order: null });
      return;
    }
    giveStep(telling, record, step);
    if (!settled(step.id)) busy.add(step.lane);
  });
}

function giveStep(telling: Telling, record: CaseRecord, step: { readonly id: string; readonly job: string; readonly switches?: Readonly<Record<string, boolean>> | undefined }): void {
  const { world, state } = telling;
  const ready = world.jobs.get(step.job)!;
  const targets = targetsOf(world, state, record, ready);
  const target = targets.find((choice) => unmetNeed(world, state, record, ready, choice) === undefined && (ready.job.again || !alreadyGiven(state, record, step.job, choice)));
  if (!target) {
    tell(telling, { type: 'planStepMoved', caseId: record.id, step: step.id, state: 'skipped', order: null });
    return;
  }
  const switches = record.manner === 'fast' ? undefined : step.switches;
  const order = giveOrder(telling, record, ready, target, 'plan', { planStep: step.id, ...(switches && { switches }) });
  tell(telling, { type: 'planStepMoved', caseId: record.id, step: step.id, state: 'given', order });
  tryOrder(telling, order);
}

/** Whether a job was already given for this target, and not in vain. */
export function alreadyGiven(state: ShiftState, record: CaseRecord, job: string, target: Target, running = false): boolean {
  return record.orders.some((id) => {
    const order = state.orders[id]!;
    return order.by !== 'shift before' && order.job === job && order.person === target.person && order.item === target.item && (running ? !isOver(order) : order.state !== 'failed' && order.state !== 'cancelled');
  });
}

/** The file can be closed as soon as the outcome is known and the type's own form is complete; it opens again when that ends. */
function ripen(telling: Telling, record: CaseRecord): void {
  if (record.closing !== 'open' && record.closing !== 'closable') return;
  const { world, state } = telling;
  const lookup = lookupIn(scopeOf(world, state, record));
  const ripe = record.outcome !== null && world.closable(lookup) && (world.caseTypes.get(state.incidents[record.incident]!.type)?.closable(lookup) ?? true);
  if (ripe && record.closing === 'open') raise(telling, record, 'ripen', null);
  if (!ripe && record.closing === 'closable') raise(telling, record, 'reopen', null);
}

/** Ends what has begun or waits of a unit's or a case's orders. */
export function cancelOrder(telling: Telling, order: Order): void {
  for (const id of order.units) {
    const unit = telling.state.units[id];
    if (unit?.order === order.id && unit.journey?.purpose === 'order') haltUnit(telling, id);
  }
  endOrder(telling, order, 'cancelled', null);
}

/** A moving unit turns at the next junction; it is taken to stop where it is. */
function haltUnit(telling: Telling, unit: UnitId): void {
  tell(telling, { type: 'unitHalted', unit, spot: unitSpot(telling.state, unit) });
  tell(telling, { type: 'unitArrived', unit, spot: telling.state.units[unit]!.spot, scene: false });
}
