import type { CaseId, Command, Text } from '../../../picture/index.ts';
import { spanText } from '../../shared/times.ts';
import type { WordKey } from '../../shared/wording.ts';
import { distinctPlaces } from '../places.ts';
import { caseSaid, unitSaid } from './said.ts';
import { bare, type Subject } from './subject.ts';
import type { Choice, Picked } from './choice.ts';

/** A sentence of the page with what fills it. */
export interface Sentence {
  readonly key: WordKey;
  readonly slots: Readonly<Record<string, string | number | Text | { readonly word: WordKey }>>;
}

/** What a line orders, or opens, with its meaning in words. */
export type Order = { readonly command: Command; readonly meaning: Sentence } | { readonly editPlan: CaseId; readonly meaning: Sentence };

/** A part of an order after its verb. */
export interface Part {
  /** The word for it: "a unit", "a question". */
  readonly what: WordKey;
  /** `values` are the parts already read. */
  readonly choices: (subject: Subject, values: readonly Choice[]) => readonly Choice[];
  /** Meant only by name: call signs are numbers themselves. */
  readonly byName?: true;
  /** May be left out; then nothing is passed on. */
  readonly optional?: (subject: Subject, values: readonly Choice[]) => boolean;
  /** `?` lists what it may be, though it may be left out. */
  readonly listed?: true;
  /** Reads what is no choice of a list, such as a time; null for words that are none. */
  readonly said?: (subject: Subject, words: readonly string[], values: readonly Choice[]) => Picked | null;
  /** What is said of such words, instead of that nothing is called so. */
  readonly unread?: WordKey;
}

/** One verb of the command line: its names, its parts, whether it can be used now, and the command it makes. */
export interface Verb {
  readonly id: string;
  readonly names: Readonly<Record<'en' | 'zh', readonly string[]>>;
  readonly needs: 'case' | 'report' | 'nothing';
  readonly parts: readonly Part[];
  readonly now: (subject: Subject) => boolean;
  readonly order: (subject: Subject, values: readonly Choice[]) => Order | null;
}

const callName = (subject: Subject): string => subject.call?.number ?? subject.call?.channel ?? '';

/** What can be answered: a call that rings, a caller on hold, a report in writing. */
const answerable: readonly string[] = ['ringing', 'held', 'written'];
/** The calls that can be answered, in their order. */
export const answerableIn = ({ pending }: Subject['picture']): Subject['picture']['pending'] =>
  pending.filter((row) => answerable.includes(row.state));
const ringing = (subject: Subject): readonly Choice[] =>
  answerableIn(subject.picture).map((row) => ({
    value: row.report,
    names: [row.channel],
    label: bare(`${row.channel} ${spanText(row.waited)}`),
  }));
const questions = (subject: Subject): readonly Choice[] =>
  (subject.call?.questions ?? []).map((question) => ({
    value: question.id,
    names: [question.id, question.ask.en, question.ask.zh],
    label: question.ask,
  }));
const units = (subject: Subject): readonly Choice[] =>
  subject.picture.units.map((unit) => ({ value: unit.unit, names: [unit.callSign], label: unit.kindName }));
/** Units to send, best first, with the minutes by road; then the others. */
const unitsToSend = (subject: Subject): readonly Choice[] => {
  const ways = subject.caseId === null ? [] : subject.picture.recommended(subject.caseId);
  const timed = ways.flatMap((way) =>
    units(subject)
      .filter((unit) => unit.value === way.unit)
      .map((unit) => ({
        ...unit,
        label: { en: `${unit.label.en} · ${spanText(way.seconds)}`, zh: `${unit.label.zh} · ${spanText(way.seconds)}` },
      })),
  );
  return [...timed, ...units(subject).filter((unit) => !timed.some((each) => each.value === unit.value))];
};
/** Units that are on a case, then the others: calling back one that is free is refused with its reason. */
const unitsOut = (subject: Subject): readonly Choice[] => {
  const out = new Set<string>(subject.picture.units.filter((unit) => unit.caseId !== null).map((unit) => unit.unit));
  return units(subject).toSorted((a, b) => Number(out.has(b.value)) - Number(out.has(a.value)));
};
const asksOf = (subject: Subject): Subject['picture']['asks'] => {
  const own = subject.picture.asks.filter((ask) => ask.caseId === subject.caseId);
  return own.length > 0 ? own : subject.picture.asks;
};

/** A verb on the call in hand, without further parts. */
function onCall(type: 'register' | 'refer' | 'transfer' | 'refuse' | 'hold' | 'hangUp' | 'callBack', names: Verb['names']): Verb {
  return {
    id: type,
    names,
    needs: 'report',
    parts: [],
    now: ({ call }) => [...(call ? [...call.offers, call.hold] : [])].some((offer) => offer.command.type === type && !offer.refusal),
    order: (subject) =>
      subject.report === null
        ? null
        : { command: { type, report: subject.report }, meaning: { key: `means.${type}`, slots: { call: callName(subject) } } },
  };
}

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

