/** A dot of a beeswarm: its share of the width, and pixels above or below the middle. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** How near, as a share of the width, two dots of one row may stand without touching: 7 px of about 190. */
const apart = 0.042;
/** Rows of 6 px about the middle, nearest first, as many as the lowest strip has room for. */
const rows = [0, -6, 6, -12, 12] as const;

/** Gives each share of the width a row in which it meets no other dot, so far as there are rows; answers in the order given. */
export function swarm(shares: readonly number[]): readonly Placed[] {
  const lastIn = rows.map(() => -1);
  const placed = new Array<Placed>(shares.length);
  const order = shares.map((_, i) => i).sort((a, b) => shares[a]! - shares[b]! || a - b);
  for (const i of order) {
    const x = shares[i]!;
    const free = lastIn.findIndex((last) => x - last >= apart);
    const row = free >= 0 ? free : lastIn.indexOf(Math.min(...lastIn));
    lastIn[row] = x;
    placed[i] = { x, y: rows[row]! };
  }
  return placed;
}

/**
 * Where the median and the 90th percentile of the dots stand (nearest rank); targets differ by priority, so they are taken of the shares
 * that are drawn.
 */
export function quantilesOf(shares: readonly number[]): { readonly median: number; readonly p90: number } {
  const sorted = [...shares].sort((a, b) => a - b);
  const ranked = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { median: ranked(0.5), p90: ranked(0.9) };
}
