import { type DistrictProblem, errorAt, warningAt } from '../problem.ts';
import type { Feature } from '../readFeatures.ts';

/** Incidents are drawn per zone and resident, so a district without zones, or without residents, stays silent. */
export function zonesHoldPeople(features: readonly Feature[], path: readonly (string | number)[]): DistrictProblem[] {
  const zones = features.filter((feature): feature is Feature<'zone'> => feature.kind === 'zone');
  if (zones.length === 0) return [errorAt(path, 'noZones', 'A district needs at least one zone.')];
  return zones.some(({ properties }) => properties.residents > 0)
    ? []
    : [warningAt(path, 'noResidents', 'No zone has residents, so nothing will happen here.')];
}
