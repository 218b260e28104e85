import type { Seconds } from '../kernel/index.ts';
import type { Spot, StreetNetwork } from './network.ts';
import { outlineOf } from './outline.ts';
import type { ReachPart } from './reachPart.ts';
import { partMillis, passableAtEnd, type SpeedProfile, streetMillis, type Traveller, travellerAt } from './speeds.ts';
import { streetEnds } from './streetEnds.ts';
import { spread } from './travelTimes.ts';

/** Where someone can be by now. */
export interface ReachArea {
  /** In order of street; a street covered from both its ends with a gap between has two parts. */
  readonly parts: readonly ReachPart[];
  /** Metres of street covered. */
  readonly metres: number;
  /** Closed rings around the covered streets and the ground beside them, flat x y, to be filled even–odd. */
  readonly outline: readonly (readonly number[])[];
}

/**
 * Everything that can be reached from a spot within a time when the `closed` streets cannot be entered.
 * Someone who stands on a closed street can still leave it.
 */
export function reachArea(
  network: StreetNetwork,
  from: Spot,
  speeds: SpeedProfile,
  peak: boolean | number,
  within: Seconds,
  closed?: ReadonlySet<number>,
): ReachArea {
  const parts = reachParts(network, from, speeds, peak, within, closed);
  let metres = 0;
  for (const { street, start, end } of parts) metres += (network.length[street]! * (end - start)) / network.extent[street]!;
  return { parts, metres: Math.floor(metres + 0.5), outline: outlineOf(network, parts, within * 1000) };
}

/** The covered streets of a reach area without its outline, for those who only count. */
export const reachParts = (
  network: StreetNetwork,
  from: Spot,
  speeds: SpeedProfile,
  peak: boolean | number,
  within: Seconds,
  closed?: ReadonlySet<number>,
): ReachPart[] => reachPartsOfAll(network, [from], speeds, peak, within, closed);

/** The outline of streets that were covered within a time, by one traveller or by several. */
export const outlineWithin = (network: StreetNetwork, parts: readonly ReachPart[], within: Seconds): number[][] =>
  outlineOf(network, parts, within * 1000);

/** The streets within a time of the nearest of some spots. */
export function reachPartsOfAll(
  network: StreetNetwork,
  all: readonly Spot[],
  speeds: SpeedProfile,
  peak: boolean | number,
  within: Seconds,
  closed?: ReadonlySet<number>,
): ReachPart[] {
  const traveller = travellerAt(speeds, peak);
  const limit = within * 1000;
  const times = spread(
    network,
    traveller,
    all.flatMap((from) => streetEnds(network, traveller, from, false)),
    { limit, reverse: false, closed },
  );
  const parts: ReachPart[] = [];
  for (let street = 0; street < network.streetIds.length; street++) {
    const stretches = closed?.has(street) ? [] : [...fromEnds(network, traveller, times, street, limit)];
    for (const from of all) if (street === from.street) stretches.push(...fromWithin(network, traveller, from, limit));
    parts.push(...(stretches.length > 1 ? joined(stretches) : stretches));
  }
  return parts;
}

/** The metres of a street that the rest of the time allows. */
function metresIn(rest: number, full: number, extent: number): number {
  let metres = rest >= full ? extent : Math.floor((rest * extent) / full);
  while (metres < extent && partMillis(full, metres + 1, extent) <= rest) metres += 1;
  return metres;
}

function* fromEnds(network: StreetNetwork, traveller: Traveller, times: Float64Array, street: number, limit: number): Generator<ReachPart> {
  const [first, last] = [times[network.from[street]!]!, times[network.to[street]!]!];
  if (first === Infinity && last === Infinity) return;
  const full = streetMillis(network, traveller, street);
  const extent = network.extent[street]!;
  if (first !== Infinity && passableAtEnd(network, street, true, traveller.onFoot)) {
    const metres = metresIn(limit - first, full, extent);
    yield { street, start: 0, end: metres, startMillis: first, endMillis: first + partMillis(full, metres, extent) };
  }
  if (last !== Infinity && passableAtEnd(network, street, false, traveller.onFoot)) {
    const metres = metresIn(limit - last, full, extent);
    yield { street, start: extent - metres, end: extent, startMillis: last + partMillis(full, metres, extent), endMillis: last };
  }
}

function* fromWithin(network: StreetNetwork, traveller: Traveller, { street, along }: Spot, limit: number): Generator<ReachPart> {
  const full = streetMillis(network, traveller, street);
  const extent = network.extent[street]!;
  const metres = metresIn(limit, full, extent);
  if (passableAtEnd(network, street, true, traveller.onFoot)) {
    const end = Math.min(extent, along + metres);
    yield { street, start: along, end, startMillis: 0, endMillis: partMillis(full, end - along, extent) };
  }
  if (passableAtEnd(network, street, false, traveller.onFoot)) {
    const start = Math.max(0, along - metres);
    yield { street, start, end: along, startMillis: partMillis(full, along - start, extent), endMillis: 0 };
  }
}

/** Overlapping and touching stretches of one street made one, each end with the earliest of its times. */
function joined(stretches: readonly ReachPart[]): ReachPart[] {
  const parts: ReachPart[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = parts.at(-1);
    if (!last || next.start > last.end) {
      parts.push(next);
      continue;
    }
    const startMillis = next.start === last.start ? Math.min(last.startMillis, next.startMillis) : last.startMillis;
    const endMillis =
      next.end > last.end ? next.endMillis : next.end === last.end ? Math.min(last.endMillis, next.endMillis) : last.endMillis;
    parts[parts.length - 1] = { street: next.street, start: last.start, end: Math.max(last.end, next.end), startMillis, endMillis };
  }
  return parts;
}
