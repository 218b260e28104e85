import type { CaseType } from '../pack/caseType.ts';
import type { Draw } from '../pack/draw.ts';
import type { Effect } from '../pack/activity.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../problem.ts';
import { under } from './check.ts';
import { kindOfAgain, type Kinds } from './kinds.ts';
import { engineTruth, ordinalOfPerson, personsOf, thresholdsOf, truthOf, vocabularyOf } from './vocabulary.ts';

/** An expression of a pack, where it stands and what it may name. */
export interface Written {
  readonly path: Path;
  readonly text: string;
  readonly kinds: Kinds;
}

type Found = Omit<Written, 'kinds'>;

const at = (path: Path, text: string | undefined): readonly Found[] => (text === undefined || text === '' ? [] : [{ path, text }]);
const from = (path: Path, value: unknown): readonly Found[] =>
  typeof value === 'object' && value !== null && 'from' in value ? at([...path, 'from'], String(value.from)) : [];
const given = (path: Path, values: Readonly<Record<string, number | boolean | string>>): readonly Found[] =>
  Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [{ path: [...path, name], text: value }] : []));

/** Every expression of a pack but those of its rules, which read a log and not a case. */
export function expressionsIn(pack: Pack): readonly Written[] {
  const [vocabulary, law] = [vocabularyOf(pack), thresholdsOf(pack)];
  const shared: readonly Found[] = [
    ...ofActivities(pack),
    ...ofJobs(pack),
    ...ofAsks(pack),
    ...ofPlans(pack),
    ...at(['closable'], pack.closable),
    ...under(pack.patience, ['patience'], ({ when }, path) => at([...path, 'when'], when)),
    ...ofPractices(pack),
    ...ofGroups(pack),
  ];
  return [
    ...shared.map((found) => ({ ...found, kinds: vocabulary.ofAll })),
    ...under(pack.caseTypes, ['caseTypes'], (type, path): readonly Written[] => {
      const [played, truth] = [vocabulary.ofType(type), new Map([...law, ...truthOf(type)])];
      const withPerson: Kinds = new Map([...truth, ...personsOf(type)]);
      return [
        ...inPlay(type, path).map((found) => ({ ...found, kinds: played })),
        ...atBirth(type, path).map((found) => ({ ...found, kinds: truth })),
        ...under(type.evidence, [...path, 'evidence'], (evidence, place) => [
          ...at([...place, 'when'], evidence.when),
          ...at([...place, 'leadsWhen'], evidence.leadsWhen),
        ]).map((found) => ({ ...found, kinds: withPerson })),
        ...ofDraws(type.draws, [...path, 'draws'], 'truth', new Map([...law, ...engineTruth])),
        ...under(type.persons, [...path, 'persons'], (person, place) =>
          ofDraws(person.draws, [...place, 'draws'], 'person', new Map([...truth, ...ordinalOfPerson])),
        ),
        ...under(type.persons, [...path, 'persons'], ({ count }, place) =>
          (Array.isArray(count) ? count : []).flatMap((entry, index) =>
            typeof entry === 'object' ? at([...place, 'count', index, 'when'], entry.when) : [],
          ),
        ).map((found) => ({ ...found, kinds: truth })),
        ...under(type.persons, [...path, 'persons'], ({ rides }, place) => at([...place, 'rides', 'when'], rides?.when)).map((found) => ({
          ...found,
          kinds: withPerson,
        })),
        ...under(type.persons, [...path, 'persons'], ({ behaviour }, place) =>
          (typeof behaviour === 'object' ? behaviour : []).flatMap(([, , when], index) => at([...place, 'behaviour', index, 2], when)),
        ).map((found) => ({ ...found, kinds: withPerson })),
      ];
    }),
  ];
}

const ofPractices = ({ practices }: Pack): readonly Found[] =>
  under(practices, ['practices'], ({ effects }, path) =>
    under(effects, [...path, 'effects'], (effect, place) => ('when' in effect ? at([...place, 'when'], effect.when) : [])),
  );

const ofGroups = ({ groups }: Pack): readonly Found[] => [
  ...under(groups.deeds, ['groups', 'deeds'], ({ when }, path) => at([...path, 'when'], when)),
  ...under(groups.messages, ['groups', 'messages'], ({ when, told, urgent }, path) => [
    ...at([...path, 'when'], when),
    ...at([...path, 'told'], told),
    ...at([...path, 'urgent'], urgent),
  ]),
];

