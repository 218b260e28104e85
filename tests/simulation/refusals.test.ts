import { expect, test } from 'vitest';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const world = worldFrom(
  quietEvening({
    lasts: '3h',
    units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
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

const desk = handDesk(world, 'refused');
desk.wait(36);
desk.takeIn('r1', 'phone_theft');

test('a job about nobody in particular is not done a second time by inventing a person or a thing for it', () => {
  const { person } = Object.values(desk.shift.state.movers)[0] ?? { person: 'x1' };
  for (const target of [{ person: 'nobody' }, { person }, { item: 'phone' }])
    expect(desk.refused({ type: 'order', caseId: 'c1', job: 'receipt', ...target })).toMatchObject({ code: 'unknownTarget' });
  expect(desk.refused({ type: 'order', caseId: 'c1', job: 'receipt' })).toBeUndefined();
});

test('a report that is in the register says so, with its number', () => {
  expect(desk.refused({ type: 'register', report: 'r1' })).toEqual({
    code: 'alreadyRegistered',
    what: desk.shift.state.cases['c1' as never]!.number,
  });
});

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('no command takes %s for the id of anything', (id) => {
  const commands = [
    { type: 'answer', report: id },
    { type: 'ask', report: 'r1', question: id },
    { type: 'callBack', report: id },
    { type: 'hangUp', report: id },
    { type: 'setType', report: id, caseType: 'phone_theft' },
    { type: 'setType', report: 'r1', caseType: id },
    { type: 'setPlace', report: 'r1', belief: id },
    { type: 'setPriority', report: id, priority: 1 },
    { type: 'register', report: id },
    { type: 'refer', report: id },
    { type: 'merge', report: 'r1', into: id },
    { type: 'merge', report: id, into: 'c1' },
    { type: 'dispatch', caseId: 'c1', unit: id },
    { type: 'dispatch', caseId: id, unit: 'u1' },
    { type: 'recall', unit: id },
    { type: 'manPost', caseId: 'c1', unit: 'u1', post: id },
    { type: 'manPost', caseId: 'c1', unit: id, post: 'cp-fengjiang' },
    { type: 'patrol', unit: id, route: null },
    { type: 'patrol', unit: 'u1', route: id },
    { type: 'order', caseId: id, job: 'receipt' },
    { type: 'order', caseId: 'c1', job: id },
    { type: 'order', caseId: 'c1', job: 'canvass', unit: id },
    { type: 'order', caseId: 'c1', job: 'arrest', person: id },
    { type: 'cancel', order: id },
    { type: 'reply', order: id, option: 'yes' },
    { type: 'startPlan', caseId: 'c1', plan: id },
    { type: 'startPlan', caseId: id, plan: id },
    { type: 'stopPlan', caseId: id },
    { type: 'setManner', caseId: id, manner: 'fast' },
    { type: 'close', caseId: 'c1', outcome: id },
    { type: 'handOver', caseId: id, duties: [] },
  ] as const;
  for (const command of commands) expect(desk.refused(command), JSON.stringify(command)).toBeDefined();
});

test('a duty is handed over at a whole second', () => {
  for (const due of [0.5, NaN, Infinity])
    expect(desk.refused({ type: 'handOver', caseId: 'c1', duties: [{ rule: 'CN-06', due, to: 0 }] }), String(due)).toBeDefined();
});
