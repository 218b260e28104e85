import Flatbush from 'flatbush';
import type { Spot, StreetNetwork } from './network.ts';
import { placeOf } from './places.ts';

interface SegmentIndex {
  readonly boxes: Flatbush;
  /** Per box its street, the number of its first vertex, and the metres before it on the street. */
  readonly street: Int32Array;
  readonly vertex: Int32Array;
  readonly before: Float64Array;
}

const indexOf = new WeakMap<StreetNetwork, SegmentIndex>();

/**
 * The spot nearest to a place, and its distance in whole metres; undefined where no street qualifies.
 * Equal distances are settled by street id. On foot any street will do; otherwise ways for feet only are passed over.
 */
export function nearestSpot(network: StreetNetwork, x: number, y: number, onFoot = false): { spot: Spot; metres: number } | undefined {
  const index = segmentIndex(network);
  const open = (box: number): boolean => onFoot || network.footOnly[index.street[box]!] === 0;
  const first = index.boxes.neighbors(x, y, 1, Infinity, open)[0];
  if (first === undefined) return undefined;
  let best = footOn(network, index, first, x, y);
  const radius = Math.sqrt(best.square) + 1;
  for (const box of index.boxes.search(x - radius, y - radius, x + radius, y + radius, open)) {
    const other = footOn(network, index, box, x, y);
    if (other.square < best.square || (other.square === best.square && comesBefore(other.spot, best.spot))) best = other;
  }
  const place = placeOf(network, best.spot);
  return { spot: best.spot, metres: Math.floor(Math.sqrt((place.x - x) * (place.x - x) + (place.y - y) * (place.y - y)) + 0.5) };
}

const comesBefore = (a: Spot, b: Spot): boolean => a.street < b.street || (a.street === b.street && a.along < b.along);

/** The point of a segment nearest to a place, and the square of its distance. */
function footOn(
  network: StreetNetwork,
  { street, vertex, before }: SegmentIndex,
  box: number,
  x: number,
  y: number,
): { spot: Spot; square: number } {
  const { geometry } = network;
  const i = vertex[box]! * 2;
  const [ax, ay] = [geometry[i]!, geometry[i + 1]!];
  const [dx, dy] = [geometry[i + 2]! - ax, geometry[i + 3]! - ay];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  const [px, py] = [ax + dx * share - x, ay + dy * share - y];
  const on = street[box]!;
  const metres = before[box]! + Math.max(1, Math.sqrt(squared)) * share;
  const along = Math.floor((metres * network.extent[on]!) / network.length[on]! + 0.5);
  return { spot: { street: on, along: Math.min(network.extent[on]!, along) }, square: px * px + py * py };
}

function segmentIndex(network: StreetNetwork): SegmentIndex {
  const known = indexOf.get(network);
  if (known) return known;
  const { geometry, geometryStart, streetIds } = network;
  const count = geometryStart[streetIds.length]! - streetIds.length;
  const index = {
    boxes: new Flatbush(count),
    street: new Int32Array(count),
    vertex: new Int32Array(count),
    before: new Float64Array(count),
  };
  for (let street = 0; street < streetIds.length; street++) {
    let run = 0;
    for (let vertex = geometryStart[street]!; vertex < geometryStart[street + 1]! - 1; vertex++) {
      const [ax, ay, bx, by] = [geometry[vertex * 2]!, geometry[vertex * 2 + 1]!, geometry[vertex * 2 + 2]!, geometry[vertex * 2 + 3]!];
      const box = index.boxes.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      index.street[box] = street;
      index.vertex[box] = vertex;
      index.before[box] = run;
      run += Math.max(1, Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)));
    }
  }
  index.boxes.finish();
  indexOf.set(network, index);
  return index;
}
