import { diceFor, type GroupId, type Instant } from '../../kernel/index.ts';
import { type Lookout, spanOf } from '../../scenario/index.ts';
import { placeOf, type Spot } from '../../streets/index.ts';
import type { Broadcast, ShiftState } from '../state.ts';
import type { World } from '../world.ts';
import type { Group } from './groupsOf.ts';

export type { Group } from './groupsOf.ts';

/** Whether people enough of a group are on duty to do anything. */
export const isReady = (
  {
    resolved: {
      pack: { groups },
    },
  }: World,
  state: ShiftState,
  group: GroupId,
): boolean => (state.groups[group]?.onDuty ?? 0) >= groups.least;

/** By how much needless broadcasts have lowered the share of a group that answers: each by `tires`, recovering in a straight line. */
export function tiredness(
  {
    resolved: {
      pack: { groups },
    },
  }: World,
  state: ShiftState,
  group: GroupId,
): number {
  const rests = spanOf(groups.rests);
  let tired = 0;
  for (const at of state.groups[group]?.needless ?? []) tired += groups.tires * Math.max(0, 1 - (state.now - at) / Math.max(1, rests));
  return Math.min(1, tired);
}

/** How likely a group that stands ready answers a broadcast now. */
export const responseShare = (world: World, state: ShiftState, group: GroupId): number =>
  world.resolved.pack.groups.answers * (1 - tiredness(world, state, group));

/** Every group within so many metres of a spot, the nearest first, with its distance in whole metres. */
export function groupsNear(
  { groups, resolved }: World,
  spot: Spot,
  metres: number,
): readonly { readonly group: Group; readonly metres: number }[] {
  const { x, y } = placeOf(resolved.district.network, spot);
  return [...groups.all.values()]
    .map((group) => ({ group, metres: Math.floor(Math.sqrt((group.x - x) * (group.x - x) + (group.y - y) * (group.y - y)) + 0.5) }))
    .filter((one) => one.metres <= metres)
    .sort((a, b) => a.metres - b.metres || (a.group.id < b.group.id ? -1 : 1));
}

/** How those look out whom a message, or their own site (null), has put on the alert. */
export const lookoutOf = ({ groups, resolved: { pack } }: World, message: string | null): Lookout | undefined =>
  message === null ? pack.groups.onSite.lookout : groups.messages.get(message)?.message.lookout;

/** Whether a broadcast still holds. */
export const isRunning = ({ endedAt }: Broadcast): boolean => endedAt === null;

/** How many people of each group are on duty in the watch that begins now, each by his own chance. */
export function onDutyNow({ groups, resolved: { scenario } }: World, seed: string, watch: number): Record<GroupId, number> {
  const onDuty: Record<GroupId, number> = {};
  for (const { id, kind, people } of groups.all.values()) {
    let count = 0;
    for (let one = 0; one < people; one++)
      if (diceFor(seed, scenario.id, 'on duty', id, String(watch), String(one)).chance(kind.onDuty)) count++;
    onDuty[id] = count;
  }
  return onDuty;
}

/** The number of the watch at an instant, from midnight, and the instant at which the next begins. */
export function watchAt({ resolved: { pack }, startsAt }: World, now: Instant): { readonly watch: number; readonly next: number } {
  const seconds = Math.max(600, spanOf(pack.groups.watch));
  const watch = Math.floor((startsAt + now) / seconds);
  return { watch, next: (watch + 1) * seconds - startsAt };
}
