import type { DeskPicture, Text } from '../../../picture/index.ts';
import type { Choice } from './choice.ts';
import { unitSaid } from './said.ts';
import type { Subject } from './subject.ts';
import type { Verb } from './verbs.ts';

/** Gates and clean-ups by id and name; a clean-up goes by its place too, since the same may be carried out at several. */
export const detailNames = ({
  gates,
  operations,
}: Pick<DeskPicture, 'gates' | 'operations'>): readonly { readonly id: string; readonly name: Text }[] => [
  ...gates.map(({ gate, name }) => ({ id: gate, name })),
  ...operations
    .filter(({ state }) => state !== 'done')
    .map(({ operation, name, place }) => ({
      id: operation,
      name: { en: `${name.en} ${place.name.en}`, zh: `${place.name.zh}${name.zh}` },
    })),
];

/** The word that lets a unit go. */
const letGo: Choice = { value: 'let go', names: ['off', 'stop', '停止', '停', '撤'], label: { en: 'off', zh: '停止' } };
const choicesOf = ({ picture }: Subject, unit: string | undefined): readonly Choice[] => {
  const own = picture.units.find((each) => each.unit === unit)?.detail?.to;
  const places = detailNames(picture).map(({ id, name }) => ({ value: id, names: [name.en, name.zh, id], label: name }));
  // What changes nothing comes last, and is refused with its reason.
  return [...places.filter(({ value }) => value !== own), letGo, ...places.filter(({ value }) => value === own)];
};

/** Sending a unit to a gate or a clean-up, and letting it go. */
export const detailVerb: Verb = {
  id: 'detail',
  names: { en: ['hold', 'detail', 'dt'], zh: ['值守', '勤务', '守点'] },
  needs: 'nothing',
  parts: [
    {
      what: 'part.unit',
      byName: true,
      choices: ({ picture }) => picture.units.map((unit) => ({ value: unit.unit, names: [unit.callSign], label: unit.kindName })),
    },
    { what: 'part.detail', choices: (subject, [unit]) => choicesOf(subject, unit?.value) },
  ],
  now: ({ picture }) => picture.gates.length + picture.operations.length > 0,
  order: ({ picture }, [unit, to]) => {
    const row = picture.units.find((each) => each.unit === unit?.value);
    if (!row || !to) return null;
    const off = to.value === letGo.value;
    return {
      command: { type: 'detail', unit: row.unit, to: off ? null : to.value },
      meaning: { key: off ? 'means.detailOff' : 'means.detail', slots: { unit: unitSaid(row), to: to.label } },
    };
  },
};
