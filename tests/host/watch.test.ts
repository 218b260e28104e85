import { expect, test } from 'vitest';
import { watchedFrom, watchHost, type Watched } from '../../src/host/index.ts';
import { stateHash } from '../../src/replay/index.ts';
import { fastManner, fresh, onDesk } from './desk.ts';

/** Somebody at the desk, and somebody who looks on from another page at what the journal has. */
function lookedOn() {
  const desk = onDesk();
  const told: { over: number; changed: Watched[] } = { over: 0, changed: [] };
  const record = (): Watched =>
    watchedFrom({
      commands: [...desk.journal.kept.values()].sort((a, b) => a.n - b.n),
      second: desk.journal.noted.at(-1)?.at ?? 0,
      gaps: [],
    });
  let isOver = false;
  const shift = fresh();
  const host = watchHost(shift, {
    wall: desk.wall,
    from: record(),
    read: () => Promise.resolve(isOver ? null : record()),
    onOver: () => {
      told.over += 1;
    },
    onChanged: (found) => {
      told.changed.push(found);
    },
  });
  return {
    desk,
    shift,
    host,
    told,
    end: () => {
      isOver = true;
    },
  };
}

test('who looks on sees the same shift a second or two later, and what is ordered in it', async () => {
  const { desk, shift, host, told } = lookedOn();
  await desk.wall.pass(5000);
  await desk.host.send(fastManner(desk.shift));
  await desk.wall.pass(6000);
  expect(desk.shift.state.now - shift.state.now).toBeLessThanOrEqual(2);
  expect(host.snapshot()).toMatchObject({ now: shift.state.now, free: false, pace: 0, paused: false });
  desk.host.pause();
  await desk.wall.pass(3000);
  expect(stateHash(shift)).toBe(stateHash(desk.shift));
  expect(shift.journal).toEqual(desk.shift.journal);
  expect(host.snapshot().paused, 'the clock stands there, so it stands here').toBe(true);
  expect(told).toEqual({ over: 0, changed: [] });
});

test('who looks on can order nothing', async () => {
  const { desk, shift, host } = lookedOn();
  expect(await host.send(fastManner(shift))).toMatchObject({ ok: false });
  await desk.wall.pass(2000);
  expect(shift.journal).toEqual([]);
  expect(desk.journal.kept.size).toBe(0);
});

test('a command taken back there asks for a replay here, once', async () => {
  const { desk, told } = lookedOn();
  await desk.wall.pass(3000);
  await desk.host.send(fastManner(desk.shift));
  await desk.wall.pass(1500);
  await desk.host.takeBack();
  await desk.wall.pass(4000);
  expect(told.changed).toHaveLength(1);
  expect(told.changed[0]!.commands).toMatchObject([{ takenBack: true }]);
});

test('a shift that is over there is over here, once', async () => {
  const { desk, told, end } = lookedOn();
  await desk.wall.pass(2000);
  end();
  await desk.wall.pass(4000);
  expect(told).toEqual({ over: 1, changed: [] });
});
