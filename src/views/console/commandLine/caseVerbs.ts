import { caseSaid } from './said.ts';
import type { Subject } from './subject.ts';
import type { Verb } from './verbs.ts';

const asksOf = (subject: Subject): Subject['picture']['asks'] => {
  const own = subject.picture.asks.filter((ask) => ask.caseId === subject.caseId);
  return own.length > 0 ? own : subject.picture.asks;
};

const manner = (to: 'standing' | 'fast', names: Verb['names']): Verb => ({
  id: to,
  names,
  needs: 'case',
  parts: [],
  now: (subject) => subject.card !== undefined && subject.card.manner !== to,
  order: (subject) =>
    subject.caseId === null
      ? null
      : {
          command: { type: 'setManner', caseId: subject.caseId, manner: to },
          meaning: { key: `means.${to}`, slots: { number: caseSaid(subject.picture, subject.caseId) } },
        },
});

/** Verbs about the work on a case, apart from its jobs. */
export const caseVerbs: readonly Verb[] = [
  {
    id: 'reply',
    names: { en: ['reply', 'r'], zh: ['答复', '回复', '答'] },
    needs: 'nothing',
    parts: [
      {
        what: 'part.option',
        choices: (subject) =>
          (asksOf(subject)[0]?.options ?? []).map((option) => ({
            value: option.id,
            names: [option.label.en, option.label.zh, option.id],
            label: option.label,
          })),
      },
    ],
    now: (subject) => subject.picture.asks.length > 0,
    order: (subject, [option]) => {
      const ask = asksOf(subject)[0];
      return !ask || !option
        ? null
        : {
            command: { type: 'reply', order: ask.order, option: option.value },
            meaning: { key: 'means.reply', slots: { number: caseSaid(subject.picture, ask.caseId), job: ask.job, option: option.label } },
          };
    },
  },
  {
    id: 'cancel',
    names: { en: ['cancel', 'x'], zh: ['取消', '撤令'] },
    needs: 'case',
    parts: [
      {
        what: 'part.order',
        choices: (subject) =>
          (subject.card?.orders ?? [])
            .filter((order) => order.cancel !== null)
            .map((order) => ({ value: order.order, names: [order.job.en, order.job.zh], label: order.job })),
      },
    ],
    now: (subject) => subject.card?.orders.some((order) => order.cancel && !order.cancel.refusal) ?? false,
    order: (subject, [order]) => {
      const found = subject.card?.orders.find((each) => each.order === order?.value);
      return found
        ? {
            command: { type: 'cancel', order: found.order },
            meaning: { key: 'means.cancel', slots: { job: found.job, number: caseSaid(subject.picture, subject.caseId) } },
          }
        : null;
    },
  },
  manner('fast', { en: ['fast'], zh: ['从快', '快'] }),
  manner('standing', { en: ['standing'], zh: ['常规', '规范'] }),
  {
    id: 'close',
    names: { en: ['close', 'c'], zh: ['办结', '结案', '结'] },
    needs: 'case',
    parts: [
      {
        what: 'part.outcome',
        choices: (subject) =>
          (subject.card?.closing ?? []).flatMap((offer) =>
            offer.command.type === 'close'
              ? [{ value: offer.command.outcome, names: [offer.label.en, offer.label.zh, offer.command.outcome], label: offer.label }]
              : [],
          ),
        optional: (subject) => subject.card?.closing.length === 1,
      },
    ],
    now: (subject) => subject.card?.closing.some((offer) => !offer.refusal) ?? false,
    order: (subject, [outcome]) => {
      const offer = subject.card?.closing.find(
        (each) => outcome === undefined || (each.command.type === 'close' && each.command.outcome === outcome.value),
      );
      return offer
        ? {
            command: offer.command,
            meaning: { key: 'means.close', slots: { number: caseSaid(subject.picture, subject.caseId), outcome: offer.label } },
          }
        : null;
    },
  },
];
