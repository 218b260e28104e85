import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../src/streets/index.ts';
import { road, roadsArbitrary, streets } from './worlds.ts';

test('roads join at a common vertex and nowhere else', () => {
  const joined = streets(
    road([
      [0, 0],
      [50, 0],
      [100, 0],
    ]),
    road([
      [50, -50],
      [50, 0],
      [50, 50],
    ]),
  );
  expect([joined.junctionIds.length, joined.streetIds.length]).toEqual([5, 4]);
  const bridge = streets(
    road([
      [0, 0],
      [100, 0],
    ]),
    road([
      [50, -50],
      [50, 50],
    ]),
  );
  expect([bridge.junctionIds.length, bridge.streetIds.length]).toEqual([4, 2]);
});

test('ids are made of coordinates and begin with a letter', () => {
  const { junctionIds, streetIds } = streets(
    road([
      [-3, 5],
      [40, -7],
    ]),
  );
  expect(junctionIds).toEqual(['E40S7', 'W3N5']);
  expect(streetIds).toEqual(['E40S7-W3N5']);
});

test('another road renames no junction and no street that it does not cut', () => {
  const before = streets(
    road([
      [0, 0],
      [50, 0],
    ]),
    road([
      [50, 0],
      [50, 90],
    ]),
  );
  const after = streets(
    road([
      [0, 0],
      [50, 0],
    ]),
    road([
      [50, 0],
      [50, 90],
    ]),
    road([
      [0, 0],
      [0, 40],
    ]),
  );
  expect(after.junctionIds).toEqual(expect.arrayContaining([...before.junctionIds]));
  expect(after.streetIds).toEqual(expect.arrayContaining([...before.streetIds]));
});

test('a road that comes back to its beginning is cut so that no street has one end', () => {
  const { from, to, streetIds } = streets(
    road([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]),
  );
  expect(streetIds).toHaveLength(2);
  expect([...from].every((junction, i) => junction !== to[i])).toBe(true);
});

test('two ways between the same junctions are two streets, one way drawn twice is one', () => {
  expect(
    streets(
      road([
        [0, 0],
        [100, 0],
      ]),
      road([
        [0, 0],
        [50, 40],
        [100, 0],
      ]),
    ).streetIds,
  ).toEqual(['E0N0-E100N0', 'E0N0-E100N0-E50N40']);
  expect(
    streets(
      road([
        [0, 0],
        [100, 0],
      ]),
      road([
        [100, 0],
        [0, 0],
      ]),
    ).streetIds,
  ).toHaveLength(1);
});

test('lengths are sums of square roots of whole numbers, each at least a metre', () => {
  const { length, extent } = streets({
    ...road([
      [0, 0],
      [3, 4],
    ]),
    points: [
      { lon: 0, lat: 0, x: 0, y: 0 },
      { lon: 1, lat: 0, x: 0, y: 0 },
      { lon: 9, lat: 9, x: 1, y: 1 },
    ],
  });
  expect([...length]).toEqual([1 + Math.sqrt(2)]);
  expect([...extent]).toEqual([2]);
});

test('roads without two different points are no network', () => {
  expect(networkOf([])).toEqual({ ok: false, problem: 'noStreets' });
  expect(
    networkOf([
      road([
        [5, 5],
        [5, 5],
      ]),
    ]),
  ).toEqual({ ok: false, problem: 'noStreets' });
});

test('the order of roads, and the direction in which two-way ones are drawn, change nothing', () => {
  fc.assert(
    fc.property(roadsArbitrary, fc.infiniteStream(fc.nat()), (roads, luck) => {
      const shuffled = roads
        .map((each) => ({ each, rank: luck.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ each, rank }) => (each.oneway || rank % 2 === 0 ? each : { ...each, points: each.points.toReversed() }));
      expect(networkOf(shuffled)).toEqual(networkOf(roads));
    }),
  );
});
