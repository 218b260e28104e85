import { expect, test } from 'vitest';
import { stateHash, resumeShift } from '../../src/replay/index.ts';
import { fastManner, fresh, nonsense, onDesk } from './desk.ts';
import { settled } from './fakeWall.ts';

test('a command holds its second until the journal has it, then takes effect in that second', async () => {
  const { host, wall, shift, journal } = onDesk();
  let kept = (): void => undefined;
  journal.work = () =>
    new Promise((settle) => {
      kept = settle;
    });
  await wall.pass(2300);
  const answer = host.send(fastManner(shift));
  await wall.pass(400);
  expect(shift.state.now).toBe(2);
  expect(host.snapshot()).toMatchObject({ holding: true, pace: 0 });
  expect(shift.journal).toHaveLength(0);
  kept();
  expect((await answer).ok).toBe(true);
  await settled();
  expect(shift.journal).toMatchObject([{ at: 2 }]);
  expect(journal.kept.get(0)).toMatchObject({ n: 0, at: 2 });
  await wall.pass(1000);
  expect(shift.state.now).toBe(3);
});

test('after half a second play goes on in memory and says so, until the journal catches up', async () => {
  const { host, wall, shift, journal } = onDesk();
  let kept = (): void => undefined;
  journal.work = () =>
    new Promise((settle) => {
      kept = settle;
    });
  const answer = host.send(fastManner(shift));
  await wall.pass(600);
  expect((await answer).ok).toBe(true);
  expect(host.snapshot().unkept).toBe('slow');
  kept();
  await settled();
  expect(host.snapshot().unkept).toBeNull();
});

test('storage that is full is said, and what was lost is written with the next command', async () => {
  const { host, shift, journal } = onDesk();
  journal.work = () => Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
  expect((await host.send(fastManner(shift))).ok).toBe(true);
  expect(host.snapshot().unkept).toBe('full');
  expect(journal.kept.size).toBe(0);
  journal.work = () => Promise.resolve();
  await host.send(nonsense);
  expect([...journal.kept.keys()]).toEqual([0, 1]);
  expect(host.snapshot().unkept).toBeNull();
});

test('a refused command is kept with its refusal', async () => {
  const { host, shift, journal } = onDesk();
  const answer = await host.send(nonsense);
  await settled();
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unknownUnit' } });
  expect(shift.journal).toMatchObject([{ command: nonsense, refusal: { code: 'unknownUnit' } }]);
  expect(journal.kept.get(0)).toMatchObject({ n: 0, command: nonsense, refusal: { code: 'unknownUnit' } });
});

test('commands of one second take effect in the order in which they were given', async () => {
  const { host, shift, journal } = onDesk();
  const answers = await Promise.all([host.send(nonsense), host.send(fastManner(shift)), host.send(nonsense)]);
  await settled();
  expect(answers.map(({ ok }) => ok)).toEqual([false, true, false]);
  expect([...journal.kept.values()].map(({ command }) => command.type)).toEqual(['recall', 'setManner', 'recall']);
});

test('the second reached is noted once a real second, and when the page goes away', async () => {
  const { wall, journal } = onDesk({ speed: 4 });
  await wall.pass(3000);
  expect(journal.noted.map(({ at }) => at)).toEqual([4, 8, 12]);
  await wall.pass(500);
  wall.leave();
  expect(journal.noted.at(-1)).toMatchObject({ at: 14, leaving: true });
});

test('a shift taken up again from its journal is the one that was never interrupted', async () => {
  const { host, wall, shift, journal } = onDesk({ speed: 30 });
  await wall.pass(10_000);
  await host.send(fastManner(shift));
  await wall.pass(20_000);
  await host.send(nonsense);
  await host.send({ type: 'setManner', caseId: Object.keys(shift.state.cases)[1] as never, manner: 'fast' });
  await wall.pass(10_000);
  host.stop();
  const again = resumeShift(
    shift.world.resolved,
    shift.seed,
    [...journal.kept.values()].sort((a, b) => a.n - b.n),
    journal.noted.at(-1)!.at,
  );
  expect(again.state.now).toBe(shift.state.now);
  expect(stateHash(again)).toBe(stateHash(shift));
  expect(again.journal).toEqual(shift.journal);
  expect(stateHash(again)).not.toBe(stateHash(fresh()));
});
