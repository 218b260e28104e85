import { spanText } from '../../shared/times.ts';
import { distinctPlaces } from '../places.ts';
import type { Choice } from './choice.ts';
import { caseSaid } from './said.ts';
import { bare, type Subject } from './subject.ts';
import type { Verb } from './verbs.ts';

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
        : {
            command: { type: 'setPriority', report: subject.report, priority },
            meaning: { key: 'means.priority', slots: { priority, call: callName(subject) } },
          };
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
