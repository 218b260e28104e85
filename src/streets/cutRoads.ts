import type { RoadInput, RoadPoint } from './road.ts';

/** A stretch of road between two junctions, in its drawn direction. */
export interface RoadPiece {
  readonly road: RoadInput;
  readonly points: readonly RoadPoint[];
}

/** The name of a place: its integers of 10⁻⁷ degree, as `E1131234567N229876543`. Begins with a letter. */
export function pointKey({ lon, lat }: RoadPoint): string {
  return `${lon < 0 ? 'W' : 'E'}${Math.abs(lon)}${lat < 0 ? 'S' : 'N'}${Math.abs(lat)}`;
}

/**
 * Cuts roads where they meet: at the vertices that two roads share or that one road passes twice, and at their ends.
 * Roads that cross without a common vertex do not meet. A stretch that comes back to its own beginning is cut again in
 * its middle, so that every piece has two different ends.
 */
export function cutRoads(roads: readonly RoadInput[]): RoadPiece[] {
  const lines = roads.map((road) => ({ road, points: withoutRepeats(road.points) })).filter(({ points }) => points.length > 1);
  const passes = new Map<string, number>();
  for (const { points } of lines) {
    for (const [i, point] of points.entries()) {
      const key = pointKey(point);
      const isEnd = i === 0 || i === points.length - 1;
      passes.set(key, (passes.get(key) ?? 0) + (isEnd ? 2 : 1));
    }
  }
  const pieces: RoadPiece[] = [];
  for (const { road, points } of lines) {
    let begun = 0;
    for (let i = 1; i < points.length; i++) {
      if (passes.get(pointKey(points[i]!))! < 2) continue;
      pieces.push(...withTwoEnds(road, points.slice(begun, i + 1)));
      begun = i;
    }
  }
  return pieces;
}

function withoutRepeats(points: readonly RoadPoint[]): readonly RoadPoint[] {
  return points.filter((point, i) => i === 0 || point.lon !== points[i - 1]!.lon || point.lat !== points[i - 1]!.lat);
}

function withTwoEnds(road: RoadInput, points: readonly RoadPoint[]): RoadPiece[] {
  if (pointKey(points[0]!) !== pointKey(points.at(-1)!)) return [{ road, points }];
  const [left, right] = [Math.floor((points.length - 1) / 2), Math.ceil((points.length - 1) / 2)];
  const middle = pointKey(points[left]!) <= pointKey(points[right]!) ? left : right;
  return [
    { road, points: points.slice(0, middle + 1) },
    { road, points: points.slice(middle) },
  ];
}
