import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { seconds } from '../../../src/kernel/index.ts';
import { parseDistrict, spotsOfZone, zoneAt } from '../../../src/scenario/district/index.ts';
import {
  nearestSpot,
  placeOf,
  quickestRoute,
  type ReachPart,
  reachParts,
  roadClasses,
  spotOf,
  type StreetNetwork,
  travelMillis,
} from '../../../src/streets/index.ts';
import { car, ebike, foot } from '../../streets/worlds.ts';
import { lizhouText, sound } from './town.ts';

const json = JSON.parse(lizhouText()) as { features: { properties: { kind: string; use?: string } }[]; origin?: unknown };
const district = sound(json);
const { network } = district;
const count = <Item>(items: readonly Item[], is: (item: Item) => boolean): number => items.filter(is).length;

test('it has no problem, not even a warning', () => {
  expect(parseDistrict(json).problems).toEqual([]);
});

test('the committed file is what its maker makes, byte for byte', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lizhou-')), 'lizhou.geojson');
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../scenarios/districts/make/lizhou.mjs', import.meta.url)), file]);
  expect(readFileSync(file, 'utf8') === lizhouText()).toBe(true);
}, 120_000);

test('it is small enough to be fetched, and keeps its metres when a tool drops its origin', () => {
  expect(Buffer.byteLength(lizhouText())).toBeLessThan(1_500_000);
  const { origin: _, ...without } = json;
  expect(sound(without).origin).toEqual(district.origin);
});

test('it is a town of the size and parts that were asked for', () => {
  const { left, bottom, right, top } = district.size;
  expect([right - left, top - bottom].map((metres) => Math.round(metres / 1000))).toEqual([7, 6]);
  expect(network.junctionIds.length).toBeGreaterThanOrEqual(900);
  for (const [i] of roadClasses.entries()) expect(count([...network.roadClass], (each) => each === i)).toBeGreaterThan(100);
  expect(district.zones.length).toBe(16);
  expect(district.zones.reduce((sum, { residents }) => sum + residents, 0)).toBe(300_000);
  expect(new Set(district.zones.map(({ use }) => use))).toEqual(
    new Set(['residential', 'village', 'oldtown', 'commercial', 'industry', 'rural']),
  );
  const places = (sort: string): number => count(district.places, (place) => place.sort === sort);
  expect({
    branch: places('branch'),
    station: places('station'),
    caseSite: places('caseSite'),
    office: places('office'),
    mall: places('mall'),
    hospital: places('hospital'),
  }).toEqual({ branch: 1, station: 2, caseSite: 1, office: 5, mall: 2, hospital: 1 });
  expect(places('metro')).toBeGreaterThanOrEqual(4);
  expect(places('school')).toBeGreaterThanOrEqual(2);
  expect(places('nightMarket')).toBeGreaterThanOrEqual(1);
  for (const sort of ['bank', 'clinic', 'market', 'stall', 'estate']) expect(places(sort)).toBeGreaterThanOrEqual(4);
  expect(district.cameras.length).toBeGreaterThanOrEqual(40);
  expect(district.checkpoints).toHaveLength(8);
  expect(district.shapes.land.map(({ use }) => use)).toEqual(
    expect.arrayContaining(['oldtown', 'market', 'village', 'industry', 'campus', 'field']),
  );
});

test('the river is crossed by at least three bridges', () => {
  const [river] = district.shapes.water.filter(({ use }) => use === 'river');
  const overRiver = district.roads.filter(({ bridge, line }) => bridge && zoneRing(river!.rings, line));
  expect(new Set(overRiver.map(({ name }) => name?.en)).size).toBeGreaterThanOrEqual(3);

  function zoneRing(rings: readonly (readonly number[])[], line: readonly number[]): boolean {
    const middle = Math.floor(line.length / 4) * 2;
    const [x, y] = line.length === 4 ? [(line[0]! + line[2]!) / 2, (line[1]! + line[3]!) / 2] : [line[middle]!, line[middle + 1]!];
    return zoneAt({ ...district, zones: [{ ...district.zones[0]!, rings }] }, Math.floor(x), Math.floor(y)) !== undefined;
  }
});

test('names are in both languages, and no two places have the same', () => {
  for (const language of ['en', 'zh'] as const)
    expect(new Set(district.places.map(({ sort, name }) => `${sort} ${name[language]}`)).size).toBe(district.places.length);
  for (const { name } of district.places) expect([/[\u4e00-\u9fff]/.test(name.zh), /[\u4e00-\u9fff]/.test(name.en)]).toEqual([true, false]);
});

test('every junction but those within parks is reached by car from the branch, and the branch from it', () => {
  const branch = district.places.find(({ sort }) => sort === 'branch')!.spot;
  const [away, back] = [travelMillis(network, branch, car, true), travelMillis(network, branch, car, true, undefined, true)];
  const lost = network.junctionIds.flatMap((_, i) => (away[i] === Infinity || back[i] === Infinity ? [i] : []));
  for (const junction of lost) {
    for (let i = network.adjacencyStart[junction]!; i < network.adjacencyStart[junction + 1]!; i++)
      expect(network.footOnly[network.adjacency[i]! >> 1]).toBe(1);
  }
  expect(lost.length).toBeLessThan(10);
  expect(travelMillis(network, branch, foot, false).every((millis) => millis < Infinity)).toBe(true);
});

test('a car gets to every place', () => {
  const branch = district.places.find(({ sort }) => sort === 'branch')!.spot;
  for (const { id, spot } of district.places) expect(quickestRoute(network, branch, spot, car, true).ok, id).toBe(true);
});

test('every zone has streets, and they are all in one', () => {
  for (const { id } of district.zones) expect(spotsOfZone(district, id).total, id).toBeGreaterThan(3000);
});

/** The seconds in which a snatcher on an e-bike makes off while a checkpoint is being set up. */
const head = seconds(360);
const metresOf = (parts: readonly ReachPart[]): number => parts.reduce((sum, { start, end }) => sum + end - start, 0);

test.each(district.checkpoints.map(({ id }) => id))(
  '%s lies on a cut: closing it takes a fifth of the six-minute reach of somebody near',
  (id) => {
    const { x, y, spot } = district.checkpoints.find((each) => each.id === id)!;
    expect(
      Math.max(
        ...nearJunctions(network, x, y).map((junction) => {
          const from = spotOf(network, junction);
          return (
            1 -
            metresOf(reachParts(network, from, ebike, false, head, new Set([spot.street]))) /
              metresOf(reachParts(network, from, ebike, false, head))
          );
        }),
      ),
    ).toBeGreaterThan(0.2);
  },
);

/** Some forty junctions within 1,200 m, in order of id. */
function nearJunctions({ x, y, junctionIds }: StreetNetwork, cx: number, cy: number): number[] {
  const near = junctionIds.flatMap((_, i) => ((x[i]! - cx) * (x[i]! - cx) + (y[i]! - cy) * (y[i]! - cy) < 1_440_000 ? [i] : []));
  return near.filter((_, i) => i % Math.ceil(near.length / 40) === 0);
}

test('named crossings are crossings, and cameras stand at streets', () => {
  for (const { id, x, y, junction } of district.crossings) {
    expect(Math.hypot(network.x[junction]! - x, network.y[junction]! - y), id).toBeLessThan(60);
    expect(network.adjacencyStart[junction + 1]! - network.adjacencyStart[junction]!, id).toBeGreaterThan(2);
  }
  for (const { x, y } of district.cameras) expect(nearestSpot(network, x, y)!.metres).toBeLessThan(3);
  expect(placeOf(network, district.checkpoints[0]!.spot)).toBeDefined();
});