/** A draw sees what was drawn before it, and no more. */
function ofDraws(draws: readonly Draw[], base: Path, root: 'truth' | 'person', before: Kinds): readonly Written[] {
  const seen = new Map(before);
  return under(draws, base, (draw, path) => {
    const kinds: Kinds = new Map(seen);
    seen.set(`${root}.${draw.name}`, kindOfAgain(draw, root, kinds));
    return [...at([...path, 'when'], draw.when), ...at([...path, 'value'], typeof draw.value === 'string' ? draw.value : undefined)].map(
      (found) => ({ ...found, kinds }),
    );
  });
}

/** Looked at once, when the incident begins: nothing of the case is there yet. */
const atBirth = (type: CaseType, path: Path): readonly Found[] => [
  ...under(type.priority, [...path, 'priority'], ({ when }, place) => at([...place, 'when'], when)),
  ...under(type.calls, [...path, 'calls'], ({ when }, place) => at([...place, 'when'], when)),
  ...under(type.parts, [...path, 'parts'], ({ when }, place) => at([...place, 'when'], when)),
  ...under(type.deterred, [...path, 'deterred'], (entry, place) => ('when' in entry ? at([...place, 'when'], entry.when) : [])),
  ...under(type.items, [...path, 'items'], ({ value }, place) => at([...place, 'value'], value)),
];

/** Looked at in play. */
const inPlay = (type: CaseType, path: Path): readonly Found[] => [
  ...given([...path, 'attributes'], type.attributes),
  ...under(type.persons, [...path, 'persons'], (person, place) => given([...place, 'attributes'], person.attributes)),
  ...(
    [
      ['calls', type.calls],
      ['questions', type.questions],
    ] as const
  ).flatMap(([name, list]) =>
    under<(typeof list)[number], Found>(list, [...path, name], ({ reveals }, place) =>
      under(reveals, [...place, 'reveals'], (reveal, spot) => [
        ...at([...spot, 'when'], reveal.when),
        ...from([...spot, 'value'], reveal.value),
      ]),
    ),
  ),
  ...under(type.questions, [...path, 'questions'], ({ answers }, place) =>
    under(answers, [...place, 'answers'], ({ when }, spot) => at([...spot, 'when'], when)),
  ),
  ...under(type.phases, [...path, 'phases'], ({ when }, place) => at([...place, 'when'], when)),
  ...under(type.track, [...path, 'track'], ({ when }, place) => at([...place, 'when'], when)),
  ...under(type.goals, [...path, 'goals'], (goal, place) => [
    ...at([...place, 'when'], goal.when),
    ...at([...place, 'achieved'], goal.achieved),
  ]),
  ...at([...path, 'closable'], type.closable),
];

const ofEffect = (effect: Effect, path: Path): readonly Found[] => [
  ...at([...path, 'when'], effect.when),
  ...(effect.do === 'gainBelief'
    ? from([...path, 'value'], effect.value)
    : effect.do === 'set'
      ? from([...path, 'to'], effect.to)
      : effect.do === 'later'
        ? at([...path, 'still'], effect.still)
        : []),
];

const ofActivities = ({ activities }: Pack): readonly Found[] =>
  under(activities, ['activities'], (activity, path) => [
    ...at([...path, 'needs'], activity.needs),
    ...given([...path, 'attributes'], activity.attributes),
    ...under(activity.effects, [...path, 'effects'], ofEffect),
  ]);

const ofJobs = ({ jobs }: Pack): readonly Found[] =>
  under(jobs, ['jobs'], (job, path) => [
    ...at([...path, 'targets'], job.targets),
    ...at([...path, 'shownWhen'], job.shownWhen),
    ...under(job.needs, [...path, 'needs'], (need, place) => at([...place, 'if'], need.if)),
    ...under(job.steps, [...path, 'steps'], ({ when }, place) => at([...place, 'when'], when)),
  ]);

const ofAsks = ({ asks }: Pack): readonly Found[] =>
  under(asks, ['asks'], (ask, path) => [
    ...under(ask.options, [...path, 'options'], ({ needs }, place) => at([...place, 'needs'], needs)),
    ...under(ask.right, [...path, 'right'], ({ when }, place) => at([...place, 'when'], when)),
  ]);

const ofPlans = ({ plans }: Pack): readonly Found[] =>
  under(plans, ['plans'], ({ steps }, path) =>
    under(steps, [...path, 'steps'], (step, place) => [
      ...at([...place, 'when'], step.when),
      ...at([...place, 'until'], step.until),
      ...at([...place, 'each'], step.each === true ? undefined : step.each),
    ]),
  );
