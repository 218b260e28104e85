import { type Folded, folded, unfolded } from '../fold.ts';
import { isRecord } from '../isRecord.ts';
import { gridOf, perDegree } from './degrees.ts';
import type { Patch } from './district.ts';
import type { BuildingUse } from './kinds.ts';

const shapes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const;
/** How deep below `coordinates` the lists of positions of each shape lie. */
const depths: Readonly<Record<(typeof shapes)[number], number>> = {
  Point: -1,
  MultiPoint: 0,
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2,
};

/**
 * A district's GeoJSON with each position as whole 10⁻⁷ degrees from the one before: a third of the text, and the same data when opened
 * again.
 * Words stand with words and numbers with numbers, which gzip makes smaller. A feature that cannot be written so without loss stands as
 * it is.
 */
export interface CompactDistrict {
  /** All members of the collection but its features, and the properties of each feature, or a whole feature: folded. */
  readonly said: Folded;
  /** The number of each feature's shape; −1 for a whole feature. */
  readonly shapes: readonly number[];
  /** The steps of each feature; null for a whole one. */
  readonly steps: readonly unknown[];
}

/** What `said` holds. */
interface Said {
  readonly collection: Readonly<Record<string, unknown>>;
  readonly properties: readonly unknown[];
}

/** The compact form of a district's JSON. */
export function compactDistrict(json: unknown): CompactDistrict {
  const { features, ...collection } = json as { readonly features: readonly Readonly<Record<string, unknown>>[] };
  let last: Position = [0, 0];
  const numbers = features.map(shapeOf);
  const steps = features.map((feature, i) => {
    const shape = shapes[numbers[i]!];
    if (shape === undefined) return null;
    const stepped = stepsOf((feature['geometry'] as Geometry).coordinates, depths[shape], last);
    last = stepped.last;
    return stepped.steps;
  });
  const said: Said = { collection, properties: features.map((feature, i) => (numbers[i]! < 0 ? feature : feature['properties'])) };
  return { said: folded(said), shapes: numbers, steps };
}

/** The GeoJSON that was made compact. */
export function districtFrom({ said, shapes: numbers, steps }: CompactDistrict): unknown {
  const { collection, properties } = unfolded(said) as Said;
  let last: Position = [0, 0];
  const line = (flat: readonly number[]): Position[] => {
    const line: Position[] = [];
    for (let i = 0; i < flat.length; i += 2) {
      last = [last[0] + flat[i]!, last[1] + flat[i + 1]!];
      line.push([last[0] / perDegree, last[1] / perDegree]);
    }
    return line;
  };
  const nested = (value: unknown, depth: number): unknown =>
    depth > 0
      ? (value as readonly unknown[]).map((inner) => nested(inner, depth - 1))
      : depth < 0
        ? line(value as readonly number[])[0]
        : line(value as readonly number[]);
  return {
    ...collection,
    features: properties.map((each, i) => {
      const type = shapes[numbers[i]!];
      return type === undefined
        ? each
        : { type: 'Feature', properties: each, geometry: { type, coordinates: nested(steps[i], depths[type]) } };
    }),
  };
}

type Position = readonly [number, number];
interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}

/** The number of a feature's shape; −1 when it has other members than the usual ones or a position that is no pair of whole steps. */
function shapeOf(feature: Readonly<Record<string, unknown>>): number {
  const { type, geometry, properties, ...more } = feature;
  if (
    type !== 'Feature' ||
    properties === undefined ||
    !isRecord(geometry) ||
    Object.keys(more).length > 0 ||
    Object.keys(geometry).length !== 2
  )
    return -1;
  const shape = shapes.findIndex((each) => each === geometry['type']);
  return shape >= 0 && areWhole(geometry['coordinates'], depths[shapes[shape]!] + 1) ? shape : -1;
}

/** Whether this is lists, so many deep, of pairs that whole steps give back to the last bit. */
function areWhole(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.every((inner) => areWhole(inner, depth - 1));
  return value.length === 2 && value.every((degrees) => typeof degrees === 'number' && gridOf(degrees) / perDegree === degrees);
}

function stepsOf(coordinates: unknown, depth: number, from: Position): { readonly steps: unknown; readonly last: Position } {
  let last = from;
  if (depth > 0) {
    const inner = (coordinates as readonly unknown[]).map((part) => {
      const stepped = stepsOf(part, depth - 1, last);
      last = stepped.last;
      return stepped.steps;
    });
    return { steps: inner, last };
  }
  const positions = (depth < 0 ? [coordinates] : coordinates) as readonly Position[];
  const flat = positions.flatMap(([east, north]) => {
    const now: Position = [gridOf(east), gridOf(north)];
    const step = [now[0] - last[0], now[1] - last[1]];
    last = now;
    return step;
  });
  return { steps: flat, last };
}

/** Houses as the map draws them. */
type Houses = readonly Pick<Patch<BuildingUse>, 'use' | 'rings'>[];

/** Houses by use, each corner in whole metres from the one before. A ring is closed by whoever draws it. */
export type CompactHouses = readonly (readonly [use: BuildingUse, ...rings: readonly (readonly number[])[]])[];

/** The compact form of a district's houses. */
export function compactHouses(houses: Houses): CompactHouses {
  const last = [0, 0];
  const step = (metres: number, i: number): number => {
    const before = last[i % 2]!;
    last[i % 2] = metres;
    return metres - before;
  };
  return houses.map(({ use, rings }) => [use, ...rings.map((ring) => unclosed(ring).map(step))] as const);
}

/** The houses that were made compact. */
export function housesFrom(compact: CompactHouses): Houses {
  const last = [0, 0];
  const corner = (step: number, i: number): number => (last[i % 2]! += step);
  return compact.map(([use, ...rings]) => ({ use, rings: rings.map((ring) => ring.map(corner)) }));
}

const unclosed = (ring: readonly number[]): readonly number[] =>
  ring.length > 6 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1) ? ring.slice(0, -2) : ring;
