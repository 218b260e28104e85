import { diceFor, instant, plan, type UnitId } from '../../kernel/index.ts';
import { spotInZone, type UnitEntry } from '../../scenario/index.ts';
import type { Spot } from '../../streets/index.ts';
import type { ShiftState, Unit } from '../state.ts';
import type { World } from '../world.ts';
import { spotOfDetail } from './spotOfDetail.ts';

/**
 * Where a unit stands when the shift begins: the place it is given, some spot of the zone it is given, or its base.
 * The spot is drawn by scenario and unit alone, so that every seed begins with the same map.
 */
export function standsAt(world: World, { id, base, at, post, detail }: UnitEntry): Spot {
  const {
    resolved: { scenario, district },
    site,
  } = world;
  const gate = post === undefined ? undefined : district.checkpoints.find((one) => one.id === post);
  if (gate) return gate.spot;
  const detailed = detail === undefined ? undefined : spotOfDetail(world, detail);
  if (detailed) return detailed;
  const zone = at && 'zone' in at ? district.zones.find((one) => one.id === at.zone) : undefined;
  const spot = zone && spotInZone(district, zone.id, diceFor(scenario.id, 'unit', id, 'stands').unit());
  const place = at && 'place' in at ? at.place : base;
  return spot ?? district.places.find((one) => one.id === place)?.spot ?? site;
}

/** No new job in the last twenty minutes of a unit's shift (PRODUCT §5), in seconds. */
const noNewJob = 20 * 60;

/** Whether a unit is about to go off duty and takes nothing new on. */
export const isLeaving = ({ now }: Pick<ShiftState, 'now'>, { offAt }: Unit): boolean => offAt !== null && now >= offAt - noNewJob;

/** Has a unit whose shift is over go off duty as soon as it is through with what it is at. */
export function planGoingOff(state: ShiftState, unitId: UnitId): void {
  const { offAt, status } = state.units[unitId]!;
  if (offAt !== null && status !== 'OF')
    plan(state.agenda, instant(Math.max(offAt, state.now)), `unit/${unitId}/off`, { kind: 'goOff', unit: unitId });
}
