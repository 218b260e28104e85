import type { Seconds } from '../kernel/index.ts';
import type { Spot, StreetNetwork } from './network.ts';
import { freshScratch } from './scratch.ts';
import { passable, type SpeedProfile, streetMillis, type Traveller, travellerAt } from './speeds.ts';
import { directMillis, type StreetEnd, streetEnds } from './streetEnds.ts';

/** Where travel times were taken from, or (`reversed`) towards. */
interface Origin {
  readonly from: Spot;
  readonly reversed: boolean;
}

/** Whole milliseconds to or from each junction, Infinity where not reached. */
export type TravelTimes = Float64Array & Origin;

/**
 * The quickest times from a spot to every junction, or with `reverse` from every junction to the spot, by Dijkstra's
 * algorithm; junctions farther than `limit` are not reached.
 */
export function travelMillis(
  network: StreetNetwork,
  from: Spot,
  speeds: SpeedProfile,
  peak: boolean | number,
  limit?: Seconds,
  reverse = false,
): TravelTimes {
  const traveller = travellerAt(speeds, peak);
  const times = spread(network, traveller, streetEnds(network, traveller, from, reverse), {
    limit: limit === undefined ? Infinity : limit * 1000,
    reverse,
  });
  return Object.assign(times, { from, reversed: reverse });
}

/**
 * Whole milliseconds from the start of these times to a spot, or from the spot when they are reversed; Infinity where not
 * reached. `speeds` and `peak` are those of the times. Times without their origin (a copy) do not know the direct way
 * along one street.
 */
export function millisTo(
  network: StreetNetwork,
  times: Float64Array & Partial<Origin>,
  spot: Spot,
  speeds: SpeedProfile,
  peak: boolean | number,
): number {
  const traveller = travellerAt(speeds, peak);
  const reversed = times.reversed ?? false;
  let best = Infinity;
  for (const { junction, millis } of streetEnds(network, traveller, spot, !reversed)) best = Math.min(best, times[junction]! + millis);
  if (times.from?.street !== spot.street) return best;
  const [start, end] = reversed ? [spot, times.from] : [times.from, spot];
  return Math.min(best, directMillis(network, traveller, spot.street, start.along, end.along));
}

/** Milliseconds to every junction from the nearest of the given ends. */
export function spread(
  network: StreetNetwork,
  traveller: Traveller,
  starts: readonly StreetEnd[],
  { limit, reverse, closed }: { readonly limit: number; readonly reverse: boolean; readonly closed?: ReadonlySet<number> | undefined },
): Float64Array {
  const { queue } = freshScratch(network);
  const times = new Float64Array(network.junctionIds.length).fill(Infinity);
  const reach = (junction: number, at: number): void => {
    if (at >= times[junction]! || at > limit) return;
    times[junction] = at;
    queue.push(junction, at);
  };
  for (const { junction, millis } of starts) reach(junction, millis);
  for (let value = queue.peekValue(); value !== undefined; value = queue.peekValue()) {
    const junction = queue.pop()!;
    if (value > times[junction]!) continue;
    for (let i = network.adjacencyStart[junction]!; i < network.adjacencyStart[junction + 1]!; i++) {
      const end = network.adjacency[i]!;
      const leaving = (end & 1) === 0;
      if (!passable(network, end >> 1, leaving !== reverse, traveller.onFoot) || closed?.has(end >> 1)) continue;
      reach(leaving ? network.to[end >> 1]! : network.from[end >> 1]!, value + streetMillis(network, traveller, end >> 1));
    }
  }
  return times;
}
