import { nearestSpot, type Spot, spotOf, type StreetNetwork } from '../../streets/index.ts';

/** The end of the nearest street that is nearer to a place, and its spot. */
export function nearestJunction(network: StreetNetwork, x: number, y: number): { junction: number; spot: Spot } {
  // A network has at least one street, and on foot every street is open.
  const { street, along } = nearestSpot(network, x, y, true)!.spot;
  const junction = along * 2 <= network.extent[street]! ? network.from[street]! : network.to[street]!;
  return { junction, spot: spotOf(network, junction) };
}
