import { canonicalJson, sha256 } from '../kernel/index.ts';
import { type ResolvedScenario, type ScenarioOnPaper, withoutBuildings } from '../scenario/index.ts';

/**
 * What a run file carries of its scenario. Houses are left out: nothing in a shift depends on them, and they are two thirds of a district.
 */
export const onPaper = ({ scenario, pack, district, districtSource }: ResolvedScenario): ScenarioOnPaper => ({
  file: scenario,
  pack,
  district: withoutBuildings(districtSource, district),
});

/** SHA-256 of the scenario with its pack and district, as canonical JSON. */
export const scenarioHashOf = (paper: ScenarioOnPaper): string => sha256(canonicalJson(JSON.parse(JSON.stringify(paper))));
