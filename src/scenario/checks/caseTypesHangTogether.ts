import { areas, landUses, placeSorts } from '../district/index.ts';
import { each, idsOf, named, type PackCheck, type Reference, strangers, under } from './check.ts';

/**
 * A case type names a plan and behaviours that exist, kinds of place that districts know, service times of its own and attributes it
 * defines.
 */
export const caseTypesHangTogether: PackCheck = ({ caseTypes, plans, behaviours, activities }) => {
  const grounds = new Set<string>([...placeSorts, ...landUses, ...areas]);
  const sorts = new Set<string>(placeSorts);
  const acts = idsOf(activities);
  return under(caseTypes, ['caseTypes'], (type, path) => {
    const attributes = new Set([
      ...Object.keys(type.attributes),
      ...type.persons.flatMap((person) => Object.keys(person.attributes)),
      ...engineAttributes,
    ]);
    const reveals = [
      ...under(type.calls, [...path, 'calls'], (call, at) => [[call.reveals, at] as const]),
      ...under(type.questions, [...path, 'questions'], (question, at) => [[question.reveals, at] as const]),
    ];
    return [
      ...strangers(named([...path, 'plan'], type.plan), idsOf(plans), 'plan'),
      ...strangers(
        under(type.persons, [...path, 'persons'], ({ behaviour }, at): readonly Reference[] =>
          typeof behaviour === 'string'
            ? named([...at, 'behaviour'], behaviour)
            : (behaviour ?? []).map(([name], index) => ({ path: [...at, 'behaviour', index, 0], name })),
        ),
        idsOf(behaviours),
        'behaviour',
      ),
      ...strangers(
        type.places.map(([name], index) => ({ path: [...path, 'places', index, 0], name })),
        grounds,
        'kind of place or land use',
      ),
      ...strangers(
        under(type.items, [...path, 'items'], (item, at) => named([...at, 'fence'], item.fence)),
        sorts,
        'kind of place',
      ),
      ...strangers(
        [
          ...each([...path, 'plain'], type.plain),
          ...under(type.persons, [...path, 'persons'], (person, at) => each([...at, 'plain'], person.plain)),
          ...reveals.flatMap(([list, at]) =>
            under(list, [...at, 'reveals'], (reveal, place) => each([...place, 'attributes'], reveal.attributes)),
          ),
        ],
        attributes,
        'attribute of this case type',
      ),
      ...strangers(
        under(type.phases, [...path, 'phases'], (phase, at) => [...each([...at, 'from'], phase.from), ...each([...at, 'to'], phase.to)]),
        acts,
        'activity',
      ),
    ];
  });
};

/** Attributes that the engine answers for every case. */
const engineAttributes = ['type', 'channel', 'priority', 'outcome', 'closedOut', 'stayHours', 'track'];
