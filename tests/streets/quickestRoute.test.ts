import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  millisTo,
  quickestRoute,
  type Route,
  type SpeedProfile,
  type Spot,
  spotAt,
  type StreetNetwork,
  travelMillis,
  placeOf,
} from '../../src/streets/index.ts';
import { car, ebike, foot, road, roadsArbitrary, spotBy, spotShares, streets } from './worlds.ts';

const profiles = fc.constantFrom(car, ebike, foot, { ...car, keepsLimits: true });
const classes = ['arterial', 'collector', 'street', 'alley'] as const;

/** The quickest time by trying every way again and again (Bellman and Ford), over a graph that has the two spots as nodes. */
function byForce(network: StreetNetwork, from: Spot, to: Spot, { kmh, onFoot }: SpeedProfile): number {
  const links: [a: string, b: string, millis: number][] = [];
  const junction = (i: number): string => `j${i}`;
  const nodes = new Set<string>(['from', 'to']);
  for (let street = 0; street < network.streetIds.length; street++) {
    const extent = network.extent[street]!;
    const walked = network.footOnly[street] === 1 && !onFoot;
    const [free] = kmh[classes[network.roadClass[street]!]!];
    const full = Math.ceil((network.length[street]! * 3600) / (walked ? Math.min(free, 5) : free));
    const part = (metres: number): number => Math.ceil((full * metres) / extent);
    const stops: [name: string, along: number][] = [
      [junction(network.from[street]!), 0],
      [junction(network.to[street]!), extent],
    ];
    for (const [name, spot] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (spot.street === street) stops.push([name, spot.along]);
    for (const [a, start] of stops) {
      for (const [b, end] of stops) {
        const whole = a.startsWith('j') && b.startsWith('j');
        if (whole && a === b) continue;
        const legal = onFoot || end >= start || network.oneway[street] === 0;
        if (walked ? whole : !legal) continue;
        links.push([a, b, part(Math.abs(end - start))]);
        nodes.add(a).add(b);
      }
    }
  }
  const best = new Map([...nodes].map((name) => [name, name === 'from' ? 0 : Infinity]));
  for (let round = 0; round < nodes.size; round++) {
    for (const [a, b, millis] of links) best.set(b, Math.min(best.get(b)!, best.get(a)! + millis));
  }
  return best.get('to')!;
}

const millisOf = (route: Route): number => route.legs.at(-1)?.millis ?? 0;

test('is as quick as trying every way', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, spotShares, profiles, (roads, a, b, speeds) => {
      const network = streets(...roads);
      const [from, to] = [spotBy(network, a), spotBy(network, b)];
      const route = quickestRoute(network, from, to, speeds, false);
      const force = byForce(network, from, to, speeds);
      expect(route.ok ? millisOf(route.value) : Infinity).toBe(force);
      if (route.ok) expect(route.value.seconds).toBe(Math.ceil(force / 1000));
    }),
    { numRuns: 1000 },
  );
});

test('agrees with the travel times from its start and towards its end', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, spotShares, profiles, (roads, a, b, speeds) => {
      const network = streets(...roads);
      const [from, to] = [spotBy(network, a), spotBy(network, b)];
      const route = quickestRoute(network, from, to, speeds, 0.5);
      const expected = route.ok ? millisOf(route.value) : Infinity;
      expect(millisTo(network, travelMillis(network, from, speeds, 0.5), to, speeds, 0.5)).toBe(expected);
      expect(millisTo(network, travelMillis(network, to, speeds, 0.5, undefined, true), from, speeds, 0.5)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test('legs join end to end, go forward in time, keep to one-way signs and end at the goal', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, spotShares, profiles, (roads, a, b, speeds) => {
      const network = streets(...roads);
      const [from, to] = [spotBy(network, a), spotBy(network, b)];
      const route = quickestRoute(network, from, to, speeds, true);
      if (!route.ok) return;
      let [place, time] = [placeOf(network, from), 0];
      for (const { street, forward, start, end, millis } of route.value.legs) {
        expect(placeOf(network, { street, along: start })).toEqual(place);
        expect(forward).toBe(end > start);
        expect(millis).toBeGreaterThan(time);
        if (!forward && !speeds.onFoot && network.footOnly[street] === 0) expect(network.oneway[street]).toBe(0);
        [place, time] = [placeOf(network, { street, along: end }), millis];
      }
      expect(place).toEqual(placeOf(network, to));
    }),
    { numRuns: 500 },
  );
});

