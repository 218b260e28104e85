import type { ScenarioFile, StreamEntry } from './scenarioFile.ts';

/** The name under which a stream's incidents are born and draw their dice: never its place in the list, which other streams would shift. */
export const streamName = ({ id, type }: Pick<StreamEntry, 'id' | 'type'>): string => id ?? type;

/** The people of some zones. */
const peopleIn = (zones: readonly { readonly residents: number }[]): number => zones.reduce((sum, { residents }) => sum + residents, 0);

/** How many people a scenario's streams are reckoned for: as many as it says, else those of its district. */
export const residentsOf = ({ residents }: Pick<ScenarioFile, 'residents'>, zones: readonly { readonly residents: number }[]): number =>
  residents ?? peopleIn(zones);

/** By how much more people than a district has a scenario's streams are reckoned for. */
export const residentsFactor = (scenario: Pick<ScenarioFile, 'residents'>, zones: readonly { readonly residents: number }[]): number =>
  residentsOf(scenario, zones) / Math.max(1, peopleIn(zones));
