import { type GridPoint, planeAbout } from '../degrees.ts';
import { type DistrictProblem, errorAt } from '../problem.ts';
import type { Feature } from '../readFeatures.ts';
import { limits } from '../kinds.ts';

/** A district is at most 60 km across, so that metres on its plane are true to a part in a thousand. */
export function fitsTheMap(features: readonly Feature[], origin: GridPoint): DistrictProblem[] {
  const plane = planeAbout(origin);
  const most = limits.kilometresAcross * 1000;
  for (const { lines, path } of features) {
    for (const line of lines) {
      const stray = line.map(plane).find(({ x, y }) => Math.abs(x) > most || Math.abs(y) > most);
      if (stray) {
        const { x, y } = stray;
        return [
          errorAt(
            [...path, 'geometry'],
            'tooWide',
            `A district reaches at most ${limits.kilometresAcross} km from its origin; this lies ${Math.floor(Math.max(Math.abs(x), Math.abs(y)) / 1000)} km away.`,
          ),
        ];
      }
    }
  }
  return [];
}
