import { circlesCovered, placesCovered, type Shift, spotsCovered } from '../simulation/index.ts';
import type { CoveragePicture } from './deskPicture.ts';

/** How the district is covered now. A case that has a unit is covered by it already, so only those without one are counted. */
export function coveragePicture({ world, state }: Shift): CoveragePicture {
  const waiting = state.open.flatMap((id) => {
    const { spot, units, number } = state.cases[id]!;
    return spot !== null && number !== null && units.length === 0 ? [spot] : [];
  });
  return {
    places: placesCovered(world, state),
    cases: { of: waiting.length, inside: spotsCovered(world, state, waiting) },
    circles: circlesCovered(world, state).map(({ circle, name, owner, within }) => ({
      circle,
      name,
      owner: owner === null ? null : state.units[owner]!.callSign,
      within,
    })),
  };
}
