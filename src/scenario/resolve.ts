import type { District } from './district/index.ts';
import type { Pack } from './pack/pack.ts';
import type { ScenarioFile } from './scenarioFile.ts';

/** A scenario with everything it names, made sound: what a shift runs on and what a run file carries. */
export interface ResolvedScenario {
  readonly scenario: ScenarioFile;
  readonly pack: Pack;
  readonly district: District;
  /** The district as it was written (GeoJSON), for the run file. */
  readonly districtSource: unknown;
}
