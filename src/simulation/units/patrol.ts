import { instant, plan } from '../../kernel/index.ts';
import { type PatrolRoute, spanOf, type UnitEntry } from '../../scenario/index.ts';
import { distance, type Spot } from '../../streets/index.ts';
import type { ShiftState, Unit } from '../state.ts';
import type { World } from '../world.ts';
import { standsAt } from './shiftChange.ts';

/** A route of the scenario by its id. */
const routeNamed = ({ resolved: { scenario } }: World, id: string): PatrolRoute => scenario.patrolRoutes.find((route) => route.id === id)!;

/** Where one stands at a stop of a route. */
export function spotOfStop(world: World, route: string, stop: number): Spot {
  const place = routeNamed(world, route).stops[stop];
  return world.resolved.district.places.find(({ id }) => id === place)?.spot ?? world.site;
}

/** The stop of a route that lies nearest, as the crow flies: where a unit begins its round. Equal distances by their order. */
export function nearestStop(world: World, route: string, spot: Spot): number {
  const metres = routeNamed(world, route).stops.map((_, stop) =>
    distance(world.resolved.district.network, spot, spotOfStop(world, route, stop)),
  );
  return metres.indexOf(Math.min(...metres));
}

/** The round that a unit is given by the scenario; null: it waits where it stands. */
export function firstPatrol(world: World, entry: UnitEntry): Unit['patrol'] {
  return entry.patrol === undefined ? null : { route: entry.patrol, stop: nearestStop(world, entry.patrol, standsAt(world, entry)) };
}

/** The key of what a unit does next on its way: the agenda holds one such thing a unit. */
export const keyOf = ({ id }: Pick<Unit, 'id'>): string => `unit/${id}/journey`;

/** Has a free unit with a round set out, now, for the stop at which it left off. */
export function planPatrol(state: ShiftState, unit: Unit): void {
  if (unit.patrol && unit.caseId === null && unit.detail === null && unit.status !== 'OF')
    plan(state.agenda, state.now, keyOf(unit), { kind: 'patrol', unit: unit.id, stop: unit.patrol.stop });
}

/** Has a unit that has come to a stop of its round go on to the next when it has stood there long enough. */
export function planNextStop(world: World, state: ShiftState, unit: Unit): void {
  if (!unit.patrol || unit.caseId !== null) return;
  const { stops, dwell } = routeNamed(world, unit.patrol.route);
  if (stops.length > 1)
    plan(state.agenda, instant(state.now + spanOf(dwell)), keyOf(unit), {
      kind: 'patrol',
      unit: unit.id,
      stop: (unit.patrol.stop + 1) % stops.length,
    });
}
