import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures, type MapRings } from '../../src/picture/index.ts';
import { advance, profileOf, type Shift, startShift } from '../../src/simulation/index.ts';
import { askCaller, fileCase, first, give, onTheLine } from '../support/desk.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';

const { caseId, report } = first;

const theft = (more: Record<string, unknown> = {}): Shift => {
  const shift = onTheLine(
    worldFrom(
      quietEvening({
        lasts: '4h',
        units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
        scripted: [
          {
            id: 'thief',
            type: 'phone_theft',
            at: '0s',
            delay: '40s',
            where: { place: 'night-market' },
            channel: '110',
            call: 'plain',
            draws: { sawThief: true, knowsWhere: true, thiefInView: true },
            ...more,
          },
        ],
      }),
    ),
    'reach-1',
  );
  give(shift, { type: 'setType', report, caseType: 'phone_theft' as never });
  for (const question of shift.world.caseTypes.get('phone_theft')!.type.questions.slice(0, 5)) askCaller(shift, question.id);
  fileCase(shift, 'phone_theft', 1);
  return shift;
};

/** Twice the area inside rings, with holes taken off. */
const twice = (rings: MapRings): number =>
  rings.reduce((sum, ring) => {
    let own = 0;
    for (let i = 0; i < ring.length; i += 2) own += ring[i]! * ring[(i + 3) % ring.length]! - ring[(i + 2) % ring.length]! * ring[i + 1]!;
    return sum + own;
  }, 0);

test('given an evening with free units, then more ground is covered in more minutes, and the same value is handed out while nothing moves', () => {
  const shift = startShift(worldFrom(nightMarket()), 'lychee');
  const { extras } = deskPictures(shift)();
  const cover = extras.cover();
  expect(twice(cover.one)).toBeGreaterThan(0);
  expect(twice(cover.three)).toBeGreaterThan(twice(cover.one));
  expect(twice(cover.five)).toBeGreaterThan(twice(cover.three));
  expect(
    [extras.cover(), extras.circles(), extras.hotSpots(), extras.traffic(), extras.rounds(), extras.beats()].map(
      (value, index) => value === [cover, extras.circles(), extras.hotSpots(), extras.traffic(), extras.rounds(), extras.beats()][index],
    ),
  ).toEqual(Array.from({ length: 6 }, () => true));
  expect(extras.rounds().every(({ line, stops }) => line.length > 4 && stops.length > 1)).toBe(true);
  expect(extras.beats().every(({ base }) => base !== null)).toBe(true);
});

test('given a unit that is sent away, then what it covered is covered no longer', () => {
  const shift = theft();
  const pictures = deskPictures(shift);
  const before = twice(pictures().extras.cover().one);
  shift.state.units['u1' as never]!.status = 'DP';
  expect([before > 0, twice(pictures().extras.cover().one)]).toEqual([true, 0]);
});

test('given a thief whom the caller described, then he can be farther off as time goes by, and after a quarter of an hour anywhere', () => {
  const shift = theft();
  const pictures = deskPictures(shift);
  const reach = pictures().extras.reach(caseId)!;
  expect(reach.at).toBeLessThanOrEqual(shift.state.now);
  expect(twice(reach.next)).toBeGreaterThan(twice(reach.outline));
  expect(twice(reach.later)).toBeGreaterThan(twice(reach.next));
  advance(shift, instant(shift.state.now + 120));
  expect(twice(pictures().extras.reach(caseId)!.outline)).toBeGreaterThan(twice(reach.outline));
  advance(shift, instant(shift.state.now + 2400));
  expect(pictures().extras.reach(caseId)).toBeNull();
});

test('given another truth and the same words, then reach and hot spots are the same', () => {
  const shift = theft();
  const pictures = deskPictures(shift);
  const seen = (): string => JSON.stringify([pictures().extras.reach(caseId), pictures().extras.hotSpots()]);
  const before = seen();
  const incident = shift.state.incidents[shift.state.cases[caseId]!.incident]!;
  Object.assign(incident, { spot: { street: 1, along: 0 }, persons: [] });
  Object.assign(shift.state, { movers: {} });
  // The same second, but another key: the values are worked out anew.
  shift.state.cases[caseId]!.version += 1;
  expect(deskPictures(shift)().extras.reach(caseId)).toEqual((JSON.parse(before) as unknown[])[0]);
  expect(seen()).toBe(before);
});

test('given the hour, then a car is as fast as the minutes of the desk say', () => {
  const shift = startShift(worldFrom(nightMarket()), 'lychee');
  const { classes, peak } = deskPictures(shift)().extras.traffic();
  const car = [...shift.world.unitKinds.values()].find(({ mark }) => mark === 'car')!;
  const [free, busiest] = profileOf(car).kmh.arterial;
  expect(classes[0]).toEqual({ roadClass: 'arterial', free, now: Math.round(free + (busiest - free) * peak) });
});
