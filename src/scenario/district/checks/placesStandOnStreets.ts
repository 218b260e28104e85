import { nearestSpot, type StreetNetwork } from '../../../streets/index.ts';
import { type GridPoint, planeAbout } from '../degrees.ts';
import { type DistrictProblem, errorAt } from '../problem.ts';
import type { Feature } from '../readFeatures.ts';
import { type Kind, limits } from '../kinds.ts';

const standing: readonly Kind[] = ['place', 'camera', 'checkpoint', 'crossing', 'circle'];

/** Everything that has a spot lies within 150 m of a street open to foot, a checkpoint of one open to vehicles. */
export function placesStandOnStreets(features: readonly Feature[], origin: GridPoint, network: StreetNetwork): DistrictProblem[] {
  const plane = planeAbout(origin);
  return features
    .filter(({ kind }) => standing.includes(kind))
    .flatMap(({ kind, lines, path }) => {
      const { x, y } = plane(lines[0]![0]!);
      const near = nearestSpot(network, x, y, kind !== 'checkpoint');
      if (near && near.metres <= limits.metresToStreet) return [];
      const street = kind === 'checkpoint' ? 'street open to vehicles' : 'street';
      return [
        errorAt(
          [...path, 'geometry', 'coordinates'],
          'farFromStreet',
          `The nearest ${street} is ${near ? `${near.metres} m away` : 'nowhere'}; at most ${limits.metresToStreet} m.`,
        ),
      ];
    });
}
