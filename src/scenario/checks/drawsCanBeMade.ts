import type { CaseType } from '../pack/caseType.ts';
import type { Draw } from '../pack/draw.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { type PackCheck, strangers, under } from './check.ts';

/** A draw has something to choose from and room to be rounded in; a service time that is shared exists; a person's count is a range. */
export const drawsCanBeMade: PackCheck = ({ caseTypes, activities }) => {
  const times = new Set(caseTypes.flatMap((type) => Object.keys(type.times)));
  return [
    ...under(caseTypes, ['caseTypes'], (type, path) => [
      ...under(type.draws, [...path, 'draws'], faultsOf),
      ...under(type.persons, [...path, 'persons'], (person, at) => [
        ...under(person.draws, [...at, 'draws'], faultsOf),
        ...countsOf(person.count, [...at, 'count']).flatMap(({ count, path: where }) =>
          typeof count === 'number' || count[0] <= count[1] ? [] : [finding(where, 'badSpread', 'The range ends before it begins.')],
        ),
      ]),
    ]),
    ...under(activities, ['activities'], ({ takes }, path) =>
      strangers(
        typeof takes === 'object' && 'of' in takes ? [{ path: [...path, 'takes', 'of'], name: takes.of }] : [],
        times,
        'service time of any case type:',
      ),
    ),
  ];
};

type Count = number | readonly [number, number];

/** Every number or range in which a count is given, and where it stands. */
const countsOf = (count: CaseType['persons'][number]['count'], path: Path): readonly { readonly count: Count; readonly path: Path }[] =>
  typeof count === 'number' || typeof count[0] === 'number'
    ? [{ count: count as Count, path }]
    : (count as readonly { readonly is: Count }[]).map(({ is }, index) => ({ count: is, path: [...path, index, 'is'] }));

function faultsOf(draw: Draw, path: Path): readonly Finding[] {
  return [
    ...(draw.oneOf?.every(([, weight]) => weight === 0) === true
      ? [finding([...path, 'oneOf'], 'noWeight', 'At least one weight is above 0.')]
      : []),
    ...(draw.min !== undefined && draw.max !== undefined && draw.max < draw.min
      ? [finding([...path, 'max'], 'badSpread', 'The range ends before it begins.')]
      : []),
  ];
}
