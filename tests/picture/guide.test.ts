import { expect, test } from 'vitest';
import { attentionOf } from '../../src/app/attention.ts';
import { play, policies } from '../../src/experiments/index.ts';
import { type CaseTypeId, idOf, instant, type ReportId } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { guidedCommands } from '../../src/scenario/index.ts';
import { advance, type Command, startShift, submit } from '../../src/simulation/index.ts';
import { quietEvening, scenarioOf, worldFrom } from '../support/sources.ts';

const first = (): ReturnType<typeof worldFrom> => worldFrom(scenarioOf('first-shift'));

test('the guide stands at its first step until that is done, and goes on by itself', () => {
  const shift = startShift(first(), '1');
  const look = deskPictures(shift);
  expect(look().guide).toMatchObject({ step: 1 });
  advance(shift, instant(60));
  const [call] = look().pending;
  expect(look().guide).toMatchObject({ step: 1 });
  submit(shift, { type: 'answer', report: call!.report });
  expect(look().guide).toMatchObject({ step: 2 });
});

test('given somebody who runs ahead of the guide, when he comes to a step that he did before, then it is passed over; a refused command counts for nothing', () => {
  const shift = startShift(first(), '1');
  const look = deskPictures(shift);
  submit(shift, { type: 'answer', report: 'r9' as never });
  expect(look().guide).toMatchObject({ step: 1 });
});

/** The first shift with the call answered and its first sentence heard. */
function onTheLine(): { shift: ReturnType<typeof startShift>; look: ReturnType<typeof deskPictures>; report: ReportId } {
  const shift = startShift(first(), '1');
  const look = deskPictures(shift);
  advance(shift, instant(60));
  const { report } = look().pending[0]!;
  submit(shift, { type: 'answer', report });
  advance(shift, instant(90));
  return { shift, look, report };
}

test('given a step that asks for a value, when another is given, then the guide says what to correct and a skip stops, until the right one is given', () => {
  const { shift, look, report } = onTheLine();
  submit(shift, { type: 'setType', report, caseType: idOf<CaseTypeId>('noise') });
  expect(look().guide).toMatchObject({ step: 2, about: 'otherwise', say: { en: expect.stringContaining('Listen again') as string } });
  expect(attentionOf(look()).needs).toContainEqual(expect.stringMatching(/^otherwise\/2\//));
  submit(shift, { type: 'setType', report, caseType: idOf<CaseTypeId>('phone_theft') });
  expect(look().guide).toMatchObject({ step: 3, about: 'step' });
  submit(shift, { type: 'setType', report, caseType: idOf<CaseTypeId>('noise') });
  expect(look().guide, 'led back before there is a case').toMatchObject({ step: 2, about: 'otherwise' });
});

test('given a call that the desk hung up on, then the guide points to calling back and a skip stops, until the caller is on the line again', () => {
  const { shift, look, report } = onTheLine();
  submit(shift, { type: 'setType', report, caseType: idOf<CaseTypeId>('phone_theft') });
  submit(shift, { type: 'hangUp', report });
  expect(look().guide).toMatchObject({ step: 3, about: 'callLost', say: { zh: expect.stringContaining('回拨') as string } });
  expect(attentionOf(look()).needs).toContainEqual(expect.stringMatching(/^callLost\/3\//));
  submit(shift, { type: 'callBack', report });
  expect(look().guide).toMatchObject({ step: 3, about: 'step' });
});

test('given a call that was passed on, then the guide says that it is gone for good', () => {
  const { shift, look, report } = onTheLine();
  submit(shift, { type: 'setType', report, caseType: idOf<CaseTypeId>('emergency_other') });
  submit(shift, { type: 'transfer', report });
  expect(look().guide).toMatchObject({ about: 'callGone' });
});

test('the step about asks stands before the first ask', () => {
  const shift = startShift(first(), '1');
  const steps: number[] = [];
  play(
    shift,
    (desk, memory, dice) => {
      if (desk.asks.length > 0 && desk.guide) steps.push(desk.guide.step);
      return policies.nearest(desk, memory, dice);
    },
    instant(600),
  );
  const about = scenarioOf('first-shift')['guide'] as readonly { readonly until: { readonly command?: string } }[];
  expect(about[steps[0]! - 1]?.until.command).toBe('reply');
});

test('whoever plays the first shift to its end is led through every step of the guide', () => {
  const shift = startShift(first(), '1');
  const look = deskPictures(shift);
  const seen = new Set<number>();
  play(
    shift,
    (desk, memory, dice) => {
      if (desk.guide) seen.add(desk.guide.step);
      return policies.nearest(desk, memory, dice);
    },
    shift.world.ends,
  );
  expect(look().guide).toBeNull();
  expect(seen.size).toBeGreaterThan(6);
});

test('a scenario without a guide says nothing', () => {
  expect(deskPictures(startShift(worldFrom(quietEvening()), '1'))().guide).toBeNull();
});

test('every command that a guide may wait for is a command of the desk, and none is missing', () => {
  const all: Record<Command['type'], true> = {
    answer: true,
    hold: true,
    ask: true,
    callBack: true,
    hangUp: true,
    setType: true,
    setPlace: true,
    setPriority: true,
    register: true,
    refer: true,
    transfer: true,
    refuse: true,
    merge: true,
    dispatch: true,
    recall: true,
    order: true,
    cancel: true,
    reply: true,
    startPlan: true,
    stopPlan: true,
    setManner: true,
    manPost: true,
    patrol: true,
    detail: true,
    callIn: true,
    sendWave: true,
    broadcast: true,
    openJoint: true,
    endJoint: true,
    close: true,
    handOver: true,
    signHandOver: true,
    endShift: true,
  };
  expect([...guidedCommands].sort()).toEqual(Object.keys(all).sort());
});
