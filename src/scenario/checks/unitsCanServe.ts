import { signedSeconds } from '../scenarioFile.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { idsOf, named, type ScenarioCheck, strangers, under } from './check.ts';
import { twice } from './idsAreUnique.ts';
import { whereExists } from './whereExists.ts';

/** Units have ids and call signs of their own, a kind that the pack knows, and stand at places of the district; desks staffed are desks of the pack. */
export const unitsCanServe: ScenarioCheck = ({ scenario, pack, district }) => [
  ...twice(scenario.units, ['units']),
  ...sharedCallSigns(scenario.units.map(({ callSign }) => callSign)),
  ...strangers(under(scenario.units, ['units'], ({ kind }, path) => named([...path, 'kind'], kind)), idsOf(pack.unitKinds), 'unit kind'),
  ...strangers(under(scenario.units, ['units'], ({ base }, path) => named([...path, 'base'], base)), idsOf(district.places), 'place in this district'),
  ...under(scenario.units, ['units'], ({ at }, path) => (at ? whereExists(at, district, [...path, 'at']) : [])),
  ...under(scenario.units, ['units'], ({ shiftEnds }, path) => neverOn(shiftEnds, path)),
  ...strangers(Object.keys(scenario.desks).map((name) => ({ path: ['desks', name], name })), idsOf(pack.desks), 'desk'),
];

const neverOn = (shiftEnds: string | undefined, path: Path): readonly Finding[] =>
  shiftEnds === undefined || signedSeconds(shiftEnds) > 0 ? [] : [finding([...path, 'shiftEnds'], 'outsideShift', 'The shift of this unit is over before it begins.')];

function sharedCallSigns(signs: readonly string[]): readonly Finding[] {
  return signs.flatMap((sign, index) => (signs.indexOf(sign) === index ? [] : [finding(['units', index, 'callSign'] satisfies Path, 'duplicateId', `The call sign “${sign}” is used twice.`)]));
}
