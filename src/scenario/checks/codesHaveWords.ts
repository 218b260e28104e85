import type { Draw } from '../pack/draw.ts';
import { type PackCheck, type Reference, strangers, under } from './check.ts';

/** A drawn code such as `look.grey_cap`, which will stand on screen, has its words in both languages. */
export const codesHaveWords: PackCheck = ({ caseTypes, words }) => {
  const codes = under(caseTypes, ['caseTypes'], (type, path) => [
    ...under(type.draws, [...path, 'draws'], codesOf),
    ...under(type.persons, [...path, 'persons'], (person, at) => under(person.draws, [...at, 'draws'], codesOf)),
  ]);
  return strangers(codes, new Set(Object.keys(words)), 'word for the code');
};

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[a-z]\w*\.\w+$/i.test(value);

const codesOf = (draw: Draw, path: readonly (string | number)[]): readonly Reference[] =>
  (draw.oneOf ?? []).flatMap(([value], index) => (isCode(value) ? [{ path: [...path, 'oneOf', index, 0], name: value }] : []));
