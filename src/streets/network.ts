import type { JunctionId, StreetId } from '../kernel/index.ts';
import type { RoadName } from './road.ts';

/**
 * A district's streets as a graph in typed arrays.
 * Junctions are sorted by id and streets by id, so indices never depend on the order of the file; both ids are made of
 * coordinates, so other edits never rename them. A two-way street runs from its smaller junction to its greater one.
 * No street begins and ends at the same junction. Nothing here is written after `networkOf`.
 */
export interface StreetNetwork {
  readonly junctionIds: readonly JunctionId[];
  /** Metres east and north of the origin, per junction. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly streetIds: readonly StreetId[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres: the sum of its segments, each the square root of a whole number and at least 1. */
  readonly length: Float64Array;
  /** Whole metres, at least 1: the `along` of a street's `to` end. Nearest whole number to `length`. */
  readonly extent: Int32Array;
  /** Index into `roadClasses`. */
  readonly roadClass: Uint8Array;
  /** 1 where traffic may only go from `from` to `to`. */
  readonly oneway: Uint8Array;
  readonly footOnly: Uint8Array;
  /** Posted limit in km/h, 0 where none. */
  readonly maxKmh: Uint8Array;
  readonly names: readonly (RoadName | null)[];
  /**
   * Vertices of all streets, flat x y; those of street `s` are the points `geometryStart[s]` to `geometryStart[s + 1]`, its junctions
   * included.
   */
  readonly geometry: Int32Array;
  readonly geometryStart: Int32Array;
  /**
   * Ends of streets at each junction: those of junction `j` stand from `adjacencyStart[j]` to `adjacencyStart[j + 1]`,
   * ordered by street. A value is the street times two, plus one when the street is left against its drawing (`j` is its `to`).
   */
  readonly adjacency: Int32Array;
  readonly adjacencyStart: Int32Array;
}

/** A place on a street: whole metres from the street's `from` junction, 0 … `extent`. */
export interface Spot {
  readonly street: number;
  readonly along: number;
}
