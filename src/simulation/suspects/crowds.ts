import type { District, PlaceSort } from '../../scenario/index.ts';

/** Where people stand close together. */
const crowded: ReadonlySet<PlaceSort> = new Set<PlaceSort>(['nightMarket', 'market', 'mall', 'metro', 'square']);

/** A junction this near such a place, in metres, lies in its crowd. Design value. */
const reach = 100;

const known = new WeakMap<District, ReadonlySet<number>>();

/** The junctions of a district that lie in a crowd. */
export function crowdedJunctions(district: District): ReadonlySet<number> {
  let junctions = known.get(district);
  if (!junctions) {
    const {
      network: { x, y },
    } = district;
    const places = district.places.filter(({ sort }) => crowded.has(sort));
    const near = (junction: number): boolean =>
      places.some(
        (place) =>
          (place.x - x[junction]!) * (place.x - x[junction]!) + (place.y - y[junction]!) * (place.y - y[junction]!) <= reach * reach,
      );
    known.set(district, (junctions = new Set(Array.from(x, (_, junction) => junction).filter(near))));
  }
  return junctions;
}
