declare const unit: unique symbol;

/** A point of simulated time: whole seconds from the start of the shift, negative before it. Never wall-clock time. */
export type Instant = number & { readonly [unit]: 'instant' };

/** A span of simulated time: whole seconds, never negative. */
export type Seconds = number & { readonly [unit]: 'seconds' };

/** A length, or a coordinate on the district's plane: whole metres. */
export type Metres = number & { readonly [unit]: 'metres' };

/** A whole number without its minus-zero, which is equal to 0 but not the same to the byte. */
function whole(n: number, what: string): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not ${what}: ${n}`);
  return n + 0;
}

/** @throws RangeError when `n` is not whole: a bug in the caller. */
export const instant = (n: number): Instant => whole(n, 'an instant in whole seconds') as Instant;

/** @throws RangeError when `n` is not a whole, non-negative number: a bug in the caller. */
export function seconds(n: number): Seconds {
  if (n < 0) throw new RangeError(`not a span of time: ${n}`);
  return whole(n, 'whole seconds') as Seconds;
}

/** @throws RangeError when `n` is not whole: a bug in the caller. */
export const metres = (n: number): Metres => whole(n, 'whole metres') as Metres;

/** @throws RangeError when `n` minutes are not whole, non-negative seconds. */
export const minutes = (n: number): Seconds => seconds(n * 60);

/** @throws RangeError when `n` hours are not whole, non-negative seconds. */
export const hours = (n: number): Seconds => seconds(n * 3600);

/** The instant that lies `by` seconds after `at`. */
export const later = (at: Instant, by: Seconds): Instant => instant(at + by);

/**
 * The time from one instant to a later or equal one.
 * @throws RangeError when `to` lies before `from`: a bug in the caller.
 */
export const span = (from: Instant, to: Instant): Seconds => seconds(to - from);

const secondsIn: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
]);

/** The span that authors write as `45s`, `30m`, `8h`, `3d` or, in seconds, `90`; undefined for any other text. */
export function secondsFromText(text: string): Seconds | undefined {
  const [, count, each] = /^(\d{1,9})([smhd]?)$/.exec(text) ?? [];
  const factor = secondsIn.get(each ?? '');
  return count === undefined || factor === undefined ? undefined : seconds(Number(count) * factor);
}
