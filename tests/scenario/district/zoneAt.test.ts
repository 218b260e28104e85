import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ZoneId } from '../../../src/kernel/index.ts';
import { isInside, spotInZone, spotsOfZone, zoneAt } from '../../../src/scenario/district/index.ts';
import { placeOf } from '../../../src/streets/index.ts';
import { sample, sound } from './town.ts';

test('two rings that share an edge share no point and leave none out', () => {
  const point = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(point, point, point, point, (x, y, bend, cut) => {
      // A square of 20 cut in two from top to bottom by a line with one bend.
      const left = [0, 0, cut, 0, bend, 10, cut, 20, 0, 20];
      const right = [cut, 0, 20, 0, 20, 20, cut, 20, bend, 10];
      const whole = [0, 0, 20, 0, 20, 20, 0, 20];
      expect(Number(isInside([left], x, y)) + Number(isInside([right], x, y))).toBe(Number(isInside([whole], x, y)));
    }),
  );
});

test('a ring within a ring is a hole', () => {
  const rings = [
    [0, 0, 30, 0, 30, 30, 0, 30],
    [10, 10, 20, 10, 20, 20, 10, 20],
  ];
  expect([isInside(rings, 5, 5), isInside(rings, 15, 15), isInside(rings, 40, 5)]).toEqual([true, false, false]);
});

test('where zones overlap the smaller id owns the point, and outside none does', () => {
  const district = sound(sample('town'));
  const all = {
    ...district,
    zones: [...district.zones.map((zone) => ({ ...zone, rings: [[-999, -999, 999, -999, 999, 999, -999, 999]] }))],
  };
  expect(zoneAt(all, 400, 400)?.id).toBe('north');
  expect(zoneAt(all, 4000, 400)).toBeUndefined();
});

test('spots of a zone lie in it, are as many as its metres, and cover it evenly', () => {
  const district = sound(sample('town'));
  const { streets, metres, total } = spotsOfZone(district, 'south' as ZoneId);
  expect(metres.reduce((sum, each) => sum + each, 0)).toBe(total);
  expect(streets.length).toBeGreaterThan(3);
  for (let i = 0; i <= 100; i++) {
    const spot = spotInZone(district, 'south' as ZoneId, i / 100)!;
    expect(spot.along).toBeLessThanOrEqual(district.network.extent[spot.street]!);
    const { x, y } = placeOf(district.network, { street: spot.street, along: Math.floor(district.network.extent[spot.street]! / 2) });
    expect(zoneAt(district, x, y)?.id).toBe('south');
  }
  expect(spotInZone(district, 'nowhere' as ZoneId, 0.5)).toBeUndefined();
});
