import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { zoneAt } from '../../src/scenario/index.ts';
import { advance, plannedBirths, startShift } from '../../src/simulation/index.ts';
import { placeOf } from '../../src/streets/index.ts';
import { say, secondsOfUnit, takenIn } from '../support/takenIn.ts';
import { played } from '../support/play.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';

const phone = { ...(nightMarket()['scripted'] as readonly Record<string, unknown>[])[0], at: '1m', delay: '30s' };
const car = { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'night-market' } };
const pair = { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'night-market-post' };

test('given a unit that begins in a zone, when the shift begins, then it stands on a street there, in every seed at the same spot', () => {
  const { id } = worldFrom(quietEvening()).resolved.district.zones.at(-1)!;
  const world = worldFrom(
    quietEvening({
      units: [
        { ...car, at: { zone: id } },
        { ...pair, at: { zone: id } },
      ],
    }),
  );
  const { district } = world.resolved;
  const [one, other] = ['a', 'b'].map((seed) => Object.values(startShift(world, seed).state.units).map(({ spot }) => spot));
  for (const { x, y } of one!.map((spot) => placeOf(district.network, spot))) expect(zoneAt(district, x, y)?.id).toBe(id);
  expect(other).toEqual(one);
  expect(one![0]).not.toEqual(one![1]);
});

test('given a thief findable for “90”, when the evening is drawn, then that is ninety seconds', () => {
  expect(plannedBirths(worldFrom(quietEvening({ scripted: [{ ...phone, findable: '90' }] })), 'a')[0]!.birth.findable).toBe(90);
});

describe('shift change of a unit', () => {
  test('given a unit whose shift ends after an hour, when nothing keeps it, then it goes off duty on the second and is not sent any more', () => {
    const { shift, record } = takenIn(
      worldFrom(quietEvening({ lasts: '2h', units: [{ ...car, shiftEnds: '1h' }], scripted: [phone] })),
      'a',
      3599,
    );
    expect(shift.state.units['u301' as never]!.status).toBe('AV');
    advance(shift, instant(3600));
    expect(shift.state.units['u301' as never]!.status).toBe('OF');
    expect(say(shift, { type: 'dispatch', caseId: record.id, unit: 'u301' })).toBe('unitOffDuty');
  });

  test('given a unit in the last twenty minutes of its shift, when it is sent, then the order is refused; a second earlier it goes', () => {
    const world = worldFrom(quietEvening({ lasts: '2h', units: [{ ...car, shiftEnds: '1h' }], scripted: [phone] }));
    const sent = (at: number) => {
      const { shift, record } = takenIn(world, 'a', at);
      return say(shift, { type: 'dispatch', caseId: record.id, unit: 'u301' });
    };
    expect([sent(2399), sent(2400)]).toEqual(['accepted', 'unitShiftEnds']);
  });

  test('given a unit with a thief in its hands when its shift ends, when he has been brought in, then it goes off; the statement waits for others', () => {
    const shift = played(worldFrom(quietEvening({ lasts: '3h', units: [{ ...car, shiftEnds: '25m' }], scripted: [phone] })), 'a', 'lawful');
    const [off] = secondsOfUnit(shift, 'unitWentOff', 'u301');
    expect(off).toBeGreaterThan(1500);
    const done = Object.values(shift.state.orders).filter(({ units, state }) => units.includes('u301' as never) && state === 'done');
    expect(done.map(({ job }) => job)).toEqual(['secure', 'hunt', 'arrest', 'bring_in']);
    expect(done.at(-1)!.since).toBe(off);
    expect(Object.values(shift.state.orders).find(({ job }) => job === 'statement')).toMatchObject({ state: 'waiting', units: [] });
    expect(shift.state.units['u301' as never]).toMatchObject({ status: 'OF', caseId: null, order: null });
  });
});
