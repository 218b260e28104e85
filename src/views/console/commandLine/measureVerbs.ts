import type { Verb } from './verbs.ts';
import type { Choice, Picked } from './choice.ts';
import { caseSaid, unitSaid } from './said.ts';
import { bare, type Subject } from './subject.ts';

const measure = (subject: Subject, type: 'openJoint' | 'endJoint' | 'sendWave') =>
  (subject.card?.measures ?? []).filter(({ command }) => command.type === type);

/** A verb of joint work on the case in hand. */
const joint = (type: 'openJoint' | 'endJoint', names: Verb['names']): Verb => ({
  id: type,
  names,
  needs: 'case',
  parts: [],
  now: (subject) => measure(subject, type).some(({ refusal }) => !refusal),
  order: (subject) =>
    subject.caseId === null
      ? null
      : {
          command: { type, caseId: subject.caseId },
          meaning: { key: `means.${type}`, slots: { number: caseSaid(subject.picture, subject.caseId) } },
        },
});

const waves = (subject: Subject) =>
  measure(subject, 'sendWave')
    .flatMap(({ command }) => (command.type === 'sendWave' ? [String(command.minutes)] : []))
    .map((minutes) => ({ value: minutes, names: [minutes], label: bare(minutes) }));
const onCall = (subject: Subject) =>
  subject.picture.units
    .filter(({ callIn }) => callIn !== null)
    .map((row) => ({ value: row.unit, names: [row.callSign], label: row.kindName }));

/** Metres about the case, as the platform proposes them; any other number of metres is one too. */
const radii = (subject: Subject): readonly Choice[] =>
  (subject.card?.groups?.radii ?? []).map(({ metres, ready }) => ({
    value: String(metres),
    names: [String(metres)],
    label: { en: `${metres} m · ${ready}`, zh: `${metres}米 · ${ready}` },
  }));
const messages = (subject: Subject): readonly Choice[] =>
  (subject.card?.groups?.messages ?? []).map(({ id, name }) => ({ value: id, names: [id, name.en, name.zh], label: name }));
const metresSaid = (_: Subject, [word = '', unit = '']: readonly string[]): Picked | null => {
  const metres = /^(\d{2,4})m?$/.exec(word)?.[1];
  return metres === undefined
    ? null
    : { found: { value: metres, names: [metres], label: bare(metres) }, used: unit === 'm' || unit === '米' ? 2 : 1 };
};

/** Verbs of the station's ways of working: broadcasting, sending a wave, joint work, calling units in. */
export const measureVerbs: readonly Verb[] = [
  {
    id: 'sendWave',
    names: { en: ['wave', 'wv'], zh: ['梯次', '圈'] },
    needs: 'case',
    parts: [{ what: 'part.wave', choices: waves }],
    now: (subject) => measure(subject, 'sendWave').some(({ refusal }) => !refusal),
    order: (subject, [wave]) =>
      subject.caseId === null || !wave
        ? null
        : {
            command: { type: 'sendWave', caseId: subject.caseId, minutes: Number(wave.value) },
            meaning: { key: 'means.sendWave', slots: { minutes: wave.value, number: caseSaid(subject.picture, subject.caseId) } },
          },
  },
  {
    id: 'broadcast',
    names: { en: ['broadcast', 'bro'], zh: ['喊话', '广播'] },
    needs: 'case',
    parts: [
      { what: 'part.radius', choices: radii, said: metresSaid, unread: 'line.noMetres' },
      { what: 'part.message', choices: messages, optional: (subject) => messages(subject).length > 0 },
    ],
    now: (subject) => subject.card?.groups?.messages.some(({ offers }) => offers.some(({ offer }) => !offer.refusal)) ?? false,
    order: (subject, [radius, message]) => {
      const chosen = message ?? messages(subject)[0];
      return subject.caseId === null || !radius || !chosen
        ? null
        : {
            command: { type: 'broadcast', caseId: subject.caseId, radius: Number(radius.value), message: chosen.value },
            meaning: {
              key: 'means.broadcast',
              slots: { metres: radius.value, message: chosen.label, number: caseSaid(subject.picture, subject.caseId) },
            },
          };
    },
  },
  joint('openJoint', { en: ['joint', 'fuse'], zh: ['合成', '合成作战'] }),
  joint('endJoint', { en: ['end joint', 'unfuse'], zh: ['解除合成'] }),
  {
    id: 'callIn',
    names: { en: ['call in', 'callin'], zh: ['调集', '请调'] },
    needs: 'nothing',
    parts: [{ what: 'part.unit', byName: true, choices: onCall }],
    now: (subject) => onCall(subject).length > 0,
    order: (subject, [unit]) => {
      const row = subject.picture.units.find((each) => each.unit === unit?.value);
      return row ? { command: { type: 'callIn', unit: row.unit }, meaning: { key: 'means.callIn', slots: { unit: unitSaid(row) } } } : null;
    },
  },
];
