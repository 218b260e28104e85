import fc from 'fast-check';
import {
  networkOf,
  type RoadClass,
  roadClasses,
  type RoadInput,
  type RoadPoint,
  type SpeedProfile,
  type Spot,
  type StreetNetwork,
} from '../../src/streets/index.ts';

/** A point whose grid integers are its metres, for worlds drawn by hand. */
export const at = (x: number, y: number): RoadPoint => ({ lon: x, lat: y, x, y });

/** A road of the given class through points `[x, y]` in metres. */
export const road = (
  points: readonly (readonly [number, number])[],
  more: Partial<Omit<RoadInput, 'points'>> & { readonly roadClass?: RoadClass } = {},
): RoadInput => ({ roadClass: 'street', name: null, oneway: false, footOnly: false, ...more, points: points.map(([x, y]) => at(x, y)) });

/** The network of these roads. */
export function streets(...roads: readonly RoadInput[]): StreetNetwork {
  const network = networkOf(roads);
  if (!network.ok) throw new Error(network.problem);
  return network.value;
}

export const car: SpeedProfile = { kmh: { arterial: [40, 24], collector: [36, 22], street: [26, 18], alley: [10, 8] }, onFoot: false };
export const ebike: SpeedProfile = { kmh: { arterial: [22, 20], collector: [22, 20], street: [20, 18], alley: [14, 12] }, onFoot: false };
export const foot: SpeedProfile = { kmh: { arterial: [5, 5], collector: [5, 5], street: [5, 5], alley: [5, 5] }, onFoot: true };

/** A small random world of up to a dozen crossroads, with one-way streets, footways and bends. */
export const roadsArbitrary: fc.Arbitrary<RoadInput[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 2,
    maxLength: 9,
    selector: ([x, y]) => `${x},${y}`,
  })
  .chain((corners) => {
    const corner = fc.constantFrom(...corners.map(([x, y]) => [x * 13, y * 13] as const));
    return fc.array(
      fc.record({
        points: fc.array(corner, { minLength: 2, maxLength: 4 }),
        roadClass: fc.constantFrom(...roadClasses),
        oneway: fc.boolean(),
        footOnly: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      }),
      { minLength: 1, maxLength: 14 },
    );
  })
  .map((drawn) => drawn.map(({ points, ...more }) => road(points, more)))
  .filter((roads) => networkOf(roads).ok);

/** A spot of a network at a share of its streets and of one street's extent; ends are as likely as all the rest. */
export const spotShares = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
);

/** The spot that such shares name. */
export function spotBy(network: StreetNetwork, [which, where]: readonly [number, number]): Spot {
  const street = Math.floor(which * network.streetIds.length);
  return { street, along: Math.round(where * network.extent[street]!) };
}
