import { byText, fail, type JunctionId, ok, type Result, type StreetId } from '../kernel/index.ts';
import { cutRoads, pointKey, type RoadPiece } from './cutRoads.ts';
import type { StreetNetwork } from './network.ts';
import { roadClasses, type RoadInput, type RoadPoint } from './road.ts';

interface NamedStreet extends RoadPiece {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The street network of these roads, the same in whatever order they are given; refuses roads of which none has two different points. */
export function networkOf(roads: readonly RoadInput[]): Result<StreetNetwork, 'noStreets'> {
  const streets = named(cutRoads(roads));
  if (streets.length === 0) return fail('noStreets');
  const points = new Map<string, RoadPoint>();
  for (const { points: line, from, to } of streets) points.set(from, line[0]!).set(to, line.at(-1)!);
  const junctionIds = [...points.keys()].sort(byText);
  const indexOf = new Map(junctionIds.map((id, i) => [id, i]));
  const from = Int32Array.from(streets, (street) => indexOf.get(street.from)!);
  const to = Int32Array.from(streets, (street) => indexOf.get(street.to)!);
  const length = Float64Array.from(streets, (street) => lengthOf(street.points));
  return ok({
    junctionIds: junctionIds as JunctionId[],
    x: Int32Array.from(junctionIds, (id) => points.get(id)!.x),
    y: Int32Array.from(junctionIds, (id) => points.get(id)!.y),
    streetIds: streets.map(({ id }) => id as StreetId),
    from,
    to,
    length,
    extent: Int32Array.from(length, (metres) => Math.floor(metres + 0.5)),
    roadClass: Uint8Array.from(streets, ({ road }) => roadClasses.indexOf(road.roadClass)),
    oneway: Uint8Array.from(streets, ({ road }) => (road.oneway ? 1 : 0)),
    footOnly: Uint8Array.from(streets, ({ road }) => (road.footOnly ? 1 : 0)),
    maxKmh: Uint8Array.from(streets, ({ road }) => Math.min(255, road.maxKmh ?? 0)),
    names: streets.map(({ road }) => road.name),
    geometry: Int32Array.from(streets.flatMap((street) => street.points.flatMap(({ x, y }) => [x, y]))),
    geometryStart: offsets(streets.map((street) => street.points.length)),
    ...adjacencyOf(from, to, junctionIds.length),
  });
}

/** Gives each piece its direction and id, in order of id; of pieces drawn twice over the first in order of class stays. */
function named(pieces: readonly RoadPiece[]): NamedStreet[] {
  const directed = pieces.map(({ road, points }): Omit<NamedStreet, 'id'> => {
    const ends = [pointKey(points[0]!), pointKey(points.at(-1)!)] as const;
    return road.oneway || ends[0] < ends[1]
      ? { road, points, from: ends[0], to: ends[1] }
      : { road, points: points.toReversed(), from: ends[1], to: ends[0] };
  });
  const between = new Map<string, number>();
  for (const { from, to } of directed) between.set(`${from}-${to}`, (between.get(`${from}-${to}`) ?? 0) + 1);
  const streets = directed.map((street): NamedStreet => {
    const ends = `${street.from}-${street.to}`;
    const way = between.get(ends)! > 1 ? street.points.slice(1, -1).map(pointKey).join('.') : '';
    return { ...street, id: way === '' ? ends : `${ends}-${way}` };
  });
  streets.sort((a, b) => byText(a.id, b.id) || byText(rankOf(a.road), rankOf(b.road)));
  return streets.filter(({ id }, i) => i === 0 || id !== streets[i - 1]!.id);
}

const rankOf = ({ roadClass, oneway, footOnly, maxKmh, name }: RoadInput): string =>
  JSON.stringify([footOnly, oneway, roadClasses.indexOf(roadClass), maxKmh ?? 0, name?.en, name?.zh]);

function lengthOf(points: readonly RoadPoint[]): number {
  let metres = 0;
  for (let i = 1; i < points.length; i++) {
    const [dx, dy] = [points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y];
    metres += Math.max(1, Math.sqrt(dx * dx + dy * dy));
  }
  return metres;
}

function offsets(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (const [i, count] of counts.entries()) starts[i + 1] = starts[i]! + count;
  return starts;
}

function adjacencyOf(from: Int32Array, to: Int32Array, junctions: number): Pick<StreetNetwork, 'adjacency' | 'adjacencyStart'> {
  const counts = new Array<number>(junctions).fill(0);
  for (const end of [...from, ...to]) counts[end]!++;
  const adjacencyStart = offsets(counts);
  const adjacency = new Int32Array(from.length * 2);
  const filled = adjacencyStart.slice();
  for (let street = 0; street < from.length; street++) {
    adjacency[filled[from[street]!]!++] = street * 2;
    adjacency[filled[to[street]!]!++] = street * 2 + 1;
  }
  return { adjacency, adjacencyStart };
}
