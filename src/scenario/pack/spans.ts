import { type Distribution, type Seconds, seconds, secondsFromText } from '../../kernel/index.ts';
import type { Duration } from './duration.ts';

// What a running shift reads in checked spans and durations; apart from their schemas, so that a shift is fetched without zod.

/** The seconds that a checked span text stands for. */
export function spanOf(text: string): Seconds {
  return secondsFromText(text) ?? seconds(0);
}

/** The distribution, in seconds, that a duration stands for; undefined for a share of a service time. */
export function distributionOf(duration: Duration): Distribution | undefined {
  if (typeof duration === 'string') return { constant: spanOf(duration) };
  if ('lognormal' in duration) return { lognormal: { median: spanOf(duration.lognormal.median), p90: spanOf(duration.lognormal.p90) } };
  if ('uniform' in duration) return { uniform: [spanOf(duration.uniform[0]), spanOf(duration.uniform[1])] };
  if ('exponential' in duration) return { exponential: { mean: spanOf(duration.exponential.mean) } };
  if ('weibull' in duration) return { weibull: { shape: duration.weibull.shape, scale: spanOf(duration.weibull.scale) } };
  return undefined;
}

/** The signed seconds that a checked span such as `-1h30m` stands for. */
export function signedSeconds(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const factor: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 };
  let total = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+)([smhd])/g)) total += Number(digits) * (factor[unit ?? 's'] ?? 0);
  return sign * total;
}

/** Signed seconds as an author writes them: `-8h`, `44m59s`, `0s`. */
export function signedSpanText(signed: number): string {
  let left = Math.abs(signed);
  const parts = (
    [
      ['d', 86_400],
      ['h', 3600],
      ['m', 60],
      ['s', 1],
    ] as const
  ).map(([letter, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? '' : `${count}${letter}`;
  });
  return `${signed < 0 ? '-' : ''}${parts.join('') || '0s'}`;
}
