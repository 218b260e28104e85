import type { Seconds } from '../kernel/index.ts';
import type { Spot } from './network.ts';

/** One street of a route, or a part of it. */
export interface Leg {
  readonly street: number;
  /** Along the street from `from` to `to`. */
  readonly forward: boolean;
  /** The `along` where the leg begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Whole milliseconds from the departure to the end of this leg. */
  readonly millis: number;
}

/** A way through the streets with its timetable. No legs when it ends where it begins. */
export interface Route {
  readonly from: Spot;
  readonly to: Spot;
  readonly legs: readonly Leg[];
  /** The whole journey, rounded up. */
  readonly seconds: Seconds;
  /** Metres, to the nearest whole one. */
  readonly metres: number;
}

/** Where a traveller is so many milliseconds after departure; before it at the start, after the arrival at the end. */
export function spotAt(route: Route, elapsedMillis: number): Spot {
  let begun = 0;
  if (elapsedMillis <= 0 && route.legs.length > 0) return route.from;
  for (const leg of route.legs) {
    if (elapsedMillis < leg.millis) {
      const done = Math.floor((Math.abs(leg.end - leg.start) * (elapsedMillis - begun)) / (leg.millis - begun));
      return { street: leg.street, along: leg.end > leg.start ? leg.start + done : leg.start - done };
    }
    begun = leg.millis;
  }
  return route.to;
}
