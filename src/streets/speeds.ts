import type { StreetNetwork } from './network.ts';
import { type RoadClass, roadClasses } from './road.ts';

/** How fast someone moves, by class of road, in km/h: when streets are free and at the peak. */
export interface SpeedProfile {
  readonly kmh: Readonly<Record<RoadClass, readonly [free: number, peak: number]>>;
  /**
   * Ignores one-way signs and may use ways for feet only. Others leave the vehicle there and walk, at the beginning or end of a journey
   * only.
   */
  readonly onFoot: boolean;
  /** Keeps to posted limits; absent: does not (police under way, and most suspects). */
  readonly keepsLimits?: boolean;
  /** Streets on which it takes so many times as long now, at least 1; feet are not held up. */
  readonly slowed?: ReadonlyMap<number, number>;
}

/** A speed profile at one hour. */
export interface Traveller {
  /** By index of class. */
  readonly kmh: readonly number[];
  readonly onFoot: boolean;
  readonly keepsLimits: boolean;
  readonly slowed: ReadonlyMap<number, number> | null;
  /** Milliseconds a metre at best, a hair less for safe lower bounds. */
  readonly swiftest: number;
}

/** Walking, in km/h (procedure.md §6.4). */
const walking = 5;

/** `peak` is the share of the peak, 0 … 1, or whether it is the peak. */
export function travellerAt({ kmh, onFoot, keepsLimits, slowed }: SpeedProfile, peak: boolean | number): Traveller {
  const share = typeof peak === 'number' ? peak : peak ? 1 : 0;
  const now = roadClasses.map((name) => kmh[name][0] + (kmh[name][1] - kmh[name][0]) * share);
  return {
    kmh: now,
    onFoot,
    keepsLimits: keepsLimits ?? false,
    slowed: onFoot ? null : (slowed ?? null),
    swiftest: (3600 / Math.max(...now, walking)) * (1 - 1e-9),
  };
}

/** Whole milliseconds from one end of a street to the other, rounded up; the same both ways. */
export function streetMillis(network: StreetNetwork, { kmh, onFoot, keepsLimits, slowed }: Traveller, street: number): number {
  let speed = kmh[network.roadClass[street]!]!;
  if (keepsLimits && network.maxKmh[street]! > 0) speed = Math.min(speed, network.maxKmh[street]!);
  if (!onFoot && network.footOnly[street] === 1) speed = Math.min(speed, walking);
  return Math.ceil(((network.length[street]! * 3600) / speed) * (slowed?.get(street) ?? 1));
}

/** Whole milliseconds for a part of a street, in proportion and rounded up. */
export function partMillis(full: number, metres: number, extent: number): number {
  return metres === extent ? full : Math.ceil((full * metres) / extent);
}

/** Whether this traveller may go through a street in this direction. */
export function passable(network: StreetNetwork, street: number, forward: boolean, onFoot: boolean): boolean {
  return onFoot || (network.footOnly[street] === 0 && (forward || network.oneway[street] === 0));
}

/** Whether a journey of this traveller may begin or end by going along a street in this direction: a footway is walked. */
export function passableAtEnd(network: StreetNetwork, street: number, forward: boolean, onFoot: boolean): boolean {
  return network.footOnly[street] === 1 || passable(network, street, forward, onFoot);
}
