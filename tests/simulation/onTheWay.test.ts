import { expect, test } from 'vitest';
import { policies } from '../../src/experiments/index.ts';
import { assess } from '../../src/assessment/index.ts';
import type { Shift } from '../../src/simulation/index.ts';
import { played } from '../support/play.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const world = worldFrom(
  quietEvening({
    lasts: '30m',
    scripted: [{ id: 'e', type: 'ebike_theft', at: '1m', delay: '40s', where: { place: 'night-market' }, channel: '110', findable: '25m' }],
  }),
);

/** Whether somebody was caught by a unit of the case before it had reached the scene. */
function caughtOnTheWay({ log }: Shift): string | undefined {
  const there = new Set<string>();
  for (const { fact } of log) {
    if (fact.type === 'unitArrived' && fact.scene) there.add(fact.unit);
    if (fact.type === 'suspectMet' && fact.result === 'caught' && fact.how === 'patrol' && fact.unit !== null && !there.has(fact.unit))
      return fact.unit;
  }
  return undefined;
}

test('given a unit that catches somebody on its way to the scene, then it counts as arrived and records by standing order', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => `way-${index}`);
  const shifts = seeds
    .map((seed) => played(world, seed, 'lawful', policies.nearest))
    .filter((shift) => caughtOnTheWay(shift) !== undefined);
  expect(shifts.length).toBeGreaterThan(0);
  for (const shift of shifts) {
    const unit = caughtOnTheWay(shift)!;
    expect(shift.log.some(({ fact }) => fact.type === 'unitArrived' && fact.unit === unit && fact.scene)).toBe(true);
    expect(
      assess(world, shift.seed, shift.log, shift.state).findings.filter(
        ({ rule, verdict }) => (rule as string) === 'CN-09' && verdict === 'violated',
      ),
    ).toEqual([]);
  }
}, 60_000);
