import type { Spot } from '../../streets/index.ts';
import type { World } from '../world.ts';

/** Where one stands at a gate or for a clean-up; undefined when the scenario has none of that id. */
export function spotOfDetail({ resolved: { scenario, district } }: World, id: string): Spot | undefined {
  const place = scenario.gates.find((gate) => gate.id === id)?.place ?? scenario.operations.find((operation) => operation.id === id)?.place;
  return place === undefined ? undefined : district.places.find((candidate) => candidate.id === place)?.spot;
}