test('a traveller on a timetable never jumps', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, spotShares, profiles, (roads, a, b, speeds) => {
      const network = streets(...roads);
      const route = quickestRoute(network, spotBy(network, a), spotBy(network, b), speeds, false);
      if (!route.ok) return;
      expect(placeOf(network, spotAt(route.value, 0))).toEqual(placeOf(network, route.value.from));
      expect(placeOf(network, spotAt(route.value, -5))).toEqual(placeOf(network, route.value.from));
      expect(spotAt(route.value, route.value.seconds * 1000)).toEqual(route.value.to);
      let before = placeOf(network, route.value.from);
      for (let millis = 0; millis <= route.value.seconds * 1000 && millis < 100_000; millis += 250) {
        const now = placeOf(network, spotAt(route.value, millis));
        // 40 km/h are 2.8 m in a quarter of a second; two metres of rounding at either end.
        expect(Math.hypot(now.x - before.x, now.y - before.y)).toBeLessThan(2.8 + 4);
        before = now;
      }
    }),
    { numRuns: 200 },
  );
});

test('of two equally quick ways the one by the smaller junction id is taken, however the roads are listed', () => {
  const square = [
    road([
      [0, 0],
      [100, 0],
    ]),
    road([
      [100, 0],
      [100, 100],
    ]),
    road([
      [0, 0],
      [0, 100],
    ]),
    road([
      [0, 100],
      [100, 100],
    ]),
  ];
  for (const roads of [square, square.toReversed()]) {
    const network = streets(...roads);
    const [a, c] = [network.junctionIds.indexOf('E0N0' as never), network.junctionIds.indexOf('E100N100' as never)];
    const spot = (junction: number): Spot => ({
      street: [...network.from].indexOf(junction) >= 0 ? [...network.from].indexOf(junction) : [...network.to].indexOf(junction),
      along: [...network.from].indexOf(junction) >= 0 ? 0 : 100,
    });
    const route = quickestRoute(network, spot(a), spot(c), car, false);
    expect(route.ok && route.value.legs.map(({ street }) => network.streetIds[street])).toEqual(['E0N0-E0N100', 'E0N100-E100N100']);
  }
});

test('a one-way street sends cars round and lets walkers pass', () => {
  const network = streets(
    road(
      [
        [0, 0],
        [100, 0],
      ],
      { oneway: true },
    ),
    road([
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]),
  );
  const street = network.streetIds.indexOf('E0N0-E100N0' as never);
  const [from, to] = [
    { street, along: 80 },
    { street, along: 20 },
  ];
  const [driven, walked] = [quickestRoute(network, from, to, car, false), quickestRoute(network, from, to, foot, false)];
  expect([driven.ok && driven.value.metres, walked.ok && walked.value.metres]).toEqual([340, 60]);
});

test('a car does not cut through a footway, but its crew walks to a call in one', () => {
  const network = streets(
    road(
      [
        [0, 0],
        [100, 0],
      ],
      { footOnly: true },
    ),
    road([
      [100, 0],
      [100, 200],
      [0, 200],
      [0, 0],
    ]),
  );
  const path = network.streetIds.indexOf('E0N0-E100N0' as never);
  const other = 1 - path;
  const [home, end] = [
    { street: other, along: 0 },
    { street: other, along: network.extent[other]! },
  ];
  const [round, into] = [
    quickestRoute(network, home, end, car, false),
    quickestRoute(network, home, { street: path, along: 40 }, car, false),
  ];
  expect(round.ok && round.value.metres).toBe(500);
  expect(into.ok && into.value.legs.at(-1)!.street).toBe(path);
});

test('no way is said, not thrown', () => {
  const network = streets(
    road([
      [0, 0],
      [100, 0],
    ]),
    road([
      [0, 50],
      [100, 50],
    ]),
  );
  expect(quickestRoute(network, { street: 0, along: 5 }, { street: 1, along: 5 }, car, false)).toEqual({ ok: false, problem: 'noRoute' });
});
