import { type CaseId, diceFor, type GroupId, instant, plan, unreachable } from '../../kernel/index.ts';
import { spanOf } from '../../scenario/index.ts';
import { distance } from '../../streets/index.ts';
import { type Ground, touch } from '../changes.ts';
import type { Fact, FactOf } from '../fact.ts';
import type { Incident } from '../incident.ts';
import type { CaseRecord, ShiftState } from '../state.ts';
import { planMeetings } from '../suspects/meetings.ts';
import { moverKey } from '../suspects/moverKey.ts';
import { planTurn } from '../suspects/planTurn.ts';
import { moverSpot } from '../suspects/moverSpot.ts';
import { drawSeconds } from '../takes.ts';
import { groupsNear, isReady, watchAt } from './groups.ts';
import { planSightings } from './sightings.ts';

type GroupFact = Extract<
  Fact,
  {
    type:
      | 'groupsOnDuty'
      | 'groupSteppedIn'
      | 'broadcastSent'
      | 'broadcastAnswered'
      | 'broadcastEnded'
      | 'groupHelped'
      | 'personSighted'
      | 'evidenceKept';
  }
>;

/** What facts about minimum emergency units change. */
export function evolveGroups(ground: Ground, state: ShiftState, fact: GroupFact): void {
  if (fact.type === 'groupsOnDuty') {
    for (const id of ground.world.groups.all.keys() as IterableIterator<GroupId>)
      state.groups[id] = { onDuty: fact.onDuty[id] ?? 0, needless: state.groups[id]?.needless ?? [] };
    plan(state.agenda, instant(watchAt(ground.world, state.now).next), 'watch', { kind: 'watch' });
    return;
  }
  const record = state.cases[fact.caseId]!;
  touch(state, record.id);
  switch (fact.type) {
    case 'groupSteppedIn':
      stepIn(ground, state, record, fact);
      return;
    case 'broadcastSent':
      send(ground, state, record, fact);
      return;
    case 'broadcastAnswered':
      answer(ground, state, record, fact);
      return;
    case 'broadcastEnded':
      end(state, record, fact);
      return;
    case 'groupHelped':
      help(record, fact);
      return;
    case 'personSighted':
      help(record, fact);
      keepInSight(ground, state, record, fact);
      return;
    case 'evidenceKept':
      Object.assign(record.kept, fact.until);
      return;
    default:
      unreachable(fact);
  }
}

function send(
  { world }: Ground,
  state: ShiftState,
  record: CaseRecord,
  { ordinal, message, radius, described, asked, until }: FactOf<'broadcastSent'>,
): void {
  record.broadcasts.push({
    message,
    radius,
    described,
    at: state.now,
    until,
    asked,
    answered: [],
    helped: [],
    endedAt: null,
    needless: false,
  });
  plan(state.agenda, instant(state.now + spanOf(world.resolved.pack.groups.answerTime)), `answer/${record.id}/${ordinal}`, {
    kind: 'answer',
    caseId: record.id,
    ordinal,
  });
  plan(state.agenda, until, `broadcast/${record.id}/${ordinal}`, { kind: 'broadcastEnds', caseId: record.id, ordinal });
}

/** Those who answered look out from now on, and do what they can at the scene. */
function answer(ground: Ground, state: ShiftState, record: CaseRecord, { ordinal, groups }: FactOf<'broadcastAnswered'>): void {
  const { world } = ground;
  const sent = record.broadcasts[ordinal]!;
  sent.answered = groups;
  const { message } = world.groups.messages.get(sent.message)!;
  const factor = sent.described ? 1 : world.resolved.pack.groups.blind;
  for (const group of groups) {
    if (message.lookout) record.lookouts.push({ group, message: message.id, ordinal, factor, until: sent.until });
    for (const deed of message.deeds) planDeed(ground, state, record, { group, deed, ordinal });
  }
  planSightings(ground, state, record.incident);
}

