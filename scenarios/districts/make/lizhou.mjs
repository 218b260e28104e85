// Makes scenarios/districts/lizhou.geojson: the fictional Lingnan district of Lizhou, about 6 × 5 km.
//   node scenarios/districts/make/lizhou.mjs [file]
// The skeleton is drawn by hand (parts/skeleton.mjs); minor streets, houses, ponds, names and addresses grow from fixed
// seeds in plain arithmetic, so that the same bytes come out everywhere. Nothing in it is a real place or name of one.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cameras } from './parts/cameras.mjs';
import { checkpoints } from './parts/checkpoints.mjs';
import { dryFields, fishponds } from './parts/fishponds.mjs';
import { simplify, simplifyRing } from './parts/geometry.mjs';
import { stretches } from './parts/graph.mjs';
import { buildings } from './parts/houses.mjs';
import { areaLabels, placeLabels, waterLabels } from './parts/labels.mjs';
import './parts/names.mjs';
import { addresses, circles, crossings, landmarks } from './parts/places.mjs';
import './parts/rules.mjs';
import {
  boundary,
  campuses,
  creeks,
  expressway,
  fields,
  hill,
  industry,
  lakes,
  market,
  metro,
  oldTown,
  parks,
  ponds,
  railway,
  river,
  villages,
} from './parts/skeleton.mjs';
import { line, named, origin, point, polygon, polygons, text } from './parts/write.mjs';
import { zones } from './parts/zones.mjs';

const smooth = (ring) => simplifyRing(ring, 0.25);
const maxspeed = { arterial: { maxspeed: 60 }, collector: { maxspeed: 50 }, street: {}, alley: {} };

/** The hill and its slopes, drawn one upon the other. */
const slopes = [1, 0.72, 0.42].map((k) =>
  hill.poly.map(([x, y]) => [hill.at[0] + (x - hill.at[0]) * k + (1 - k) * 14, hill.at[1] + (y - hill.at[1]) * k - (1 - k) * 10]),
);

/** Buildings of one use and one neighbourhood as one feature: thousands of features would be twice the file. */
function blocks(use, list) {
  const tiles = new Map();
  for (const house of list) {
    const key = `${Math.floor(house[0][0] / 150)},${Math.floor(house[0][1] / 150)}`;
    if (!tiles.has(key)) tiles.set(key, []);
    tiles.get(key).push(house);
  }
  return [...tiles.values()].map((houses) => polygons({ kind: 'building', use }, houses));
}

const features = [
  polygon({ kind: 'boundary', id: 'lizhou', ...named(['Lizhou', '荔洲']) }, smooth(boundary)),
  ...zones.map(({ id, name, use, area, residents, poly }) => polygon({ kind: 'zone', id, ...named(name), use, area, residents }, poly)),
  polygon({ kind: 'land', use: 'oldtown', ...named(['Wenchang Old Town', '文昌老城']) }, oldTown),
  polygon({ kind: 'land', use: 'industry', ...named(['Dongsha Ceramics Park', '东沙陶瓷产业园']) }, industry),
  polygon({ kind: 'land', use: 'market', ...named(['Hexiang Night Market', '荷香夜市']) }, smooth(market)),
  ...villages.map(({ name, poly }) => polygon({ kind: 'land', use: 'village', ...named(name) }, smooth(poly))),
  ...campuses.map(({ name, poly }) => polygon({ kind: 'land', use: 'campus', ...named(name) }, poly)),
  ...fields.map(({ poly }) => polygon({ kind: 'land', use: 'field' }, poly)),
  polygons({ kind: 'land', use: 'field' }, dryFields),
  ...parks.map(({ name, poly }) => polygon({ kind: 'park', use: 'park', ...named(name) }, smooth(poly))),
  ...slopes.map((ring, level) => polygon({ kind: 'park', use: 'hill', level, ...(level === 0 ? named(hill.name) : {}) }, smooth(ring))),
  ...river.map((ring, i) =>
    polygon({ kind: 'water', use: 'river', ...named(i === 0 ? ['Feng River', '凤江'] : ['South Channel', '南水道']) }, smooth(ring)),
  ),
  ...creeks.map(({ name, band }) => polygon({ kind: 'water', use: 'creek', ...named(name) }, smooth(band))),
  ...lakes.map(({ name, poly }) => polygon({ kind: 'water', use: 'lake', ...named(name) }, smooth(poly))),
  ...ponds.map((poly) => polygon({ kind: 'water', use: 'pond' }, smooth(poly))),
  polygons({ kind: 'water', use: 'fishpond' }, fishponds),
  ...Object.entries(buildings).flatMap(([use, list]) => blocks(use, list)),
  line({ kind: 'line', use: 'expressway', ...named(expressway.name) }, simplify(expressway.line, 0.2), 6),
  line({ kind: 'line', use: 'railway', ...named(railway.name) }, simplify(railway.line, 0.2), 6),
  ...metro.map(({ ref, name, line: track }) => line({ kind: 'line', use: 'metro', ref, ...named(name) }, simplify(track, 0.2), 6)),
  ...stretches.map(({ road, line: points, bridge, oneway, foot }) =>
    line(
      {
        kind: 'road',
        ...(road.id ? { id: road.id } : {}),
        class: road.cls,
        ...named(road.name),
        ...(bridge ? { bridge } : {}),
        ...(oneway ? { oneway } : {}),
        ...(foot ? { foot } : maxspeed[road.cls]),
      },
      points,
    ),
  ),
  ...[...landmarks, ...addresses].map(({ sort, id, name, at }) => point({ kind: 'place', id, sort, ...named(name) }, at)),
  ...cameras.map(({ id, bearing, at }) => point({ kind: 'camera', id, bearing }, at)),
  ...crossings.map(({ id, name, at }) => point({ kind: 'crossing', id, ...named(name) }, at)),
  ...checkpoints.map(({ id, name, at }) => point({ kind: 'checkpoint', id, ...named(name) }, at)),
  ...circles.map(({ id, name, at }) => point({ kind: 'circle', id, ...named(name) }, at)),
  ...[...areaLabels, ...placeLabels].map(({ sort, name, at }) => point({ kind: 'label', sort, ...named(name) }, at)),
  ...waterLabels.map(({ name, line: way }) => line({ kind: 'label', sort: 'water', ...named(name) }, simplify(way, 0.3), 6)),
];

const file = process.argv[2] ?? fileURLToPath(new URL('../lizhou.geojson', import.meta.url));
writeFileSync(file, text({ type: 'FeatureCollection', origin }, features));
