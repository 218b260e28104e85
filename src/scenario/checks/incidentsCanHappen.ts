import { shiftLimits } from '../limits.ts';
import type { CaseType } from '../pack/caseType.ts';
import { signedSeconds, signedSpanText, spanOf } from '../pack/spans.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import type { InheritedEntry, ScriptedEntry } from '../scenarioFile.ts';
import { idsOf, named, type Reference, type ScenarioCheck, strangers, under, type Whole } from './check.ts';
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
  return under(entry.history, [...path, 'history'], (step, at) => [
    ...between(step.at, reportOf(entry), -1, [...at, 'at']),
    ...strangers(named([...at, 'act'], step.act), idsOf(pack.activities), 'activity'),
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
