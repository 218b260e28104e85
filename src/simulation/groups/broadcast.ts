import { type ActivityId, diceFor, type GroupId, instant } from '../../kernel/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { perform } from '../work/perform.ts';
import { groupsNear, isReady, isRunning, onDutyNow, responseShare, watchAt } from './groups.ts';

/** The desk calls every group within a radius of the case that stands ready. */
export function broadcast(telling: Telling, { caseId, radius, message }: Extract<Command, { type: 'broadcast' }>): void {
  const { world, state } = telling;
  const record = state.cases[caseId]!;
  const asked = groupsNear(world, record.spot!, radius)
    .map(({ group }) => group.id)
    .filter((group) => isReady(world, state, group));
  const described = world.groups.messages.get(message)!.told(lookupIn(scopeOf(world, state, record)));
  tell(telling, {
    type: 'broadcastSent',
    caseId,
    ordinal: record.broadcasts.length,
    message,
    radius,
    described,
    asked,
    until: instant(state.now + spanOf(world.resolved.pack.groups.lasts)),
  });
}

/** Those who are not too tired of it answer, each by the luck of this incident. */
export function answerBroadcast(telling: Telling, record: CaseRecord, ordinal: number): void {
  const { world, state, seed } = telling;
  const sent = record.broadcasts[ordinal];
  if (!sent || !isRunning(sent)) return;
  const { birth } = state.incidents[record.incident]!;
  const answered = sent.asked.filter(
    (group) =>
      isReady(world, state, group) && diceFor(seed, birth, 'answers', String(ordinal), group).unit() < responseShare(world, state, group),
  );
  tell(telling, { type: 'broadcastAnswered', caseId: record.id, ordinal, groups: answered });
}

/** A broadcast that nobody could do anything with was needless: those who were called grow tired of it. */
export function endBroadcast(telling: Telling, record: CaseRecord, ordinal: number): void {
  const sent = record.broadcasts[ordinal];
  if (sent && isRunning(sent)) tell(telling, { type: 'broadcastEnded', caseId: record.id, ordinal, needless: sent.helped.length === 0 });
}

/** People of a group take care of what happens on their own site, while there is a file on it. */
export function stepIn(telling: Telling, record: CaseRecord, group: GroupId): void {
  const { lasts } = telling.world.resolved.pack.groups;
  if (record.closing !== 'closed')
    tell(telling, { type: 'groupSteppedIn', caseId: record.id, group, until: instant(telling.state.now + spanOf(lasts)) });
}

/** People of a group do something at the scene, unless others have done it or it is no longer of use. */
export function doDeed(
  telling: Telling,
  record: CaseRecord,
  { group, deed: name, ordinal }: { readonly group: GroupId; readonly deed: string; readonly ordinal: number | null },
): void {
  const { world, state } = telling;
  const ready = world.groups.deeds.get(name);
  const activity = ready && world.activities.get(ready.deed.act);
  if (
    !activity ||
    record.closing === 'closed' ||
    (record.done[ready.deed.act as ActivityId] ?? 0) > 0 ||
    !ready.holds(lookupIn(scopeOf(world, state, record)))
  )
    return;
  perform(telling, activity, { record, place: 'scene' });
  tell(telling, { type: 'groupHelped', caseId: record.id, group, act: activity.activity.id as ActivityId, ordinal });
}

/** Other people of every group come on duty. */
export function changeWatch(telling: Telling): void {
  const { world, seed, state } = telling;
  tell(telling, { type: 'groupsOnDuty', onDuty: onDutyNow(world, seed, watchAt(world, state.now).watch) });
}
