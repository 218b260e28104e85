import type { UnitId } from '../../kernel/index.ts';
import type { RoadName, Spot } from '../../streets/index.ts';
import { placeOf } from '../../streets/index.ts';
import type { ShiftState } from '../state.ts';
import type { World } from '../world.ts';
import { unitSpot } from './travel.ts';

/** The minutes of the circles, from the inmost (procedure.md §2, 1-3-5-minute circles). */
const circleMinutes = [1, 3, 5] as const;

/** Straight-line metres that count as a minute for a unit on wheels, detour 1.35 (procedure.md §6.4). */
const metresAMinute = 380;

/** How many of some spots lie within one, three and five minutes of a free unit. */
export type Inside = readonly [one: number, three: number, five: number];

/**
 * A circle of the district: the free unit that is nearest to its centre, and within how many minutes it is there; null where nobody is
 * within five.
 */
export interface CircleCover {
  readonly circle: string;
  readonly name: RoadName;
  readonly owner: UnitId | null;
  readonly within: 1 | 3 | 5 | null;
}

interface Free {
  readonly id: UnitId;
  readonly x: number;
  readonly y: number;
}

const freeUnits = ({ resolved: { district } }: World, state: ShiftState): readonly Free[] =>
  Object.values(state.units)
    .filter(({ status, officers }) => status === 'AV' && officers > 0)
    .map(({ id }) => ({ id, ...placeOf(district.network, unitSpot(state, id)) }));

/** The nearest of some units to a point, with the square of its distance; of equals the first of the roster. */
function nearestTo(free: readonly Free[], x: number, y: number): { readonly id: UnitId; readonly square: number } | undefined {
  let best: { readonly id: UnitId; readonly square: number } | undefined;
  for (const unit of free) {
    const square = (unit.x - x) * (unit.x - x) + (unit.y - y) * (unit.y - y);
    if (!best || square < best.square) best = { id: unit.id, square };
  }
  return best;
}

const isWithin = (square: number, minutes: number): boolean => square <= minutes * metresAMinute * (minutes * metresAMinute);

function insideOf(free: readonly Free[], points: readonly { readonly x: number; readonly y: number }[]): Inside {
  const counts: [number, number, number] = [0, 0, 0];
  for (const { x, y } of points) {
    const nearest = nearestTo(free, x, y);
    circleMinutes.forEach((minutes, ring) => {
      if (nearest && isWithin(nearest.square, minutes)) counts[ring]!++;
    });
  }
  return counts;
}

/** The share of the district's named places within one, three and five minutes of a free unit, 0 to 1. */
export function placesCovered(world: World, state: ShiftState): Inside {
  const { places } = world.resolved.district;
  const [one, three, five] = insideOf(freeUnits(world, state), places);
  const of = Math.max(1, places.length);
  return [one / of, three / of, five / of];
}

/** How many of some spots lie within one, three and five minutes of a free unit. */
export const spotsCovered = (world: World, state: ShiftState, spots: readonly Spot[]): Inside =>
  insideOf(
    freeUnits(world, state),
    spots.map((spot) => placeOf(world.resolved.district.network, spot)),
  );

/** The circles of the district with whoever would be first at their centres, in order of id. */
export function circlesCovered(world: World, state: ShiftState): readonly CircleCover[] {
  const free = freeUnits(world, state);
  return world.resolved.district.circles.map(({ id, name, x, y }) => {
    const nearest = nearestTo(free, x, y);
    const within = circleMinutes.find((minutes) => nearest && isWithin(nearest.square, minutes)) ?? null;
    return { circle: id, name, owner: within === null ? null : (nearest?.id ?? null), within };
  });
}
