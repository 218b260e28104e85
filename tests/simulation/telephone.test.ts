import { expect, test } from 'vitest';
import { deskPictures } from '../../src/picture/index.ts';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const world = worldFrom(
  quietEvening({
    lasts: '3h',
    scripted: [
      {
        id: 'thief',
        type: 'phone_theft',
        at: '30s',
        delay: '5s',
        where: { place: 'night-market' },
        channel: '110',
        findable: '1s',
        draws: { sawThief: true, knowsWhere: true },
      },
    ],
  }),
);

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

const two = worldFrom(
  quietEvening({
    lasts: '3h',
    scripted: ['first', 'second'].map((id, index) => ({
      id,
      type: 'phone_theft',
      at: `${30 + index}s`,
      delay: '5s',
      where: { place: 'night-market' },
      channel: '110',
      findable: '1s',
      draws: { sawThief: true, knowsWhere: true },
    })),
  }),
);

/** A desk with the first caller on the line while the second rings. */
function callWaiting(): HandDesk {
  const desk = handDesk(two, 'two at once');
  desk.until(({ state }) => state.reports['r2' as never] !== undefined);
  desk.give({ type: 'answer', report: 'r1' });
  return desk;
}

test('a caller is put on hold, the next is taken, and the first is taken back where he was left', () => {
  const desk = callWaiting();
  const { state } = desk.shift;
  expect(desk.refused({ type: 'answer', report: 'r2' })).toEqual({ code: 'voiceBusy', what: 'r1' });
  expect(desk.refused({ type: 'hold', report: 'r2' })).toEqual({ code: 'notOnLine' });
  const told = state.reports['r1' as never]!.lines.length;
  desk.give({ type: 'hold', report: 'r1' });
  expect(desk.refused({ type: 'ask', report: 'r1', question: 'where' })).toEqual({ code: 'notOnLine' });
  expect(deskPictures(desk.shift)().pending.map(({ report, state: at }) => [report, at])).toEqual([
    ['r2', 'ringing'],
    ['r1', 'held'],
  ]);
  desk.give({ type: 'answer', report: 'r2' });
  expect(desk.refused({ type: 'answer', report: 'r1' })).toEqual({ code: 'voiceBusy', what: 'r2' });
  desk.give({ type: 'hangUp', report: 'r2' });
  desk.give({ type: 'answer', report: 'r1' });
  expect([state.voice, state.reports['r1' as never]!.lines.length, state.reports['r1' as never]!.intake]).toEqual([
    'r1',
    told,
    'questioning',
  ]);
  expect(desk.facts('activityDone').filter(({ act, caseId }) => act === 'call.answered' && caseId === 'c1')).toHaveLength(1);
});

test('nobody is put on hold in the middle of an answer, and whoever is held too long hangs up, angrier, until he is rung back', () => {
  const desk = callWaiting();
  desk.give({ type: 'ask', report: 'r1', question: 'where' });
  expect(desk.refused({ type: 'hold', report: 'r1' })).toEqual({ code: 'stillSpeaking' });
  desk.until(({ state }) => state.reports['r1' as never]!.asking === null);
  const report = desk.shift.state.reports['r1' as never]!;
  const { satisfaction } = report;
  desk.give({ type: 'hold', report: 'r1' });
  desk.until(() => report.endedAt !== null);
  expect([report.intake, report.heldAt, report.satisfaction]).toEqual(['abandoned', undefined, satisfaction - 5]);
  desk.give({ type: 'callBack', report: 'r1' });
  expect(desk.shift.state.voice).toBe('r1');
});

test('a call that was graded can be registered while its caller is held, and is then over', () => {
  const desk = callWaiting();
  desk.give({ type: 'setType', report: 'r1', caseType: 'phone_theft' });
  const placed = (): string | undefined => desk.shift.state.cases['c1' as never]!.beliefs.find(({ spot }) => spot !== null)?.id;
  for (const question of ['where', 'what']) {
    if (placed() !== undefined) break;
    desk.give({ type: 'ask', report: 'r1', question });
    desk.until(({ state }) => state.reports['r1' as never]!.asking === null);
  }
  desk.give({ type: 'setPlace', report: 'r1', belief: placed()! });
  desk.give({ type: 'setPriority', report: 'r1', priority: 2 });
  desk.give({ type: 'hold', report: 'r1' });
  desk.give({ type: 'register', report: 'r1' });
  desk.wait(desk.shift.state.now + 1200);
  const report = desk.shift.state.reports['r1' as never]!;
  expect([report.intake, report.heldAt, desk.facts('callGivenUp').filter(({ report: id }) => id === 'r1')]).toEqual([
    'registered',
    undefined,
    [],
  ]);
});
