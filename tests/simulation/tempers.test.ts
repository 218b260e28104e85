import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { ratioOfPairs, shareOf } from '../support/bands.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `temper-${index}`);

/** The pack with the callers' patience by temper, or one patience for all. */
const packs = (tempers: boolean) => {
  const parts = packParts('cn-foshan');
  const { patience, ...rest } = JSON.parse(parts['pack.json']!) as Record<string, unknown>;
  return {
    ...sources(),
    packs: { ...sources().packs, 'cn-foshan': { ...parts, 'pack.json': JSON.stringify({ ...rest, ...(tempers && { patience }) }) } },
  };
};
/** One theft on an evening, told by a caller of this temper; nobody goes to the telephone. */
const evening = (caller: string, tempers: boolean): World =>
  worldFrom(
    quietEvening({
      lasts: '40m',
      units: [],
      scripted: [
        { id: 'call', type: 'shoplift', at: '1m', delay: '10s', where: { place: 'night-market' }, channel: '110', draws: { caller } },
      ],
    }),
    packs(tempers),
  );
const reportOf = ({ state }: Shift) => state.reports['r1' as never]!;

/** How long he lets it ring, and, where he is answered and held at once, how long he waits on the line. */
function patienceIn(world: World, seed: string): { readonly rings: number; readonly held: number } {
  const shift = startShift(world, seed);
  advance(shift, instant(75));
  const { at, givesUpAt } = reportOf(shift);
  expect(say(shift, { type: 'answer', report: 'r1' })).toBe('accepted');
  expect(say(shift, { type: 'hold', report: 'r1' })).toBe('accepted');
  const held = shift.log.flatMap(({ at: when, fact }) => (fact.type === 'callHeld' ? [fact.until - when] : []))[0]!;
  return { rings: givesUpAt! - at, held };
}

describe('how long a caller bears it, on the same 100 evenings by his temper and without one', () => {
  test.each([
    ['tone.angry', 0.6, 0.4],
    ['tone.whisper', 0.5, 0.4],
    ['tone.child', 0.7, 0.7],
    ['tone.drunk', 0.8, 0.7],
    ['tone.upset', 1, 0.7],
    ['tone.elderly', 1.4, 1.4],
    ['tone.calm', 1.25, 1.3],
    ['tone.outsider', 1, 1],
  ])('%s: rings %d and waits %d times as long', (caller, rings, held) => {
    const [on, off] = [evening(caller, true), evening(caller, false)];
    const pairs = seeds.map((seed) => [patienceIn(on, seed), patienceIn(off, seed)] as const);
    for (const [of, factor] of [
      ['rings', rings],
      ['held', held],
    ] as const) {
      const { mean, low, high } = ratioOfPairs(pairs.map(([with_, without]) => [with_[of], without[of]]));
      expect(mean).toBeCloseTo(factor, 1);
      expect(low).toBeGreaterThan(factor - 0.05);
      expect(high).toBeLessThan(factor + 0.05);
    }
  });

  test('given a desk that takes a minute to answer, then it loses the angry more often than the calm', () => {
    const lost = (world: World): number =>
      seeds.filter((seed) => {
        const shift = startShift(world, seed);
        advance(shift, instant(130));
        return reportOf(shift).intake === 'abandoned' || reportOf(shift).rang > 0;
      }).length;
    const [angry, calm] = ['tone.angry', 'tone.calm'].map((caller) => shareOf(lost(evening(caller, true)), seeds.length));
    console.info(`a minute of ringing loses ${angry!.mean.toFixed(2)} of the angry, ${calm!.mean.toFixed(2)} of the calm`);
    expect(angry!.low).toBeGreaterThan(calm!.high);
  });

  test('a temper changes how long, and nothing else: without anybody at the telephone the same truth is drawn', () => {
    const [on, off] = [true, false].map((tempers) => startShift(evening('tone.angry', tempers), 'one'));
    for (const shift of [on!, off!]) advance(shift, instant(80));
    expect(on!.state.incidents).toEqual(off!.state.incidents);
  });
});
