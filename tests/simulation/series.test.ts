import { describe, expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { assess } from '../../src/assessment/index.ts';
import { type CaseRecord, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { differenceOfPairs } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `series-${index}`);
const places = ['night-market', 'nanan-market', 'karaoke-hexiang', 'nanan-bus'];

/** Four thefts of batteries over an evening, by the same people or by others each time. */
const evening = (series: string | undefined, of: readonly number[] = [0, 1, 2, 3]): World =>
  worldFrom(
    quietEvening({
      lasts: '9h',
      streams: [],
      scripted: places.map((place, index) => ({
        id: `b${index}`,
        type: 'battery_theft',
        at: `${1 + index * 35}m`,
        delay: '10m',
        where: { place },
        channel: '110',
        ...(series !== undefined && of.includes(index) && { series }),
      })),
    }),
  );
const played = (world: World, seed: string, policy: Policy = policies.nearest): Shift => {
  const shift = startShift(world, seed);
  play(shift, policy, world.ends);
  return shift;
};
const culprits = ({ state }: Shift) =>
  Object.values(state.incidents).map(({ persons }) =>
    persons
      .filter(({ role }) => role === 'culprit')
      .map(({ home, lair, name, draws }) => JSON.stringify([home, lair, name, draws['sex'], draws['age']]))
      .join(),
  );

/** A desk that compares every case with the whole district's, or with none. */
const comparing =
  (scope: 'district' | 'none'): Policy =>
  (desk, memory, dice) => {
    const ask = desk.asks.find(({ ask: id }) => id === 'series_scope');
    if (ask) return { command: { type: 'reply', order: ask.order, option: scope }, memory };
    return policies.nearest(desk, memory, dice);
  };

const caught = (world: World, { log, state, seed }: Shift): number =>
  assess(world, seed, log, state).outcomes.filter((outcome) => outcome.caught === true).length;
const linked = ({ state }: Shift): CaseRecord[] => Object.values(state.cases).filter((record) => record.linked.length > 0);

describe('a series', () => {
  test('given thefts of one series, then the same people do them all, from the same lair; without a series somebody else each time', () => {
    const [one, many] = [played(evening('pair'), 'a', policies.idle), played(evening(undefined), 'a', policies.idle)];
    expect(new Set(culprits(one)).size).toBe(1);
    expect(new Set(culprits(many)).size).toBe(4);
  });

  test('given four thefts, two of them by one pair, on 100 evenings, when the desk compares with the whole district and not at all, then about 12 % more are solved, by cases linked', () => {
    const world = evening('pair', [0, 2]);
    const evenings = seeds.map((seed) => [played(world, seed, comparing('district')), played(world, seed, comparing('none'))] as const);
    const more = differenceOfPairs(evenings.map(([on, off]) => [caught(world, on) / 4, caught(world, off) / 4]));
    console.info(`series linking: solved + ${more.mean.toFixed(3)} (${more.low.toFixed(3)} to ${more.high.toFixed(3)})`);
    expect(more.low).toBeGreaterThan(0);
    expect(more.low).toBeLessThan(0.12);
    expect(more.high).toBeGreaterThan(0.12);
    expect(evenings.filter(([on]) => linked(on).length > 0).length).toBeGreaterThan(20);
    expect(evenings.flatMap(([, off]) => linked(off))).toEqual([]);
  }, 120_000);

  test('given thefts that are no series, when the desk compares them, then nothing is linked', () => {
    for (const seed of seeds.slice(0, 5)) expect(linked(played(evening(undefined), seed, comparing('district')))).toEqual([]);
  }, 60_000);

  test('given somebody of a series who has been caught, when his next theft would come, then it does not happen, and he is not caught twice', () => {
    const world = evening('pair');
    const shifts = seeds.slice(0, 40).map((seed) => played(world, seed));
    const prevented = shifts.flatMap(({ log }) => log.flatMap(({ fact }) => (fact.type === 'incidentPrevented' ? [fact.why] : [])));
    expect(prevented.length).toBeGreaterThan(0);
    expect(new Set(prevented)).toEqual(new Set(['caught']));
    for (const { log } of shifts) {
      const first = log.find(({ fact }) => fact.type === 'suspectMet' && fact.result === 'caught');
      for (const { at, fact } of first ? log : []) if (fact.type === 'incidentBegan') expect(at).toBeLessThan(first!.at + 3600 * 9);
    }
  }, 60_000);
});
