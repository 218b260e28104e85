import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groundOf } from '../../../src/picture/index.ts';
import { joinedLines } from '../../../src/picture/joinedLines.ts';
import { parseDistrict } from '../../../src/scenario/index.ts';
import { Grid, boxOf } from '../../../src/views/map/grid.ts';
import { labelStyles, shapeOfSort } from '../../../src/views/map/labelStyles.ts';

const { district } = parseDistrict(JSON.parse(readFileSync('scenarios/districts/lizhou.geojson', 'utf8')));

test('the ground of a district is plain data that a worker can be sent', () => {
  const ground = groundOf(district!);
  expect(JSON.parse(JSON.stringify(ground))).toEqual(ground);
  expect(ground.places.length).toBe(district!.places.length);
  expect(ground.labels.map(({ rank }) => rank)).toEqual(ground.labels.map(({ rank }) => rank).toSorted((a, b) => a - b));
});

test('every name has both languages, a hand and, for places, a badge', () => {
  const ground = groundOf(district!);
  expect(ground.labels.filter(({ name, sort }) => name.en === '' || name.zh === '' || !(sort in labelStyles))).toEqual([]);
  expect(ground.places.filter(({ sort }) => !(sort in shapeOfSort))).toEqual([]);
});

test('stretches that meet end to end become one line, whichever way they were drawn', () => {
  const road = (line: number[]): { key: string; line: readonly number[] } => ({ key: 'a', line });
  expect(
    joinedLines([road([0, 0, 1, 0]), road([3, 0, 2, 0]), road([1, 0, 2, 0]), road([9, 9, 8, 8])]).map(({ line }) => line.length / 2),
  ).toEqual([4, 2]);
});

test('the grid finds what a search of everything finds, in the order given', () => {
  const roads = district!.roads;
  const grid = new Grid(roads, ({ line }) => boxOf(line));
  for (const box of [
    [1000, 1000, 1500, 1400],
    [-500, -500, 10, 10],
    [3000, 2500, 3001, 2501],
  ] as const) {
    const all = roads.filter(({ line }) => {
      const [left, bottom, right, top] = boxOf(line);
      return left <= box[2] && right >= box[0] && bottom <= box[3] && top >= box[1];
    });
    expect(grid.within(box)).toEqual(all);
  }
});
