import type { CaseId, OrderId, UnitId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import type { ShiftState, World } from '../simulation/index.ts';
import type { Message, Slot } from './spoken.ts';

/** What a message of a fact is made from. */
export interface Drafted {
  readonly key: string;
  readonly from: Message['from'];
  readonly caseId: CaseId | null;
  readonly level: Message['level'];
  readonly slots?: Readonly<Record<string, Slot>>;
}

/** Somewhere that facts happened: enough to put them into radio lines. */
export interface MessageGround {
  readonly world: World;
  readonly seed: string;
  readonly state: ShiftState;
}

/** A text that reads the same in both languages: call signs, ids. */
export const same = (text: string): Text => ({ en: text, zh: text });

/** The desk’s own system as a speaker. */
export const system: Message['from'] = { kind: 'system', name: { en: 'Desk', zh: '值班台' } };

/** A unit, or whoever stands at a post, as a speaker; the system where there is none. */
export function unitFrom({ state }: MessageGround, unit: string | null): Message['from'] {
  const found = unit === null ? undefined : state.units[unit as UnitId];
  return found ? { kind: found.post === null ? 'unit' : 'post', name: same(found.callSign) } : system;
}

/** Whoever carries out an order as a speaker: a desk, or the first of its units. */
export function deskFrom({ world, state }: MessageGround, order: string | null): Message['from'] {
  const found = order === null ? undefined : state.orders[order as OrderId];
  const job = found && world.jobs.get(found.job)?.job;
  if (!found || !job) return system;
  if ('desk' in job.doer) {
    const { desk } = job.doer;
    return { kind: 'desk', name: world.resolved.pack.desks.find(({ id }) => id === desk)?.name ?? same(desk) };
  }
  return unitFrom({ world, state } as MessageGround, found.units[0] ?? null);
}

/** Those who tell of reports, by the way these came. */
export const switchboard: Message['from'] = { kind: 'caller', name: { en: 'Switchboard', zh: '总机' } };
export const counter: Message['from'] = { kind: 'caller', name: { en: 'Counter', zh: '窗口' } };
export const webColumn: Message['from'] = { kind: 'caller', name: { en: 'Online column', zh: '网上栏目' } };

/** A line about a case. */
export const onCase = (
  key: string,
  caseId: CaseId | null,
  from: Message['from'],
  level: Message['level'] = 'plain',
  slots: Record<string, Slot> = {},
): Drafted => ({ key, from, caseId, level, slots });

/** A line that a unit says about the case it is on. */
export function unitLine(
  ground: MessageGround,
  key: string,
  unit: string,
  level: Message['level'] = 'plain',
  slots: Record<string, Slot> = {},
): Drafted {
  const found = ground.state.units[unit as UnitId];
  return {
    key,
    from: unitFrom(ground, unit),
    caseId: found?.caseId ?? null,
    level,
    slots: { unit: { value: found?.callSign ?? '' }, ...slots },
  };
}

/** The platform of the emergency groups as a speaker. */
export const platform: Message['from'] = { kind: 'system', name: { en: 'Platform', zh: '群防平台' } };

/** The director’s mailbox as a speaker. */
export const mailbox: Message['from'] = { kind: 'mailbox', name: { en: 'Mailbox', zh: '信箱' } };

/** Where a belief comes from as a speaker: a unit, or the system. */
export function sourceFrom(ground: MessageGround, source: string): Message['from'] {
  return ground.state.units[source as UnitId] ? unitFrom(ground, source) : system;
}
