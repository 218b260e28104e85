import type { ItemId, OrderId, PersonId } from '../../kernel/index.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord, Order, ShiftState } from '../state.ts';
import type { ReadyJob, World } from '../world.ts';

/** A thing an order may be about. */
export interface Target {
  readonly person: PersonId | null;
  readonly item: ItemId | null;
}

const untargeted: readonly Target[] = [{ person: null, item: null }];

/** Everything on the case of the sort that a job is about, whether it can be about it or not; one empty target for a job that needs none. */
export function choicesOf({ persons, items }: CaseRecord, { job: { target } }: ReadyJob): readonly Target[] {
  if (target === undefined) return untargeted;
  return target === 'person'
    ? Object.keys(persons).map((id) => ({ person: id as PersonId, item: null }))
    : Object.keys(items).map((id) => ({ person: null, item: id as ItemId }));
}

/** Whether a job can be about a target now. */
export const canBeAbout = (world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob, target: Target): boolean =>
  target === untargeted[0] || ready.targets(lookupIn(scopeOf(world, state, record, target)));

/** Everything on the case that a job can be about; one empty target for a job that needs none. */
export const targetsOf = (world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob): readonly Target[] =>
  choicesOf(record, ready).filter((target) => canBeAbout(world, state, record, ready, target));

/** The first need of a job that does not hold for a target, by index; undefined when it can be given. */
export function unmetNeed(world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob, target: Target): number | undefined {
  if (ready.needs.length === 0) return undefined;
  const lookup = lookupIn(scopeOf(world, state, record, target));
  const index = ready.needs.findIndex((need) => !need(lookup));
  return index < 0 ? undefined : index;
}

/** Whether an order is at its end, in whichever way. */
export const isOver = ({ state }: Order): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** The orders of each case by their job, as far as they were sorted: a list of orders only ever grows at its end. */
const sorted = new WeakMap<readonly OrderId[], { upTo: number; readonly byJob: Map<string, OrderId[]> }>();

/** The orders that a case was ever given for a job, the oldest first. */
function ordersFor({ orders }: ShiftState, { orders: ids }: CaseRecord, job: string): readonly OrderId[] {
  let known = sorted.get(ids);
  if (!known) sorted.set(ids, (known = { upTo: 0, byJob: new Map() }));
  for (; known.upTo < ids.length; known.upTo++) {
    const id = ids[known.upTo]!;
    const same = known.byJob.get(orders[id]!.job);
    if (same) same.push(id);
    else known.byJob.set(orders[id]!.job, [id]);
  }
  return known.byJob.get(job) ?? none;
}

const none: readonly OrderId[] = [];

/**
 * Whether an order is of an earlier time in custody: somebody who was released and is stopped again is dealt with anew, from the arrest on.
 */
const isOfEarlierCustody = ({ persons }: CaseRecord, order: Order): boolean =>
  order.person !== null && isOver(order) && order.at < (persons[order.person]?.stoppedAt ?? -Infinity);

/** Whether a job was ever given for this target, in vain or not. */
export const everGiven = (state: ShiftState, record: CaseRecord, job: string, { person, item }: Target): boolean =>
  ordersFor(state, record, job).some((id) => {
    const order = state.orders[id]!;
    return order.person === person && order.item === item && order.by !== 'shift before' && !isOfEarlierCustody(record, order);
  });

/** Whether a job was already given for this target, and not in vain. */
export function alreadyGiven(state: ShiftState, record: CaseRecord, job: string, target: Target, running = false): boolean {
  for (const id of ordersFor(state, record, job)) {
    const order = state.orders[id]!;
    if (order.person !== target.person || order.item !== target.item || order.by === 'shift before') continue;
    if (isOfEarlierCustody(record, order)) continue;
    if (running ? !isOver(order) : order.state !== 'failed' && order.state !== 'cancelled') return true;
  }
  return false;
}
