import { expect, test } from 'vitest';
import { clustersOf, rowOf } from '../../../src/views/map/clusters.ts';
import { Lens } from '../../../src/views/map/lens.ts';
import type { Target } from '../../../src/views/map/markerLayer.ts';
import { tapAt } from '../../../src/views/map/pick.ts';
import { roundLength } from '../../../src/views/map/ScaleBar.tsx';

const lens = Object.assign(new Lens({ left: 0, bottom: 0, right: 6000, top: 5000 }), { width: 800, height: 600, step: 10 });
const target = (id: string, left: number, top: number): Target => ({ kind: 'unit', id, ...lens.at(left, top), left, top, reach: 11 });
const station = { id: 'p1', sort: 'station', weight: 1, name: { en: 'Station', zh: '派出所' }, ...lens.at(500, 300) } as const;

test('a tap on one marker names it, on a crowd opens a list, nearest first', () => {
  const targets = [target('a', 100, 100), target('b', 106, 100), target('c', 300, 100)];
  expect(tapAt(lens, 300, 104, false, targets, [])).toMatchObject({ kind: 'unit', id: 'c' });
  const stack = tapAt(lens, 107, 100, false, targets, []);
  expect(stack.kind === 'stack' && stack.items.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a tap beside markers finds the place, else the ground in whole metres', () => {
  expect(tapAt(lens, 503, 302, false, [], [station])).toMatchObject({ kind: 'place', id: 'p1' });
  const ground = tapAt(lens, 20, 20, false, [target('a', 100, 100)], [station]);
  expect([ground.kind, Number.isInteger(ground.x), Number.isInteger(ground.y)]).toEqual(['ground', true, true]);
});

test('a finger reaches farther than a mouse', () => {
  const targets = [target('a', 100, 100)];
  expect([tapAt(lens, 118, 100, false, targets, []).kind, tapAt(lens, 118, 100, true, targets, []).kind]).toEqual(['ground', 'unit']);
});

test('what stands together is drawn side by side, and beyond three behind a count', () => {
  const five = Array.from({ length: 5 }, (_, i) => ({ id: `u${i}`, left: 10 + i, top: 10 }));
  const [cluster, ...others] = clustersOf([...five, { id: 'far', left: 90, top: 10 }], 15);
  expect([cluster!.members.length, others.length]).toEqual([5, 1]);
  const row = rowOf(cluster!.members, 19);
  expect([row.shown.map(({ dx }) => dx), row.rest.map(({ id }) => id), row.restDx]).toEqual([[-19, 0], ['u2', 'u3', 'u4'], 19]);
  expect(rowOf(five.slice(0, 3), 19).shown.map(({ dx }) => dx)).toEqual([-19, 0, 19]);
});

test('the scale bar is a round length of at most 110 pixels', () => {
  for (const metres of [24, 18, 9, 4.4, 1.5, 0.6]) {
    const length = roundLength(metres);
    expect(String(length)).toMatch(/^[125]0*$/);
    expect(length / metres).toBeLessThanOrEqual(110);
    expect(length / metres).toBeGreaterThan(40);
  }
});
