import { spanOf } from './pack/spans.ts';
import type { ScenarioFile } from './scenarioFile.ts';

/** What a menu tells of a scenario. */
export interface ScenarioSummary extends Pick<ScenarioFile, 'id' | 'name' | 'briefing' | 'starts' | 'mode' | 'kind' | 'pack' | 'district'> {
  /** Seconds. */
  readonly lasts: number;
  /** How many. */
  readonly units: number;
}

/** The summary of a scenario, so that a menu needs no file of it. */
export const summaryOf = ({ id, name, briefing, starts, mode, kind, pack, district, lasts, units }: ScenarioFile): ScenarioSummary => ({
  id,
  name,
  briefing,
  starts,
  mode,
  kind,
  pack,
  district,
  lasts: spanOf(lasts),
  units: units.length,
});
