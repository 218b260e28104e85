import FlatQueue from 'flatqueue';
import type { StreetNetwork } from './network.ts';

/** Working memory of one search, kept per network so that a query allocates almost nothing. */
export interface Scratch {
  /** The number of the present search; entries marked with an older one count as untouched. */
  round: number;
  readonly seen: Int32Array;
  /** Milliseconds from the start, per junction. */
  readonly millis: Float64Array;
  /** Lower bound of the milliseconds still to go, per junction. */
  readonly ahead: Float64Array;
  /** The street by which a junction is reached, coded as in `adjacency`; −1 at the start. */
  readonly via: Int32Array;
  readonly queue: FlatQueue;
}

const scratchOf = new WeakMap<StreetNetwork, Scratch>();

/** The network's working memory, cleared for a new search. Holds no answer: only one search runs at a time. */
export function freshScratch(network: StreetNetwork): Scratch {
  let scratch = scratchOf.get(network);
  if (!scratch || scratch.round === 0x7fffffff) {
    const junctions = network.junctionIds.length;
    scratch = {
      round: 0,
      seen: new Int32Array(junctions),
      millis: new Float64Array(junctions),
      ahead: new Float64Array(junctions),
      via: new Int32Array(junctions),
      queue: new FlatQueue(),
    };
    scratchOf.set(network, scratch);
  }
  scratch.round += 1;
  scratch.queue.clear();
  return scratch;
}
