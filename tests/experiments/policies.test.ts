import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { playShift, type PolicyName, policyNames } from '../../src/experiments/index.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const seeds = Array.from({ length: 50 }, (_, index) => `policy-${index}`);

/** The half-width of the 95 % band of a mean of fifty values (Student, 49 degrees of freedom). */
const student = 2.0096;

function band(values: readonly number[]): readonly [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  const half = (student * spread) / Math.sqrt(values.length);
  return [mean - half, mean + half];
}

test('over fifty evenings, paired by seed: nearest beats rush beats random beats idle, and only nearest ever passes', () => {
  const world = worldFrom(nightMarket());
  const play = (policy: PolicyName) => seeds.map((seed) => {
    const { log, state } = playShift(world, seed, policy);
    return assess(world, seed, log, state).score;
  });
  const sheets = Object.fromEntries(policyNames.map((policy) => [policy, play(policy)])) as Record<PolicyName, ReturnType<typeof play>>;
  const better = (a: PolicyName, b: PolicyName): void => {
    const [low] = band(sheets[a].map(({ total }, index) => (total ?? 0) - (sheets[b][index]!.total ?? 0)));
    expect(low, `${a} over ${b}`).toBeGreaterThan(0);
  };
  better('nearest', 'rush');
  better('rush', 'random');
  better('random', 'idle');
  for (const policy of ['rush', 'random', 'idle'] as const) expect(sheets[policy].filter(({ passed }) => passed)).toEqual([]);
}, 900_000);
