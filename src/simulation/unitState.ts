import type { CaseId, DeskId, Instant, OrderId, PersonId, UnitId } from '../kernel/index.ts';
import type { Route, Spot } from '../streets/index.ts';

/** A unit's radio status: available, dispatched, en route, on scene, transporting, busy, off duty. */
export type UnitStatus = 'AV' | 'DP' | 'EN' | 'OS' | 'TR' | 'BZ' | 'OF';

/** A unit's way by its timetable: where it goes, for what, and when it sets out and arrives. */
export interface Journey {
  readonly route: Route;
  readonly departs: Instant;
  readonly arrives: Instant;
  readonly purpose: 'scene' | 'order' | 'post' | 'patrol' | 'detail';
  /** On patrol: the stop of its route that it goes to. */
  readonly stop?: number;
}

/**
 * Work without a pause up to an instant, in seconds, and which share of the people has been at work since; a second of rest takes off
 * `recovers`.
 */
export interface Strain {
  readonly seconds: number;
  readonly at: Instant;
  readonly load: number;
  readonly recovers: number;
}

/** The case-handling site: rooms in which people are questioned, each with the order it is taken for, and how many people it can hold. */
export interface Site {
  readonly rooms: { readonly recorded: boolean; order: OrderId | null }[];
  readonly places: number;
}

/** A patrol or a team on duty: its crew, where it stands or goes, and what it is at. Busy time is in seconds. */
export interface Unit {
  readonly id: UnitId;
  readonly kind: string;
  readonly callSign: string;
  readonly base: string;
  readonly officers: number;
  readonly auxiliaries: number;
  readonly women: number;
  /** Seconds until it is there once it is called in; null: it is on duty from the beginning. */
  readonly onCall: number | null;
  /** From another district: nobody here knows its faces. */
  readonly outside: boolean;
  /** When it was called in; null: it was not. */
  calledAt: Instant | null;
  /** When its shift ends; null: not before the end of this one. */
  readonly offAt: Instant | null;
  status: UnitStatus;
  since: Instant;
  spot: Spot;
  journey: Journey | null;
  caseId: CaseId | null;
  order: OrderId | null;
  post: string | null;
  postReadyAt: Instant | null;
  /** Whether its post is a fixed, lit one. */
  fixedPost: boolean;
  /** The route it walks when it is free, and the stop it goes to or stands at. */
  patrol: { readonly route: string; stop: number } | null;
  /** The gate or clean-up that it was sent to, and whether it stands there. */
  detail: { readonly to: string; standing: boolean } | null;
  /** Since when it stands where it is; null while it moves. */
  stoodSince: Instant | null;
  carrying: PersonId[];
  /** Whether it has arrived at the scene of its case. */
  arrived: boolean;
  acknowledged: boolean;
  busySeconds: number;
  strain: Strain;
}

/** A desk of the station with its seats: the orders being worked on, and those that queue. */
export interface Desk {
  readonly id: DeskId;
  readonly seats: number;
  busy: OrderId[];
  waiting: OrderId[];
  strain: Strain;
}
