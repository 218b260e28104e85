import { describe, expect, test } from 'vitest';
import { judgeShares, type Activation, type RuleEvent } from '../../src/procedure/index.ts';
import { event, followed, profileOf, rule } from './support.ts';

const answered = rule({
  id: 'IN-01',
  bound: {
    percentiles: [
      { share: 0.9, max: '15s' },
      { share: 0.95, max: '20s' },
    ],
  },
});
const profile = profileOf(answered, rule({ id: 'other' }));

/** One case per call, each answered after so many seconds; null: never. */
const calls = (waits: readonly (number | null)[]): readonly Activation[] =>
  waits.flatMap((wait) => {
    const events: readonly RuleEvent[] = wait === null ? [event('a', 0)] : [event('a', 0), event('b', wait)];
    return followed(profile, { case: {} }, events).activations;
  });

const many = (times: number, wait: number | null) => Array.from({ length: times }, () => wait);

describe('a rule of shares is judged once per shift', () => {
  test('a single late activation is not violated', () => expect(calls([600]).filter(({ verdict }) => verdict === 'violated')).toEqual([]));

  test.each<[string, readonly (number | null)[], readonly string[]]>([
    ['nine of ten in time, the tenth a little late', [...many(9, 15), 20], ['satisfied', 'satisfied']],
    ['nine of ten in time, the tenth very late', [...many(9, 15), 21], ['satisfied', 'violated']],
    ['one second too slow throughout', many(10, 16), ['violated', 'satisfied']],
    ['an unanswered call counts as late', [...many(9, 1), null], ['satisfied', 'violated']],
    ['nineteen of twenty', [...many(19, 1), 99], ['satisfied', 'satisfied']],
  ])('%s', (_, waits, expected) => expect(judgeShares(profile, calls(waits)).map(({ verdict }) => verdict)).toEqual(expected));

  test('nothing is said without activations', () => expect(judgeShares(profile, [])).toEqual([]));
  test('a call that can still be answered in time does not count yet', () => {
    expect(judgeShares(profile, calls([3, null]), 15)).toMatchObject([
      { met: 1, of: 1, within: 15 },
      { met: 1, of: 1, within: 20 },
    ]);
    expect(judgeShares(profile, calls([3, null]), 16)).toMatchObject([
      { met: 1, of: 2, verdict: 'violated' },
      { met: 1, of: 1, verdict: 'satisfied' },
    ]);
  });
  test('a share such as 7 of 100 is exact', () =>
    expect(
      judgeShares(
        profileOf(rule({ bound: { percentiles: [{ share: 0.07, max: '5s' }] } })),
        calls([...many(7, 1), ...many(93, 9)])
          .map((one) => ({ ...one, rule: answered.id }))
          .map((one) => ({ ...one, rule: rule().id })),
      ),
    ).toMatchObject([{ verdict: 'satisfied' }]));
});
