import { expect, test } from 'vitest';
import { assess, ruleBook } from '../../src/assessment/index.ts';
import { play, policies } from '../../src/experiments/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { activationsOf, caseWatch, follow, followTime } from '../../src/procedure/index.ts';
import { emptyState, evolve, type Shift, startShift } from '../../src/simulation/index.ts';
import { ratioOfRates } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const theft = (type: string, at: string) => ({
  id: type,
  type,
  at,
  delay: '1m',
  where: { place: 'night-market' },
  channel: '110',
  findable: '25m',
});
const evening = (warnings: boolean) =>
  worldFrom(quietEvening({ warnings, lasts: '9h', scripted: [theft('phone_theft', '1m'), theft('ebike_theft', '8m')] }));
const worlds = [evening(true), evening(false)] as const;
const seeds = Array.from({ length: 100 }, (_, index) => `w-${index}`);

const played = (on: boolean, seed: string): Shift => {
  const shift = startShift(worlds[on ? 0 : 1], seed);
  play(shift, policies.novice, shift.world.ends);
  return shift;
};
const judged = ({ world, seed, log, state }: Shift) => assess(world, seed, log, state);

/** Duties with a bound that were broken, and that were met, in the truth; those still open at the end are neither. */
function duties({ world, seed, log }: Shift): readonly [broken: number, met: number] {
  const [book, watch, state] = [ruleBook(world), caseWatch('truth'), emptyState(world)];
  log.forEach((entry, index) => {
    followTime(book, watch, entry.at);
    state.now = entry.at;
    evolve({ world, seed }, state, entry.fact);
    follow(book, watch, entry, index);
  });
  followTime(book, watch, world.ends);
  const bound = Object.values(watch.cases)
    .flatMap((watched) => activationsOf(watched))
    .filter(({ expires }) => expires !== undefined);
  const count = (verdict: string): number => bound.filter((activation) => activation.verdict === verdict).length;
  return [count('violated'), count('satisfied')];
}

test('given a beginner who loses sight of every other case and heeds every early warning, then he breaks at most half the share of decided duties that he breaks without them, on the same 100 evenings', () => {
  const ratio = ratioOfRates(seeds.map((seed) => [duties(played(true, seed)), duties(played(false, seed))]));
  console.info(`early warning: breaches × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
  expect(ratio.low).toBeGreaterThan(0);
  expect(ratio.high).toBeLessThan(0.5);
}, 240_000);

test('given early warnings, then the debrief says how many duties were met only after they were amber; without them it says nothing, and no warning is shown', () => {
  const [on, off] = seeds.slice(0, 8).reduce<readonly [number, number]>(
    ([sum, none], seed) => {
      const reliance = judged(played(true, seed)).reliance!;
      expect(reliance.met).toBeGreaterThanOrEqual(reliance.afterWarning);
      const without = played(false, seed);
      expect(judged(without).reliance).toBeNull();
      expect(deskPictures(without)().warnings).toEqual([]);
      return [sum + reliance.afterWarning, none];
    },
    [0, 0],
  );
  expect(on).toBeGreaterThan(off);
}, 60_000);
