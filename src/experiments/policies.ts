import { instant } from '../kernel/index.ts';
import type { DeskPicture } from '../picture/index.ts';
import type { Command } from '../simulation/index.ts';
import { nearest, rush } from './nearest.ts';
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
  const manner = command.type === 'order' && dice(`manner/${count}`).chance(0.5) ? { ...command, switches: switchesOff(desk, command) } : command;
  return { command: manner, memory: next, lookAgainAt: instant(desk.now + 20) };
};

function switchesOff(desk: DeskPicture, command: Extract<Command, { type: 'order' }>): Record<string, boolean> {
  const job = desk.card(command.caseId)?.jobs.find(({ job: id }) => id === command.job);
  return Object.fromEntries((job?.switches ?? []).map(({ id }) => [id, false]));
}

/** Every open offer of the whole desk. */
export function everything(desk: DeskPicture): Command[] {
  const commands: Command[] = [];
  for (const row of desk.pending) {
    const call = desk.callOf(row.report);
    if (!call) continue;
    for (const offer of [...call.offers, ...call.questions.map(({ offer: question }) => question), ...call.mergeable.map(({ offer: merge }) => merge)]) if (!offer.refusal) commands.push(offer.command);
    if (call.state === 'onLine' && call.type === null) for (const { id } of call.types) commands.push({ type: 'setType', report: row.report, caseType: id });
    for (const { belief, chosen } of call.places) if (!chosen && call.state === 'onLine') commands.push({ type: 'setPlace', report: row.report, belief });
  }
  for (const ask of desk.asks) for (const { id, open } of ask.options) if (open) commands.push({ type: 'reply', order: ask.order, option: id });
  for (const row of desk.active) {
    const card = desk.card(row.caseId);
    if (!card) continue;
    for (const offer of [...card.jobs.flatMap(({ choices }) => choices), ...card.closing, ...card.plans]) if (!offer.refusal) commands.push(offer.command);
    const [unit] = desk.recommended(row.caseId).filter(({ offer }) => !offer.refusal);
    if (unit) commands.push(unit.offer.command);
  }
  return commands;
}

/** The policies by name. */
export const policies = { nearest, rush, random, idle } as const satisfies Readonly<Record<string, Policy>>;
export type PolicyName = keyof typeof policies;
export const policyNames = Object.keys(policies) as readonly PolicyName[];
