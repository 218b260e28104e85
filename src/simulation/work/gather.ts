import type { UnitId } from '../../kernel/index.ts';
import type { CaseRecord, Order, Unit } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { isLeaving } from '../units/shiftChange.ts';
import type { ReadyJob, World } from '../world.ts';
import { crewOf } from './perform.ts';
import { wait } from './wait.ts';

interface Wants {
  readonly officers: number;
  readonly women: number;
  readonly powers: readonly string[];
  readonly seats: boolean;
  /** Whether it is about a person where he is: who holds one of a group may see to the next. */
  readonly group: boolean;
}

/** How many sworn officers, women and seats an order needs. */
function wants(order: Order, { job }: ReadyJob): Wants {
  const units = 'units' in job.doer ? job.doer.units : { officers: 0, powers: [], seats: false };
  const two = order.manner['twoOfficers'] !== false;
  return {
    officers: Math.max(two ? units.officers : Math.min(1, units.officers), order.requires.officers),
    women: order.requires.women,
    powers: units.powers,
    seats: units.seats ?? false,
    group: job.place === 'person',
  };
}

/** Takes the units of the case that are free, at hand and able, until the order has the people it needs; false while it waits for them. */
export function gather(telling: Telling, record: CaseRecord, order: Order, ready: ReadyJob): boolean {
  const { state } = telling;
  const need = wants(order, ready);
  const crew = order.units.filter((id) => state.units[id]!.caseId === record.id);
  const holder = order.person === null ? null : (record.persons[order.person]?.held?.unit ?? null);
  const lacks = withHolder(telling, order, ready, holder, crew) ?? fillCrew(telling, record, order, need, holder, crew);
  if (lacks !== undefined) {
    wait(telling, order, lacks);
    return false;
  }
  const fresh = crew.filter((id) => !order.units.includes(id));
  if (fresh.length > 0) tell(telling, { type: 'crewTaken', order: order.id, units: fresh });
  return true;
}

/** Work on somebody who is held is done with the unit that holds him: what it lacks while that one is busy. */
function withHolder(telling: Telling, order: Order, { job }: ReadyJob, holder: UnitId | null, crew: UnitId[]): string | undefined {
  const { state } = telling;
  if (holder === null || crew.includes(holder) || (job.place !== 'person' && job.place !== 'site')) return undefined;
  // Who holds more people than there are seats stays with the rest: another vehicle takes this one.
  if ('units' in job.doer && job.doer.units.seats === true && isOverfull(telling, holder)) return undefined;
  const busyWith = state.units[holder]!.order;
  if (busyWith !== null && busyWith !== order.id) return 'wait.crew';
  crew.push(holder);
  return undefined;
}

/** Adds to a crew whoever is able, the wanted unit first, until it is enough; else what it lacks. */
function fillCrew(
  telling: Telling,
  record: CaseRecord,
  order: Order,
  need: Wants,
  holder: UnitId | null,
  crew: UnitId[],
): string | undefined {
  const { state } = telling;
  const overfull = need.seats && holder !== null && isOverfull(telling, holder);
  const candidates = record.units.filter((id) => !crew.includes(id) && !(overfull && id === holder) && isAble(telling, id, need, holder));
  if (order.wanted !== null && candidates.includes(order.wanted))
    candidates.unshift(...candidates.splice(candidates.indexOf(order.wanted), 1));
  for (const id of candidates) {
    if (overfull || isEnough(telling, crew, need)) break;
    if (state.units[id]!.officers > 0 || need.officers === 0 || crewOf(telling, crew).officers >= need.officers) crew.push(id);
  }
  if (need.seats && !addDriver(telling, order, candidates, crew)) return 'wait.seat';
  return isEnough(telling, crew, need) ? undefined : lackOf(telling, record, need, crew);
}

/** Sees to it that a unit of the crew has a seat for the person of the order; false when none has. */
function addDriver(telling: Telling, { person }: Order, candidates: readonly UnitId[], crew: UnitId[]): boolean {
  const hasSeat = (id: UnitId): boolean =>
    freeSeatsIn(telling, id) + (telling.state.units[id]!.carrying.some((one) => one === person) ? 1 : 0) > 0;
  if (crew.some(hasSeat)) return true;
  const driver = candidates.find(hasSeat);
  if (driver !== undefined) crew.push(driver);
  return driver !== undefined;
}

/** Seats for detainees of a unit that nobody takes; fewer than none when it holds more people than it could carry. */
export const freeSeatsIn = ({ state, world }: Pick<Telling, 'state' | 'world'>, id: UnitId): number =>
  world.unitKinds.get(state.units[id]!.kind)!.seats - state.units[id]!.carrying.length;

/** Whether a unit holds several people, and more than it has seats. */
export const isOverfull = (telling: Pick<Telling, 'state' | 'world'>, id: UnitId): boolean =>
  telling.state.units[id]!.carrying.length > 1 && freeSeatsIn(telling, id) < 0;

/** What a crew that is not enough waits for: somebody who may do it at all, a woman officer, or more people. */
function lackOf(telling: Telling, { units }: CaseRecord, need: Wants, crew: readonly UnitId[]): string {
  if (units.length > 0 && !units.some((id) => mayDo(telling.world, telling.state.units[id]!, need))) return 'wait.power';
  return crewOf(telling, crew).women < need.women ? 'wait.women' : 'wait.crew';
}

/** Free, at hand, with the powers the work takes, and with nobody in its hands but the person it is about, or one of his group. */
function isAble({ state, world }: Telling, id: UnitId, need: Wants, holder: UnitId | null): boolean {
  const unit = state.units[id]!;
  if (unit.order !== null || unit.post !== null || !unit.arrived || unit.journey) return false;
  if (isLeaving(state, unit) && id !== holder) return false;
  return (
    mayDo(world, unit, need) &&
    (unit.carrying.length === 0 ||
      id === holder ||
      need.group ||
      (need.seats && world.unitKinds.get(unit.kind)!.seats > unit.carrying.length))
  );
}

const mayDo = (world: World, { kind }: Unit, { powers }: Wants): boolean =>
  powers.every((power) => world.unitKinds.get(kind)!.powers.includes(power));

function isEnough(telling: Telling, crew: readonly UnitId[], need: Wants): boolean {
  const { officers, women } = crewOf(telling, crew);
  return officers >= need.officers && women >= need.women && crew.length > 0;
}
