import { describe, expect, test } from 'vitest';
import { play, policies } from '../../src/experiments/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { differenceOfPairs, ratioOfPairs } from '../support/bands.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `trust-${index}`);

/** The pack with another trust to begin with. */
const beginningAt = (start: number) => {
  const parts = packParts('cn-foshan');
  const head = JSON.parse(parts['pack.json']!) as { readonly trust: object };
  return { ...sources(), packs: { 'cn-foshan': { ...parts, 'pack.json': JSON.stringify({ ...head, trust: { ...head.trust, start } }) } } };
};
const thefts = Array.from({ length: 4 }, (_, index) => ({
  id: `theft-${index}`,
  type: 'phone_theft',
  at: `${1 + 15 * index}m`,
  delay: '2m',
  where: { place: 'night-market' },
  channel: '110',
}));
const played = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  play(shift, policies.nearest, world.ends);
  return shift;
};
const witnesses = ({ log }: Shift): number =>
  log.filter(({ fact }) => fact.type === 'evidenceFiled' && ['witness_account', 'bystander_video'].includes(fact.evidence.kind)).length;

/** The shift before held somebody; what else it did for him is written in its history. */
const held = (more: readonly string[]): World =>
  worldFrom(
    quietEvening({
      units: [],
      inherited: [
        {
          id: 'held',
          type: 'phone_theft',
          at: '-3h',
          delay: '1m',
          where: { place: 'night-market' },
          channel: '110',
          priority: 3,
          history: more.map((act, index) => ({ at: `-${100 - index}m`, act })),
        },
      ],
    }),
  );
const trustOf = (shift: Shift): number => deskPictures(shift)().trust;

describe('the district’s trust', () => {
  test.each([['dependants.arranged'], ['welfare.provided']])(
    'given %s, then it rises by 3 to 8 on the same 100 evenings, and the desk shows it',
    (act) => {
      const [on, off] = [held([act]), held([])];
      const gain = differenceOfPairs(seeds.map((seed) => [trustOf(startShift(on, seed)), trustOf(startShift(off, seed))]));
      expect(gain.low).toBeGreaterThanOrEqual(3);
      expect(gain.high).toBeLessThanOrEqual(8);
    },
  );

  test('given the same kindness over and over, then it counts up to what a week allows, and harshness or a letter takes trust away', () => {
    expect(trustOf(startShift(held(Array.from({ length: 9 }, () => 'dependants.arranged')), 'a'))).toBe(65);
    expect(trustOf(startShift(held(['needy.brought_in']), 'a'))).toBe(46);
    expect(trustOf(startShift(held(['report.refused']), 'a'))).toBe(48);
    expect(trustOf(startShift(held(['mailbox.letter']), 'a'))).toBe(49);
  });

  test('given a district that trusts its police at 75 instead of 50, then a tenth more witnesses talk, 2 to 18 % on the same 100 evenings', () => {
    const [high, middle] = [75, 50].map((start) => worldFrom(quietEvening({ lasts: '2h', scripted: thefts }), beginningAt(start)));
    const ratio = ratioOfPairs(seeds.map((seed) => [witnesses(played(high!, seed)), witnesses(played(middle!, seed))]));
    console.info(`trust: witnesses × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
    expect(ratio.low).toBeGreaterThan(1.02);
    expect(ratio.high).toBeLessThan(1.18);
  }, 60_000);
});
