/** Where a value lies: its mean with the 95 % band of the mean, and percentiles of the values (nearest rank). */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The spread of values; null where there is none. The band is Student's and wants at least two values: of one it is that value alone. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const half = count < 2 ? 0 : student(count - 1) * Math.sqrt(squares / (count - 1) / count);
  const sorted = [...values].sort((a, b) => a - b);
  return { count, mean, low: mean - half, high: mean + half, p10: rank(sorted, 0.1), p50: rank(sorted, 0.5), p90: rank(sorted, 0.9) };
}

/** The value that a share of the ascending values does not exceed. */
const rank = (ascending: readonly number[], share: number): number => ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]!;

/** Student's t at 97.5 % for one to four degrees of freedom, where the series below is not yet good (ISO 2602, table 2). */
const small = [12.706, 4.303, 3.182, 2.776] as const;

/**
 * Student's t at 97.5 %, by Cornish and Fisher's expansion about the normal quantile (Abramowitz & Stegun 26.7.5); within 0.001 from five
 * degrees of freedom on.
 */
export function student(degrees: number): number {
  if (degrees <= small.length) return small[Math.max(0, degrees - 1)]!;
  const z = 1.959963984540054;
  const [z3, z5, z7] = [z * z * z, z * z * z * z * z, z * z * z * z * z * z * z];
  const n = degrees;
  return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n) + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
}
