import { expect, test } from 'vitest';
import { playheadOf } from '../../src/host/index.ts';
import { fakeWall } from './fakeWall.ts';

test('stands at the end, and plays from the beginning when asked to play there', async () => {
  const wall = fakeWall();
  const tape = playheadOf(0, 600, wall);
  expect(tape.snapshot()).toEqual({ at: 600, playing: false, speed: 1 });
  tape.play();
  await wall.pass(2000);
  expect(tape.snapshot()).toEqual({ at: 2, playing: true, speed: 1 });
});

test('plays at its speed and stops at the end', async () => {
  const wall = fakeWall();
  const tape = playheadOf(0, 600, wall);
  tape.seek(100);
  tape.setSpeed(60);
  tape.play();
  await wall.pass(2000);
  expect(tape.now()).toBeCloseTo(220);
  await wall.pass(10_000);
  expect(tape.snapshot()).toMatchObject({ at: 600, playing: false });
});

test('does not leave the run', () => {
  const tape = playheadOf(0, 600, fakeWall());
  tape.seek(-5);
  expect(tape.now()).toBe(0);
  tape.seek(9999);
  expect(tape.now()).toBe(600);
});
