import type { Offer } from './deskPicture.ts';
import type { CaseRecord, Shift } from '../simulation/index.ts';
import { groupsNear, isReady, lookupIn, responseShare, scopeOf, tiredness } from '../simulation/index.ts';
import type { CaseCard, GroupsCard, MapPicture } from './deskPicture.ts';
import { offer } from './offers.ts';

/**
 * The minimum emergency units around a case, what they may be told, and what became of what was broadcast; null where the district has
 * none or the place is not known.
 */
export function groupsCard(shift: Shift, record: CaseRecord): GroupsCard | null {
  const { world, state } = shift;
  if (world.groups.all.size === 0 || record.spot === null) return null;
  const { radii } = world.resolved.pack.groups;
  const near = groupsNear(world, record.spot, Math.max(0, ...radii));
  const lookup = lookupIn(scopeOf(world, state, record));
  return {
    platform: world.practices.platform,
    radii: radii.map((metres) => {
      const within = near.filter((one) => one.metres <= metres);
      const ready = within.filter(({ group }) => isReady(world, state, group.id));
      return {
        metres,
        groups: within.length,
        ready: ready.length,
        answers: mean(ready.map(({ group }) => responseShare(world, state, group.id))),
        tired: mean(within.map(({ group }) => tiredness(world, state, group.id))),
      };
    }),
    messages: [...world.groups.messages.values()]
      .filter(({ fits }) => fits(lookup))
      .map(({ message, told, urgent }) => ({
        id: message.id,
        name: message.name,
        about: message.about,
        radius: message.radius,
        described: message.told === undefined ? null : told(lookup),
        urgent: urgent?.(lookup) === true,
        offers: radii.map((metres) => ({
          metres,
          offer: offer(shift, { type: 'broadcast', caseId: record.id, radius: metres, message: message.id }, message.name),
        })),
      })),
    sent: record.broadcasts.map((sent) => ({
      message: sent.message,
      name: world.groups.messages.get(sent.message)!.message.name,
      radius: sent.radius,
      at: sent.at,
      until: sent.until,
      running: sent.endedAt === null,
      asked: sent.asked.length,
      answered: sent.answered.length,
      helped: sent.helped.length,
      needless: sent.needless,
    })),
    near: near.map(({ group, metres }) => ({
      group: group.id,
      name: group.name,
      kind: group.kind.name,
      kit: group.kind.kit,
      metres,
      people: group.people,
      onDuty: state.groups[group.id]?.onDuty ?? 0,
      ready: isReady(world, state, group.id),
      tired: tiredness(world, state, group.id),
      answer: answerOf(record, group.id),
    })),
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How a group took the latest broadcast about a case that called it, or whether it helps by itself. */
function answerOf(record: CaseRecord, group: GroupsCard['near'][number]['group']): GroupsCard['near'][number]['answer'] {
  const sent = record.broadcasts.findLast(({ asked }) => asked.includes(group));
  if (!sent) return record.lookouts.some((lookout) => lookout.group === group) ? 'helps' : null;
  if (sent.helped.includes(group)) return 'helps';
  return sent.answered.includes(group) ? 'answered' : 'called';
}

/**
 * The broadcast that the desk is well advised to send now: a message that presses and has not gone out yet, at the radius proposed for it,
 * else at the first at which somebody stands ready.
 */
export function advisedBroadcast({ groups }: Pick<CaseCard, 'groups'>): Offer | undefined {
  const message = groups?.messages.find(({ id, urgent }) => urgent && !groups.sent.some((sent) => sent.message === id));
  const open = message?.offers.filter(({ offer: { refusal } }) => refusal === undefined) ?? [];
  return (open.find(({ metres }) => metres >= (message?.radius ?? 0)) ?? open.at(-1))?.offer;
}

/** Where the groups of the district are, whether they stand ready and which look out now. */
export function mapGroups({ world, state }: Pick<Shift, 'state' | 'world'>): MapPicture['groups'] {
  const alert = new Set(
    state.open.flatMap((id) => state.cases[id]!.lookouts.filter(({ until }) => until > state.now).map(({ group }) => group)),
  );
  return [...world.groups.all.values()].map(({ id, name, x, y }) => ({
    group: id,
    name,
    x,
    y,
    state: alert.has(id) ? 'alert' : isReady(world, state, id) ? 'ready' : 'away',
  }));
}
