import type { DeskId, Instant } from '../kernel/index.ts';
import { deskTiredness, heldAtSite, type Shift, siteQueue, strainAt, type Unit, unitSpot, unitTiredness } from '../simulation/index.ts';
import type { DeskRow, SiteRow, Tired, UnitRow } from './deskPicture.ts';
import { placeLabel, word } from './labels.ts';
import { offer } from './offers.ts';

/** So long at a scene without work, in seconds, a unit is shown as overdue. Design value. */
const idleTooLong = 45 * 60;

/** Longer in a status than it should be: an order not signed, or at a scene without work. */
const overdue = ({ status, order, detail }: Unit, inStatus: number): boolean =>
  (status === 'DP' && inStatus > 90) || (status === 'OS' && inStatus > idleTooLong && order === null && detail === null);

/** The unit board, in the roster's order. */
export function unitRow(shift: Shift, unit: Unit): UnitRow {
  const { state, world } = shift;
  const kind = world.unitKinds.get(unit.kind)!;
  const record = unit.caseId === null ? undefined : state.cases[unit.caseId];
  const order = unit.order === null ? undefined : state.orders[unit.order];
  const base = world.resolved.district.places.find(({ id }) => id === unit.base);
  const inStatus = state.now - unit.since;
  return {
    unit: unit.id,
    callSign: unit.callSign,
    kind: unit.kind,
    kindName: kind.name,
    mark: kind.mark,
    tier: kind.tier as UnitRow['tier'],
    base: unit.base,
    baseName: base?.name ?? { en: unit.base, zh: unit.base },
    status: unit.status,
    inStatus,
    overdue: overdue(unit, inStatus),
    caseId: unit.caseId,
    number: record?.number ?? null,
    patrol: patrolOf(shift, unit),
    detail: detailOf(shift, unit),
    callIn: callInOf(shift, unit),
    task: order ? world.jobs.get(order.job)!.job.name : null,
    waitReason: order?.state === 'waiting' ? order.reason : null,
    officers: unit.officers,
    auxiliaries: unit.auxiliaries,
    women: unit.women,
    place: placeLabel(world, unitSpot(state, unit.id)),
    eta: unit.journey ? Math.max(0, unit.journey.arrives - state.now) : null,
    carrying: unit.carrying.length,
    tired: tiredOf(unitTiredness(world, unit, state.now).slowness, strainAt(unit.strain, state.now)),
  };
}

const tiredOf = (slowness: number, worked: number): Tired | null =>
  slowness > 1 ? { worked: Math.floor(worked), slower: Math.floor((slowness - 1) * 100 + 0.5) } : null;

/** The case-handling site: who is in it, and what is free. */
export function siteRow({ state, world }: Shift): SiteRow {
  const { rooms, places } = state.site;
  const free = rooms.filter(({ order }) => order === null);
  return {
    held: heldAtSite({ state, world }),
    places,
    rooms: rooms.length,
    taken: rooms.length - free.length,
    recording: rooms.filter(({ recorded }) => recorded).length,
    recordingFree: free.filter(({ recorded }) => recorded).length,
    waiting: siteQueue(state).length,
  };
}

/** How a unit that waits at home is called in. */
function callInOf(shift: Shift, { id, onCall, calledAt }: Unit): UnitRow['callIn'] {
  return onCall === null || calledAt !== null
    ? null
    : { offer: offer(shift, { type: 'callIn', unit: id }, word(shift.world, 'command.callIn')), seconds: onCall };
}

/** The gate or the clean-up to which a unit was sent. */
function detailOf(
  {
    world: {
      resolved: { scenario, pack },
    },
  }: Shift,
  { detail }: Unit,
): UnitRow['detail'] {
  if (detail === null) return null;
  const entry = scenario.operations.find(({ id }) => id === detail.to);
  const name =
    entry === undefined
      ? scenario.gates.find(({ id }) => id === detail.to)?.name
      : pack.operations.find(({ id }) => id === entry.operation)?.name;
  return name ? { to: detail.to, name, standing: detail.standing } : null;
}

/** The round of a unit, and where on it the unit is. */
function patrolOf(
  {
    world: {
      resolved: { scenario, district },
    },
  }: Shift,
  { patrol, journey, caseId }: Unit,
): UnitRow['patrol'] {
  const route = patrol === null ? undefined : scenario.patrolRoutes.find(({ id }) => id === patrol.route);
  const stop = district.places.find(({ id }) => id === route?.stops[patrol?.stop ?? 0]);
  return route && stop ? { route: route.id, name: route.name, stop: stop.name, standing: journey === null && caseId === null } : null;
}

/** The desks, in the pack's order. A seat that joint work holds is taken, whatever is done there. */
export function deskRows({ state, world }: Shift): DeskRow[] {
  const { joint } = world.practices;
  const jointly = state.open.filter((caseId) => state.cases[caseId]!.joint).length;
  return world.resolved.pack.desks.map(({ id, name }) => {
    const desk = state.desks[id as DeskId]!;
    const busy = desk.busy.length + (joint?.seats.includes(id) === true ? jointly : 0);
    const ends = desk.busy.map((order) => state.orders[order]?.until ?? null).filter((until): until is Instant => until !== null);
    return {
      desk: desk.id,
      name,
      seats: desk.seats,
      busy,
      waiting: desk.waiting.length,
      nextFree: busy < desk.seats || ends.length === 0 ? null : Math.max(0, Math.min(...ends) - state.now),
      tired: tiredOf(deskTiredness(world, desk, state.now).slowness, strainAt(desk.strain, state.now)),
    };
  });
}
