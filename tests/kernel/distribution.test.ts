import { describe, expect, test } from 'vitest';
import {
  byNumber,
  diceFor,
  draw,
  drawWhole,
  mean,
  normalQuantile,
  poisson,
  quantile,
  unitExponential,
  type Dice,
  type Distribution,
} from '../../src/kernel/index.ts';
import { chiSquareDeviation, kolmogorovSmirnov } from './goodness.ts';

const many = 20_000;
const dice = (i: number, question = 'duration'): Dice => diceFor('distributions', `case-${i}`, question);
const draws = (of: (dice: Dice) => number, count = many): readonly number[] => Array.from({ length: count }, (_, i) => of(dice(i)));

/** Dice that show one number. */
const fixed = (unit: number): Dice => ({ ...diceFor('s', 'q'), unit: () => unit });

/** Φ by Abramowitz and Stegun 26.2.17, good to 7.5·10⁻⁸: on purpose not the way the kernel goes. */
function normalShare(z: number): number {
  if (z < 0) return 1 - normalShare(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}

const cases: readonly (readonly [string, Distribution, (x: number) => number])[] = [
  ['uniform', { uniform: [-3, 7] }, (x) => (x + 3) / 10],
  ['exponential', { exponential: { mean: 240 } }, (x) => 1 - Math.exp(-x / 240)],
  ['lognormal', { lognormal: { median: 300, p90: 900 } }, (x) => normalShare(Math.log(x / 300) / (Math.log(3) / 1.2815515655))],
  ['weibull, early', { weibull: { shape: 0.7, scale: 60 } }, (x) => 1 - Math.exp(-((x / 60) ** 0.7))],
  ['weibull, late', { weibull: { shape: 3, scale: 60 } }, (x) => 1 - Math.exp(-((x / 60) ** 3))],
];

describe.each(cases)('a %s distribution', (_, distribution, cumulative) => {
  const values = draws((d) => draw(distribution, d));

  test('is drawn as its cumulative function says', () => {
    expect(kolmogorovSmirnov(values, cumulative)).toBeLessThan(1.63);
  });

  test('has the share p of its draws below its quantile at p', () => {
    const sorted = [...values].sort(byNumber);
    for (const p of [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]) {
      expect(cumulative(quantile(distribution, p))).toBeCloseTo(p, 6);
      const below = sorted.findIndex((value) => value >= quantile(distribution, p)) / many;
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / many));
    }
  });

  test('has its mean', () => {
    const average = values.reduce((sum, x) => sum + x, 0) / many;
    const variance = values.reduce((sum, x) => sum + (x - average) ** 2, 0) / many;
    expect(Math.abs(average - mean(distribution))).toBeLessThan(4 * Math.sqrt(variance / many));
  });

  test('takes one draw, and a larger draw gives no smaller value', () => {
    const units = Array.from({ length: 1001 }, (_, i) => Math.min(i / 1000, 1 - 2 ** -53));
    const rising = units.map((unit) => draw(distribution, fixed(unit)));
    expect(rising).toEqual([...rising].sort(byNumber));
    expect(rising.every(Number.isFinite)).toBe(true);
  });
});

describe('a distribution', () => {
  test('that is constant gives its number', () => {
    expect([draw({ constant: 5 }, dice(1)), mean({ constant: 5 }), quantile({ constant: 5 }, 0), quantile({ constant: 5 }, 1)]).toEqual([
      5, 5, 5, 5,
    ]);
  });

  test('gives these numbers in every engine and release', () => {
    expect(cases.map(([, distribution]) => draw(distribution, dice(1)))).toMatchInlineSnapshot(`
      [
        4.244437942656523,
        309.3512778341525,
        500.0885137834746,
        86.22593760499728,
        65.29773863817475,
      ]
    `);
    expect(cases.map(([, distribution]) => mean(distribution))).toMatchInlineSnapshot(`
      [
        2,
        240,
        433.21005836487603,
        75.94941036343727,
        53.578770694154926,
      ]
    `);
    expect([3, 40, 700, 100_000].map((expected) => poisson(expected, dice(1)))).toMatchInlineSnapshot(`
      [
        4,
        44,
        732,
        99749,
      ]
    `);
  });

  test('keeps the median and the ninth decile that the author wrote', () => {
    expect(quantile({ lognormal: { median: 300, p90: 900 } }, 0.5)).toBe(300);
    expect(quantile({ lognormal: { median: 300, p90: 900 } }, 0.9)).toBeCloseTo(900, 9);
    expect(quantile({ lognormal: { median: 300, p90: 300 } }, 0)).toBe(300);
  });

  test('has the textbook mean', () => {
    expect(mean({ weibull: { shape: 1, scale: 60 } })).toBeCloseTo(60, 10);
    expect(mean({ weibull: { shape: 2, scale: 1 } })).toBeCloseTo(Math.sqrt(Math.PI) / 2, 12);
    expect(mean({ weibull: { shape: 0.25, scale: 1 } })).toBeCloseTo(24, 10);
    expect(mean({ lognormal: { median: 1, p90: Math.exp(1.2815515655446004) } })).toBeCloseTo(Math.exp(0.5), 12);
  });

  test('rounds half up and never below 0', () => {
    expect([2.4, 2.5, 2.6, 0.49999999999999994, -2.5, -0.2].map((constant) => drawWhole({ constant }, dice(1)))).toEqual([
      2, 3, 3, 0, 0, 0,
    ]);
    expect(Object.is(drawWhole({ constant: -0.2 }, dice(1)), 0)).toBe(true);
  });

  test.each<Distribution>([
    { uniform: [2, 1] },
    { exponential: { mean: 0 } },
    { exponential: { mean: -1 } },
    { lognormal: { median: 0, p90: 1 } },
    { lognormal: { median: 2, p90: 1 } },
    { weibull: { shape: 0, scale: 1 } },
    { weibull: { shape: 1, scale: -1 } },
    { exponential: { mean: NaN } },
  ])('is refused when its numbers make no sense: %j', (distribution) => {
    expect(() => draw(distribution, dice(1))).toThrow(RangeError);
    expect(() => mean(distribution)).toThrow(RangeError);
  });

  test('has no quantile outside of 0 to 1', () => {
    for (const p of [-0.1, 1.1, NaN]) expect(() => quantile({ constant: 1 }, p)).toThrow(RangeError);
  });
});

