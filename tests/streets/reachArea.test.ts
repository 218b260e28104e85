import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Seconds, seconds } from '../../src/kernel/index.ts';
import { quickestRoute, reachArea, type Spot, type StreetNetwork } from '../../src/streets/index.ts';
import { car, ebike, foot, road, roadsArbitrary, spotBy, spotShares, streets } from './worlds.ts';

const profiles = fc.constantFrom(car, ebike, foot);
const within = fc.integer({ min: 0, max: 200 }).map(seconds);

const covers = (parts: ReturnType<typeof reachArea>['parts'], { street, along }: Spot): boolean =>
  parts.some((part) => part.street === street && part.start <= along && along <= part.end);
/** Every spot that is no junction: at a junction several streets meet, and one of them may be closed to the traveller. */
const allSpots = (network: StreetNetwork): Spot[] =>
  [...network.extent].flatMap((extent, street) => Array.from({ length: extent - 1 }, (_, i) => ({ street, along: i + 1 })));

test('covers just the spots that a route reaches in time', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, profiles, within, fc.nat(), (roads, a, speeds, time, stride) => {
      const network = streets(...roads);
      const from = spotBy(network, a);
      const { parts } = reachArea(network, from, speeds, false, time);
      const spots = allSpots(network);
      for (let i = stride % 37; i < spots.length; i += 37) {
        const route = quickestRoute(network, from, spots[i]!, speeds, false);
        const inTime = route.ok && (route.value.legs.at(-1)?.millis ?? 0) <= time * 1000;
        expect(covers(parts, spots[i]!), JSON.stringify(spots[i])).toBe(inTime);
      }
    }),
    { numRuns: 300 },
  );
});

test('grows with time and shrinks with every street closed', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, profiles, within, fc.nat(), (roads, a, speeds, time, closed) => {
      const network = streets(...roads);
      const from = spotBy(network, a);
      const area = reachArea(network, from, speeds, false, time);
      expect(reachArea(network, from, speeds, false, (time + 20) as Seconds).metres).toBeGreaterThanOrEqual(area.metres);
      expect(reachArea(network, from, speeds, false, time, new Set([closed % network.streetIds.length])).metres).toBeLessThanOrEqual(
        area.metres,
      );
    }),
  );
});

test('a closed bridge keeps everybody on this side', () => {
  const network = streets(
    road([
      [0, 0],
      [0, 100],
      [0, 200],
    ]),
    road([
      [-100, 0],
      [0, 0],
      [100, 0],
    ]),
    road([
      [-100, 200],
      [0, 200],
      [100, 200],
    ]),
  );
  const bridge = network.streetIds.indexOf('E0N0-E0N200' as never);
  const from = { street: network.streetIds.indexOf('E0N0-E100N0' as never), along: 50 };
  expect(reachArea(network, from, car, false, seconds(600)).metres).toBe(600);
  expect(reachArea(network, from, car, false, seconds(600), new Set([bridge])).metres).toBe(200);
});

test('the outline is made of closed rings around the covered streets', () => {
  const network = streets(
    road([
      [0, 0],
      [1000, 0],
    ]),
    road([
      [0, 0],
      [0, 1000],
    ]),
  );
  const { outline } = reachArea(network, { street: 0, along: 0 }, car, false, seconds(60));
  expect(outline).toHaveLength(1);
  const xs = outline[0]!.filter((_, i) => i % 2 === 0);
  expect([Math.min(...xs) > -80, Math.max(...xs) > 400, Math.max(...xs) < 520]).toEqual([true, true, true]);
});
