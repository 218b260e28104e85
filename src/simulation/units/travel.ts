import { instant, type UnitId } from '../../kernel/index.ts';
import { placeOf, quickestRoute, type Route, type Spot, spotAt } from '../../streets/index.ts';
import type { Journey, ShiftState } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { peakAt, type World } from '../world.ts';
import { mannedPosts, profileNow } from './slowStreets.ts';

/** Where a unit is now: on its way by its timetable, or where it stands. */
export function unitSpot(state: ShiftState, unitId: UnitId): Spot {
  const unit = state.units[unitId]!;
  return unit.journey ? spotAt(unit.journey.route, (state.now - unit.journey.departs) * 1000) : unit.spot;
}

/** The quickest route of a unit from where it is; undefined when there is none. */
export function routeTo({ world, state }: Pick<Telling, 'world' | 'state'>, unitId: UnitId, to: Spot): Route | undefined {
  const kind = world.unitKinds.get(state.units[unitId]!.kind)!;
  const [from, peak] = [unitSpot(state, unitId), peakAt(world, state.now)];
  const known = knownRoutes(world);
  const profile = profileNow(world, state, state.units[unitId]!);
  const key = `${profile.slowed ? mannedPosts(state) : ''}/${kind.id}/${peak}/${from.street}/${from.along}/${to.street}/${to.along}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept ?? undefined;
  const found = quickestRoute(world.resolved.district.network, from, to, profile, peak);
  const route = found.ok ? found.value : null;
  if (known.size >= mostKnown) known.clear();
  known.set(key, route);
  return route ?? undefined;
}

/** More routes than this are not kept: rounds and ways from the stations come again, a chase does not. */
const mostKnown = 2000;
const routes = new WeakMap<World, Map<string, Route | null>>();

/** Routes that were looked for once; while the same posts are manned a kept route is the one that would be found. */
function knownRoutes(world: World): Map<string, Route | null> {
  let known = routes.get(world);
  if (!known) routes.set(world, (known = new Map<string, Route | null>()));
  return known;
}

/** Seconds by road for a unit from where it is; undefined when there is no way. */
export const travelSeconds = (telling: Pick<Telling, 'world' | 'state'>, unitId: UnitId, to: Spot): number | undefined =>
  routeTo(telling, unitId, to)?.seconds;

/** Sends a unit on its way; when there is no road to the spot it goes straight there on foot. */
export function setOut(telling: Telling, unitId: UnitId, to: Spot, purpose: Journey['purpose'], stop?: number): void {
  const { state, world } = telling;
  const travel = world.resolved.scenario.travel;
  const from = unitSpot(state, unitId);
  // Inside service, the way is known but takes none of the clock: the time of service holds it.
  const route: Route =
    travel === 'none'
      ? { from: to, to, legs: [], seconds: 0 as Route['seconds'], metres: 0 }
      : (routeTo(telling, unitId, to) ?? straight(telling, from, to));
  const seconds = travel === 'streets' ? route.seconds : 0;
  tell(telling, {
    type: 'unitSetOut',
    unit: unitId,
    journey: { route, departs: state.now, arrives: instant(state.now + seconds), purpose, ...(stop !== undefined && { stop }) },
  });
}

/** Walking straight across, at 5 km/h: the last resort where no street leads. */
function straight({ world }: Telling, from: Spot, to: Spot): Route {
  const [a, b] = [placeOf(world.resolved.district.network, from), placeOf(world.resolved.district.network, to)];
  const metres = Math.floor(Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) + 0.5);
  return { from, to, legs: [], seconds: Math.ceil((metres * 3.6) / 5) as Route['seconds'], metres };
}
