import { compass } from './compass.ts';
import type { Spot, StreetNetwork } from './network.ts';

/** A place in whole metres east and north of the origin. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Segment {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** How far along the segment the spot lies, 0 … 1. */
  readonly share: number;
}

/** Where a spot lies, to the nearest whole metre. */
export function placeOf(network: StreetNetwork, spot: Spot): Place {
  const { x, y, dx, dy, share } = segmentAt(network, spot);
  return { x: Math.floor(x + dx * share + 0.5), y: Math.floor(y + dy * share + 0.5) };
}

/** Straight-line metres between two spots. */
export function distance(network: StreetNetwork, a: Spot, b: Spot): number {
  const [p, q] = [placeOf(network, a), placeOf(network, b)];
  return Math.sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y));
}

/** The direction of travel at a spot, in whole compass degrees: 0 north, 90 east. */
export function headingOf(network: StreetNetwork, spot: Spot, forward: boolean): number {
  const { dx, dy } = segmentAt(network, spot);
  return forward ? compass(dx, dy) : compass(-dx, -dy);
}

/** The corners of a street from one spot of it to another, flat x y, both ends included. */
export function lineBetween(network: StreetNetwork, street: number, start: number, end: number): number[] {
  const [low, high] = start <= end ? [start, end] : [end, start];
  const [first, last] = [placeOf(network, { street, along: low }), placeOf(network, { street, along: high })];
  const line = [first.x, first.y];
  const scale = network.length[street]! / network.extent[street]!;
  let run = 0;
  for (let i = network.geometryStart[street]! + 1; i < network.geometryStart[street + 1]! - 1; i++) {
    run += segmentLength(network, i - 1);
    if (run > low * scale && run < high * scale) line.push(network.geometry[i * 2]!, network.geometry[i * 2 + 1]!);
  }
  line.push(last.x, last.y);
  return start <= end ? line : reversed(line);
}

function reversed(line: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i]!, line[i + 1]!);
  return back;
}

function segmentAt(network: StreetNetwork, { street, along }: Spot): Segment {
  const last = network.geometryStart[street + 1]! - 2;
  let rest = (along * network.length[street]!) / network.extent[street]!;
  let i = network.geometryStart[street]!;
  let metres = segmentLength(network, i);
  while (i < last && rest >= metres) {
    rest -= metres;
    i += 1;
    metres = segmentLength(network, i);
  }
  const { geometry } = network;
  const [x, y] = [geometry[i * 2]!, geometry[i * 2 + 1]!];
  return { x, y, dx: geometry[i * 2 + 2]! - x, dy: geometry[i * 2 + 3]! - y, share: Math.min(1, rest / metres) };
}

/** Metres from vertex `i` to the next one, at least 1. */
function segmentLength({ geometry }: StreetNetwork, i: number): number {
  const [dx, dy] = [geometry[i * 2 + 2]! - geometry[i * 2]!, geometry[i * 2 + 3]! - geometry[i * 2 + 1]!];
  return Math.max(1, Math.sqrt(dx * dx + dy * dy));
}
