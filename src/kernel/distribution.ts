import type { Dice } from './dice.ts';
import { exp, ln, pow } from './exact.ts';
import { lnGamma, normalQuantile } from './special.ts';

/** How a number varies, as authors write it. Spans are in seconds, weights and counts as they come. */
export type Distribution =
  | { readonly constant: number }
  | { readonly uniform: readonly [number, number] }
  | { readonly exponential: { readonly mean: number } }
  | { readonly lognormal: { readonly median: number; readonly p90: number } }
  | { readonly weibull: { readonly shape: number; readonly scale: number } };

/** One value, from exactly one draw of the dice: the quantile at `dice.unit()`, so a larger draw never gives a smaller value. */
export const draw = (distribution: Distribution, dice: Dice): number => quantile(distribution, dice.unit());

/** One value rounded half up to a whole number, at least 0. A uniform from 2 to 5 gives its two ends half as often as 3 and 4. */
export function drawWhole(distribution: Distribution, dice: Dice): number {
  const value = draw(distribution, dice);
  const below = Math.floor(value);
  return Math.max(0, value - below >= 0.5 ? below + 1 : below);
}

/**
 * The value below which a share `p` of all draws lies. @throws RangeError unless 0 ≤ p ≤ 1 and the numbers make sense; a long tail gives
 * Infinity at 1.
 */
export function quantile(distribution: Distribution, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if ('constant' in distribution) return distribution.constant;
  if ('uniform' in distribution) return within(distribution.uniform, p);
  if ('exponential' in distribution) return positive(distribution.exponential.mean, 'mean') * exponentialQuantile(p);
  if ('lognormal' in distribution) return distribution.lognormal.median * lognormalQuantile(spreadOf(distribution.lognormal), p);
  const { shape, scale } = distribution.weibull;
  return positive(scale, 'scale') * pow(exponentialQuantile(p), 1 / positive(shape, 'shape'));
}

/** The long-run average of the draws. @throws RangeError when the numbers make no sense. */
export function mean(distribution: Distribution): number {
  if ('constant' in distribution) return distribution.constant;
  if ('uniform' in distribution) return within(distribution.uniform, 0.5);
  if ('exponential' in distribution) return positive(distribution.exponential.mean, 'mean');
  if ('lognormal' in distribution) {
    const spread = spreadOf(distribution.lognormal);
    return distribution.lognormal.median * exp((spread * spread) / 2);
  }
  const { shape, scale } = distribution.weibull;
  return positive(scale, 'scale') * exp(lnGamma(1 + 1 / positive(shape, 'shape')));
}

/** The waiting time for something that happens once per unit of time on average. */
export const unitExponential = (dice: Dice): number => exponentialQuantile(dice.unit());

/** Up to this mean a count takes one draw of the dice; e⁻⁵¹² is still far above the smallest double. */
const meanPerDraw = 512;

/**
 * How many things happen where `mean` are expected: exact (to the 53 bits of a draw) by inversion, for means from 0 to 100,000.
 * A larger mean is a sum of equal parts, one draw each; a sum of Poisson counts is a Poisson count.
 * @throws RangeError outside of that range.
 */
export function poisson(mean: number, dice: Dice): number {
  if (!(mean >= 0 && mean <= 100_000)) throw new RangeError(`not a mean count from 0 to 100000: ${mean}`);
  const parts = Math.ceil(mean / meanPerDraw);
  let count = 0;
  for (let part = 0; part < parts; part++) count += poissonQuantile(mean / parts, dice.unit());
  return count;
}

/**
 * The smallest count whose cumulative probability lies above `p`. Beyond the last digit of the sum there is nothing to add, and the search
 * ends.
 */
function poissonQuantile(mean: number, p: number): number {
  let count = 0;
  let probability = exp(-mean);
  let sum = probability;
  while (p >= sum) {
    count++;
    probability *= mean / count;
    if (count > mean && sum + probability === sum) break;
    sum += probability;
  }
  return count;
}

/** From 0, not −0, at p = 0. */
const exponentialQuantile = (p: number): number => 0 - ln(1 - p);

/** With a spread of 0 even the last tail lies at 1, where ∞ · 0 would be no number. */
const lognormalQuantile = (spread: number, p: number): number => (spread === 0 ? 1 : exp(spread * normalQuantile(p)));

/** Standard deviation of the logarithm. The ninth decile of the standard normal distribution is 1.2815515655446004. */
function spreadOf({ median, p90 }: { readonly median: number; readonly p90: number }): number {
  if (!(p90 >= positive(median, 'median'))) throw new RangeError(`p90 ${p90} lies below the median ${median}`);
  return ln(p90 / median) / 1.2815515655446004;
}

function within([low, high]: readonly [number, number], p: number): number {
  if (!(low <= high)) throw new RangeError(`no range from ${low} to ${high}`);
  return low + p * (high - low);
}

function positive(n: number, what: string): number {
  if (!(n > 0)) throw new RangeError(`${what} must be positive: ${n}`);
  return n;
}
