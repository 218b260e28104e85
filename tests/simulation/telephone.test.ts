import { expect, test } from 'vitest';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const world = worldFrom(quietEvening({ lasts: '3h', scripted: [{ id: 'thief', type: 'phone_theft', at: '30s', delay: '5s', where: { place: 'night-market' }, channel: '110', findable: '1s', draws: { sawThief: true, knowsWhere: true } }] }));

test('a caller who gave up and is called back twice tells his story once', () => {
  const desk = handDesk(world, 'twice');
  desk.until(({ state }) => state.reports['r1' as never]?.intake === 'abandoned');
  const received = () => desk.facts('activityDone').filter(({ act }) => act === 'report.received').length;
  desk.give({ type: 'callBack', report: 'r1' });
  const { beliefs } = desk.shift.state.cases['c1' as never]!;
  const [heard, lines] = [beliefs.length, desk.facts('lineSpoken').length];
  expect([received(), heard > 0, lines]).toEqual([1, true, 1]);
  expect(desk.shift.state.reports['r1' as never]!.answeredAt).toBe(desk.shift.state.now);
  desk.give({ type: 'hangUp', report: 'r1' });
  desk.wait(desk.shift.state.now + 30);
  desk.give({ type: 'callBack', report: 'r1' });
  expect([received(), beliefs.length, desk.facts('lineSpoken').length]).toEqual([1, heard, lines]);
});
