import type { CaseId, Instant } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import type { RoadClass } from '../streets/index.ts';

/** Closed rings, flat x y in whole metres, filled even–odd. */
export type MapRings = readonly (readonly number[])[];

/** Ground that a free unit reaches by road within one, three and five minutes. */
export interface MapCover {
  readonly one: MapRings;
  readonly three: MapRings;
  readonly five: MapRings;
}

/** A 1-3-5-minute circle: who would be first at its centre, and within how many minutes; null where nobody is within five. */
export interface MapCircle {
  readonly circle: string;
  readonly name: Text;
  readonly x: number;
  readonly y: number;
  readonly owner: string | null;
  readonly within: 1 | 3 | 5 | null;
}

/** Where somebody can be who was last seen somewhere, by what the desk believes of how he moves; in one and two minutes more, too. */
export interface MapReach {
  readonly outline: MapRings;
  readonly next: MapRings;
  readonly later: MapRings;
  readonly x: number;
  readonly y: number;
  readonly at: Instant;
  /** How he is said to move. */
  readonly by: Text | null;
}

/** A place where cases were reported close together; `weight` is what they count for by their age. */
export interface MapHotSpot {
  readonly x: number;
  readonly y: number;
  readonly metres: number;
  readonly weight: number;
  readonly cases: number;
}

/** How fast a car of the police is by class of road at this hour, beside free streets; and the streets on which posts hold everybody up. */
export interface MapTraffic {
  readonly peak: number;
  readonly classes: readonly { readonly roadClass: RoadClass; readonly free: number; readonly now: number }[];
  readonly slowed: readonly (readonly number[])[];
}

/** A patrol route by road, with its stops in their order. */
export interface MapRound {
  readonly route: string;
  readonly name: Text;
  readonly line: readonly number[];
  readonly stops: readonly { readonly x: number; readonly y: number }[];
}

/** A zone, with the base whose beat its middle lies in. */
export interface MapBeat {
  readonly zone: string;
  readonly name: Text;
  readonly rings: MapRings;
  readonly x: number;
  readonly y: number;
  readonly base: Text | null;
}

/** What the map can show beyond units and cases, from what the desk knows. Each is the same value until it says something else. */
export interface MapExtras {
  readonly cover: () => MapCover;
  readonly circles: () => readonly MapCircle[];
  /** Null where nobody is sought, nobody knows from where, or so long ago that he can be anywhere. */
  readonly reach: (caseId: CaseId) => MapReach | null;
  readonly hotSpots: () => readonly MapHotSpot[];
  readonly traffic: () => MapTraffic;
  readonly rounds: () => readonly MapRound[];
  readonly beats: () => readonly MapBeat[];
}