/** Has people of a group do something at the scene after a while, if they are near enough and it comes about. */
function planDeed(
  { world, seed }: Ground,
  state: ShiftState,
  record: CaseRecord,
  { group, deed: name, ordinal }: { readonly group: GroupId; readonly deed: string; readonly ordinal: number | null },
): void {
  const { deed } = world.groups.deeds.get(name)!;
  const { spot, birth } = state.incidents[record.incident]!;
  if (distance(world.resolved.district.network, world.groups.all.get(group)!.spot, spot) > deed.within) return;
  const dice = diceFor(seed, birth, 'deed', deed.id, group, String(ordinal));
  if (dice.chance(deed.chance))
    plan(
      state.agenda,
      instant(state.now + Math.max(1, drawSeconds(deed.after, dice))),
      `deed/${record.id}/${ordinal}/${group}/${deed.id}`,
      { kind: 'deed', caseId: record.id, group, deed: deed.id, ordinal },
    );
}

/** Whoever was called in vain grows tired of it. */
function end(state: ShiftState, record: CaseRecord, { ordinal, needless }: FactOf<'broadcastEnded'>): void {
  const sent = record.broadcasts[ordinal]!;
  sent.endedAt = state.now;
  sent.needless = needless;
  if (needless) for (const group of sent.asked) state.groups[group]?.needless.push(state.now);
  record.lookouts = record.lookouts.filter((lookout) => lookout.ordinal !== ordinal);
}

function help(record: CaseRecord, { group, ordinal }: { readonly group: GroupId; readonly ordinal: number | null }): void {
  const sent = ordinal === null ? undefined : record.broadcasts[ordinal];
  if (sent && !sent.helped.includes(group)) sent.helped.push(group);
}

/** Who is kept stays where he is for police to come; who is followed with the eyes goes on, and does not go to ground. */
function keepInSight(ground: Ground, state: ShiftState, record: CaseRecord, { person, group, kept, until }: FactOf<'personSighted'>): void {
  const key = moverKey(record.incident, person);
  const mover = state.movers[key];
  if (!mover) return;
  mover.followedUntil = until;
  if (kept) {
    const { along } = moverSpot(mover, state.now);
    Object.assign(mover, {
      keptBy: group,
      start: along,
      end: along,
      enters: state.now,
      leaves: until,
      watchedUntil: instant(Math.max(until, mover.watchedUntil ?? until)),
    });
  }
  planTurn(state, key);
  planMeetings(ground, state, { mover: key });
}

/** Has the group on whose site something has just happened help by itself: in time by its chance, when people enough of it are on duty. */
export function planOnSite({ world, seed }: Ground, state: ShiftState, incident: Incident, caseId: CaseId): void {
  const { chance, fresh, after } = world.resolved.pack.groups.onSite;
  if (world.groups.all.size === 0 || incident.at < 0 || state.now - incident.at > spanOf(fresh)) return;
  const [own] = groupsNear(world, incident.spot, 1000).filter(
    ({ group, metres }) => metres <= group.kind.reach && isReady(world, state, group.id),
  );
  const dice = diceFor(seed, incident.birth, 'in time');
  if (own && dice.chance(chance))
    plan(state.agenda, instant(state.now + Math.max(1, drawSeconds(after, dice))), `onSite/${caseId}`, {
      kind: 'onSite',
      caseId,
      group: own.group.id,
    });
}

/** People of a group take care of what happens on their own site, without being called. */
function stepIn(ground: Ground, state: ShiftState, record: CaseRecord, { group, until }: FactOf<'groupSteppedIn'>): void {
  const { deeds, lookout } = ground.world.resolved.pack.groups.onSite;
  if (lookout) record.lookouts.push({ group, message: null, ordinal: null, factor: 1, until });
  for (const deed of deeds) planDeed(ground, state, record, { group, deed, ordinal: null });
  planSightings(ground, state, record.incident);
}
