import type { Effect } from '../pack/activity.ts';
import { finding } from '../problem.ts';
import { each, idsOf, named, type PackCheck, type ScenarioCheck, strangers, under } from './check.ts';

/** Effects of police powers: nobody else seizes, searches, questions or takes anybody along. */
const powers: ReadonlySet<Effect['do']> = new Set<Effect['do']>([
  'match',
  'verify',
  'locate',
  'hunt',
  'meet',
  'hold',
  'seize',
  'moveItem',
  'stopMoney',
  'freezeMoney',
  'outcome',
  'settleTrack',
]);

/** Minimum emergency units do what the pack knows, have things that have words, and never what takes a police power. */
export const groupsHaveNoPowers: PackCheck = ({ groups, activities, words }) => [
  ...under(groups.deeds, ['groups', 'deeds'], ({ act }, path) => {
    const effects = activities.find(({ id }) => id === act)?.effects ?? [];
    const power = effects.find((effect) => powers.has(effect.do));
    return [
      ...strangers(named([...path, 'act'], act), idsOf(activities), 'activity'),
      ...(power
        ? [finding([...path, 'act'], 'outOfRange', `“${act}” takes a power that people of a group do not have (“${power.do}”).`)]
        : []),
    ];
  }),
  ...strangers(
    under(groups.messages, ['groups', 'messages'], ({ deeds }, path) => each([...path, 'deeds'], deeds)),
    idsOf(groups.deeds),
    'deed',
  ),
  ...strangers(each(['groups', 'onSite', 'deeds'], groups.onSite.deeds), idsOf(groups.deeds), 'deed'),
  ...strangers(
    under(groups.kinds, ['groups', 'kinds'], ({ kit }, path) =>
      kit.map((thing, index) => ({ path: [...path, 'kit', index], name: `kit.${thing}` })),
    ),
    new Set(Object.keys(words)),
    'word for the code',
  ),
  ...under(groups.kinds, ['groups', 'kinds'], ({ people: [least, most] }, path) =>
    least <= most ? [] : [finding([...path, 'people'], 'outOfRange', 'The first number is the smaller one.')],
  ),
];

/** Groups are of a kind of the pack and stand at places of the district. */
export const groupsStandSomewhere: ScenarioCheck = ({ scenario, pack, district }) => [
  ...strangers(
    under(scenario.groups, ['groups'], ({ kind }, path) => named([...path, 'kind'], kind)),
    idsOf(pack.groups.kinds),
    'kind of group in this pack',
  ),
  ...strangers(
    under(scenario.groups, ['groups'], ({ at = [] }, path) => each([...path, 'at'], at)),
    idsOf(district.places),
    'place in this district',
  ),
];
