import { expect, test } from 'vitest';
import { deskPictures } from '../../src/picture/index.ts';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const evening = quietEvening({
  lasts: '3h',
  units: [
    { id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'lizhi-park' } },
    { id: 'u2', callSign: '2', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } },
  ],
  scripted: [
    {
      id: 'thief',
      type: 'phone_theft',
      at: '30s',
      delay: '5s',
      where: { place: 'night-market' },
      channel: '110',
      findable: '1s',
      draws: { sawThief: true, knowsWhere: true, thiefInView: false },
    },
  ],
});

test('the clocks of a case count from the call, the first dispatch, the first sign-off and the first arrival, and begin anew for a new response', () => {
  const desk = handDesk(worldFrom(evening), 'clocks');
  const pictures = deskPictures(desk.shift);
  const clocks = () => pictures().card('c1' as never)!.clocks;
  const light = () => pictures().active[0]!.units.map(({ light: seen }) => seen);
  desk.wait(36);
  const call = desk.shift.state.reports['r1' as never]!.at;
  desk.takeIn('r1', 'phone_theft');
  expect(clocks()).toEqual({ call, dispatched: null, signed: null, arrived: null });
  const dispatched = desk.shift.state.now;
  desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u1' });
  // Red: sent and not yet seen; green: signed; grey: there, and heard from.
  expect(light()).toEqual(['sent']);
  desk.until(({ state }) => state.units['u1' as never]!.acknowledged);
  const signed = desk.shift.state.now;
  expect(light()).toEqual(['signed']);
  desk.until(({ state }) => state.units['u1' as never]!.arrived);
  const arrived = desk.shift.state.now;
  expect(light()).toEqual(['reported']);
  expect([dispatched < signed, signed < arrived]).toEqual([true, true]);
  desk.wait(arrived + 60);
  expect(clocks()).toEqual({ call, dispatched, signed, arrived });
  desk.give({ type: 'recall', unit: 'u1' });
  expect(clocks()).toEqual({ call, dispatched, signed, arrived });
  desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u2' });
  expect(clocks()).toEqual({ call, dispatched: desk.shift.state.now, signed: null, arrived: null });
});

test('a call without a unit ages by its priority: 1, 5, 15 and 30 minutes', () => {
  const bounds = ([1, 2, 3, 4] as const).map((priority) => {
    const desk = handDesk(worldFrom(evening), 'ageing');
    desk.wait(36);
    desk.takeIn('r1', 'phone_theft', priority);
    return deskPictures(desk.shift)().pending[0]!.bound;
  });
  expect(bounds).toEqual([60, 300, 900, 1800]);
});

test.each([
  ['practice', 'full', 'full'],
  ['practice', 'hints', 'hints'],
  ['practice', 'none', 'none'],
  ['exam', 'full', 'none'],
] as const)('in %s with scaffold %s the desk helps as %s', (mode, scaffold, help) => {
  expect(deskPictures(handDesk(worldFrom({ ...evening, mode, scaffold }), 'x').shift)().scaffold).toBe(help);
});
