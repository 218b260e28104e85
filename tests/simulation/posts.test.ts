import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance } from '../../src/simulation/index.ts';
import { say, secondsOfUnit, takenIn } from '../support/takenIn.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';

const phone = { ...(nightMarket()['scripted'] as readonly Record<string, unknown>[])[0], at: '1m', delay: '30s' };
const quarrel = {
  id: 'quarrel',
  type: 'dispute',
  at: '2m',
  delay: '2m',
  where: { place: 'night-market' },
  channel: '110',
  draws: { civilDispute: true, minorCircumstances: true, offence: true },
};
const car = { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station' };
const unit = (id: string, kind: string, more: Record<string, unknown> = {}) => ({
  id,
  callSign: id.slice(1),
  kind,
  base: 'wenchang-station',
  at: { place: 'night-market' },
  ...more,
});

test('given units without the power to stop vehicles or with one man alone, when they are sent to a post, then they are refused; a full car goes', () => {
  const units = [
    unit('u503', 'community_officer'),
    unit('u308', 'foot_pair'),
    unit('u302', 'patrol_car', { officers: 1, auxiliaries: 0 }),
    car,
  ];
  const { shift, record } = takenIn(worldFrom(quietEvening({ units, scripted: [phone] })), 'a', 400);
  const sent = units.map(({ id }) => say(shift, { type: 'manPost', caseId: record.id, unit: id, post: 'cp-fengjiang' }));
  expect(sent).toEqual(['unitLacksPower', 'unitLacksPower', 'postStaff', 'accepted']);
});

test('given a car that has reached its post, when signs and cones are not up yet, then the post is not manned; some minutes later it is', () => {
  const { shift, record } = takenIn(worldFrom(quietEvening({ lasts: '2h', units: [car], scripted: [phone] })), 'a', 400);
  say(shift, { type: 'manPost', caseId: record.id, unit: 'u301', post: 'cp-fengjiang' });
  advance(shift, instant(3600));
  const [[arrived], [manned]] = [secondsOfUnit(shift, 'unitArrived', 'u301'), secondsOfUnit(shift, 'postManned', 'u301')];
  expect(manned! - arrived!).toBeGreaterThanOrEqual(90);
  expect(manned! - arrived!).toBeLessThan(900);
  expect(shift.state.units['u301' as never]!.postReadyAt).toBe(manned);
});

test('given a car called away before its signs are up, when the time is over, then the post was never manned', () => {
  const { shift, record } = takenIn(worldFrom(quietEvening({ lasts: '2h', units: [car], scripted: [phone] })), 'a', 400);
  say(shift, { type: 'manPost', caseId: record.id, unit: 'u301', post: 'cp-fengjiang' });
  while (secondsOfUnit(shift, 'unitArrived', 'u301').length === 0 && shift.state.now < 3000) advance(shift, instant(shift.state.now + 1));
  expect(say(shift, { type: 'recall', unit: 'u301' })).toBe('accepted');
  advance(shift, instant(3600));
  expect(secondsOfUnit(shift, 'postManned', 'u301')).toEqual([]);
});

test('given a traffic officer alone at a quarrel, when mediation is ordered, then it waits for somebody who may, and begins when a pair has come', () => {
  const { shift, record } = takenIn(
    worldFrom(quietEvening({ lasts: '2h', units: [unit('u601', 'traffic_officer'), unit('u308', 'foot_pair')], scripted: [quarrel] })),
    'a',
    600,
  );
  say(shift, { type: 'dispatch', caseId: record.id, unit: 'u601' });
  advance(shift, instant(1500));
  expect(say(shift, { type: 'order', caseId: record.id, job: 'mediate' })).toBe('accepted');
  const order = shift.state.orders[record.orders.at(-1)!]!;
  expect(order).toMatchObject({ state: 'waiting', reason: 'wait.power' });
  say(shift, { type: 'dispatch', caseId: record.id, unit: 'u308' });
  advance(shift, instant(2100));
  expect(order.state).not.toBe('waiting');
  expect(order.units).toEqual(['u308']);
});
