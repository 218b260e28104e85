import { expect, test } from 'vitest';
import { play, type Policy, policies } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { type Shift, startShift } from '../../src/simulation/index.ts';
import { judged } from '../support/assessmentWorld.ts';
import { lazyDesks } from '../support/lazyDesks.ts';
import { played } from '../support/play.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const world = worldFrom(nightMarket());
const seeds = Array.from({ length: 12 }, (_, index) => `lazy-${index}`);
const sheetOf = (shift: Shift): ReturnType<typeof judged>['score'] => judged(shift).score;
const playedBy = (policy: Policy) =>
  seeds.map((seed) => {
    const shift = startShift(world, seed);
    play(shift, policy, instant(world.ends));
    return sheetOf(shift);
  });
const mean = (sheets: ReturnType<typeof playedBy>): number => sheets.reduce((sum, { total }) => sum + (total ?? 0), 0) / sheets.length;

test('over twelve evenings no desk that does no police work passes, and honest work stands clearly above all of them', () => {
  const honest = mean(playedBy(policies.nearest));
  for (const [name, policy] of Object.entries(lazyDesks)) {
    const sheets = playedBy(policy);
    expect([name, sheets.filter(({ passed }) => passed).length]).toEqual([name, 0]);
    expect(Math.max(...sheets.map(({ meanCompliance }) => meanCompliance ?? 0)), `compliance of ${name}`).toBeLessThan(60);
    expect(honest - mean(sheets), `nearest over ${name}`).toBeGreaterThan(20);
  }
}, 300_000);

test('a desk that does the work and answers from knowledge passes', () => {
  for (const seed of seeds.slice(0, 4)) expect(sheetOf(played(world, seed, 'lawful'))).toMatchObject({ passed: true, why: [] });
}, 120_000);
