import { expect, test } from 'vitest';
import { recordRun, readRun, resumeShift, stateHash, verifyRun, writeRun } from '../../src/replay/index.ts';
import { fastManner, fresh, nonsense, onDesk, standingManner } from './desk.ts';
import { settled } from './fakeWall.ts';

/** The journal as it lies in storage, in order. */
const keptBy = ({ journal }: ReturnType<typeof onDesk>) => [...journal.kept.values()].sort((a, b) => a.n - b.n);

test('a command may be taken back for three real seconds, and then no longer', async () => {
  const { host, wall, shift } = onDesk({ speed: 8 });
  expect(host.snapshot().regrets).toBe(false);
  await host.send(fastManner(shift));
  expect(host.snapshot().regrets).toBe(true);
  await wall.pass(2900);
  expect(host.snapshot().regrets).toBe(true);
  await wall.pass(200);
  expect(host.snapshot().regrets).toBe(false);
  expect(await host.takeBack()).toBeNull();
});

test('the shift goes on from the second before the command as if it had not been given, and its journal says that it was', async () => {
  const desk = onDesk({ speed: 8 });
  const { host, wall, shift, journal } = desk;
  await wall.pass(10_000);
  const before = stateHash(shift);
  const at = shift.state.now;
  await host.send(fastManner(shift));
  await wall.pass(2000);
  expect(shift.state.now).toBeGreaterThan(at);
  const back = await host.takeBack();
  expect(back).toMatchObject({ command: fastManner(shift), second: at, speed: 8, paused: false });
  const again = resumeShift(shift.world.resolved, shift.seed, back!.commands, back!.second);
  expect(stateHash(again)).toBe(before);
  expect(again.journal).toEqual([{ at, command: fastManner(shift), takenBack: true }]);
  expect(keptBy(desk)).toMatchObject([{ n: 0, at, takenBack: true }]);
  // A reload right after it comes back to this second, not to the one that had been reached.
  expect(journal.noted.at(-1)).toMatchObject({ at });
  expect(resumeShift(shift.world.resolved, shift.seed, keptBy(desk), at).journal).toEqual(again.journal);
});

test('a run with a command taken back verifies, and not when the mark is wiped out', async () => {
  const { host, wall, shift } = onDesk();
  await wall.pass(5000);
  await host.send(fastManner(shift));
  const back = await host.takeBack();
  const again = resumeShift(shift.world.resolved, shift.seed, back!.commands, 900 as never);
  const read = readRun(writeRun(recordRun(again)));
  expect(read.ok && verifyRun(read.value).ok).toBe(true);
  if (!read.ok) return;
  expect(verifyRun({ ...read.value, commands: read.value.commands.map(({ takenBack: _, ...entry }) => entry) }).ok).toBe(false);
  expect(verifyRun({ ...read.value, commands: [] }).ok).toBe(false);
});

test('what is refused, or followed by another command, is not taken back; nor is anything in an exam', async () => {
  const desk = onDesk();
  await desk.host.send(nonsense);
  expect(desk.host.snapshot().regrets).toBe(false);
  await desk.host.send(fastManner(desk.shift));
  await desk.host.send(nonsense);
  expect(await desk.host.takeBack()).toBeNull();
  const exam = onDesk({ mode: 'exam' });
  await exam.host.send(fastManner(exam.shift));
  expect(exam.host.snapshot().regrets).toBe(false);
  expect(await exam.host.takeBack()).toBeNull();
});

test('several commands of one order are taken back together, those refused in between with them, and no more than those', async () => {
  const desk = onDesk({ speed: 8 });
  const { host, shift, wall } = desk;
  await host.send(fastManner(shift));
  await wall.pass(1000);
  const before = stateHash(shift);
  const at = shift.state.now;
  const order = [standingManner(shift), nonsense, fastManner(shift)] as const;
  for (const [index, command] of order.entries()) await host.send(command, index > 0);
  const back = await host.takeBack();
  const kept = [{ command: fastManner(shift) }, ...order.map((command) => ({ at, command, takenBack: true }))];
  expect(back!.commands).toMatchObject(kept);
  expect(keptBy(desk)).toMatchObject(kept);
  const again = resumeShift(shift.world.resolved, shift.seed, back!.commands, back!.second);
  expect(stateHash(again)).toBe(before);
  expect(again.journal.map(({ takenBack }) => takenBack ?? false)).toEqual([false, true, true, true]);
});

test('a command on its way while another is taken back reaches neither the old shift nor its journal', async () => {
  const desk = onDesk({}, fresh());
  await desk.host.send(fastManner(desk.shift));
  const [back, late] = await Promise.all([desk.host.takeBack(), desk.host.send(fastManner(desk.shift))]);
  await settled();
  expect(back).not.toBeNull();
  expect(late).toMatchObject({ ok: false });
  expect(keptBy(desk)).toHaveLength(1);
  expect(desk.shift.journal).toHaveLength(1);
});
