import { shiftLimits } from '../limits.ts';
import type { CaseType } from '../pack/caseType.ts';
import type { Pack } from '../pack/pack.ts';
import { signedSeconds, signedSpanText, spanOf } from '../pack/spans.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import type { InheritedEntry, ScriptedEntry } from '../scenarioFile.ts';
import { idsOf, named, type Reference, type ScenarioCheck, strangers, under, type Whole } from './check.ts';
import { expressionsIn } from './expressionsIn.ts';
import { historyCanBe } from './historyCanBe.ts';
import { twice } from './idsAreUnique.ts';
import { valuesCanBeDrawn } from './valuesCanBeDrawn.ts';
import { whereExists } from './whereExists.ts';

/**
 * Scripted incidents and inherited cases are of a known type, at a known place, with draws that this type makes, at a time when they can
 * happen.
 */
export const incidentsCanHappen: ScenarioCheck = (whole) => {
  const { scenario } = whole;
  const ends = spanOf(scenario.lasts);
  return [
    ...twice(scenario.scripted, ['scripted']),
    ...twice(scenario.inherited, ['inherited']),
    ...under(scenario.inherited, ['inherited'], ({ id }, path) =>
      scenario.scripted.some((other) => other.id === id)
        ? [finding([...path, 'id'], 'duplicateId', `A scripted incident has the id “${id}” too.`)]
        : [],
    ),
    ...under(scenario.scripted, ['scripted'], (entry, path) => [
      ...incident(entry, whole, path),
      ...between(entry.at, -shiftLimits.inheritedWithin, ends - 1, [...path, 'at']),
    ]),
    ...under(scenario.inherited, ['inherited'], (entry, path) => [
      ...incident(entry, whole, path),
      ...between(entry.at, -shiftLimits.inheritedWithin, -1, [...path, 'at']),
      ...reported(entry, path),
      ...history(entry, whole, path),
      ...historyCanBe(entry, whole.pack, [...path, 'history']),
    ]),
  ];
};

function incident(entry: ScriptedEntry, { pack, district }: Whole, path: Path): readonly Finding[] {
  const type = pack.caseTypes.find(({ id }) => id === entry.type);
  return [
    ...strangers(named([...path, 'type'], entry.type), idsOf(pack.caseTypes), 'case type'),
    ...whereExists(entry.where, district, [...path, 'where']),
    ...strangers(named([...path, 'behaviour'], entry.behaviour), idsOf(pack.behaviours), 'behaviour'),
    ...(type ? ofType(entry, type, path) : []),
  ];
}

function ofType(entry: ScriptedEntry, type: CaseType, path: Path): readonly Finding[] {
  const culprits = type.persons.filter(({ role }) => role !== 'decoy');
  const keys = (record: Readonly<Record<string, unknown>>, base: Path): readonly Reference[] =>
    Object.keys(record).map((name) => ({ path: [...base, name], name }));
  return [
    ...strangers(named([...path, 'call'], entry.call), idsOf(type.calls), `call of “${type.id}”:`),
    ...strangers(
      named([...path, 'channel'], entry.channel),
      new Set(type.channels.map(([channel]) => channel)),
      `channel of “${type.id}”:`,
    ),
    ...strangers(keys(entry.draws, [...path, 'draws']), new Set(type.draws.map(({ name }) => name)), `draw of “${type.id}”:`),
    ...under(entry.culprits, [...path, 'culprits'], (one, at) =>
      strangers(
        keys(one, at),
        new Set(culprits.flatMap(({ draws }) => draws.map(({ name }) => name))),
        `draw of a person of “${type.id}”:`,
      ),
    ),
    ...valuesCanBeDrawn(entry, type, path),
  ];
}

const mannersByPack = new WeakMap<Pack, ReadonlySet<string>>();

/** What an order's manner may say: the switches of jobs, what their steps and answers set, what any expression reads, and what the rules ask of an event. */
function mannersOf(pack: Pack): ReadonlySet<string> {
  let manners = mannersByPack.get(pack);
  if (!manners)
    mannersByPack.set(
      pack,
      (manners = new Set([
        ...pack.jobs.flatMap(({ switches }) => [...idsOf(switches)]),
        ...pack.jobs.flatMap(({ steps }) => steps.flatMap((step) => ('sets' in step ? Object.keys(step.sets ?? {}) : []))),
        ...pack.asks.flatMap(({ options }) => options.flatMap(({ sets }) => Object.keys(sets))),
        ...expressionsIn(pack).flatMap(({ text }) => [...text.matchAll(/\border\.([A-Za-z]\w*)/g)].map(([, name]) => name!)),
        ...Object.keys(pack.rules.attributes.event),
      ])),
    );
  return manners;
}

/** When the shift before had the report of an inherited case. */
const reportOf = ({ at, delay }: InheritedEntry): number => signedSeconds(at) + spanOf(delay);

function reported(entry: InheritedEntry, path: Path): readonly Finding[] {
  return reportOf(entry) < 0
    ? []
    : [
        finding(
          [...path, 'delay'],
          'outsideShift',
          `“${entry.delay}” after “${entry.at}” is no earlier than the start of the shift: the shift before never had this report.`,
        ),
      ];
}

/** What the shift before did lies between the report and the start of this shift, and is made of known acts, units and things. */
function history(entry: InheritedEntry, { pack, scenario }: Whole, path: Path): readonly Finding[] {
  const type = pack.caseTypes.find(({ id }) => id === entry.type);
  const manners = mannersOf(pack);
  const closing = pack.activities.find(({ moment }) => moment === 'closed')?.id;
  const report = reportOf(entry);
  return under(entry.history, [...path, 'history'], (step, at) => [
    // Where the report itself comes too late, that alone is to be mended.
    ...(report < 0 ? between(step.at, report, -1, [...at, 'at']) : []),
    ...strangers(named([...at, 'act'], step.act), idsOf(pack.activities), 'activity'),
    ...(step.act === closing
      ? [finding([...at, 'act'], 'outOfRange', 'A file that the shift before closed is not handed over: leave the case out.')]
      : []),
    ...strangers(
      Object.keys(step.order).map((name) => ({ path: [...at, 'order', name], name })),
      manners,
      'switch or answer',
    ),
    ...strangers(named([...at, 'unit'], step.unit), idsOf(scenario.units), 'unit'),
    ...(type ? strangers(named([...at, 'item'], step.item), idsOf(type.items), `item of “${type.id}”:`) : []),
  ]);
}

function between(text: string, from: number, to: number, path: Path): readonly Finding[] {
  const at = signedSeconds(text);
  if (at >= from && at <= to) return [];
  return [
    finding(
      path,
      'outsideShift',
      `“${text}” does not lie between ${signedSpanText(from)} and ${signedSpanText(to)}, reckoned from the start of the shift.`,
    ),
  ];
}
