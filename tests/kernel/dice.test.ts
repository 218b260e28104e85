import { describe, expect, test } from 'vitest';
import { diceFor, type Dice } from '../../src/kernel/index.ts';
import { chiSquareDeviation, correlationDeviation, unevenness } from './goodness.ts';

const many = 100_000;
const whole = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
const part = (x: number): number => x - Math.floor(x);

/** The n-th draw of the dice. */
const drawn = (dice: Dice, n: number): number =>
  whole(n)
    .map(() => dice.unit())
    .at(-1)!;

describe('named dice', () => {
  test('give the same draws for the same seed and question, whatever was drawn elsewhere', () => {
    const first = diceFor('seed', 'night-market/theft/zone-3/18h/2', 'witness');
    const draws = [first.unit(), first.unit(), first.unit()];
    diceFor('seed', 'another').unit();
    const second = diceFor('seed', 'night-market/theft/zone-3/18h/2', 'witness');
    expect([second.unit(), second.unit(), second.unit()]).toEqual(draws);
  });

  test('give these numbers in every engine and release', () => {
    const dice = diceFor('golden', 'night-market/theft/zone-3/18h/2', 'witness');
    expect([dice.unit(), dice.unit(), dice.integer(1, 6), dice.integer(-1000, 1000), dice.chance(0.5), dice.pick(['a', 'b', 'c'])])
      .toMatchInlineSnapshot(`
      [
        0.0824292842532045,
        0.3906970094670811,
        5,
        714,
        false,
        "b",
      ]
    `);
    expect(['a', 'b', '中', '', '\ud800'].map((question) => diceFor('金', question).unit())).toMatchInlineSnapshot(`
      [
        0.5819490843713127,
        0.018273038456119828,
        0.8424306911934881,
        0.44191011109109424,
        0.2619080224758239,
      ]
    `);
  });

  test('are other dice when the seed, a part or the cut between parts is another', () => {
    const names: readonly (readonly [string, string, ...string[]])[] = [
      ['s', 'a/b'],
      ['s', 'a', 'b'],
      ['s/a', 'b'],
      ['sa', 'b'],
      ['s', 'ab'],
      ['s', 'a', 'b', ''],
      ['s', '', 'a', 'b'],
      ['s', 'a', '\u0000b'],
      ['s', 'a\u0000', 'b'],
      ['t', 'a', 'b'],
      ['s', 'b', 'a'],
      ['s', '1:a1:b'],
    ];
    expect(new Set(names.map(([seed, ...question]) => diceFor(seed, ...question).unit())).size).toBe(names.length);
  });

  test('refuse an empty seed, which seedrandom would replace by chance', () => {
    expect(() => diceFor('', 'question')).toThrow(RangeError);
  });

  test('refuse what cannot be drawn', () => {
    const dice = diceFor('s', 'q');
    expect(() => dice.integer(2, 1)).toThrow(RangeError);
    expect(() => dice.integer(0, NaN)).toThrow(RangeError);
    expect(() => dice.pick([])).toThrow(RangeError);
    expect(() => dice.weighted([])).toThrow(RangeError);
    expect(() => dice.weighted([['a', 0]])).toThrow(RangeError);
    expect(() =>
      dice.weighted([
        ['a', 2],
        ['b', -1],
      ]),
    ).toThrow(RangeError);
    expect(() => dice.chance(1.1)).toThrow(RangeError);
    expect(() => dice.chance(NaN)).toThrow(RangeError);
  });

  test('never give what has no chance, always what is certain', () => {
    const all = whole(2000).map((i) => diceFor('s', `q${i}`));
    expect(all.some((dice) => dice.chance(0))).toBe(false);
    expect(all.every((dice) => dice.chance(1))).toBe(true);
    expect(
      all.every(
        (dice) =>
          dice.weighted([
            ['never', 0],
            ['always', 1e-9],
            ['not either', 0],
          ]) === 'always',
      ),
    ).toBe(true);
    expect(all.every((dice) => dice.integer(7, 7) === 7)).toBe(true);
  });
});

