import type { OrderId } from '../../kernel/index.ts';
import type { CaseRecord, Order, ShiftState, Site } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import type { ReadyJob, World } from '../world.ts';
import { wait } from './wait.ts';

/** The case-handling site as a shift finds it: the pack's, but for what the scenario says; rooms that record come first. */
export function siteOf({ resolved: { pack, scenario } }: World): Site {
  const { rooms = pack.site.rooms, recorded = pack.site.recorded, places = pack.site.places } = scenario.site;
  return { rooms: Array.from({ length: rooms }, (_, index) => ({ recorded: index < recorded, order: null })), places };
}

/**
 * A questioning room for an order that takes one, now or when one is free: one that records, unless the order does without; else rather
 * one that does not.
 */
export function takeRoom(telling: Telling, order: Order, { job: { room } }: ReadyJob): boolean {
  const { rooms } = telling.state.site;
  if (room === undefined || rooms.some((one) => one.order === order.id)) return true;
  const records = room.recorded !== undefined && order.manner[room.recorded] !== false;
  const plain = rooms.findIndex((one) => one.order === null && !one.recorded);
  const recording = rooms.findIndex((one) => one.order === null && one.recorded);
  const free = records || plain < 0 ? recording : plain;
  if (free < 0) wait(telling, order, records && plain >= 0 ? 'wait.recording' : 'wait.room');
  else tell(telling, { type: 'roomTaken', order: order.id, room: free });
  return free >= 0;
}

/** How many people the site holds, with those just going in. */
export function heldAtSite({ state, world }: Pick<Telling, 'state' | 'world'>): number {
  let count = 0;
  for (const id of state.open) {
    const { persons, orders } = state.cases[id]!;
    for (const { held } of Object.values(persons)) if (held?.by === 'site') count++;
    for (const each of orders)
      if (state.orders[each]!.state === 'running' && bringsIn(world, state.cases[id]!, state.orders[each]!)) count++;
  }
  return count;
}

/** Whether an order takes somebody to the site who is not yet in its hands. */
function bringsIn({ jobs }: World, { persons }: CaseRecord, { job, person }: Order): boolean {
  const { place, doer } = jobs.get(job)!.job;
  return place === 'site' && 'units' in doer && person !== null && persons[person]?.held?.by === 'unit';
}

/** A place for whoever is brought in; else he waits in the vehicle, and the law's clocks go on. */
export function takePlace(telling: Telling, record: CaseRecord, order: Order): boolean {
  if (!bringsIn(telling.world, record, order) || heldAtSite(telling) < telling.state.site.places) return true;
  wait(telling, order, 'wait.place');
  return false;
}

/** What an order waits for that waits for the site. */
export const siteReasons: ReadonlySet<string | null> = new Set(['wait.place', 'wait.room', 'wait.recording']);

/** The orders that wait for the site, by case priority, time of asking, and order of giving. */
export function siteQueue({ orders, cases, open }: ShiftState): readonly OrderId[] {
  const waiting = open
    .flatMap((id) => cases[id]!.orders)
    .filter((id) => orders[id]!.state === 'waiting' && siteReasons.has(orders[id]!.reason));
  const rank = (id: OrderId): number => cases[orders[id]!.caseId]!.priority ?? 4;
  return waiting.sort((a, b) => rank(a) - rank(b) || orders[a]!.at - orders[b]!.at || Number(a.slice(1)) - Number(b.slice(1)));
}
