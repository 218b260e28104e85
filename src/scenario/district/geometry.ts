import type { GridPoint } from './degrees.ts';
import { gridOf } from './degrees.ts';
import { type DistrictProblem, errorAt } from './problem.ts';
import { limits } from './kinds.ts';

/**
 * A feature's shape on the grid. Rings do not repeat their first point; a MultiPolygon is the list of all its rings, to be filled
 * even–odd.
 */
export interface GridShape {
  readonly shape: 'point' | 'line' | 'polygon';
  /** One line of one point, lines, or rings. */
  readonly lines: readonly (readonly GridPoint[])[];
}

const levels: ReadonlyMap<unknown, { readonly shape: GridShape['shape']; readonly depth: number }> = new Map([
  ['Point', { shape: 'point', depth: 0 }],
  ['MultiPoint', { shape: 'point', depth: 1 }],
  ['LineString', { shape: 'line', depth: 1 }],
  ['MultiLineString', { shape: 'line', depth: 2 }],
  ['Polygon', { shape: 'polygon', depth: 2 }],
  ['MultiPolygon', { shape: 'polygon', depth: 3 }],
]);

/** The shape of a GeoJSON geometry (RFC 7946 §3.1), or what is wrong with it. Third coordinates are dropped. */
export function shapeOf(geometry: unknown, path: readonly (string | number)[]): GridShape | DistrictProblem {
  if (typeof geometry !== 'object' || geometry === null) return errorAt(path, 'badGeometry', 'A feature needs a geometry.');
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const level = levels.get(type);
  if (!level) return errorAt([...path, 'type'], 'badGeometry', `A geometry is one of ${[...levels.keys()].join(', ')}.`);
  const lines: (readonly GridPoint[])[] = [];
  const problem = gather(coordinates, level.depth, [...path, 'coordinates'], lines);
  if (problem) return problem;
  return level.shape === 'polygon' ? ringsOf(lines, path) : level.shape === 'line' ? linesOf(lines, path) : pointOf(lines, path);
}

/** Walks nested arrays down to lists of positions. */
function gather(
  value: unknown,
  depth: number,
  path: readonly (string | number)[],
  into: (readonly GridPoint[])[],
): DistrictProblem | undefined {
  if (depth === 0) {
    const point = positionOf(value);
    if (!point) return badPosition(path);
    into.push([point]);
    return undefined;
  }
  if (!Array.isArray(value)) return errorAt(path, 'badCoordinates', 'A list of coordinates is expected here.');
  if (depth > 1) {
    for (const [i, inner] of value.entries()) {
      const problem = gather(inner, depth - 1, [...path, i], into);
      if (problem) return problem;
    }
    return undefined;
  }
  if (value.length > limits.verticesPerLine)
    return errorAt(path, 'tooManyVertices', `At most ${limits.verticesPerLine} points in one line; here are ${value.length}.`);
  const line: GridPoint[] = [];
  for (const [i, inner] of value.entries()) {
    const point = positionOf(inner);
    if (!point) return badPosition([...path, i]);
    line.push(point);
  }
  into.push(line);
  return undefined;
}

function positionOf(value: unknown): GridPoint | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [lon, lat] = value as unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 85)) return undefined;
  return { lon: gridOf(lon), lat: gridOf(lat) };
}

const badPosition = (path: readonly (string | number)[]): DistrictProblem =>
  errorAt(path, 'badCoordinates', 'A position is [longitude, latitude] in degrees, −180 … 180 and −85 … 85.');

function pointOf(lines: readonly (readonly GridPoint[])[], path: readonly (string | number)[]): GridShape | DistrictProblem {
  const points = lines.flat();
  return points.length === 1
    ? { shape: 'point', lines: [points] }
    : errorAt([...path, 'coordinates'], 'badGeometry', 'Exactly one point is expected here.');
}

function linesOf(lines: readonly (readonly GridPoint[])[], path: readonly (string | number)[]): GridShape | DistrictProblem {
  const sound = lines.length > 0 && lines.every((line) => line.length > 1);
  return sound ? { shape: 'line', lines } : errorAt([...path, 'coordinates'], 'badGeometry', 'A line needs at least two points.');
}

function ringsOf(lines: readonly (readonly GridPoint[])[], path: readonly (string | number)[]): GridShape | DistrictProblem {
  const rings: (readonly GridPoint[])[] = [];
  for (const line of lines) {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last || line.length < 4 || first.lon !== last.lon || first.lat !== last.lat) {
      return errorAt([...path, 'coordinates'], 'badGeometry', 'A ring needs at least four points, the last equal to the first.');
    }
    rings.push(line.slice(0, -1));
  }
  return rings.length > 0
    ? { shape: 'polygon', lines: rings }
    : errorAt([...path, 'coordinates'], 'badGeometry', 'A polygon needs a ring.');
}
