import type { HandOverRow } from '../../../picture/index.ts';
import { dayOf } from '../../shared/times.ts';
import { dueText, instantOf, withDuty, withoutDuty } from '../duties.ts';
import type { Choice, Picked } from './choice.ts';
import { caseSaid } from './said.ts';
import { bare, type Subject } from './subject.ts';
import type { Part, Verb } from './verbs.ts';

const rowOf = (subject: Subject): HandOverRow | undefined => subject.picture.handOver.find((row) => row.caseId === subject.caseId);
const proposalOf = (subject: Subject, rule: string | undefined): HandOverRow['proposed'][number] | undefined =>
  rowOf(subject)?.proposed.find((duty) => duty.rule === rule);

/** Rules as duties to choose, by their number or title. */
const dutiesOf = (row: HandOverRow | undefined, rules: readonly string[]): readonly Choice[] =>
  (row?.choices ?? [])
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, title }) => ({ value: rule, names: [rule, title.en, title.zh], spelt: rule, label: title }));

/** The duties of the list, those on the desk's own clocks first. */
function duties(subject: Subject): readonly Choice[] {
  const row = rowOf(subject);
  const all = dutiesOf(
    row,
    (row?.choices ?? []).map(({ rule }) => rule),
  );
  const clocked = new Set(row?.proposed.map(({ rule }) => rule));
  return [...all.filter(({ value }) => clocked.has(value)), ...all.filter(({ value }) => !clocked.has(value))];
}

const dueChoice = (subject: Subject, due: number): Choice => {
  const text = dueText(subject.picture.startsAt, due);
  return { value: String(due), names: [text], label: bare(text) };
};

/** Seconds after the end of the shift that are offered as a time where no clock runs: half an hour, two and eight hours, a day. */
const usual = [1800, 7200, 28_800, 86_400] as const;

const days: Readonly<Record<string, number>> = { today: 0, 今天: 0, 今日: 0, tomorrow: 1, 明天: 1, 明日: 1 };
const dayNamed = (word: string | undefined): number | null => {
  const count = /^\+(\d{1,2})$/.exec(word ?? '')?.[1];
  return count === undefined ? (days[word ?? ''] ?? null) : Number(count);
};

/** The day on which the clock shows this time next. */
function nextDay(clock: string, { startsAt, now }: Subject['picture']): number {
  const today = dayOf(startsAt, now);
  return today + ((instantOf(clock, today, startsAt) ?? now) < now ? 1 : 0);
}

/**
 * The time that the words begin with: `22:30`, `22:30+1`, `22:30 tomorrow`, `明天 9:00`. Without a day it is the next time that the clock
 * shows this.
 */
function timeSaid(subject: Subject, words: readonly string[]): Picked | null {
  const { picture } = subject;
  const before = dayNamed(words[0]);
  const [, clock, joined] = /^(\d{1,2}:\d{2})(\+\d{1,2})?$/.exec(words[before === null ? 0 : 1] ?? '') ?? [];
  if (clock === undefined) return null;
  const apart = before ?? (joined === undefined ? dayNamed(words[1]) : null);
  const due = instantOf(clock, apart ?? dayNamed(joined) ?? nextDay(clock, picture), picture.startsAt);
  return due === null ? null : { found: dueChoice(subject, due), used: apart === null ? 1 : 2 };
}

const due: Part = {
  what: 'part.due',
  choices: (subject, [duty]) => {
    const clocked = proposalOf(subject, duty?.value);
    return (clocked ? [clocked.due] : usual.map((after) => subject.picture.ends + after)).map((at) => dueChoice(subject, at));
  },
  optional: (subject, [duty]) => proposalOf(subject, duty?.value) !== undefined,
  said: timeSaid,
  unread: 'line.noTime',
};

const receiver: Part = {
  what: 'part.receiver',
  choices: (subject) =>
    (rowOf(subject)?.receivers ?? []).map((name, index) => ({
      value: String(index),
      names: [name.en, name.zh, `由${name.zh}`],
      label: name,
    })),
  optional: () => true,
};

/** What is handed over at the end of a shift: `hand over 0417 CN-31 22:30 criminal team`, and the signature. */
export const handOverVerbs: readonly Verb[] = [
  {
    id: 'handOver',
    names: { en: ['hand over', 'ho'], zh: ['交接', '交班'] },
    needs: 'case',
    parts: [{ what: 'part.duty', choices: duties }, due, receiver],
    now: (subject) => rowOf(subject) !== undefined,
    order: (subject, [duty, time, to]) => {
      const row = rowOf(subject);
      const choice = row?.choices.find(({ rule }) => rule === duty?.value);
      if (!row || !choice) return null;
      const clocked = proposalOf(subject, choice.rule);
      const named = {
        rule: choice.rule,
        due: time ? Number(time.value) : (clocked?.due ?? 0),
        to: to ? Number(to.value) : (clocked?.to ?? 0),
      };
      return {
        command: { type: 'handOver', caseId: row.caseId, duties: withDuty(row, named) },
        meaning: {
          key: 'means.handOver',
          slots: {
            number: caseSaid(subject.picture, row.caseId),
            rule: choice.rule,
            title: choice.title,
            time: dueText(subject.picture.startsAt, named.due),
            to: row.receivers[named.to] ?? bare(''),
          },
        },
      };
    },
  },
  {
    id: 'strike',
    names: { en: ['strike'], zh: ['划去', '划掉'] },
    needs: 'case',
    parts: [
      {
        what: 'part.duty',
        choices: (subject) => dutiesOf(rowOf(subject), rowOf(subject)?.named.map(({ rule }) => rule) ?? []),
        optional: (subject) => rowOf(subject)?.named.length === 1,
      },
    ],
    now: (subject) => (rowOf(subject)?.named.length ?? 0) > 0,
    order: (subject, [duty]) => {
      const row = rowOf(subject);
      const rule = duty?.value ?? row?.named[0]?.rule;
      return row && rule !== undefined
        ? {
            command: { type: 'handOver', caseId: row.caseId, duties: withoutDuty(row, rule) },
            meaning: { key: 'means.strike', slots: { number: caseSaid(subject.picture, row.caseId), rule } },
          }
        : null;
    },
  },
  {
    id: 'sign',
    names: { en: ['sign'], zh: ['签名', '签署'] },
    needs: 'nothing',
    parts: [],
    now: ({ picture }) => !picture.handOverSigned,
    order: ({ picture }) => {
      const empty = picture.handOver.filter(({ named }) => named.length === 0).length;
      return {
        command: { type: 'signHandOver' },
        meaning: empty > 0 ? { key: 'means.signBare', slots: { n: empty } } : { key: 'means.sign', slots: {} },
      };
    },
  },
];