/** Verbs about the telephone: from the ring to the disposal of a call. */
export const callVerbs: readonly Verb[] = [
  {
    id: 'answer',
    names: { en: ['answer', 'a'], zh: ['接听', '接', '接警'] },
    needs: 'nothing',
    parts: [{ what: 'part.ringing', choices: ringing, optional: (subject) => ringing(subject).length > 0 }],
    now: (subject) => ringing(subject).length > 0,
    order: (subject, [call]) => {
      const row = subject.picture.pending.find(
        (each) => answerable.includes(each.state) && (call === undefined || each.report === call.value),
      );
      return row
        ? {
            command: { type: 'answer', report: row.report },
            meaning: { key: 'means.answer', slots: { call: row.channel, time: spanText(row.waited) } },
          }
        : null;
    },
  },
  {
    id: 'ask',
    names: { en: ['ask', 'q'], zh: ['问', '询问'] },
    needs: 'report',
    parts: [{ what: 'part.question', choices: questions }],
    now: (subject) => subject.call?.state === 'onLine' && subject.call.questions.some((question) => !question.asked),
    order: (subject, [question]) =>
      subject.report === null || !question
        ? null
        : {
            command: { type: 'ask', report: subject.report, question: question.value },
            meaning: { key: 'means.ask', slots: { question: question.label } },
          },
  },
  {
    id: 'type',
    names: { en: ['type', 't'], zh: ['类型', '定性', '类'] },
    needs: 'report',
    parts: [
      {
        what: 'part.type',
        choices: (subject) =>
          (subject.call?.types ?? []).map((type) => ({ value: type.id, names: [type.id, type.name.en, type.name.zh], label: type.name })),
      },
    ],
    now: (subject) => subject.call !== undefined && subject.call.number === null,
    order: (subject, [type]) => {
      const found = subject.call?.types.find((each) => each.id === type?.value);
      return subject.report === null || !found
        ? null
        : {
            command: { type: 'setType', report: subject.report, caseType: found.id },
            meaning: { key: 'means.type', slots: { type: found.name } },
          };
    },
  },
  {
    id: 'place',
    names: { en: ['place', 'l'], zh: ['地点', '位置'] },
    needs: 'report',
    parts: [
      {
        what: 'part.place',
        choices: (subject) =>
          distinctPlaces(subject.call?.places ?? []).map((place) => ({
            value: place.belief,
            names: [place.label.name.en, place.label.name.zh, place.belief],
            label: place.label.name,
          })),
      },
    ],
    now: (subject) => (subject.call?.places.length ?? 0) > 0,
    order: (subject, [place]) =>
      subject.report === null || !place
        ? null
        : {
            command: { type: 'setPlace', report: subject.report, belief: place.value },
            meaning: { key: 'means.place', slots: { place: place.label } },
          },
  },
  {
    id: 'priority',
    names: { en: ['priority', 'p', 'prio'], zh: ['级别', '级', '等级'] },
    needs: 'report',
    parts: [
      {
        what: 'part.priority',
        choices: () => (['1', '2', '3', '4'] as const).map((n) => ({ value: n, names: [n, `p${n}`], label: bare(n) })),
      },
    ],
    now: (subject) => subject.call !== undefined && subject.call.type !== null,
    order: (subject, [level]) => {
      const priority = ([1, 2, 3, 4] as const).find((n) => String(n) === level?.value);
      return subject.report === null || priority === undefined
        ? null
        : { command: { type: 'setPriority', report: subject.report, priority }, meaning: { key: 'means.priority', slots: { priority } } };
    },
  },
  onCall('register', { en: ['register', 'reg'], zh: ['登记', '受理'] }),
  onCall('refer', { en: ['refer'], zh: ['转介', '告知渠道'] }),
  onCall('transfer', { en: ['transfer'], zh: ['移交', '转'] }),
  onCall('refuse', { en: ['refuse'], zh: ['不予受理', '拒'] }),
  onCall('hold', { en: ['on hold', 'wait', 'hd'], zh: ['请稍候', '稍候', '保持'] }),
  onCall('hangUp', { en: ['hang up', 'hangup', 'h'], zh: ['挂断', '挂'] }),
  onCall('callBack', { en: ['call back', 'callback', 'cb'], zh: ['回拨'] }),
  {
    id: 'merge',
    names: { en: ['merge', 'm', 'join'], zh: ['合并', '并'] },
    needs: 'report',
    parts: [
      {
        what: 'part.case',
        choices: (subject) =>
          (subject.call?.mergeable ?? []).map((each) => ({
            value: each.caseId,
            names: [each.number],
            label: { en: `${each.number} ${each.type.en}`, zh: `${each.number} ${each.type.zh}` },
          })),
      },
    ],
    now: (subject) => subject.call?.mergeable.some((each) => !each.offer.refusal) ?? false,
    order: (subject, [into]) => {
      const found = subject.call?.mergeable.find((each) => each.caseId === into?.value);
      return subject.report === null || !found
        ? null
        : {
            command: { type: 'merge', report: subject.report, into: found.caseId },
            meaning: { key: 'means.merge', slots: { call: callName(subject), number: caseSaid(subject.picture, found.caseId) } },
          };
    },
  },
];

