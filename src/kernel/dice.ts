import seedrandom from 'seedrandom';
import { digest } from './hash.ts';

/** Random draws that depend only on the seed and the name of the question asked. */
export interface Dice {
  /**
   * A number from 0 (included) to 1 (excluded), in steps of 2⁻⁵³: alea's own 32 bits would cut long tails and tie instants, and the rest
   * costs some nanoseconds.
   */
  readonly unit: () => number;
  /** A whole number from `min` to `max`, both whole and both included. @throws RangeError when there is none. */
  readonly integer: (min: number, max: number) => number;
  /** True with probability `p`. @throws RangeError unless 0 ≤ p ≤ 1. */
  readonly chance: (p: number) => boolean;
  /** One of the list, each alike. @throws RangeError when the list is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the things, each as likely as its weight says. @throws RangeError when a weight is negative or none is positive. */
  readonly weighted: <T>(pairs: readonly (readonly [T, number])[]) => T;
}

/**
 * Dice for one named question, such as `diceFor(seed, 'night-market/theft/zone-3/18h/2', 'witness')`.
 *
 * Draws are named rather than taken in turn, so a new draw anywhere in the code,
 * or a trainee who answers cases in another order, leaves every other draw as it was.
 * @throws RangeError when the seed is empty.
 */
export function diceFor(seed: string, ...question: readonly [string, ...string[]]): Dice {
  if (seed === '') throw new RangeError('an empty seed names no shift');
  const generator = seedrandom.alea(fourLettersFor(seed, question));
  const unit = (): number => generator.double();
  return {
    unit,
    integer: (min, max) => integerFrom(unit(), min, max),
    chance: (p) => unit() < probability(p),
    pick: (list) => list[integerFrom(unit(), 0, list.length - 1)]!,
    weighted: (pairs) => weightedFrom(unit(), pairs),
  };
}

/**
 * The name of a question in the four letters that seed its generator: the 53 bits of its digest, 16 to a letter.
 *
 * Alea is seeded with these, not with the name itself, for two reasons. Alea stirs each letter of its seed but the last thoroughly,
 * so the first draws of `x/1`, `x/2`, `x/3` would stand in arithmetic progression (modulo 1); and its stirring costs
 * some 15 ns a letter and pass, the digest 1 ns. The digest folds in the length of each part, so no separator can be forged.
 */
function fourLettersFor(seed: string, question: readonly string[]): string {
  let name = digest(0, seed);
  for (const part of question) name = digest(name, part);
  const high = Math.floor(name / 0x1_0000_0000);
  return String.fromCharCode(name & 0xffff, (name >>> 16) & 0xffff, high & 0xffff, high >>> 16);
}

function probability(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  return p;
}

function integerFrom(unit: number, min: number, max: number): number {
  if (!(min <= max)) throw new RangeError(`nothing to draw from ${min} to ${max}`);
  return min + Math.floor(unit * (max - min + 1));
}

function weightedFrom<T>(unit: number, pairs: readonly (readonly [T, number])[]): T {
  let total = 0;
  for (const [, weight] of pairs) {
    if (!(weight >= 0)) throw new RangeError(`not a weight: ${weight}`);
    total += weight;
  }
  let left = unit * total;
  let last: readonly [T, number] | undefined;
  for (const pair of pairs) {
    if (pair[1] === 0) continue;
    last = pair;
    left -= pair[1];
    if (left < 0) break;
  }
  if (!last) throw new RangeError('no positive weight to draw from');
  return last[0];
}
