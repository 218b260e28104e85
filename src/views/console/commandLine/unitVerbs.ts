import type { CaseId, Command } from '../../../picture/index.ts';
import { spanText } from '../../shared/times.ts';
import type { Choice } from './choice.ts';
import { caseSaid, unitSaid } from './said.ts';
import type { Subject } from './subject.ts';
import type { Order, Verb } from './verbs.ts';

const noCase = { en: 'no case', zh: '（未派案）' };

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

/** The word that takes a unit off its round. */
const offRound: Choice = { value: 'off round', names: ['off', 'stop', '停止', '停'], label: { en: 'off', zh: '停止' } };

const roundsOf = (subject: Subject, unit: string | undefined): readonly Choice[] => {
  const own = subject.picture.units.find((each) => each.unit === unit)?.patrol?.route;
  const rounds = subject.picture.patrolRoutes.map(({ route, name }) => ({ value: route, names: [name.en, name.zh, route], label: name }));
  // What changes nothing comes last: it is refused with its reason, not as a word that nobody knows.
  const idle = own === undefined ? [offRound] : rounds.filter(({ value }) => value === own);
  return [...rounds.filter(({ value }) => value !== own), ...(own === undefined ? [] : [offRound]), ...idle];
};

/** Several units to one case, those that can be sent first. */
function sendSeveral(subject: Subject, caseId: CaseId, named: readonly Choice[]): Order | null {
  const ways = subject.picture.recommended(caseId);
  const open = (unit: string): boolean => ways.some((way) => way.unit === unit && way.offer.refusal === undefined);
  const rows = [...new Set(named.map(({ value }) => value))]
    .flatMap((value) => subject.picture.units.find(({ unit }) => unit === value) ?? [])
    .toSorted((a, b) => Number(open(b.unit)) - Number(open(a.unit)));
  const [first, ...more] = rows.map(({ unit }): Command => ({ type: 'dispatch', caseId, unit }));
  if (first === undefined) return null;
  const said = rows.map(unitSaid);
  const units = { en: said.map(({ en }) => en).join(', '), zh: said.map(({ zh }) => zh).join('、') };
  return { command: first, more, meaning: { key: 'means.dispatchSeveral', slots: { units, number: caseSaid(subject.picture, caseId) } } };
}

/** Verbs about units: sending, calling back, manning a post, walking a round. */
export const unitVerbs: readonly Verb[] = [
  {
    id: 'dispatch',
    names: { en: ['dispatch', 'd', 'send'], zh: ['派警', '派', '派遣'] },
    needs: 'case',
    parts: [{ what: 'part.unit', byName: true, several: true, choices: unitsToSend }],
    now: (subject) => subject.caseId !== null && subject.picture.recommended(subject.caseId).some((each) => !each.offer.refusal),
    order: (subject, [unit, ...others]) => {
      const row = subject.picture.units.find((each) => each.unit === unit?.value);
      if (subject.caseId === null || !row) return null;
      if (others.length > 0) return sendSeveral(subject, subject.caseId, [unit!, ...others]);
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
            meaning: {
              key: 'means.recall',
              slots: { unit: unitSaid(row), number: row.caseId === null ? noCase : caseSaid(subject.picture, row.caseId) },
            },
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
