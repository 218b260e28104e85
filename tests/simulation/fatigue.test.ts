import { describe, expect, test } from 'vitest';
import { play, policies } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { ratioOfPairs } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `tired-${index}`);
const crews = (worked: string): readonly Record<string, unknown>[] =>
  Array.from({ length: 4 }, (_, index) => ({
    id: `u${index}`,
    callSign: String(index),
    kind: 'foot_pair',
    base: 'night-market-post',
    at: { place: 'night-market' },
    worked,
  }));
const thefts = Array.from({ length: 4 }, (_, index) => ({
  id: `theft-${index}`,
  type: 'phone_theft',
  at: `${1 + 2 * index}m`,
  delay: '1m',
  where: { place: 'night-market' },
  channel: '110',
  findable: '1s',
  draws: { witness: true, knowsWhere: true },
}));
const evening = (worked: string): World => worldFrom(quietEvening({ lasts: '1h', units: crews(worked), scripted: thefts }));
const played = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  play(shift, policies.nearest, world.ends);
  return shift;
};
const witnesses = ({ log }: Shift): number =>
  log.filter(({ fact }) => fact.type === 'evidenceFiled' && fact.evidence.kind === 'witness_account').length;
/** Seconds that the first measures at a scene took, on the mean. */
const atTheScene = ({ log }: Shift): number => {
  const spans = log.flatMap(({ at, fact }) =>
    fact.type === 'stepBegun' && fact.act === 'scene.emergency_measures' ? [fact.until - at] : [],
  );
  return spans.length === 0 ? 0 : spans.reduce((sum, span) => sum + span, 0) / spans.length;
};

describe('fatigue', () => {
  test('given crews that have worked nine hours without a pause instead of fresh ones, then their work takes four tenths longer and they find fewer witnesses, on the same 100 evenings', () => {
    const [worn, fresh] = [evening('9h'), evening('0s')];
    const pairs = seeds.map((seed) => [played(worn, seed), played(fresh, seed)] as const);
    const slower = ratioOfPairs(
      pairs.map(([on, off]) => [atTheScene(on), atTheScene(off)] as const).filter(([on, off]) => on > 0 && off > 0),
    );
    const found = ratioOfPairs(pairs.map(([on, off]) => [witnesses(on), witnesses(off)]));
    console.info(
      `fatigue: time × ${slower.mean.toFixed(3)} (${slower.low.toFixed(3)} to ${slower.high.toFixed(3)}), witnesses × ${found.mean.toFixed(3)} (${found.low.toFixed(3)} to ${found.high.toFixed(3)})`,
    );
    expect(slower.low).toBeGreaterThan(1.3);
    expect(slower.high).toBeLessThan(1.5);
    expect(found.low).toBeGreaterThan(0.55);
    expect(found.high).toBeLessThan(0.8);
  }, 120_000);

  test('given a tired unit, then the desk sees how tired it is, and after a rest it is not', () => {
    const shift = startShift(worldFrom(quietEvening({ units: crews('4h') })), 'a');
    const [unit] = deskPictures(shift)().units;
    expect(unit!.tired).toEqual({ worked: 4 * 3600, slower: 10 });
    advance(shift, instant(1200));
    expect(deskPictures(shift)().units[0]!.tired).toMatchObject({ slower: 3 });
    advance(shift, instant(1800));
    expect(deskPictures(shift)().units[0]!.tired).toBeNull();
  });
});