// The product asks the first draws of many dice whose names are nearly alike, so that is what must look like chance.
describe.each<readonly [string, (i: number) => readonly [string, string, ...string[]]]>([
  ['numbers', (i: number) => ['seed', `a/${i}`]],
  ['two parts', (i: number) => ['seed', `theft/zone-${i % 7}/${i % 24}h/${Math.floor(i / 168)}`, 'witness']],
  ['seeds', (i: number) => [`${i}`, 'a']],
  ['numbers in front', (i: number) => ['seed', `${i}/market`, 'x']],
])('over names that differ in %s', (_, nameOf) => {
  describe.each([1, 2, 3])('draw %d', (n) => {
    const units = whole(many).map((i) => drawn(diceFor(...nameOf(i)), n));

    test('is spread evenly', () => {
      expect(units.every((unit) => unit >= 0 && unit < 1)).toBe(true);
      expect(Math.abs(unevenness(units, 1000))).toBeLessThan(4);
    });

    test('is independent of its neighbours’', () => {
      for (const lag of [1, 2, 7, 10, 168]) {
        expect(Math.abs(correlationDeviation(units.slice(lag), units.slice(0, -lag)))).toBeLessThan(4);
        expect(
          Math.abs(
            unevenness(
              units.slice(lag).map((unit, i) => part(unit - units[i]!)),
              1000,
            ),
          ),
        ).toBeLessThan(4);
      }
    });

    test('is no arithmetic progression, which alea alone gives for the first draws of x/1, x/2, x/3', () => {
      const bends = units.slice(2).map((unit, i) => part(unit - 2 * units[i + 1]! + units[i]!));
      expect(Math.abs(unevenness(bends, 1000))).toBeLessThan(4);
    });
  });

  test('two draws of the same dice are independent', () => {
    const dice = whole(many).map((i) => diceFor(...nameOf(i)));
    const [first, second] = [dice.map(({ unit }) => unit()), dice.map(({ unit }) => unit())];
    expect(Math.abs(correlationDeviation(first, second))).toBeLessThan(4);
    expect(
      Math.abs(
        unevenness(
          first.map((x, i) => (Math.floor(x * 30) + second[i]!) / 30),
          900,
        ),
      ),
    ).toBeLessThan(4);
  });

  test('no two names share their dice', () => {
    expect(new Set(whole(many).map((i) => diceFor(...nameOf(i)).unit())).size).toBe(many);
  });
});

describe('over 60,000 names', () => {
  const dice = (i: number): Dice => diceFor('seed', `case-${i}`, 'die');
  const shares = <T extends string | number>(of: (dice: Dice) => T, things: readonly T[]): readonly number[] => {
    const counts = new Map<T, number>(things.map((thing) => [thing, 0]));
    for (const i of whole(60_000)) counts.set(of(dice(i)), counts.get(of(dice(i)))! + 1);
    return things.map((thing) => counts.get(thing)!);
  };

  test('integer gives each number from min to max alike', () => {
    expect(
      Math.abs(
        chiSquareDeviation(
          shares((d) => d.integer(-2, 3), [-2, -1, 0, 1, 2, 3]),
          new Array<number>(6).fill(10_000),
        ),
      ),
    ).toBeLessThan(4);
  });

  test('pick gives each thing alike', () => {
    expect(
      Math.abs(
        chiSquareDeviation(
          shares((d) => d.pick(['a', 'b', 'c']), ['a', 'b', 'c']),
          new Array<number>(3).fill(20_000),
        ),
      ),
    ).toBeLessThan(4);
  });

  test('weighted gives each thing as often as its weight says', () => {
    const pairs = [
      ['a', 1],
      ['b', 2.5],
      ['c', 0],
      ['d', 6.5],
    ] as const;
    expect(
      Math.abs(
        chiSquareDeviation(
          shares((d) => d.weighted(pairs), ['a', 'b', 'd']),
          [6000, 15_000, 39_000],
        ),
      ),
    ).toBeLessThan(4);
  });

  test('chance is true in its share of names', () => {
    expect(
      Math.abs(
        chiSquareDeviation(
          shares((d) => (d.chance(0.1) ? 'yes' : 'no'), ['yes', 'no']),
          [6000, 54_000],
        ),
      ),
    ).toBeLessThan(4);
  });
});
