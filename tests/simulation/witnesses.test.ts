import { describe, expect, test } from 'vitest';
import { startShift, type World } from '../../src/simulation/index.ts';
import { ratioOfPairs, shareOf } from '../support/bands.ts';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

/** Street types of the pack with the half-life of their bystanders' presence, in minutes (procedure.md §6.5: 10 to 20). */
const streets = [
  ['phone_theft', 'bystander', 15],
  ['snatch_moto', 'bystander', 10],
  ['child', 'witness', 10],
] as const;

/** So many incidents of a type at one place. */
const many = (type: string): World =>
  worldFrom(
    quietEvening({
      lasts: '1m',
      units: [],
      scripted: Array.from({ length: 150 }, (_, index) => ({
        id: `n${index}`,
        type,
        at: '0s',
        delay: '1h',
        where: { place: 'night-market' },
        channel: '110',
      })),
    }),
  );

describe('witnesses in the street', () => {
  test.each(streets)(
    'given many cases of %s, then half of the bystanders are gone after %s’s half-life, and three quarters after two',
    (type, trace, minutes) => {
      expect(minutes).toBeGreaterThanOrEqual(10);
      expect(minutes).toBeLessThanOrEqual(20);
      const world = many(type);
      const stays = Array.from({ length: 6 }, (_, seed) => startShift(world, `stay-${seed}`))
        .flatMap(({ state }) => Object.values(state.incidents))
        .flatMap(({ at, traces }) => traces.filter(({ id }) => id === trace).map(({ goneAt }) => goneAt - at));
      expect(stays.length).toBeGreaterThan(200);
      for (const lives of [0.5, 1, 2]) {
        const stayed = shareOf(stays.filter((seconds) => seconds > lives * minutes * 60).length, stays.length);
        const half = Math.pow(0.5, lives);
        expect(stayed.low).toBeLessThan(half + 0.03);
        expect(stayed.high).toBeGreaterThan(half - 0.03);
      }
    },
  );

  test('given a first unit that begins 4 minutes after a theft instead of 19, then it finds about twice as many of them, on the same 300 evenings', () => {
    const world = worldFrom(
      quietEvening({
        lasts: '1h',
        units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
        scripted: [
          {
            id: 'thief',
            type: 'phone_theft',
            at: '0s',
            delay: '5s',
            where: { place: 'night-market' },
            channel: '110',
            findable: '1s',
            draws: { witness: true, knowsWhere: true, thiefInView: false },
          },
        ],
      }),
    );
    const found = (seed: string, minutes: number): number => {
      const desk = handDesk(world, seed);
      desk.wait(10);
      desk.takeIn('r1', 'phone_theft');
      desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u1' });
      desk.until(({ state }) => state.units['u1' as never]!.arrived);
      desk.wait(minutes * 60);
      desk.give({ type: 'order', caseId: 'c1', job: 'secure' });
      desk.wait(desk.shift.state.now + 600);
      return desk.facts('evidenceFiled').filter(({ evidence }) => evidence.id === 'bystander').length;
    };
    const seeds = Array.from({ length: 300 }, (_, index) => `witness-${index}`);
    const ratio = ratioOfPairs(seeds.map((seed) => [found(seed, 4), found(seed, 19)]));
    console.info(`witnesses: × ${ratio.mean.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`);
    // 2^(15 ÷ 15) = 2.
    expect(ratio.low).toBeLessThan(2);
    expect(ratio.high).toBeGreaterThan(2);
    expect(ratio.low).toBeGreaterThan(1.3);
  }, 60_000);
});
