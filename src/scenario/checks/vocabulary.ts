import { areas, landUses, placeSorts } from '../district/index.ts';
import type { CaseType } from '../pack/caseType.ts';
import { channels } from '../pack/channel.ts';
import type { Draw } from '../pack/draw.ts';
import type { Pack } from '../pack/pack.ts';
import {
  aNumber,
  aTruth,
  type Kind,
  kindOfAgain,
  kindOfExpression,
  kindOfGiven,
  kindOfScalar,
  type Kinds,
  oneOf,
  together,
} from './kinds.ts';
import { stages } from './stages.ts';

/** Everything that expressions of a pack may name, from the pack itself. */
export interface Vocabulary {
  /** In expressions of this case type, while its incidents are played. */
  readonly ofType: (type: CaseType) => Kinds;
  /** In expressions that serve every case type: activities, jobs, asks, plans. */
  readonly ofAll: Kinds;
}

const standings = ['said', 'single', 'corroborated', 'verified', 'contradicted'];
const under = (root: string, kinds: Iterable<readonly [string, Kind]>): Kinds =>
  new Map([...kinds].map(([name, kind]) => [`${root}.${name}`, kind]));
const all = (names: Iterable<string>, kind: Kind): readonly (readonly [string, Kind])[] => [...names].map((name) => [name, kind] as const);

/** What the engine knows of an incident before its first draw. */
export const engineTruth: Kinds = under('truth', [
  ['channel', oneOf(channels)],
  ['delay', aNumber],
  ['hour', aNumber],
  ['area', oneOf(areas)],
  ['zoneUse', oneOf(landUses)],
  ['rain', aTruth],
  ['place', oneOf(placeSorts)],
]);
/** And what can only be asked once it is played. */
const laterTruth: Kinds = under('truth', [
  ['night', aTruth],
  ['inSeries', aTruth],
  ['priority', aNumber],
  ['offenders', aNumber],
]);

/** The bounds of the law that a pack states. */
export const thresholdsOf = ({ thresholds }: Pick<Pack, 'thresholds'>): Kinds => under('threshold', all(Object.keys(thresholds), aNumber));

/** The draws of a list, each seeing those before it; `base` holds what can be seen at the first. */
function drawn(draws: readonly Draw[], root: 'truth' | 'person', base: Kinds): Kinds {
  const seen = new Map(base);
  const own = new Map<string, Kind>();
  for (const draw of draws) {
    const name = `${root}.${draw.name}`;
    own.set(name, kindOfAgain(draw, root, seen));
    seen.set(name, own.get(name)!);
  }
  return own;
}

/** What is true of an incident of this type. */
export const truthOf = (type: CaseType): Kinds => new Map([...engineTruth, ...drawn(type.draws, 'truth', engineTruth)]);

/** Which of his kind somebody is: 0 for the first. */
export const ordinalOfPerson: Kinds = under('person', [['ordinal', aNumber]]);

/** What is true of the persons of an incident of this type, whichever of them is meant. */
export const personsOf = (type: CaseType): Kinds =>
  new Map([
    ...ordinalOfPerson,
    ...together(type.persons.map(({ draws }) => drawn(draws, 'person', new Map([...truthOf(type), ...ordinalOfPerson])))),
  ]);

/** What expressions may name, worked out once for a pack. */
export function vocabularyOf(pack: Pack): Vocabulary {
  const truth = new Map(pack.caseTypes.map((type) => [type, new Map([...truthOf(type), ...laterTruth])] as const));
  const persons = new Map(pack.caseTypes.map((type) => [type, personsOf(type)] as const));
  const own = new Map([
    ...fixed,
    ...thresholdsOf(pack),
    ...under(
      'practice',
      all(
        pack.practices.map(({ id }) => id),
        aTruth,
      ),
    ),
    ...ofFiles(pack),
    ...ofOrders(pack),
  ]);
  const basis: Kinds = new Map([...own, ...together([...truth.values()]), ...together([...persons.values()])]);
  const shared: Kinds = new Map([
    ...own,
    ...ofCases(pack, basis, (type) => new Map([...basis, ...truth.get(type)!, ...persons.get(type)!])),
  ]);
  const byType = new Map(
    pack.caseTypes.map((type) => [type, new Map([...truth.get(type)!, ...persons.get(type)!, ...engineOfPerson, ...shared])] as const),
  );
  return {
    ofAll: new Map([...together([...truth.values()]), ...together([...persons.values()]), ...engineOfPerson, ...shared]),
    ofType: (type) => byType.get(type)!,
  };
}

const engineOfPerson: Kinds = under('person', [
  ['role', oneOf(['culprit', 'decoy', 'party', 'missing'])],
  ['custody', oneOf(stages.custody)],
  ['heldBy', oneOf(['unit', 'site', 'nobody'])],
  ['matched', oneOf(standings)],
  ['located', aTruth],
  ['atLarge', aTruth],
]);

