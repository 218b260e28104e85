import type { ItemId, PersonId } from '../../kernel/index.ts';
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

/** Everything on the case that a job can be about; one empty target for a job that needs none. */
export function targetsOf(world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob): readonly Target[] {
  const { target } = ready.job;
  if (target === undefined) return untargeted;
  const targets: Target[] = [];
  for (const id of Object.keys(target === 'person' ? record.persons : record.items)) {
    const choice: Target = target === 'person' ? { person: id as PersonId, item: null } : { person: null, item: id as ItemId };
    if (ready.targets(lookupIn(scopeOf(world, state, record, choice)))) targets.push(choice);
  }
  return targets;
}

/** The first need of a job that does not hold for a target, by index; undefined when it can be given. */
export function unmetNeed(world: World, state: ShiftState, record: CaseRecord, ready: ReadyJob, target: Target): number | undefined {
  if (ready.needs.length === 0) return undefined;
  const lookup = lookupIn(scopeOf(world, state, record, target));
  const index = ready.needs.findIndex((need) => !need(lookup));
  return index < 0 ? undefined : index;
}

/** Whether an order is at its end, in whichever way. */
export const isOver = ({ state }: Order): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** Whether a job was ever given for this target, in vain or not. */
export const everGiven = ({ orders }: ShiftState, record: CaseRecord, job: string, { person, item }: Target): boolean =>
  record.orders.some(
    (id) =>
      orders[id]!.job === (job as Order['job']) &&
      orders[id]!.person === person &&
      orders[id]!.item === item &&
      orders[id]!.by !== 'shift before',
  );

/** Whether a job was already given for this target, and not in vain. */
export function alreadyGiven(state: ShiftState, record: CaseRecord, job: string, target: Target, running = false): boolean {
  for (const id of record.orders) {
    const order = state.orders[id]!;
    if (order.job !== job || order.person !== target.person || order.item !== target.item || order.by === 'shift before') continue;
    if (running ? !isOver(order) : order.state !== 'failed' && order.state !== 'cancelled') return true;
  }
  return false;
}
