import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exits, headingOf, junctionAt, lineBetween, nearestSpot, placeOf, spotOf } from '../../src/streets/index.ts';
import { road, roadsArbitrary, spotBy, spotShares, streets } from './worlds.ts';

test('the nearest spot is the nearest of all spots', () => {
  fc.assert(
    fc.property(
      roadsArbitrary,
      fc.integer({ min: -50, max: 450 }),
      fc.integer({ min: -50, max: 450 }),
      fc.boolean(),
      (roads, x, y, onFoot) => {
        const network = streets(...roads);
        const near = nearestSpot(network, x, y, onFoot);
        let least = Infinity;
        for (let street = 0; street < network.streetIds.length; street++) {
          if (!onFoot && network.footOnly[street] === 1) continue;
          for (let along = 0; along <= network.extent[street]!; along++) {
            const place = placeOf(network, { street, along });
            least = Math.min(least, Math.hypot(place.x - x, place.y - y));
          }
        }
        if (least === Infinity) expect(near).toBeUndefined();
        else expect(Math.abs(near!.metres - least)).toBeLessThan(2);
      },
    ),
    { numRuns: 300 },
  );
});

test('both ends of a street lie at its junctions', () => {
  fc.assert(
    fc.property(roadsArbitrary, (roads) => {
      const network = streets(...roads);
      for (let street = 0; street < network.streetIds.length; street++) {
        for (const [along, junction] of [
          [0, network.from[street]!],
          [network.extent[street]!, network.to[street]!],
        ] as const) {
          expect(placeOf(network, { street, along })).toEqual({ x: network.x[junction], y: network.y[junction] });
          expect(junctionAt(network, { street, along })).toBe(junction);
          expect(junctionAt(network, spotOf(network, junction))).toBe(junction);
        }
      }
    }),
  );
});

test('a spot moves by about a metre from one metre to the next', () => {
  fc.assert(
    fc.property(roadsArbitrary, spotShares, (roads, a) => {
      const network = streets(...roads);
      const { street, along } = spotBy(network, a);
      if (along === network.extent[street]) return;
      const [here, next] = [placeOf(network, { street, along }), placeOf(network, { street, along: along + 1 })];
      expect(Math.hypot(next.x - here.x, next.y - here.y)).toBeLessThan(3);
    }),
  );
});

test('headings are compass degrees, the same as by trigonometry', () => {
  for (let degrees = 0; degrees < 360; degrees++) {
    const network = streets(
      road([
        [0, 0],
        [Math.round(100_000 * Math.sin((degrees * Math.PI) / 180)), Math.round(100_000 * Math.cos((degrees * Math.PI) / 180))],
      ]),
    );
    const [heading, back] = [headingOf(network, { street: 0, along: 500 }, true), headingOf(network, { street: 0, along: 500 }, false)];
    expect([heading, back]).toContain(degrees);
    expect(Math.abs(heading - back)).toBe(180);
  }
});

test('the exits of a junction come in order of street id, without footways for vehicles and against no sign', () => {
  const network = streets(
    road([
      [50, 50],
      [0, 50],
    ]),
    road(
      [
        [50, 50],
        [100, 50],
      ],
      { oneway: true },
    ),
    road(
      [
        [50, 0],
        [50, 50],
      ],
      { oneway: true },
    ),
    road(
      [
        [50, 50],
        [50, 100],
      ],
      { footOnly: true },
    ),
  );
  const middle = network.junctionIds.indexOf('E50N50' as never);
  const ends = (onFoot: boolean): unknown[] => exits(network, middle, onFoot).map(({ to }) => network.junctionIds[to]);
  expect(ends(false)).toEqual(['E0N50', 'E100N50']);
  expect(ends(true)).toEqual(['E0N50', 'E50N0', 'E50N100', 'E100N50']);
});

test('the line between two spots keeps the corners between them', () => {
  const network = streets(
    road([
      [0, 0],
      [100, 0],
      [100, 100],
    ]),
  );
  expect(lineBetween(network, 0, 50, 150)).toEqual([50, 0, 100, 0, 100, 50]);
  expect(lineBetween(network, 0, 150, 50)).toEqual([100, 50, 100, 0, 50, 0]);
});
