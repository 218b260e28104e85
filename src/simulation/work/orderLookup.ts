import type { Lookup } from '../../kernel/index.ts';
import { lookupIn } from '../lookup.ts';
import { type Crew, scopeOf } from '../scope.ts';
import type { Order, ShiftState } from '../state.ts';
import type { Telling } from '../tell.ts';
import type { World } from '../world.ts';
import { crewOf } from './perform.ts';
import { placeKind } from './place.ts';

/** What the expressions of a job may look at for an order of it: the case, its crew and the place. */
export function lookupOfOrder(world: World, state: ShiftState, order: Order): Lookup {
  const crew = crewFor({ world, state }, order);
  return lookupIn(scopeOf(world, state, state.cases[order.caseId]!, { order, crew, place: placeKind({ world }, order) }));
}

/**
 * Who does the order: its units, or the desk's own people; when the switch for two is off, one officer, or as many as an answer asked for.
 */
export function crewFor({ world, state }: Pick<Telling, 'world' | 'state'>, order: Order): Crew {
  const { job } = world.jobs.get(order.job)!;
  const crew = 'desk' in job.doer ? deskCrew(world, job.doer.desk) : crewOf({ state, world }, order.units);
  if (order.manner['twoOfficers'] !== false) return crew;
  const officers = Math.min(crew.officers, Math.max(1, order.requires.officers));
  return { ...crew, officers, women: Math.min(crew.women, officers) };
}

/** The people of a desk's seat. */
function deskCrew({ resolved }: World, desk: string): Crew {
  const entry = resolved.pack.desks.find(({ id }) => id === desk);
  return { officers: entry?.officers ?? 0, aux: 0, women: entry?.women ?? 0, plain: false, desk: true };
}
