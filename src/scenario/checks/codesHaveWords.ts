import type { Draw } from '../pack/draw.ts';
import type { Reveal } from '../pack/caseType.ts';
import type { Wordings } from '../pack/text.ts';
import { type PackCheck, type Reference, strangers, under } from './check.ts';
import { slotsOf } from './textsIn.ts';

/**
 * A drawn code such as `look.grey_cap`, and the name of whatever callers tell, will stand on screen: they have their words in both
 * languages.
 */
export const codesHaveWords: PackCheck = ({ caseTypes, words }) => {
  const told = under(caseTypes, ['caseTypes'], (type, path) => [
    ...under(type.calls, [...path, 'calls'], ({ reveals, opening }, at) => [
      ...under(reveals, [...at, 'reveals'], aspectOf),
      ...aspectsIn(opening, [...at, 'opening']),
    ]),
    ...under(type.questions, [...path, 'questions'], ({ reveals, answers }, at) => [
      ...under(reveals, [...at, 'reveals'], aspectOf),
      ...under(answers, [...at, 'answers'], ({ say }, spot) => aspectsIn(say, [...spot, 'say'])),
    ]),
    ...under(type.parts, [...path, 'parts'], ({ say }, at) => aspectsIn(say, [...at, 'say'])),
  ]);
  const codes = under(caseTypes, ['caseTypes'], (type, path) => [
    ...under(type.draws, [...path, 'draws'], codesOf),
    ...under(type.persons, [...path, 'persons'], (person, at) => under(person.draws, [...at, 'draws'], codesOf)),
  ]);
  return strangers([...codes, ...told], new Set(Object.keys(words)), 'word for the code');
};

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[a-z]\w*\.\w+$/i.test(value);

const codesOf = (draw: Draw, path: readonly (string | number)[]): readonly Reference[] =>
  (draw.oneOf ?? []).flatMap(([value], index) => (isCode(value) ? [{ path: [...path, 'oneOf', index, 0], name: value }] : []));

const aspectOf = ({ aspect }: Reveal, path: readonly (string | number)[]): readonly Reference[] => [
  { path: [...path, 'aspect'], name: `aspect.${aspect}` },
];

/** What a line speaks of becomes a belief under the slot's name, a span under the time since the offence. */
const aspectsIn = ({ en, zh }: Wordings, path: readonly (string | number)[]): readonly Reference[] =>
  [...slotsOf([...en, ...zh])]
    .filter((name) => !name.startsWith('part.'))
    .map((name) => ({ path, name: `aspect.${name === 'time' || name === 'minutes' ? 'offenceTime' : name}` }));
