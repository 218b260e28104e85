import type { CaseId } from '../kernel/index.ts';
import { type DeskFact, type Fact, seeksMissing, type ShiftState } from '../simulation/index.ts';
import { placeLabel } from './labels.ts';
import { type Drafted, type MessageGround, onCase, platform, same } from './messageParts.ts';
import type { Message, Slot } from './spoken.ts';

/** What the platform and the people of a group say. */
export function groupDraft(ground: MessageGround, fact: DeskFact): Drafted | undefined {
  const { state, world } = ground;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- as above
  switch (fact.type) {
    case 'groupSteppedIn':
      return groupLine(ground, 'group.steppedIn', fact, 'good');
    case 'broadcastSent':
      return onCase('broadcast.sent', fact.caseId, platform, 'plain', {
        value: { value: fact.asked.length },
        metres: { value: fact.radius },
        reason: world.groups.messages.get(fact.message)!.message.name,
      });
    case 'broadcastAnswered':
      return onCase(
        fact.groups.length === 0 ? 'broadcast.silent' : 'broadcast.answered',
        fact.caseId,
        platform,
        fact.groups.length === 0 ? 'warn' : 'plain',
        { value: { value: fact.groups.length }, of: { value: state.cases[fact.caseId]!.broadcasts[fact.ordinal]!.asked.length } },
      );
    case 'broadcastEnded':
      return onCase(fact.needless ? 'broadcast.needless' : 'broadcast.over', fact.caseId, platform, fact.needless ? 'warn' : 'plain');
    case 'groupHelped':
      return groupLine(ground, 'group.helped', fact, 'good', { reason: world.activities.get(fact.act)!.activity.name });
    case 'personSighted':
      return groupLine(ground, sightingKey(state, fact), fact, fact.kept ? 'good' : 'warn', { place: placeLabel(world, fact.spot).name });
    default:
      return undefined;
  }
}

/** A line of the people of a group, under the name of their place. */
function groupLine(
  { world }: MessageGround,
  key: string,
  { caseId, group }: { readonly caseId: CaseId; readonly group: string },
  level: Message['level'],
  slots: Record<string, Slot> = {},
): Drafted {
  const found = world.groups.all.get(group);
  return onCase(key, caseId, { kind: 'group', name: found?.name ?? same(group) }, level, slots);
}

const sightingKey = ({ incidents, cases }: ShiftState, { kept, caseId }: Extract<Fact, { type: 'personSighted' }>): string =>
  !kept ? 'group.sighted' : seeksMissing(incidents[cases[caseId]!.incident]!) ? 'group.kept' : 'group.seized';
