import type { CaseCard, Command, OwnStep } from '../../../picture/index.ts';
import { added, baseOf, draftOf, stepsOf, without } from '../plan/draft.ts';
import { plansFor } from '../plan/keptPlans.ts';
import { pick, type Choice, type Picked } from './choice.ts';
import { stepsIn } from './planSteps.ts';
import { caseSaid } from './said.ts';
import { bare, type Subject } from './subject.ts';
import type { Order, Verb } from './verbs.ts';

/** The words that do something with the plan of a case, apart from the names of plans. */
const stopping: Choice = { value: 'stop plan', names: ['stop', '停止', '停'], label: { en: 'stop', zh: '停止' } };
const editing: Choice = { value: 'edit plan', names: ['edit', '编辑', '改'], label: { en: 'edit or write', zh: '编辑或自定' } };
const takingOut: Choice = {
  value: 'take out',
  names: ['skip', 'take out', '移除', '跳过'],
  label: { en: 'take a step out', zh: '移除一步' },
};
const writing: Choice = { value: 'write steps', names: ['own', '自定'], label: { en: 'its steps, in words', zh: '逐步写出' } };
const adding: Choice = { value: 'add to plan', names: ['add', '添加', '加'], label: { en: 'add a job', zh: '添加一项工作' } };

/** Plans by name: the pack's, then the reader's own. */
const ownPlan = (name: string): string => `own plan ${name}`;

/** How the plan of a case may be named or changed. */
const plansOf = (subject: Subject): readonly Choice[] => {
  const { card, plans = [] } = subject;
  if (!card) return [];
  return [
    ...card.plans.flatMap((offer) =>
      offer.command.type === 'startPlan'
        ? [{ value: offer.command.plan, names: [offer.label.en, offer.label.zh, offer.command.plan], label: offer.label }]
        : [],
    ),
    ...plansFor(plans, card).map(({ name }) => ({ value: ownPlan(name), names: [name], label: bare(name), spelt: name })),
    ...(card.plan ? [takingOut, adding, stopping] : []),
    editing,
    writing,
  ];
};

const isOpen = ({ state }: { readonly state: string }): boolean => ['waiting', 'failed'].includes(state);

/** What the second word may be: a step that has not begun, or a job to add. */
const furtherOf = ({ card }: Subject, [first]: readonly Choice[]): readonly Choice[] => {
  if (first?.value === takingOut.value)
    return (card?.plan?.steps ?? []).filter(isOpen).map(({ id, job }) => ({ value: id, names: [job.en, job.zh, id], label: job }));
  if (first?.value === adding.value)
    return (card?.jobs ?? []).map((job) => ({
      value: job.job,
      names: [job.name.en, job.name.zh, job.verb.en, job.verb.zh, ...job.verb.aliases],
      label: job.name,
    }));
  return [];
};

/** The steps of a plan in words, where they are asked for; else a step or a job by name. */
function furtherSaid(subject: Subject, words: readonly string[], values: readonly Choice[]): Picked | null {
  if (values[0]?.value !== writing.value) return pick(words, furtherOf(subject, values));
  const steps = subject.card && stepsIn(subject.card, words);
  return steps ? { found: { value: JSON.stringify(steps), names: [], label: bare(String(steps.length)) }, used: words.length } : null;
}

/** The command that takes a step that has not begun out of the plan at work; null when no such step is in it, or nothing would be left. */
export function withoutStep(card: CaseCard, step: string): Command | null {
  const steps = stepsOf(without(draftOf(card), step));
  return card.plan?.steps.some(({ id }) => id === step) && steps.length > 0
    ? { type: 'startPlan', caseId: card.caseId, plan: card.plan.id, steps }
    : null;
}

function withJob(card: CaseCard, job: string): Command | null {
  const found = card.jobs.find((each) => each.job === job);
  return card.plan && found
    ? { type: 'startPlan', caseId: card.caseId, plan: card.plan.id, steps: stepsOf(added(draftOf(card), found)) }
    : null;
}

/** The order of a plan that is named: the pack's or one of the reader's own. */
function started(subject: Subject, card: CaseCard, plan: Choice | undefined, number: ReturnType<typeof caseSaid>): Order | null {
  const own = plansFor(subject.plans ?? [], card).find(({ name }) => ownPlan(name) === plan?.value);
  if (own)
    return {
      command: { type: 'startPlan', caseId: card.caseId, plan: own.plan, steps: own.steps },
      meaning: { key: 'means.ownPlan', slots: { plan: own.name, number } },
    };
  const offer = card.plans.find((each) => each.command.type === 'startPlan' && (plan === undefined || each.command.plan === plan.value));
  return offer ? { command: offer.command, meaning: { key: 'means.plan', slots: { plan: offer.label, number } } } : null;
}

/** The plan at work with a step less or more, or one that is written out step by step. */
function changed(card: CaseCard, how: Choice, further: Choice, number: ReturnType<typeof caseSaid>): Order | null {
  if (how.value === writing.value)
    return {
      command: { type: 'startPlan', caseId: card.caseId, plan: baseOf(card), steps: JSON.parse(further.value) as readonly OwnStep[] },
      meaning: { key: 'means.ownSteps', slots: { n: further.label, number } },
    };
  const out = how.value === takingOut.value;
  const command = out ? withoutStep(card, further.value) : withJob(card, further.value);
  return command && { command, meaning: { key: out ? 'means.skipStep' : 'means.addStep', slots: { job: further.label, number } } };
}

/** `plan [name | edit | stop | skip <step> | add <job> | own <steps>]`: the plan of a case. */
export const planVerb: Verb = {
  id: 'plan',
  names: { en: ['plan'], zh: ['预案', '方案'] },
  needs: 'case',
  parts: [
    { what: 'part.plan', listed: true, choices: plansOf, optional: ({ card }) => card?.plans.length === 1 && card.plan === null },
    {
      what: 'part.planStep',
      choices: furtherOf,
      optional: (_, [first]) => ![takingOut, adding, writing].some(({ value }) => value === first?.value),
      said: furtherSaid,
      unread: 'line.noSteps',
    },
  ],
  now: (subject) => subject.card !== undefined,
  order: (subject, [plan, further]) => {
    const { card } = subject;
    if (!card) return null;
    const number = caseSaid(subject.picture, card.caseId);
    if (plan?.value === stopping.value)
      return { command: { type: 'stopPlan', caseId: card.caseId }, meaning: { key: 'means.stopPlan', slots: { number } } };
    if (plan?.value === editing.value) return { editPlan: card.caseId, meaning: { key: 'means.editPlan', slots: { number } } };
    return plan && further ? changed(card, plan, further, number) : started(subject, card, plan, number);
  },
};
