import type { Command } from '../command.ts';
import { tell, type Telling } from '../tell.ts';
import { nearestStop } from './patrol.ts';
import { haltPatrol } from './release.ts';
import { unitSpot } from './travel.ts';

/** Gives a unit a round, or takes it off its own: at once when it is free, else when it is let go. */
export function orderPatrol(telling: Telling, { unit, route }: Extract<Command, { type: 'patrol' }>): void {
  if (telling.state.units[unit]!.detail === null) haltPatrol(telling, unit);
  const { world, state } = telling;
  tell(telling, { type: 'patrolOrdered', unit, route, stop: route === null ? 0 : nearestStop(world, route, unitSpot(state, unit)) });
}
