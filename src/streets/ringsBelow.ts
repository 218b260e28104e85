/** A grid of values, row by row from the bottom. */
export interface Field {
  readonly field: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** The sides of a cell: bottom, right, top, left. */
type Side = 0 | 1 | 2 | 3;

/**
 * Per combination of corners below the limit (1 bottom left, 2 bottom right, 4 top right, 8 top left) the lines that cross the cell, the
 * low ground on their left.
 */
const lines: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/**
 * Closed rings around the ground below a limit, flat x y in units of the grid, by marching squares (Lorensen and Cline 1987).
 * The border of the grid must lie above the limit. Rings come in the order of their first cell from the bottom left.
 */
export function ringsBelow({ field, width, height }: Field, limit: number): number[][] {
  const next = linesBelow({ field, width, height }, limit);
  const rings: number[][] = [];
  for (const start of next.keys()) {
    const ring: number[] = [];
    for (let at = start; next.has(at);) {
      const first = at >> 1;
      const upwards = (at & 1) === 1;
      const a = field[first]!;
      const share = (limit - a) / (field[first + (upwards ? width : 1)]! - a);
      ring.push((first % width) + (upwards ? 0 : share), Math.floor(first / width) + (upwards ? share : 0));
      const following = next.get(at)!;
      next.delete(at);
      at = following;
    }
    rings.push(ring);
  }
  return rings;
}

/** From each grid line that the limit crosses to the one where the line through the cell leaves it. */
function linesBelow({ field, width, height }: Field, limit: number): Map<number, number> {
  const next = new Map<number, number>();
  for (let i = 0; i < width * (height - 1); i++) {
    const corners =
      (field[i]! <= limit ? 1 : 0) |
      (field[i + 1]! <= limit ? 2 : 0) |
      (field[i + width + 1]! <= limit ? 4 : 0) |
      (field[i + width]! <= limit ? 8 : 0);
    // The border is high ground, so a cell that would reach round the end of a row is crossed by nothing.
    if (corners === 0 || corners === 15) continue;
    for (const [enter, leave] of lines[corners]!) next.set(sideOf(i, enter, width), sideOf(i, leave, width));
  }
  return next;
}

/** The number of a grid line between two neighbouring points: twice its first point, plus one when it goes up. */
const sideOf = (cell: number, side: Side, width: number): number =>
  (cell + (side === 2 ? width : 0) + (side === 1 ? 1 : 0)) * 2 + (side % 2);
