import type { ZoneId } from '../../kernel/index.ts';
import { placeOf, type Spot } from '../../streets/index.ts';
import type { District, Ring, Zone } from './district.ts';

/** The zone that owns a place: by the even–odd rule on whole metres, and where zones overlap the one with the smaller id. */
export function zoneAt(district: District, x: number, y: number): Zone | undefined {
  return district.zones.find(({ rings }) => isInside(rings, x, y));
}

/**
 * Whether a point lies inside rings filled even–odd. A point on an edge belongs to the ring to the right of
 * that edge, or above it where it is level, so rings that share an edge share no point.
 */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [ax, ay] = [ring[ring.length - 2]!, ring[ring.length - 1]!];
    for (let i = 0; i < ring.length; i += 2) {
      const [bx, by] = [ring[i]!, ring[i + 1]!];
      if (ay > y !== by > y) {
        // Which side of the edge, as the sign of a whole number: no division, no rounding.
        const side = (x - ax) * (by - ay) - (bx - ax) * (y - ay);
        if (by > ay ? side < 0 : side > 0) inside = !inside;
      }
      [ax, ay] = [bx, by];
    }
  }
  return inside;
}

/** The streets of a zone, those whose middle lies in it, in order of index, each weighted by its length in whole metres. */
export interface ZoneStreets {
  readonly streets: readonly number[];
  readonly metres: readonly number[];
  readonly total: number;
}

const known = new WeakMap<District, ReadonlyMap<ZoneId, ZoneStreets>>();

/** Where in a zone something can happen; empty for a zone without streets or an unknown one. */
export function spotsOfZone(district: District, zoneId: ZoneId): ZoneStreets {
  let streets = known.get(district);
  if (!streets) {
    streets = streetsByZone(district);
    known.set(district, streets);
  }
  return streets.get(zoneId) ?? { streets: [], metres: [], total: 0 };
}

/**
 * The spot of a zone at a share 0 … 1 of its whole length of streets: even draws give evenly spread spots. Undefined for a zone without
 * streets.
 */
export function spotInZone(district: District, zoneId: ZoneId, share: number): Spot | undefined {
  const { streets, metres, total } = spotsOfZone(district, zoneId);
  let rest = Math.floor(Math.min(Math.max(share, 0), 1) * total);
  for (const [i, street] of streets.entries()) {
    if (rest <= metres[i]!) return { street, along: rest };
    rest -= metres[i]!;
  }
  return undefined;
}

function streetsByZone(district: District): ReadonlyMap<ZoneId, ZoneStreets> {
  const { network } = district;
  const found = new Map(district.zones.map(({ id }) => [id, { streets: [] as number[], metres: [] as number[], total: 0 }]));
  for (let street = 0; street < network.streetIds.length; street++) {
    const metres = network.extent[street]!;
    const { x, y } = placeOf(network, { street, along: Math.floor(metres / 2) });
    const list = found.get(zoneAt(district, x, y)?.id as ZoneId);
    if (!list) continue;
    list.streets.push(street);
    list.metres.push(metres);
    list.total += metres;
  }
  return found;
}
