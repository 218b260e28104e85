import type { Spot, StreetNetwork } from './network.ts';
import { passable } from './speeds.ts';

/** A way out of a junction. */
export interface Exit {
  readonly street: number;
  readonly forward: boolean;
  /** The junction at its other end. */
  readonly to: number;
}

/** The streets by which one may leave a junction, in order of street id. Someone not on foot keeps to one-way signs and off footways. */
export function exits(network: StreetNetwork, junction: number, onFoot = false): Exit[] {
  const found: Exit[] = [];
  for (let i = network.adjacencyStart[junction]!; i < network.adjacencyStart[junction + 1]!; i++) {
    const street = network.adjacency[i]! >> 1;
    const forward = (network.adjacency[i]! & 1) === 0;
    if (passable(network, street, forward, onFoot))
      found.push({ street, forward, to: forward ? network.to[street]! : network.from[street]! });
  }
  return found;
}

/** The junction at this very place, if the spot is an end of its street. */
export function junctionAt(network: StreetNetwork, { street, along }: Spot): number | undefined {
  if (along === 0) return network.from[street];
  return along === network.extent[street] ? network.to[street] : undefined;
}

/** The spot of a junction, on the first of its streets by id. */
export function spotOf(network: StreetNetwork, junction: number): Spot {
  const end = network.adjacency[network.adjacencyStart[junction]!]!;
  return { street: end >> 1, along: (end & 1) === 0 ? 0 : network.extent[end >> 1]! };
}