/** The word that takes a unit off its round. */
const offRound: Choice = { value: 'off round', names: ['off', 'stop', '停止', '停'], label: { en: 'off', zh: '停止' } };
const roundsOf = (subject: Subject, unit: string | undefined): readonly Choice[] => {
  const own = subject.picture.units.find((each) => each.unit === unit)?.patrol?.route;
  const rounds = subject.picture.patrolRoutes.map(({ route, name }) => ({ value: route, names: [name.en, name.zh, route], label: name }));
  // What changes nothing comes last: it is refused with its reason, not as a word that nobody knows.
  const idle = own === undefined ? [offRound] : rounds.filter(({ value }) => value === own);
  return [...rounds.filter(({ value }) => value !== own), ...(own === undefined ? [] : [offRound]), ...idle];
};

/** Verbs about units: sending, calling back, manning a post, walking a round. */
export const unitVerbs: readonly Verb[] = [
  {
    id: 'dispatch',
    names: { en: ['dispatch', 'd', 'send'], zh: ['派警', '派', '派遣'] },
    needs: 'case',
    parts: [{ what: 'part.unit', byName: true, choices: unitsToSend }],
    now: (subject) => subject.caseId !== null && subject.picture.recommended(subject.caseId).some((each) => !each.offer.refusal),
    order: (subject, [unit]) => {
      const row = subject.picture.units.find((each) => each.unit === unit?.value);
      if (subject.caseId === null || !row) return null;
      const way = subject.picture.recommended(subject.caseId).find((each) => each.unit === row.unit);
      const slots = { unit: unitSaid(row), number: caseSaid(subject.picture, subject.caseId) };
      return {
        command: { type: 'dispatch', caseId: subject.caseId, unit: row.unit },
        meaning: way
          ? { key: 'means.dispatchTimed', slots: { ...slots, time: spanText(way.seconds), cover: (way.coverLost * 100).toFixed(1) } }
          : { key: 'means.dispatch', slots },
      };
    },
  },
  {
    id: 'recall',
    names: { en: ['recall', 'rc', 'clear'], zh: ['召回', '撤回', '撤'] },
    needs: 'nothing',
    parts: [{ what: 'part.unit', byName: true, choices: unitsOut }],
    now: (subject) => subject.picture.units.some((unit) => unit.caseId !== null),
    order: (subject, [unit]) => {
      const row = subject.picture.units.find((each) => each.unit === unit?.value);
      return row
        ? {
            command: { type: 'recall', unit: row.unit },
            meaning: { key: 'means.recall', slots: { unit: unitSaid(row), number: caseSaid(subject.picture, row.caseId) } },
          }
        : null;
    },
  },
  {
    id: 'post',
    names: { en: ['post', 'g', 'gate'], zh: ['设卡', '卡点', '封控'] },
    needs: 'case',
    parts: [
      { what: 'part.unit', byName: true, choices: units },
      {
        what: 'part.post',
        choices: (subject) =>
          subject.picture.map.posts.map((post) => ({ value: post.post, names: [post.name.en, post.name.zh, post.post], label: post.name })),
      },
    ],
    now: (subject) => subject.caseId !== null && subject.picture.map.posts.some((post) => post.unit === null),
    order: (subject, [unit, post]) => {
      const row = subject.picture.units.find((each) => each.unit === unit?.value);
      return subject.caseId === null || !row || !post
        ? null
        : {
            command: { type: 'manPost', unit: row.unit, post: post.value, caseId: subject.caseId },
            meaning: {
              key: 'means.post',
              slots: { unit: unitSaid(row), post: post.label, number: caseSaid(subject.picture, subject.caseId) },
            },
          };
    },
  },
  {
    id: 'patrol',
    names: { en: ['patrol', 'beat', 'pt'], zh: ['巡逻', '巡', '巡线'] },
    needs: 'nothing',
    parts: [
      { what: 'part.unit', byName: true, choices: units },
      { what: 'part.round', choices: (subject, [unit]) => roundsOf(subject, unit?.value) },
    ],
    now: (subject) => subject.picture.patrolRoutes.length > 0,
    order: (subject, [unit, round]) => {
      const row = subject.picture.units.find((each) => each.unit === unit?.value);
      if (!row || !round) return null;
      const off = round.value === offRound.value;
      return {
        command: { type: 'patrol', unit: row.unit, route: off ? null : round.value },
        meaning: { key: off ? 'means.patrolOff' : 'means.patrol', slots: { unit: unitSaid(row), round: round.label } },
      };
    },
  },
];

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
