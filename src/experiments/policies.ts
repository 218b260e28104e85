import { type CaseId, instant } from '../kernel/index.ts';
import type { CallPicture, DeskPicture, Offer } from '../picture/index.ts';
import type { Command } from '../simulation/index.ts';
import type { World } from '../simulation/index.ts';
import { careful } from './careful.ts';
import { beat, nearest, rush } from './nearest.ts';
import { novice } from './novice.ts';
import type { Policy } from './policy.ts';

/** Does nothing at all. */
const idle: Policy = (_desk, memory) => ({ memory });

/** Every 20 s one of all things that could be done now, unlawful manners too. */
const random: Policy = (desk, memory, dice) => {
  const last = typeof memory['at'] === 'number' ? memory['at'] : -20;
  if (desk.now - last < 20) return { memory, lookAgainAt: instant(last + 20) };
  const commands = everything(desk);
  const count = typeof memory['count'] === 'number' ? memory['count'] : 0;
  const next = { ...memory, at: desk.now, count: count + 1 };
  if (commands.length === 0) return { memory: next, lookAgainAt: instant(desk.now + 20) };
  const command = dice(`move/${count}`).pick(commands);
  const manner =
    command.type === 'order' && dice(`manner/${count}`).chance(0.5) ? { ...command, switches: switchesOff(desk, command) } : command;
  return { command: manner, memory: next, lookAgainAt: instant(desk.now + 20) };
};

function switchesOff(desk: DeskPicture, command: Extract<Command, { type: 'order' }>): Record<string, boolean> {
  const job = desk.card(command.caseId)?.jobs.find(({ job: id }) => id === command.job);
  return Object.fromEntries((job?.switches ?? []).map(({ id }) => [id, false]));
}

const openOf = (offers: readonly Offer[]): Command[] => offers.filter(({ refusal }) => refusal === undefined).map(({ command }) => command);

/** Every open offer of the whole desk. */
export function everything(desk: DeskPicture): Command[] {
  return [
    ...desk.pending.flatMap(({ report }) => {
      const call = desk.callOf(report);
      return call ? ofCall(call) : [];
    }),
    ...desk.asks.flatMap((ask) =>
      ask.options.filter(({ open }) => open).map(({ id }): Command => ({ type: 'reply', order: ask.order, option: id })),
    ),
    ...desk.active.flatMap(({ caseId }) => ofCase(desk, caseId)),
  ];
}

function ofCall(call: CallPicture): Command[] {
  const offers = openOf([...call.offers, ...call.questions.map(({ offer }) => offer), ...call.mergeable.map(({ offer }) => offer)]);
  if (call.state !== 'onLine') return offers;
  const types = call.type === null ? call.types.map(({ id }): Command => ({ type: 'setType', report: call.report, caseType: id })) : [];
  const places = call.places
    .filter(({ chosen }) => !chosen)
    .map(({ belief }): Command => ({ type: 'setPlace', report: call.report, belief }));
  return [...offers, ...types, ...places];
}

function ofCase(desk: DeskPicture, caseId: CaseId): Command[] {
  const card = desk.card(caseId);
  if (!card) return [];
  const [unit] = openOf(desk.recommended(caseId).map(({ offer }) => offer));
  return [
    ...openOf([
      ...card.jobs.flatMap(({ choices }) => choices),
      ...card.closing,
      ...card.plans,
      ...(card.groups?.messages.flatMap(({ offers }) => offers.map(({ offer }) => offer)) ?? []),
    ]),
    ...(unit ? [unit] : []),
  ];
}

/** The policies that need no book beside the picture, by name. */
export const policies = { nearest, beat, novice: novice(nearest), rush, random, idle } as const satisfies Readonly<Record<string, Policy>>;

/** The names of all policies, the most lawful first. */
export const policyNames = ['careful', 'nearest', 'beat', 'novice', 'rush', 'random', 'idle'] as const;
export type PolicyName = (typeof policyNames)[number];

/** A policy for a world. `careful` has the world's book of procedure at hand, as an officer has; the others need none. */
export const policyFor = (world: World, name: PolicyName): Policy => (name === 'careful' ? careful(world) : policies[name]);
