import type { DeskId, Instant, OrderId, UnitId } from '../kernel/index.ts';
import { spanOf, type Tiring } from '../scenario/index.ts';
import type { Desk, Order, ShiftState, Strain, Unit } from './state.ts';
import type { World } from './world.ts';

/** People who have worked so many seconds without a pause when the shift begins. */
export const strainOf = (tiring: Tiring | undefined, worked = 0): Strain => ({
  seconds: worked,
  at: 0 as Instant,
  load: 0,
  recovers: tiring?.recovers ?? 1,
});

/** Seconds of work without a pause at an instant: work adds its own time, rest takes off what it is worth. */
export const strainAt = ({ seconds, at, load, recovers }: Strain, now: Instant): number =>
  Math.max(0, seconds + (load - (1 - load) * recovers) * Math.max(0, now - at));

/** The strain of people of whom another share is at work from now on. */
export const loaded = (strain: Strain, now: Instant, load: number): Strain =>
  load === strain.load ? strain : { ...strain, seconds: strainAt(strain, now), at: now, load };

/** Hours beyond those after which people tire, as far as they count. */
function tiredHours(tiring: Tiring | undefined, strain: Strain, now: Instant): number {
  return tiring === undefined ? 0 : Math.min(tiring.most, Math.max(0, strainAt(strain, now) - spanOf(tiring.after)) / 3600);
}

/**
 * How tired people are: by how many times their work takes longer, and the share of their chances that is left. Fresh people have 1 and 1.
 */
export interface Tiredness {
  readonly slowness: number;
  readonly keenness: number;
}

function tiredness(tiring: Tiring | undefined, strain: Strain, now: Instant): Tiredness {
  const hours = tiredHours(tiring, strain, now);
  return { slowness: 1 + (tiring?.slower ?? 0) * hours, keenness: 1 - (tiring?.misses ?? 0) * hours };
}

/** How tired a unit is. */
export const unitTiredness = ({ resolved: { pack } }: World, { strain }: Unit, now: Instant): Tiredness =>
  tiredness(pack.fatigue?.units, strain, now);

/** How tired the people of a desk are. */
export const deskTiredness = ({ resolved: { pack } }: World, { strain }: Desk, now: Instant): Tiredness =>
  tiredness(pack.fatigue?.desks, strain, now);

/** What tiredness is read from. */
interface Reading {
  readonly world: World;
  readonly state: ShiftState;
}

/** The share that whoever does something has of the chances of fresh people. */
export function keennessOf(
  telling: Reading,
  { order, unit }: { readonly order?: OrderId | null | undefined; readonly unit?: UnitId | null | undefined },
): number {
  const { world, state } = telling;
  if (order !== undefined && order !== null && state.orders[order]) return crewTiredness(telling, state.orders[order]).keenness;
  return unit === undefined || unit === null ? 1 : unitTiredness(world, state.units[unit]!, state.now).keenness;
}

/** How tired those are who carry out an order: its desk, or the most tired of its units. */
export function crewTiredness({ world, state }: Reading, { job, units }: Order): Tiredness {
  const { doer } = world.jobs.get(job)!.job;
  if ('desk' in doer) return deskTiredness(world, state.desks[doer.desk as DeskId]!, state.now);
  const each = units.map((id) => unitTiredness(world, state.units[id]!, state.now));
  return { slowness: Math.max(1, ...each.map(({ slowness }) => slowness)), keenness: Math.min(1, ...each.map(({ keenness }) => keenness)) };
}
