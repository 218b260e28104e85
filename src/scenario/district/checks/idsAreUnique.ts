import { type DistrictProblem, errorAt } from '../problem.ts';
import type { Feature } from '../readFeatures.ts';

/**
 * No two places, zones, cameras, checkpoints, crossings or circles share an id: scenarios name all of them by it alone. Roads may share
 * one, as stretches of one road.
 */
export function idsAreUnique(features: readonly Feature[]): DistrictProblem[] {
  const taken = new Set<string>();
  return features.flatMap(({ kind, properties, path }) => {
    if (kind === 'road' || !('id' in properties) || properties.id === undefined) return [];
    if (!taken.has(properties.id)) {
      taken.add(properties.id);
      return [];
    }
    return [errorAt([...path, 'properties', 'id'], 'duplicateId', `The id “${properties.id}” is used twice.`)];
  });
}
