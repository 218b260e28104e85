import { canonicalJson, sha256 } from '../kernel/index.ts';
import type { ResolvedScenario, ScenarioOnPaper } from '../scenario/index.ts';

/** What a run file carries of its scenario. */
export const onPaper = ({ scenario, pack, districtSource }: ResolvedScenario): ScenarioOnPaper => ({ file: scenario, pack, district: districtSource });

/** SHA-256 of the scenario with its pack and district, as canonical JSON. */
export const scenarioHashOf = (paper: ScenarioOnPaper): string => sha256(canonicalJson(JSON.parse(JSON.stringify(paper))));
