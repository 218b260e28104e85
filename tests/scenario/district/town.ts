import { readFileSync } from 'node:fs';
import { type District, parseDistrict } from '../../../src/scenario/district/index.ts';

export interface TestFeature {
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown };
}
export interface TestCollection {
  [member: string]: unknown;
  features: TestFeature[];
}

/** A sample of this folder, or the committed district, as JSON. */
export const sample = (name: 'town' | 'town.qgis' | 'town.geojson-io'): TestCollection =>
  JSON.parse(readFileSync(new URL(`./samples/${name}.geojson`, import.meta.url), 'utf8')) as TestCollection;

/** The text of the committed district. */
export const lizhouText = (): string => readFileSync(new URL('../../../scenarios/districts/lizhou.geojson', import.meta.url), 'utf8');

/** The district of sound JSON. */
export function sound(json: unknown): District {
  const { district, problems } = parseDistrict(json);
  if (!district) throw new Error(JSON.stringify(problems));
  return district;
}

/** The sample town with something changed. */
export function changed(change: (town: TestCollection) => void): TestCollection {
  const town = sample('town');
  change(town);
  return town;
}

/** The feature of the town with this id. */
export const named = (town: TestCollection, id: string): TestFeature => town.features.find(({ properties }) => properties['id'] === id)!;
