import { each, named, type PackCheck, strangers, under } from './check.ts';

/** Effects speak of evidence that some case type has, of attributes that some case has, and of outcomes that some case may end as. */
export const effectsFindTheirTarget: PackCheck = ({ activities, caseTypes, rules }) => {
  const effects = activities.flatMap((activity) => activity.effects);
  const kinds = new Set([
    ...caseTypes.flatMap((type) => type.evidence.map(({ kind }) => kind)),
    ...effects.flatMap((effect) => (effect.do === 'addEvidence' ? [effect.kind] : [])),
  ]);
  const attributes = new Set([
    ...Object.keys(rules.attributes.case),
    ...caseTypes.flatMap((type) =>
      [type.attributes, ...type.persons.map((person) => person.attributes)].flatMap((one) => Object.keys(one)),
    ),
    ...effects.flatMap((effect) => (effect.do === 'set' ? [effect.name] : [])),
  ]);
  const outcomes = new Set(caseTypes.flatMap((type) => type.outcomes.map(({ id }) => id)));
  return under(activities, ['activities'], (activity, path) => [
    ...strangers(each([...path, 'shows'], activity.shows), attributes, 'attribute of any case'),
    ...under(activity.effects, [...path, 'effects'], (effect, at) => {
      if (effect.do === 'reveal') return strangers(each([...at, 'attributes'], effect.attributes), attributes, 'attribute of any case');
      if (effect.do === 'outcome') return strangers(named([...at, 'is'], effect.is), outcomes, 'outcome of any case type:');
      return 'kinds' in effect ? strangers(each([...at, 'kinds'], effect.kinds ?? []), kinds, 'kind of evidence') : [];
    }),
  ]);
};
