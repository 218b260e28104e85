import { refusalOf, type Shift } from '../simulation/index.ts';
import { askFacts, concerns } from './askFacts.ts';
import { citeOf } from './cite.ts';
import type { OpenAsk } from './deskPicture.ts';
import { personName } from './labels.ts';

/** Questions that the work puts to the desk, most urgent first. */
export function openAsks({ state, world }: Shift): OpenAsk[] {
  const asks = state.asking
    .map((id) => state.orders[id]!)
    .filter(({ caseId }) => state.cases[caseId]!.closing !== 'closed')
    .map((order) => openAsk({ state, world } as Shift, order));
  return asks.sort((a, b) => (state.cases[a.caseId]!.priority ?? 4) - (state.cases[b.caseId]!.priority ?? 4) || a.since - b.since);
}

function openAsk(shift: Shift, order: Shift['state']['orders'][never]): OpenAsk {
  const { state, world } = shift;
  const record = state.cases[order.caseId]!;
  const { ask } = world.asks.get(order.ask!)!;
  const rules = world.resolved.pack.rules.rules;
  return {
    order: order.id,
    caseId: order.caseId,
    number: record.number ?? '',
    ask: ask.id,
    question: ask.question,
    job: world.jobs.get(order.job)!.job.name,
    since: order.since,
    who: order.person === null ? null : personName(world, state.incidents[record.incident]!, order.person),
    rules: ask.rules
      .flatMap((id) => rules.filter((rule) => rule.id === id && concerns(rule.guard, record.type)))
      .map((rule) => ({ rule: rule.id, title: rule.title, text: { en: rule.en, zh: rule.zh }, cite: citeOf(world.resolved, rule.cite) })),
    facts: askFacts(shift, order, ask),
    options: ask.options.map((option) => ({
      id: option.id,
      label: option.label,
      open: refusalOf(shift, { type: 'reply', order: order.id, option: option.id }) === undefined,
      because: option.because ?? null,
      isDefault: option.id === ask.default,
    })),
  };
}
