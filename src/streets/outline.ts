import type { StreetNetwork } from './network.ts';
import type { ReachPart } from './reachPart.ts';
import { type Field, ringsBelow } from './ringsBelow.ts';

/** Metres between the points of the field that is traced. */
const cell = 30;
/** How far beside a covered street the ground counts as covered, in metres. */
const beside = 60;
/** Milliseconds per metre off the street: a fast walk of 9 km/h. */
const offStreet = 400;
/** Metres between the samples of a street. */
const stride = 25;

/**
 * Rings around covered streets: over a grid of points the earliest time at which each could be reached by street and a few
 * steps beside it, traced where it passes the limit. Grows smoothly with the limit.
 */
export function outlineOf(network: StreetNetwork, parts: readonly ReachPart[], limit: number): number[][] {
  const samples = samplesOf(network, parts);
  if (samples.length === 0) return [];
  const { left, bottom, width, height } = gridAround(samples);
  // Ground that nobody reaches counts as reached a little late, so that rings are smooth whatever lies outside them.
  const field = new Float64Array(width * height).fill(limit + beside * offStreet);
  for (let i = 0; i < samples.length; i += 3) {
    // What was reached long ago is as well reached as can be; a street just reached is a thin tongue.
    const at = Math.max(samples[i + 2]!, limit - beside * offStreet) - (beside * offStreet) / 2;
    lower(field, width, samples[i]! - left * cell, samples[i + 1]! - bottom * cell, at);
  }
  return ringsBelow({ field, width, height }, limit)
    .filter((ring) => !isSpeck(ring))
    .map((ring) => ring.map((value, i) => Math.floor((value + (i % 2 === 0 ? left : bottom)) * cell + 0.5)));
}

/** A hole of less than two hectares is the yard of a block, not ground out of reach. Holes run clockwise. */
function isSpeck(ring: readonly number[]): boolean {
  let twice = 0;
  let [x, y] = [ring.at(-2)!, ring.at(-1)!];
  for (let i = 0; i < ring.length; i += 2) {
    twice += x * ring[i + 1]! - ring[i]! * y;
    [x, y] = [ring[i]!, ring[i + 1]!];
  }
  return twice < 0 && -twice * cell * cell < 2 * 20_000;
}

/** Lowers the field around a place, in metres from the field's corner, that is reached at a time. */
function lower(field: Float64Array, width: number, x: number, y: number, at: number): void {
  const lastX = Math.floor((x + beside) / cell);
  const lastY = Math.floor((y + beside) / cell);
  for (let gy = Math.ceil((y - beside) / cell); gy <= lastY; gy++) {
    const dy = gy * cell - y;
    for (let gx = Math.ceil((x - beside) / cell); gx <= lastX; gx++) {
      const dx = gx * cell - x;
      const square = dx * dx + dy * dy;
      if (square > beside * beside) continue;
      const time = at + Math.sqrt(square) * offStreet;
      if (time < field[gy * width + gx]!) field[gy * width + gx] = time;
    }
  }
}

/** The grid that holds all samples with room around them; its corner in cells. */
function gridAround(samples: readonly number[]): Pick<Field, 'width' | 'height'> & { left: number; bottom: number } {
  let left = Infinity;
  let bottom = Infinity;
  let right = -Infinity;
  let top = -Infinity;
  for (let i = 0; i < samples.length; i += 3) {
    left = Math.min(left, samples[i]!);
    right = Math.max(right, samples[i]!);
    bottom = Math.min(bottom, samples[i + 1]!);
    top = Math.max(top, samples[i + 1]!);
  }
  left = Math.floor((left - beside) / cell) - 1;
  bottom = Math.floor((bottom - beside) / cell) - 1;
  return { left, bottom, width: Math.ceil((right + beside) / cell) + 2 - left, height: Math.ceil((top + beside) / cell) + 2 - bottom };
}

/**
 * Places along the covered parts, flat x, y, milliseconds. Reached from both ends, a part is latest somewhere inside; the time
 * between those of its ends is close enough for a drawing.
 */
function samplesOf({ geometry, geometryStart, length, extent }: StreetNetwork, parts: readonly ReachPart[]): number[] {
  const samples: number[] = [];
  for (const { street, start, end, startMillis, endMillis } of parts) {
    const scale = length[street]! / extent[street]!;
    const begin = start * scale;
    const finish = end * scale;
    const pace = finish > begin ? (endMillis - startMillis) / (finish - begin) : 0;
    let run = 0;
    for (let i = geometryStart[street]!; i < geometryStart[street + 1]! - 1; i++) {
      const x = geometry[i * 2]!;
      const y = geometry[i * 2 + 1]!;
      const dx = geometry[i * 2 + 2]! - x;
      const dy = geometry[i * 2 + 3]! - y;
      const metres = Math.max(1, Math.sqrt(dx * dx + dy * dy));
      const last = Math.min(metres, finish - run);
      for (let at = Math.max(0, begin - run); at <= last; at = at < last ? Math.min(last, at + stride) : Infinity) {
        samples.push(x + (dx * at) / metres, y + (dy * at) / metres, startMillis + pace * (run + at - begin));
      }
      run += metres;
    }
  }
  return samples;
}
