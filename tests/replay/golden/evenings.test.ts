import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assessment/index.ts';
import { playShift } from '../../../src/experiments/index.ts';
import type { World } from '../../../src/simulation/index.ts';
import { played } from '../../support/play.ts';
import { eveningOf, laboratories, ownScenarios, totalOf, worldOfOwn } from './evenings.ts';

/** The total of a desk that asks what presses and answers by the book. */
function byTheBook(world: World, seed: string): number {
  const { log, state } = played(world, seed, 'lawful');
  return assess(world, seed, log, state).score.total ?? 0;
}

const kept = JSON.parse(readFileSync(resolve(import.meta.dirname, 'evenings.json'), 'utf8')) as Record<
  string,
  ReturnType<typeof eveningOf>
>;

test('a laboratory of queues runs by itself: everything that came was served or waits, and nobody is charged', () => {
  expect(laboratories).toEqual(['queueing']);
  const shift = playShift(worldOfOwn('queueing'), '1', 'idle');
  const cases = Object.values(shift.state.cases);
  const open = cases.filter(({ closing }) => closing !== 'closed');
  expect(cases.length).toBeGreaterThan(100);
  expect(open.every(({ id, units }) => units.length > 0 || shift.state.queue.includes(id))).toBe(true);
  expect(totalOf(shift.world, '1', 'idle')).toBeGreaterThanOrEqual(0);
});

test.each(ownScenarios.filter((id) => id.startsWith('drill-') || id === 'first-shift'))(
  '%s: on twenty seeds, who does everything in the fast manner never passes',
  (id) => {
    const world = worldOfOwn(id);
    const passed = Array.from({ length: 20 }, (_, index) => String(index)).filter((seed) => {
      const { log, state } = playShift(world, seed, 'rush');
      return assess(world, seed, log, state).score.passed;
    });
    expect(passed).toEqual([]);
  },
  120_000,
);

describe('every scenario of the menu', () => {
  test.each(ownScenarios)(
    '%s can be passed: played by careful it comes out as it did',
    (id) => {
      expect(eveningOf(id)).toEqual(kept[id]);
      expect(kept[id]!['passed']).toBe(true);
    },
    120_000,
  );

  // A whole day takes longest; two seeds show it there. Where calls come thick, who hears every card to its end lets others ring: the
  // lawful desk that asks less is then the one to beat.
  test.each(ownScenarios)(
    '%s: on every seed, who is fastest and skips procedure scores below a slower, lawful desk',
    (id) => {
      const world = worldOfOwn(id);
      const seeds = id === 'full-day' ? ['a', 'b'] : ['a', 'b', 'c'];
      const leads = seeds.map((seed) => {
        const [careful, rush] = [totalOf(world, seed, 'careful'), totalOf(world, seed, 'rush')];
        return (careful > rush ? careful : byTheBook(world, seed)) - rush;
      });
      expect(Math.min(...leads)).toBeGreaterThan(0);
      expect(leads.reduce((sum, lead) => sum + lead, 0) / leads.length).toBeGreaterThan(5);
    },
    240_000,
  );
});
