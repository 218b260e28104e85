import { nearest } from '../../kernel/index.ts';
import { build, ofKind } from './build.ts';
import { fitsTheMap } from './checks/fitsTheMap.ts';
import { idsAreUnique } from './checks/idsAreUnique.ts';
import { placesStandOnStreets } from './checks/placesStandOnStreets.ts';
import { streetsHangTogether } from './checks/streetsHangTogether.ts';
import { zonesHoldPeople } from './checks/zonesHoldPeople.ts';
import { type Collection, originOf, titleOf } from './collection.ts';
import type { District } from './district.ts';
import { nearMisses, reservedKeys } from './foreign.ts';
import { collectionMembers } from './kinds.ts';
import { type DistrictProblem, errorAt, warningAt } from './problem.ts';
import { readFeatures } from './readFeatures.ts';

type Path = readonly (string | number)[];

/** How QGIS and older GeoJSON name WGS 84; any other system would put the district elsewhere. */
const worldSystems: ReadonlySet<string> = new Set(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4326', 'WGS84']);

/**
 * A district from the JSON of its GeoJSON file (PRODUCT.md §9), with every problem found. There is a district only when no
 * problem is an error. Foreign members are ignored, so the file may be saved again by QGIS or geojson.io. Never throws on bad input.
 */
export function parseDistrict(json: unknown, pathPrefix: Path = []): { district?: District; problems: DistrictProblem[] } {
  const collection = collectionOf(json, pathPrefix);
  if ('code' in collection) return { problems: [collection] };
  const read = readFeatures(collection.features, [...pathPrefix, 'features']);
  const problems = [...nearMisses(collection, collectionMembers, pathPrefix), ...systemProblems(collection, pathPrefix), ...read.problems];
  const origin = originOf(
    collection,
    read.features.flatMap(({ lines }) => lines.flat()),
    pathPrefix,
  );
  if ('code' in origin) return { problems: [...problems, origin] };
  const { features } = read;
  problems.push(
    ...idsAreUnique(features),
    ...zonesHoldPeople(features, [...pathPrefix, 'features']),
    ...oneBoundary(ofKind(features, 'boundary')),
  );
  const tooWide = features.length === 0 ? [] : fitsTheMap(features, origin);
  if (tooWide.length > 0) return { problems: [...problems, ...tooWide] };
  const built = build({ origin, features, ...titleOf(collection) });
  if (!built.ok)
    return { problems: [...problems, errorAt([...pathPrefix, 'features'], 'noStreets', 'A district needs at least one road.')] };
  problems.push(
    ...placesStandOnStreets(features, origin, built.value.network),
    ...streetsHangTogether(built.value.network, [...pathPrefix, 'features']),
  );
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { district: built.value, problems };
}

function collectionOf(json: unknown, path: Path): Collection | DistrictProblem {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return errorAt(path, 'notACollection', 'A district is a GeoJSON object of type “FeatureCollection”.');
  const reserved = reservedKeys(json, path);
  if (reserved) return reserved;
  const { type, features } = json as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection') {
    const meant = typeof type === 'string' ? nearest(type, ['FeatureCollection']) : undefined;
    return errorAt([...path, 'type'], 'notACollection', 'A district is a GeoJSON object of type “FeatureCollection”.', meant);
  }
  if (!Array.isArray(features)) return errorAt([...path, 'features'], 'notACollection', '“features” is a list.');
  return { ...json, features };
}

function systemProblems({ crs }: Collection, path: Path): DistrictProblem[] {
  if (crs === undefined || crs === null) return [];
  const { properties } = crs as { properties?: { name?: unknown } | null };
  const name = properties?.name;
  return typeof name === 'string' && worldSystems.has(name)
    ? []
    : [errorAt([...path, 'crs'], 'badSystem', 'Coordinates are WGS 84 longitude and latitude (RFC 7946); save the layer in EPSG:4326.')];
}

const oneBoundary = (borders: readonly { readonly path: Path }[]): DistrictProblem[] =>
  borders.slice(1).map(({ path }) => warningAt(path, 'secondBoundary', 'A district has one boundary; this second one is ignored.'));
