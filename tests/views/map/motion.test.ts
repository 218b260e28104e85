import { expect, test } from 'vitest';
import { isMoving, type Position, positionAt } from '../../../src/views/map/motion.ts';

const at = (now: number, unit = car): Position => positionAt(unit, 10, now, { x: 0, y: 0, heading: null, next: 0 });
/** Stands at 0, 0 at second 10; at 100, 0 at second 20; at 100, 50 at second 25. */
const car = { x: 0, y: 0, path: [100, 0, 100, 50], times: [20, 25] };

test('a unit is where its timetable says', () => {
  expect(at(10)).toMatchObject({ x: 0, y: 0, heading: 0 });
  expect(at(15)).toMatchObject({ x: 50, y: 0, heading: 0, next: 0 });
  expect(at(22.5), 'between whole seconds').toMatchObject({ x: 100, y: 25, heading: Math.PI / 2, next: 1 });
});

test('before its time it waits, after it it stands at the end without a heading', () => {
  expect(at(3)).toMatchObject({ x: 0, y: 0 });
  expect(at(400)).toMatchObject({ x: 100, y: 50, heading: null, next: 2 });
});

test('scrubbing back draws what playing drew', () => {
  const played = [12, 14, 16, 24].map((now) => ({ ...at(now) }));
  const scrubbed = [24, 16, 14, 12].map((now) => ({ ...at(now) })).reverse();
  expect(scrubbed).toEqual(played);
});

test('a unit without a way stands', () => {
  const parked = { x: 7, y: 8, path: [], times: [] };
  expect(at(99, parked)).toMatchObject({ x: 7, y: 8, heading: null });
  expect(isMoving(parked, 99)).toBe(false);
  expect([isMoving(car, 24.9), isMoving(car, 25)]).toEqual([true, false]);
});
