import type { Spot, StreetNetwork } from './network.ts';
import { partMillis, passableAtEnd, streetMillis, type Traveller } from './speeds.ts';

/** A junction next to a spot, and the way between them. */
export interface StreetEnd {
  readonly junction: number;
  readonly millis: number;
  /** The `along` of the junction on the street of the spot. */
  readonly along: number;
}

/**
 * The junctions to which one can go from a spot without passing another, or (`towards`) from which one can come to it.
 * A spot that is a junction has only itself, unless it lies at the end of a footway that a vehicle cannot use.
 */
export function streetEnds(network: StreetNetwork, traveller: Traveller, { street, along }: Spot, towards: boolean): StreetEnd[] {
  const extent = network.extent[street]!;
  const full = streetMillis(network, traveller, street);
  const through = network.footOnly[street] === 1 && !traveller.onFoot;
  const ends: StreetEnd[] = [];
  if (along === 0 || ((along < extent || through) && passableAtEnd(network, street, towards, traveller.onFoot))) {
    ends.push({ junction: network.from[street]!, millis: partMillis(full, along, extent), along: 0 });
  }
  if (along === extent || ((along > 0 || through) && passableAtEnd(network, street, !towards, traveller.onFoot))) {
    ends.push({ junction: network.to[street]!, millis: partMillis(full, extent - along, extent), along: extent });
  }
  return ends;
}

/** Whole milliseconds from one spot of a street to another without leaving it; Infinity where signs forbid that. */
export function directMillis(network: StreetNetwork, traveller: Traveller, street: number, start: number, end: number): number {
  if (start === end) return 0;
  if (!passableAtEnd(network, street, end > start, traveller.onFoot)) return Infinity;
  return partMillis(streetMillis(network, traveller, street), Math.abs(end - start), network.extent[street]!);
}
