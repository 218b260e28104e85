// From the drawing's units to GeoJSON.
import { cos } from './exact.mjs';
import { scale } from './skeleton.mjs';

/** The origin lies in the open sea, so that no real street is meant; it is the south-west corner rounded down to 0.01°. */
export const origin = [113, 21.4];
const metresPerDegree = (6371008.8 * Math.PI) / 180;
const east = metresPerDegree * cos((origin[1] * Math.PI) / 180);
const margin = { west: 80, south: 1250 };

/** Degrees with 7 decimals (1 cm), or fewer for what no rule looks at. */
export function position([x, y], decimals = 7) {
  const lon = origin[0] + ((x + margin.west) * scale) / east;
  const lat = origin[1] + ((margin.south - y) * scale) / metresPerDegree;
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
}

const coarse = 6;
const closed = (ring, decimals) => {
  const points = withoutRepeats(ring.map((p) => position(p, decimals)));
  const turned = area(points) < 0 ? points.reverse() : points;
  return [...turned, turned[0]];
};
const area = (points) =>
  points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length];
    return sum + (x * v - u * y);
  }, 0);
const withoutRepeats = (points) => points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);

const feature = (properties, type, coordinates) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
export const point = (properties, at) => feature(properties, 'Point', position(at));
export const line = (properties, points, decimals) =>
  feature(properties, 'LineString', withoutRepeats(points.map((p) => position(p, decimals))));
export const polygon = (properties, ring, decimals = coarse) => feature(properties, 'Polygon', [closed(ring, decimals)]);
export const polygons = (properties, rings, decimals = coarse) =>
  feature(
    properties,
    'MultiPolygon',
    rings.map((ring) => [closed(ring, decimals)]),
  );
export const named = (name) => (name ? { name: { en: name[0], zh: name[1] } } : {});

/** One feature a line, so that a change of the town is a change of lines. */
export function text(members, features) {
  const head = Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${head.join(',')},"features":[\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
}
