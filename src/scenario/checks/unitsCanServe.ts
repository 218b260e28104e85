import type { UnitKind } from '../pack/unitKind.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { signedSeconds, spanOf } from '../pack/spans.ts';
import type { ScenarioFile, UnitEntry } from '../scenarioFile.ts';
import { each, idsOf, named, type ScenarioCheck, strangers, under } from './check.ts';
import { twice } from './idsAreUnique.ts';
import { whereExists } from './whereExists.ts';

/**
 * Units have ids and call signs of their own, a kind that the pack knows, and stand at places of the district; desks staffed are desks of
 * the pack.
 */
export const unitsCanServe: ScenarioCheck = ({ scenario, pack, district }) => [
  ...nobodyToSend(scenario),
  ...twice(scenario.units, ['units']),
  ...sharedCallSigns(scenario.units.map(({ callSign }) => callSign)),
  ...strangers(
    under(scenario.units, ['units'], ({ kind }, path) => named([...path, 'kind'], kind)),
    idsOf(pack.unitKinds),
    'unit kind',
  ),
  ...strangers(
    under(scenario.units, ['units'], ({ base }, path) => named([...path, 'base'], base)),
    idsOf(district.places),
    'place in this district',
  ),
  ...under(scenario.units, ['units'], ({ at }, path) => (at ? whereExists(at, district, [...path, 'at']) : [])),
  ...strangers(
    under(scenario.units, ['units'], ({ post }, path) => named([...path, 'post'], post)),
    idsOf(district.checkpoints),
    'checkpoint in this district',
  ),
  ...under(scenario.units, ['units'], neverOn),
  ...under(scenario.units, ['units'], (unit, path) =>
    crewCanBe(
      unit,
      pack.unitKinds.find(({ id }) => id === unit.kind),
      path,
    ),
  ),
  ...strangers(
    under(scenario.dispatch?.lists ?? [], ['dispatch', 'lists'], (list, path) => each([...path, 'units'], list.units)),
    idsOf(scenario.units),
    'unit',
  ),
  ...strangers(
    under(scenario.dispatch?.lists ?? [], ['dispatch', 'lists'], (list, path) => named([...path, 'zone'], list.zone)),
    idsOf(district.zones),
    'zone in this district',
  ),
  ...strangers(each(['practices'], scenario.practices), idsOf(pack.practices), 'practice in this pack'),
  ...strangers(
    Object.keys(scenario.desks).map((name) => ({ path: ['desks', name], name })),
    idsOf(pack.desks),
    'desk',
  ),
];

/** A desk without a unit can talk and write and no more: worth a look, since it is seldom meant. */
const nobodyToSend = ({ units, streams, scripted, inherited }: ScenarioFile): readonly Finding[] =>
  units.length > 0 || streams.length + scripted.length + inherited.length === 0
    ? []
    : [{ ...finding(['units'], 'noUnits', 'There is no unit: nobody can be sent to what happens here.'), severity: 'warning' }];

const neverOn = ({ shiftEnds, onCall = '0s' }: UnitEntry, path: Path): readonly Finding[] =>
  shiftEnds === undefined || signedSeconds(shiftEnds) > spanOf(onCall)
    ? []
    : [finding([...path, 'shiftEnds'], 'outsideShift', 'The shift of this unit is over before it can be there.')];

/** A crew is of one person at least, and no crew has more women than people. */
function crewCanBe(unit: UnitEntry, kind: UnitKind | undefined, path: Path): readonly Finding[] {
  if (!kind) return [];
  const people = (unit.officers ?? kind.officers) + (unit.auxiliaries ?? kind.auxiliaries);
  const women = unit.women ?? kind.women;
  if (people === 0) return [finding(path, 'outOfRange', 'There is nobody in this crew.')];
  return women > people
    ? [finding(unit.women === undefined ? path : [...path, 'women'], 'outOfRange', `A crew of ${people} cannot have ${women} women.`)]
    : [];
}

function sharedCallSigns(signs: readonly string[]): readonly Finding[] {
  return signs.flatMap((sign, index) =>
    signs.indexOf(sign) === index
      ? []
      : [finding(['units', index, 'callSign'] satisfies Path, 'duplicateId', `The call sign “${sign}” is used twice.`)],
  );
}
