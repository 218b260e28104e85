import { expect, test } from 'vitest';
import { layersFrom, usualLayers } from '../../src/views/map/layers.ts';
import { paceOf } from '../../src/views/map/overlays.ts';
import { casesOnMap, nearRows, unitsOnMap, windOf } from '../../src/views/console/mapPane/mapRows.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const ground = {
  cameras: [
    { id: 'cam-1', x: 0, y: 300, bearing: 90, street: { en: 'Lane', zh: '巷' } },
    { id: 'cam-2', x: 0, y: -5000, bearing: null, street: null },
  ],
} as never;

test('what lies where is told by the winds', () => {
  expect(
    [
      [1, 0],
      [1, 1],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [-1, -1],
      [0, -1],
      [1, -1],
    ].map(([east, north]) => windOf(east!, north!)),
  ).toEqual(['E', 'NE', 'N', 'NW', 'W', 'SW', 'S', 'SE']);
});

test('posts, cameras and groups stand by their distance, to ten metres', () => {
  const rows = nearRows(busyEvening, ground, { x: 0, y: 0 });
  expect(rows.map(({ kind, metres }) => [kind, metres])).toEqual([
    ['post', 0],
    ['group', 0],
    ['camera', 300],
    ['camera', 5000],
  ]);
  expect(rows[2]).toMatchObject({ wind: 'N', looks: 90, code: 'cam-1' });
});

test('units on duty stand in the list with the way they drive; cases only when they have a place on the map', () => {
  const [first] = busyEvening.units.filter(({ status }) => status !== 'OF');
  const moving = {
    ...busyEvening,
    map: {
      ...busyEvening.map,
      units: [
        {
          unit: first!.unit,
          callSign: first!.callSign,
          mark: 'car',
          tier: 1,
          status: first!.status,
          caseId: null,
          x: 0,
          y: 0,
          path: [0, 0, 0, -80],
          times: [1, 9],
        },
      ],
    },
  };
  const rows = unitsOnMap(moving);
  expect(rows.some(({ status }) => status === 'OF')).toBe(false);
  expect([rows[0]!.heading, rows[1]!.heading]).toEqual(['S', null]);
  expect(casesOnMap(busyEvening)).toEqual([]);
});

test('layers that were kept are taken, the others are as they come', () => {
  expect(layersFrom({ cover: true, names: true, labels: 'no' })).toEqual({ ...usualLayers, cover: true });
  expect(layersFrom(null)).toEqual(usualLayers);
});

test('a pace is free, slow or heavy by its share of the speed of empty streets', () => {
  const at = (now: number): string => paceOf({ roadClass: 'arterial', free: 40, now });
  expect([at(40), at(36), at(35), at(30), at(29)]).toEqual(['free', 'free', 'slow', 'slow', 'heavy']);
});
