/** A place as whole 10⁻⁷ degrees east and north: what decides which roads join. */
export interface GridPoint {
  readonly lon: number;
  readonly lat: number;
}

/** Grid units in one degree. */
export const perDegree = 10_000_000;

/** A coordinate in degrees as the whole 10⁻⁷ degree nearest to it. */
export const gridOf = (degrees: number): number => Math.floor(degrees * perDegree + 0.5);

/**
 * The cosine of a latitude in degrees, −90 … 90, within 5·10⁻¹⁶ of the true value.
 * Taylor's series by Horner's rule in plain arithmetic: the same bits in every engine, which `Math.cos` does not promise.
 */
export function cosine(latitude: number): number {
  const angle = Math.abs(latitude);
  return angle <= 45 ? evenSeries((angle * Math.PI) / 180) : oddSeries(((90 - angle) * Math.PI) / 180);
}

/** cos x for 0 ≤ x ≤ π/4. */
function evenSeries(x: number): number {
  let sum = 1;
  for (let n = 18; n > 0; n -= 2) sum = 1 - (sum * x * x) / (n * (n - 1));
  return sum;
}

/** sin x for 0 ≤ x ≤ π/4. */
function oddSeries(x: number): number {
  let sum = 1;
  for (let n = 19; n > 1; n -= 2) sum = 1 - (sum * x * x) / (n * (n - 1));
  return sum * x;
}

/** Metres in a degree of latitude on a sphere of the Earth's mean radius, 6,371,008.8 m (IUGG; Moritz 2000). */
const metresPerDegree = (6_371_008.8 * Math.PI) / 180;

/** From grid points to whole metres east and north of the origin: local equirectangular, true at the origin's latitude. */
export function planeAbout(origin: GridPoint): (point: GridPoint) => { x: number; y: number } {
  const north = metresPerDegree / perDegree;
  const east = north * cosine(origin.lat / perDegree);
  return ({ lon, lat }) => ({ x: Math.floor((lon - origin.lon) * east + 0.5), y: Math.floor((lat - origin.lat) * north + 0.5) });
}

/** The origin of a district that names none: its south-west corner rounded down to 0.01°. */
export function cornerOf(points: Iterable<GridPoint>): GridPoint {
  const step = perDegree / 100;
  let [lon, lat] = [Infinity, Infinity];
  for (const point of points) [lon, lat] = [Math.min(lon, point.lon), Math.min(lat, point.lat)];
  return { lon: Math.floor(lon / step) * step, lat: Math.floor(lat / step) * step };
}
