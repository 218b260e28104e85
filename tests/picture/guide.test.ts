import { expect, test } from 'vitest';
import { play, policies } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
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
