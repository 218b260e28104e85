import { byNumber } from '../../src/kernel/index.ts';

/**
 * How many standard deviations the chi-square statistic of these counts lies above what chance gives.
 * Beyond ±4 the counts do not come from the expected ones.
 */
export function chiSquareDeviation(counts: readonly number[], expected: readonly number[]): number {
  const statistic = counts.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);
  const freedom = counts.length - 1;
  return (statistic - freedom) / Math.sqrt(2 * freedom);
}

/** The same for numbers from 0 to 1 that should fall evenly into so many bins. */
export function unevenness(units: readonly number[], bins: number): number {
  const counts = new Array<number>(bins).fill(0);
  for (const unit of units) counts[Math.floor(unit * bins)]!++;
  return chiSquareDeviation(counts, new Array<number>(bins).fill(units.length / bins));
}

/**
 * The Kolmogorov–Smirnov statistic √n·D of the values against a cumulative distribution.
 * By chance it passes 1.63 once in 100 samples, 1.95 once in 1000.
 */
export function kolmogorovSmirnov(values: readonly number[], cumulative: (x: number) => number): number {
  const sorted = [...values].sort(byNumber);
  const n = sorted.length;
  const distances = sorted.map((x, i) => Math.max((i + 1) / n - cumulative(x), cumulative(x) - i / n));
  return Math.max(...distances) * Math.sqrt(n);
}

/** Correlation of two series of the same length, in standard deviations of what independent series give. */
export function correlationDeviation(a: readonly number[], b: readonly number[]): number {
  const average = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [meanA, meanB] = [average(a), average(b)];
  const sumOf = (f: (i: number) => number): number => a.reduce((sum, _, i) => sum + f(i), 0);
  const covariance = sumOf((i) => (a[i]! - meanA) * (b[i]! - meanB));
  return (covariance / Math.sqrt(sumOf((i) => (a[i]! - meanA) ** 2) * sumOf((i) => (b[i]! - meanB) ** 2))) * Math.sqrt(a.length);
}
