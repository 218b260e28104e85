import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { play, policies } from '../../src/experiments/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { type Shift, startShift } from '../../src/simulation/index.ts';
import { ratioOfPairs } from '../support/bands.ts';
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
const seeds = Array.from({ length: 80 }, (_, index) => `w-${index}`);

const played = (on: boolean, seed: string): Shift => {
  const shift = startShift(worlds[on ? 0 : 1], seed);
  play(shift, policies.novice, shift.world.ends);
  return shift;
};
const judged = ({ world, seed, log, state }: Shift) => assess(world, seed, log, state);
/** Duties with a bound that were broken: what an early warning can come before. */
const broken = (shift: Shift): number =>
  judged(shift).findings.filter(({ verdict, expires, charge }) => verdict === 'violated' && expires !== null && charge !== 'inherited')
    .length;

test('given a beginner who loses sight of cases, when early warnings are on, then half as many duties with a bound are broken, 0.35 to 0.65 on the same 80 evenings', () => {
  const ratio = ratioOfPairs(seeds.map((seed) => [broken(played(true, seed)), broken(played(false, seed))]));
  console.info(`early warning: breaches × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
  expect(ratio.low).toBeGreaterThan(0.35);
  expect(ratio.high).toBeLessThan(0.65);
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
