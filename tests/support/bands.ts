/** A mean with the ends of its 95 % band. */
export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const band = (mean: number, error: number): Band => ({ mean, low: mean - 1.96 * error, high: mean + 1.96 * error });

/**
 * What became of the same seeds with a mechanism beside without it: the ratio of the sums, with the error of a ratio estimator over pairs
 * (Cochran 1977, §6.3).
 */
export function ratioOfPairs(pairs: readonly (readonly [on: number, off: number])[]): Band {
  const sum = (pick: (pair: readonly [number, number]) => number): number => pairs.reduce((total, pair) => total + pick(pair), 0);
  const [on, off] = [sum(([one]) => one), sum(([, other]) => other)];
  const ratio = on / off;
  return band(ratio, Math.sqrt((sum(([one, other]) => (one - ratio * other) ** 2) * pairs.length) / (pairs.length - 1)) / off);
}

/** A share of a number of trials. */
export function shareOf(hits: number, trials: number): Band {
  const share = hits / trials;
  return band(share, Math.sqrt((share * (1 - share)) / trials));
}

/** By how much the same seeds differ with a mechanism from without it, on the mean. */
export function differenceOfPairs(pairs: readonly (readonly [on: number, off: number])[]): Band {
  const differences = pairs.map(([on, off]) => on - off);
  const mean = differences.reduce((sum, each) => sum + each, 0) / pairs.length;
  return band(mean, Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (pairs.length - 1) / pairs.length));
}
