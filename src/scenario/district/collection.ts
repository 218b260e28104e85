import type { Draft } from './build.ts';
import { cornerOf, type GridPoint, gridOf } from './degrees.ts';
import { type DistrictProblem, errorAt } from './problem.ts';

/** The members of a district's collection that say something of the whole. */
export interface Collection {
  readonly features: readonly unknown[];
  readonly origin?: unknown;
  readonly crs?: unknown;
  readonly id?: unknown;
  readonly name?: unknown;
}

/** Where the plane of the district has its zero: where it says, else at the south-west corner of these points. */
export function originOf(
  { origin }: Collection,
  points: readonly GridPoint[],
  path: readonly (string | number)[],
): GridPoint | DistrictProblem {
  if (origin === undefined || origin === null) return points.length > 0 ? cornerOf(points) : { lon: 0, lat: 0 };
  const [lon, lat] = Array.isArray(origin) ? (origin as unknown[]) : [];
  if (typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 85)
    return { lon: gridOf(lon), lat: gridOf(lat) };
  return errorAt([...path, 'origin'], 'badValue', '“origin” is [longitude, latitude] in degrees.');
}

/** The name of a collection without a boundary: QGIS writes the layer's name there. */
export function titleOf({ id, name }: Collection): Pick<Draft, 'id' | 'name'> {
  const title = typeof name === 'string' && name.length > 0 && name.length <= 80 ? name : 'District';
  return { id: typeof id === 'string' && /^[A-Za-z][A-Za-z0-9_.-]{0,39}$/.test(id) ? id : 'district', name: { en: title, zh: title } };
}
