import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const one = (type: string, more: Record<string, unknown> = {}) =>
  worldFrom(
    quietEvening({
      lasts: '3h',
      scripted: [{ id: 'one', type, at: '1m', delay: '1m', where: { place: 'night-market' }, channel: '110', ...more }],
    }),
  );
const world = one('phone_theft');
const acts = (desk: ReturnType<typeof handDesk>, act: string): number =>
  desk.facts('activityDone').filter((fact) => fact.act === act).length;
const broken = ({ shift }: ReturnType<typeof handDesk>, rule: string): number =>
  assess(shift.world, shift.seed, shift.log, shift.state).findings.filter(
    (finding) => finding.rule === rule && finding.verdict === 'violated',
  ).length;

function registered(of = world, type = 'phone_theft', priority: 1 | 2 = 1) {
  const desk = handDesk(of, 'further');
  desk.until(({ state }) => Object.keys(state.reports).length > 0);
  const [report] = Object.keys(desk.shift.state.reports) as [string];
  return { desk, report, caseId: desk.takeIn(report, type, priority) };
}

describe('a response and what comes after it', () => {
  test('given somebody at the scene, when a further unit is sent, then it is no second response that must arrive in time', () => {
    const { desk, caseId } = registered();
    desk.give({ type: 'dispatch', unit: 'u107', caseId });
    desk.until(({ state }) => state.cases[caseId as never]!.response === 'onScene');
    desk.give({ type: 'dispatch', unit: 'u203', caseId });
    expect([acts(desk, 'dispatch.ordered'), acts(desk, 'dispatch.reinforced')]).toEqual([1, 1]);
    desk.wait(desk.shift.state.now + 1200);
    expect(broken(desk, 'CN-07')).toBe(0);
  });

  test('given nobody there yet, when a second unit is sent, then both are sent to respond', () => {
    const { desk, caseId } = registered();
    desk.give({ type: 'dispatch', unit: 'u107', caseId });
    desk.give({ type: 'dispatch', unit: 'u203', caseId });
    expect([acts(desk, 'dispatch.ordered'), acts(desk, 'dispatch.reinforced')]).toEqual([2, 0]);
  });

  test('given a unit on its way, when the case becomes a first priority, then nobody need be sent once more', () => {
    const { desk, report, caseId } = registered(world, 'phone_theft', 2);
    desk.give({ type: 'dispatch', unit: 'u107', caseId });
    expect(desk.refused({ type: 'setPriority', report, priority: 1 })).toMatchObject({ code: 'intakeStage' });
    expect([acts(desk, 'call.graded'), acts(desk, 'call.regraded')]).toEqual([1, 0]);
    // The same on the line, before the report is registered.
    const live = handDesk(world, 'further');
    live.until(({ state }) => Object.keys(state.reports).length > 0);
    const { caseId: file } = live.shift.state.reports[report as never]!;
    live.give({ type: 'answer', report });
    live.give({ type: 'setType', report, caseType: 'phone_theft' });
    live.give({ type: 'setPlace', report, belief: live.shift.state.cases[file]!.beliefs.find(({ spot }) => spot !== null)!.id });
    live.give({ type: 'setPriority', report, priority: 2 });
    live.give({ type: 'dispatch', unit: 'u107', caseId: file });
    live.give({ type: 'setPriority', report, priority: 1 });
    live.give({ type: 'register', report });
    live.wait(live.shift.state.now + 300);
    expect([acts(live, 'call.graded'), acts(live, 'call.regraded'), broken(live, 'CX-06')]).toEqual([1, 1, 0]);
    expect(live.facts('caseGraded').map(({ number }) => number)).toEqual(['0401', '0401']);
  });

  test('given nobody sent, when the case becomes a first priority, then somebody must be sent in time', () => {
    const desk = handDesk(world, 'further');
    desk.until(({ state }) => Object.keys(state.reports).length > 0);
    const [report] = Object.keys(desk.shift.state.reports) as [string];
    const { caseId } = desk.shift.state.reports[report as never]!;
    desk.give({ type: 'answer', report });
    desk.give({ type: 'setType', report, caseType: 'phone_theft' });
    desk.give({ type: 'setPlace', report, belief: desk.shift.state.cases[caseId]!.beliefs.find(({ spot }) => spot !== null)!.id });
    desk.give({ type: 'setPriority', report, priority: 2 });
    desk.wait(desk.shift.state.now + 20);
    desk.give({ type: 'setPriority', report, priority: 1 });
    desk.give({ type: 'register', report });
    desk.wait(desk.shift.state.now + 300);
    expect([acts(desk, 'call.graded'), acts(desk, 'call.regraded')]).toEqual([2, 0]);
    expect(broken(desk, 'CX-06')).toBeGreaterThan(0);
  });
});

test.each([
  ['snatch_moto', { draws: {} }],
  ['shoplift', {}],
  ['burglary', {}],
] as const)(
  'a %s that is registered waits for a unit, though its plan begins with whoever may have been caught, and What now? sends one',
  (type, more) => {
    const { desk, caseId } = registered(one(type, more), type);
    const picture = deskPictures(desk.shift)();
    expect(picture.pending.find((row) => row.caseId === caseId)?.state).toBe('unassigned');
    expect(picture.whatNow).toMatchObject({ kind: 'unassigned', caseId, command: { type: 'dispatch', caseId } });
  },
);

test('a file taken for a crime is withdrawn and filed as a public-order case by one job', () => {
  const { desk, caseId } = registered();
  const file = (job: string) => {
    desk.give({ type: 'order', caseId, job });
    desk.until(({ state }) => Object.values(state.orders).some((order) => order.job === job && ['asking', 'done'].includes(order.state)));
  };
  expect(desk.refused({ type: 'order', caseId, job: 'refile' })).toBeDefined();
  file('file_case');
  const asking = Object.values(desk.shift.state.orders).find(({ state }) => state === 'asking')!;
  desk.give({ type: 'reply', order: asking.id, option: 'criminal' });
  desk.until(({ state }) => state.orders[asking.id]!.state === 'done');
  file('refile');
  expect([acts(desk, 'case.filed_criminal'), acts(desk, 'case.withdrawn'), acts(desk, 'case.filed_admin')]).toEqual([1, 1, 1]);
});
