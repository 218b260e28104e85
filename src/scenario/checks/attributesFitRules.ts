import { type Finding, finding, type Path } from '../problem.ts';
import { type PackCheck, under } from './check.ts';
import { kindOfGiven, type Kinds } from './kinds.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What case types and activities give as attributes has the type that the rules say they read. */
export const attributesFitRules: PackCheck = (pack) => {
  const vocabulary = vocabularyOf(pack);
  const { case: ofCase, event: ofEvent } = pack.rules.attributes;
  return [
    ...under(pack.caseTypes, ['caseTypes'], (type, path) => [
      ...misfits(type.attributes, ofCase, vocabulary.ofType(type), [...path, 'attributes']),
      ...under(type.persons, [...path, 'persons'], (person, at) =>
        misfits(person.attributes, ofCase, vocabulary.ofType(type), [...at, 'attributes']),
      ),
    ]),
    ...under(pack.activities, ['activities'], (activity, path) =>
      misfits(activity.attributes, ofEvent, vocabulary.ofAll, [...path, 'attributes']),
    ),
  ];
};

function misfits(
  attributes: Readonly<Record<string, number | boolean | string>>,
  types: Readonly<Record<string, string>>,
  kinds: Kinds,
  path: Path,
): readonly Finding[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const [wanted, type] = [types[name], kindOfGiven(value, kinds).type];
    return wanted === undefined || type === undefined || wanted === type
      ? []
      : [finding([...path, name], 'wrongComparison', `The rules read “${name}” as a ${wanted}; this is a ${type}.`)];
  });
}
