import { byNumber } from '../kernel/index.ts';

/** With fewer values a percentile says nothing and is not given (PRODUCT §8). */
const fewestForPercentile = 5;

/** The value below or at which a share of the values lies, by the nearest-rank method; null for fewer than five values. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length < fewestForPercentile) return null;
  const sorted = [...values].sort(byNumber);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** The mean; null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
