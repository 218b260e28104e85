import { cancel, type GroupId, type IncidentId, type Instant, instant, plan } from '../../kernel/index.ts';
import { placeOf } from '../../streets/index.ts';
import type { Ground } from '../changes.ts';
import type { CaseRecord, LookingOut, Mover, ShiftState } from '../state.ts';
import { moverKey } from '../suspects/moverKey.ts';
import type { World } from '../world.ts';
import { lookoutOf } from './groups.ts';

/** Where the sighting of somebody by a group stands in the agenda. */
const sightKey = (mover: string, group: GroupId): string => `sight/${mover}/${group}`;

/**
 * Plans when somebody who is looked out for comes within sight of each group on his present leg; what was planned for the leg before
 * falls.
 */
export function planSightings({ world }: Ground, state: ShiftState, incident: IncidentId): void {
  const record = state.cases[state.caseOf[incident]!];
  if (!record || record.lookouts.length === 0) return;
  for (const { id: person } of state.incidents[incident]!.persons) {
    const key = moverKey(incident, person);
    const mover = state.movers[key];
    if (mover) for (const lookout of record.lookouts) planSighting(world, state, record, { key, mover, lookout });
  }
}

function planSighting(
  world: World,
  state: ShiftState,
  record: CaseRecord,
  { key, mover, lookout }: { readonly key: string; readonly mover: Mover; readonly lookout: LookingOut },
): void {
  const sight = lookoutOf(world, lookout.message)?.sight ?? 0;
  const at =
    lookout.until <= state.now || isInSight(mover, state.now) ? undefined : comesInSight(world, mover, lookout.group, sight, state.now);
  if (at === undefined || at > lookout.until) cancel(state.agenda, sightKey(key, lookout.group));
  else
    plan(state.agenda, at, sightKey(key, lookout.group), {
      kind: 'sight',
      caseId: record.id,
      person: mover.person,
      group: lookout.group,
      message: lookout.message,
    });
}

/** Whether somebody keeps him company or follows him with the eyes already. */
export const isInSight = ({ keptBy, followedUntil }: Mover, now: Instant): boolean =>
  keptBy !== null || (followedUntil !== null && followedUntil > now);

/** His way is looked at every so many metres. */
const pace = 20;

/** When on his present leg he is first within so many metres of a group's place; undefined when he is not. */
function comesInSight(
  {
    resolved: {
      district: { network },
    },
    groups,
  }: World,
  { street, start, end, enters, leaves }: Mover,
  group: GroupId,
  metres: number,
  now: Instant,
): Instant | undefined {
  const { x, y } = groups.all.get(group)!;
  const [span, looks] = [end - start, Math.max(1, Math.ceil(Math.abs(end - start) / pace))];
  for (let look = 0; look <= looks; look++) {
    const at = enters + ((leaves - enters) * look) / looks;
    if (at < now && look < looks) continue;
    const place = placeOf(network, { street, along: Math.floor(start + (span * look) / looks + 0.5) });
    if ((place.x - x) * (place.x - x) + (place.y - y) * (place.y - y) <= metres * metres)
      return instant(Math.min(leaves, Math.max(now, Math.ceil(at))));
    if (span === 0) return undefined;
  }
  return undefined;
}
