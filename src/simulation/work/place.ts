import type { PersonId, UnitId } from '../../kernel/index.ts';
import { placeOf, type Spot } from '../../streets/index.ts';
import type { Incident } from '../incident.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord, Order, ShiftState } from '../state.ts';
import { whereabouts } from '../suspects/whereabouts.ts';
import type { Telling } from '../tell.ts';
import { unitSpot } from '../units/travel.ts';
import type { ReadyJob, World } from '../world.ts';
import { truthOfAspect } from './truthOfAspect.ts';

/** Where an order is carried out; null when that is not known. */
export function placeFor(telling: Telling, record: CaseRecord, order: Order, { job }: ReadyJob): Spot | null {
  const { state, world } = telling;
  const incident = state.incidents[record.incident]!;
  switch (job.place) {
    case 'scene':
      return unitAtScene(state, order) ?? incident.spot;
    case 'complainant':
      return incident.spot;
    case 'site':
    case 'store':
    case 'desk':
      return world.site;
    case 'person':
      return placeOfPerson(state, world, record, incident, order);
    case 'located':
      return believedPlace(record, order);
    case 'fence':
      return truthOfAspect(telling, scopeOf(world, state, record, { order }), 'item', 'fence').spot;
  }
}

/** Work at the scene is done where the unit of the case stands that has arrived. */
function unitAtScene(state: ShiftState, order: Order): Spot | null {
  for (const id of order.units) {
    const { arrived, journey, spot } = state.units[id]!;
    if (arrived && !journey) return spot;
  }
  return null;
}

/** Where the person of an order is: with whoever holds him; a party who is not held is at the scene. */
function placeOfPerson(state: ShiftState, world: World, record: CaseRecord, incident: Incident, { person }: Order): Spot | null {
  const held = person === null ? undefined : record.persons[person]?.held;
  if (held?.by === 'site') return world.site;
  if (held?.unit) return unitSpot(state, held.unit);
  return incident.persons.find(({ id }) => id === person)?.role === 'party' ? incident.spot : null;
}

/** Where the desk believes the person of an order to be, or whom it last took for the offender. */
function believedPlace(record: CaseRecord, order: Order): Spot | null {
  const person =
    order.person ??
    record.beliefs.findLast(({ aspect, standing }) => aspect === 'identity' && standing !== 'contradicted')?.subject ??
    null;
  return person === null ? null : whereabouts(record, person as PersonId);
}

/** Whether a unit stands within 40 m of a spot. */
export function isAt({ state, world }: Telling, unit: UnitId, spot: Spot): boolean {
  if (state.units[unit]!.journey) return false;
  const [a, b] = [placeOf(world.resolved.district.network, unitSpot(state, unit)), placeOf(world.resolved.district.network, spot)];
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) <= 40 * 40;
}

/** The sort of place at which an order is done, as the log says it. */
export function placeKind({ world }: Pick<Telling, 'world'>, order: Order): string {
  const { job } = world.jobs.get(order.job)!;
  if ('desk' in job.doer) {
    const { desk } = job.doer;
    return world.resolved.pack.desks.find(({ id }) => id === desk)?.place ?? 'desk';
  }
  if (job.place === 'person') return 'street';
  return job.place === 'located' ? 'home' : job.place;
}