test('waiting times between things that happen once per unit of time are exponential', () => {
  expect(kolmogorovSmirnov(draws(unitExponential), (x) => 1 - Math.exp(-x))).toBeLessThan(1.63);
  expect(Object.is(unitExponential(fixed(0)), 0)).toBe(true);
});

test('the normal quantile agrees with Python’s statistics.NormalDist().inv_cdf', () => {
  const known = [
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798405],
    [1e-9, -5.9978070150076865],
    [0.001, -3.090232306167813],
    [0.02425, -1.9729610513118845],
    [0.075, -1.4395314709384557],
    [0.1, -1.2815515655446008],
    [0.3, -0.5244005127080407],
    [0.6, 0.2533471031357998],
    [0.925, 1.439531470938456],
    [0.975, 1.9599639845400536],
    [0.9999, 3.7190164854557084],
  ] as const;
  for (const [p, z] of known) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
});

describe.each([0.2, 1, 5, 40, 300, 600, 5000, 100_000])('a Poisson count of mean %d', (expected) => {
  const count = expected > 1000 ? 5000 : many;
  const counts = draws((d) => poisson(expected, d), count);

  test('is drawn as its probabilities say', () => {
    const bins = binsOf(expected, count);
    const found = bins.map(({ from, to }) => counts.filter((n) => n >= from && n < to).length);
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(count);
    expect(
      Math.abs(
        chiSquareDeviation(
          found,
          bins.map(({ share }) => share * count),
        ),
      ),
    ).toBeLessThan(4);
  });

  test('is whole', () => {
    expect(counts.every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
  });
});

describe('a Poisson count', () => {
  test('is 0 where nothing is expected, without a draw', () => {
    expect(
      poisson(0, {
        ...fixed(0),
        unit: () => {
          throw new Error('drawn');
        },
      }),
    ).toBe(0);
  });

  test('ends at the last digit of the dice', () => {
    for (const expected of [1e-9, 0.5, 10, 512, 100_000]) {
      const most = poisson(expected, fixed(1 - 2 ** -53));
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThan(40 + expected * 2);
      expect(poisson(expected, fixed(0))).toBeLessThanOrEqual(expected);
    }
  });

  test('of a larger mean is no smaller under the same draw, up to 512', () => {
    for (const unit of [0.001, 0.3, 0.9]) {
      const rising = Array.from({ length: 500 }, (_, i) => poisson(i, fixed(unit)));
      expect(rising).toEqual([...rising].sort(byNumber));
    }
  });

  test('is refused for a mean below 0 or above 100,000', () => {
    for (const expected of [-1, 100_001, NaN, Infinity]) expect(() => poisson(expected, dice(1))).toThrow(RangeError);
  });
});

/** Neighbouring counts joined into bins of at least 25 expected draws, the ends open; probabilities from logarithms. */
function binsOf(expected: number, count: number): readonly { readonly from: number; readonly to: number; readonly share: number }[] {
  const bins: { from: number; to: number; share: number }[] = [];
  let [logarithm, from, share, used] = [-expected, 0, 0, 0];
  for (let n = 0; (1 - used - share) * count > 25 || n < expected; n++) {
    if (n > 0) logarithm += Math.log(expected / n);
    share += Math.exp(logarithm);
    if (share * count < 25 || (1 - used - share) * count < 25) continue;
    bins.push({ from, to: n + 1, share });
    [from, used, share] = [n + 1, used + share, 0];
  }
  return [...bins, { from, to: Infinity, share: 1 - used }];
}
