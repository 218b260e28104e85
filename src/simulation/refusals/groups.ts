import type { Command } from '../command.ts';
import { groupsNear, isReady, isRunning } from '../groups/groups.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord } from '../state.ts';
import { type Given, type Reason, refuse } from './reason.ts';
import { noPlace } from './unit.ts';

/** A broadcast reaches no farther than this, in metres: beyond it is another district's matter. Design value. */
const farthest = 5000;

/**
 * A broadcast wants a platform, a known place, a message of the list that fits the case, and somebody within the radius who stands ready;
 * one message does not run twice at once.
 */
export function broadcastRefusal(
  given: Given,
  record: CaseRecord,
  { caseId, radius, message }: Extract<Command, { type: 'broadcast' }>,
): Reason {
  const { world, state } = given;
  if (!world.practices.platform || world.groups.all.size === 0) return refuse('noPlatform');
  const unplaced = noPlace(given, caseId);
  if (unplaced) return unplaced;
  if (!Number.isInteger(radius) || radius < 1 || radius > farthest) return refuse('wrongRadius', String(farthest));
  const ready = world.groups.messages.get(message);
  if (!ready) return refuse('unknownMessage', message);
  if (!ready.fits(lookupIn(scopeOf(world, state, record)))) return refuse('messageUnfit');
  if (record.broadcasts.some((sent) => sent.message === message && isRunning(sent))) return refuse('broadcastRuns');
  return groupsNear(world, record.spot!, radius).some(({ group }) => isReady(world, state, group.id))
    ? undefined
    : refuse('noGroups', String(radius));
}
