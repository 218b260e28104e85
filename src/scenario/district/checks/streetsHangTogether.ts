import type { StreetNetwork } from '../../../streets/index.ts';
import { type DistrictProblem, warningAt } from '../problem.ts';

/** Most streets can be reached from one another on foot; stray pieces are drawn lines that miss a common vertex. */
export function streetsHangTogether(network: StreetNetwork, path: readonly (string | number)[]): DistrictProblem[] {
  const piece = new Int32Array(network.junctionIds.length).fill(-1);
  let pieces = 0;
  for (let start = 0; start < piece.length; start++) {
    if (piece[start] !== -1) continue;
    const open = [start];
    piece[start] = pieces;
    for (let junction = open.pop(); junction !== undefined; junction = open.pop()) {
      for (let i = network.adjacencyStart[junction]!; i < network.adjacencyStart[junction + 1]!; i++) {
        const street = network.adjacency[i]! >> 1;
        for (const next of [network.from[street]!, network.to[street]!]) {
          if (piece[next] !== -1) continue;
          piece[next] = pieces;
          open.push(next);
        }
      }
    }
    pieces += 1;
  }
  return pieces === 1
    ? []
    : [
        warningAt(
          path,
          'streetsApart',
          `The streets fall into ${pieces} pieces that do not meet; roads meet only at vertices with equal coordinates.`,
        ),
      ];
}
