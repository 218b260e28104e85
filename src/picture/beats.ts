import type { Shift, World } from '../simulation/index.ts';
import { lineBetween, quickestRoute, type SpeedProfile } from '../streets/index.ts';
import type { MapBeat, MapRound } from './mapExtras.ts';

/** Rounds are walked. */
const walking: SpeedProfile = { kmh: { arterial: [5, 5], collector: [5, 5], street: [5, 5], alley: [5, 5] }, onFoot: true };

/** The patrol routes of the scenario by road, each back to where it begins. */
export function roundsOf({ resolved: { scenario, district } }: World): MapRound[] {
  const { network, places } = district;
  return scenario.patrolRoutes.map(({ id, name, stops }) => {
    const at = stops.flatMap((stop) => {
      const place = places.find((each) => each.id === stop);
      return place ? [place] : [];
    });
    const line = at.flatMap((from, index) => {
      const to = at[(index + 1) % at.length]!;
      const way = quickestRoute(network, from.spot, to.spot, walking, 0);
      return way.ok ? way.value.legs.flatMap((leg) => lineBetween(network, leg.street, leg.start, leg.end)) : [from.x, from.y, to.x, to.y];
    });
    return { route: id, name, line, stops: at.map(({ x, y }) => ({ x, y })) };
  });
}

/** The zones of the district, each with the base of units that lies nearest to its middle: its beat. */
export function beatsOf({
  state,
  world: {
    resolved: { district },
  },
}: Shift): MapBeat[] {
  const names = new Set(Object.values(state.units).map(({ base }) => base));
  const bases = district.places.filter(({ id }) => names.has(id));
  return district.zones.map(({ id, name, rings }) => {
    const { x, y } = middleOf(rings[0] ?? []);
    let best: { readonly base: (typeof bases)[number]; readonly square: number } | null = null;
    for (const base of bases) {
      const square = (base.x - x) * (base.x - x) + (base.y - y) * (base.y - y);
      if (best === null || square < best.square) best = { base, square };
    }
    return { zone: id, name, rings, x, y, base: best?.base.name ?? null };
  });
}

/** The mean of a ring's corners, in whole metres. */
function middleOf(ring: readonly number[]): { readonly x: number; readonly y: number } {
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) [x, y] = [x + ring[i]!, y + ring[i + 1]!];
  const corners = Math.max(1, ring.length / 2);
  return { x: Math.floor(x / corners + 0.5), y: Math.floor(y / corners + 0.5) };
}