/** Names whose meaning is the engine's. */
const fixed: Kinds = new Map([
  ...under('item', [
    ['value', aNumber],
    ['stage', oneOf(stages.property)],
    ['at', oneOf(['culprit', 'account', 'victim', 'fence', 'unit', 'store', 'owner', 'lost', 'stopped'])],
    ['money', aTruth],
    ['stops', aNumber],
    ['frozen', aTruth],
    ['saved', aNumber],
  ]),
  ...under('crew', [
    ['officers', aNumber],
    ['aux', aNumber],
    ['women', aNumber],
    ['plain', aTruth],
    ['desk', aTruth],
  ]),
  ...under('place', [
    ['kind', oneOf(['scene', 'site', 'desk', 'street', 'home', 'fence', 'station', 'store', 'person', 'located', 'complainant'])],
  ]),
  ...under(
    'stage',
    (['response', 'inquiry', 'closing', 'intake', 'complainant'] as const).map(
      (region) => [region, oneOf([...stages[region], 'notApplicable'])] as const,
    ),
  ),
  ...under(
    'count',
    all(
      [
        'held',
        'atSite',
        'stopped',
        'inCustody',
        'decided',
        'detained',
        'persons',
        'units',
        'inStore',
        'corroborating',
        'leads',
        'evidence',
        'matched',
        'linked',
        'linkedHeld',
        'undecided',
        'atLarge',
        'located',
        'broughtIn',
        'offendersIn',
      ],
      aNumber,
    ),
  ),
  ...under('report', [
    ['channel', oneOf(channels)],
    ['intake', oneOf(stages.intake)],
    ['ended', aTruth],
    ['ordinal', aNumber],
    ['satisfaction', aNumber],
  ]),
  ...under('time', all(['hour', 'sinceReport', 'sinceOffence'], aNumber)),
  ...under('money', all(['left', 'stopped', 'amount'], aNumber)),
]);

/** What callers say may be of any kind. */
const anything: Kind = {};

/** Evidence on file, beliefs, activities done, sorts of thing. */
function ofFiles({ caseTypes, activities }: Pack): Kinds {
  const effects = activities.flatMap((activity) => activity.effects);
  const kinds = [
    ...caseTypes.flatMap((type) => type.evidence.map(({ kind }) => kind)),
    ...effects.flatMap((effect) => (effect.do === 'addEvidence' ? [effect.kind] : [])),
  ];
  const aspects = [
    ...caseTypes.flatMap((type) => [...type.calls, ...type.questions].flatMap(({ reveals }) => reveals.map(({ aspect }) => aspect))),
    ...caseTypes.flatMap((type) => type.evidence.flatMap(({ bears }) => bears.map(({ aspect }) => aspect))),
    ...effects.flatMap((effect) => (effect.do === 'gainBelief' ? [effect.aspect] : [])),
    'identity',
    'whereabouts',
    'place',
  ];
  return new Map([
    ...under('file', all(kinds, aTruth)),
    ...under('belief', all(aspects, oneOf(standings))),
    ...under('heard', all(aspects, anything)),
    ...under(
      'done',
      all(
        activities.map(({ id }) => id),
        aNumber,
      ),
    ),
    ...under(
      'did',
      all(
        activities.map(({ id }) => id),
        aNumber,
      ),
    ),
    ...under('item', [['kind', oneOf(caseTypes.flatMap((type) => type.items.map(({ kind }) => kind)))]]),
  ]);
}

/** What an order carries: switches, what steps set and what answers set. */
function ofOrders({ jobs, asks }: Pack): Kinds {
  const sets = [
    ...jobs.flatMap(({ steps }) => steps.flatMap((step) => ('act' in step ? [step.sets ?? {}] : []))),
    ...asks.flatMap(({ options }) => options.map((option) => option.sets)),
  ];
  return together([
    under('order', [
      ['fast', aTruth],
      ...all(
        jobs.flatMap(({ switches }) => switches.map(({ id }) => id)),
        aTruth,
      ),
    ]),
    ...sets.map((set) =>
      under(
        'order',
        Object.entries(set).map(([name, value]) => [name, kindOfScalar(value)] as const),
      ),
    ),
  ]);
}

/** Attributes of the case, as it truly is (`case`) and as far as the desk knows (`known`). */
function ofCases({ caseTypes, activities, rules }: Pack, basis: Kinds, ofType: (type: CaseType) => Kinds): Kinds {
  const given = caseTypes.flatMap((type) =>
    [type.attributes, ...type.persons.map(({ attributes }) => attributes)].map(
      (attributes) => new Map(Object.entries(attributes).map(([name, value]) => [name, kindOfGiven(value, ofType(type))] as const)),
    ),
  );
  const set = activities.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.do === 'set'
        ? [new Map([[effect.name, typeof effect.to === 'object' ? kindOfExpression(effect.to.from, basis) : kindOfScalar(effect.to)]])]
        : [],
    ),
  );
  const tracks = new Map([['track', oneOf(caseTypes.flatMap((type) => type.track.map(({ is }) => is)))]]);
  const attributes = new Map([
    ...Object.keys(rules.attributes.case).map((name) => [name, { type: rules.attributes.case[name]! }] as const),
    ...together([...given, ...set, tracks]),
    ['type', oneOf(caseTypes.map(({ id }) => id))],
    ['channel', oneOf(channels)],
    ['priority', aNumber],
    ['stayHours', aNumber],
    ['closedOut', aTruth],
    ['joint', aTruth],
    ['manner', oneOf(['standing', 'fast'])],
    [
      'outcome',
      oneOf([
        ...caseTypes.flatMap((type) => type.outcomes.map(({ id }) => id)),
        ...activities.flatMap(({ effects }) => effects.flatMap((effect) => (effect.do === 'outcome' ? [effect.is] : []))),
      ]),
    ],
  ] as const satisfies readonly (readonly [string, Kind])[]);
  return new Map([...under('case', attributes), ...under('known', attributes)]);
}
