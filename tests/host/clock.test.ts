import { expect, test } from 'vitest';
import { speeds } from '../../src/host/index.ts';
import { startShift } from '../../src/simulation/index.ts';
import { worldFrom } from '../support/sources.ts';
import { evening, fresh, onDesk, ringing } from './desk.ts';

test('runs one simulated second a real one, and at the speed that is chosen', async () => {
  const { host, wall, shift } = onDesk();
  await wall.pass(3000);
  expect(shift.state.now).toBe(3);
  host.setSpeed(8);
  await wall.pass(1000);
  expect(shift.state.now).toBe(11);
});

test('tells the time between two seconds for smooth motion', async () => {
  const { host, wall } = onDesk();
  await wall.pass(1500);
  expect(host.now()).toBeCloseTo(1.5);
  expect(host.snapshot().now).toBe(1);
});

test('stands while paused and goes on from the same fraction', async () => {
  const { host, wall } = onDesk();
  await wall.pass(1500);
  host.pause();
  await wall.pass(5000);
  expect(host.now()).toBeCloseTo(1.5);
  expect(host.snapshot().pace).toBe(0);
  host.resume();
  await wall.pass(500);
  expect(host.now()).toBeCloseTo(2);
});

test('slows to ×1 in the very second in which a call begins to ring, and says why', async () => {
  const shift = fresh();
  const { host, wall } = onDesk({ attention: ringing(shift) }, shift);
  host.setSpeed(30);
  while (host.snapshot().auto === null && shift.state.now < 7200) await wall.pass(50);
  const rangAt = shift.state.now;
  expect(host.snapshot()).toMatchObject({ auto: 'ringing', pace: 1, speed: 30 });
  expect(Object.values(shift.state.reports).some(({ intake, at }) => intake === 'ringing' && at === rangAt)).toBe(true);
  await wall.pass(3000);
  expect(shift.state.now - rangAt).toBeLessThanOrEqual(3);
});

test('goes back to the chosen speed when nothing presses any more', async () => {
  let slow = true;
  const { host, wall, shift } = onDesk({ attention: () => ({ slow: slow ? 'askOfP1' : null, needs: [] }), speed: 16 });
  await wall.pass(2000);
  expect(shift.state.now).toBe(2);
  slow = false;
  await wall.pass(2000);
  expect(shift.state.now).toBeGreaterThan(16);
  expect(host.snapshot().auto).toBeNull();
});

test('skips to the next thing that needs the trainee and stands there as before', async () => {
  const shift = fresh();
  const { host, wall } = onDesk({ attention: ringing(shift) }, shift);
  host.pause();
  host.skip();
  for (let i = 0; i < 2000 && host.snapshot().skipping; i++) await wall.pass(16);
  expect(Object.values(shift.state.reports).filter(({ intake }) => intake === 'ringing')).toHaveLength(1);
  const there = shift.state.now;
  await wall.pass(2000);
  expect(shift.state.now).toBe(there);
});

test('what already waited does not end a skip', async () => {
  const shift = fresh();
  const { host, wall } = onDesk({ attention: () => ({ slow: null, needs: ['old', ...(shift.state.now >= 90 ? ['new'] : [])] }) }, shift);
  host.skip();
  for (let i = 0; i < 100 && host.snapshot().skipping; i++) await wall.pass(16);
  expect(shift.state.now).toBe(90);
});

test('stands while the page is hidden, and notes for how long nobody could look', async () => {
  const { host, wall, shift } = onDesk();
  await wall.pass(2000);
  wall.hide();
  await wall.pass(40_000);
  wall.show();
  expect(shift.state.now).toBe(2);
  expect(host.snapshot().gaps).toEqual([{ at: 2, seconds: 40 }]);
  await wall.pass(1000);
  expect(shift.state.now).toBe(3);
});

test('time asleep is not played afterwards', async () => {
  const { host, wall, shift } = onDesk();
  await wall.pass(1000);
  await wall.pass(3_600_000, 3_600_000);
  expect(shift.state.now).toBe(1);
  expect(host.snapshot().gaps).toEqual([{ at: 1, seconds: 3600 }]);
});

test('a slow picture stretches time instead of leaping over it', async () => {
  const { wall, shift } = onDesk({ speed: 8 });
  await wall.pass(2000, 2000);
  expect(shift.state.now).toBe(2);
});

test('an exam has one speed, no pause and no skip', async () => {
  const { host, wall, shift } = onDesk({ mode: 'exam' });
  host.pause();
  host.setSpeed(30);
  host.skip();
  await wall.pass(1000);
  expect(shift.state.now).toBe(8);
  expect(host.snapshot()).toMatchObject({ free: false, paused: false, speed: 8, skipping: false });
});

test.each(speeds)(
  'given a scenario with an exam at ×%i, when a real second passes, then so many have passed on the desk',
  async (examSpeed) => {
    const { host, wall, shift } = onDesk({ mode: 'exam' }, startShift(worldFrom({ ...evening, mode: 'exam', examSpeed }), 'exam'));
    await wall.pass(1000);
    expect([shift.state.now, host.snapshot().speed]).toEqual([examSpeed, examSpeed]);
  },
);

test('a shift taken up again stands until it is let run, in an exam too', async () => {
  const { host, wall, shift } = onDesk({ mode: 'exam', paused: true });
  await wall.pass(1000);
  expect(shift.state.now).toBe(0);
  host.resume();
  await wall.pass(1000);
  expect(shift.state.now).toBe(8);
});

test('ends with the shift', async () => {
  const { host, wall, shift } = onDesk();
  await host.send({ type: 'endShift' });
  await wall.pass(5000);
  expect(shift.state.now).toBe(0);
  expect(host.snapshot()).toMatchObject({ ended: true, pace: 0 });
});

test('a snapshot is the same value until something changes', async () => {
  const { host, wall } = onDesk();
  const before = host.snapshot();
  await wall.pass(500);
  expect(host.snapshot()).toBe(before);
  await wall.pass(500);
  expect(host.snapshot()).not.toBe(before);
});
