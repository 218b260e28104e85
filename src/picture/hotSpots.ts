import type { Shift } from '../simulation/index.ts';
import { placeOf } from '../streets/index.ts';
import type { MapHotSpot } from './mapExtras.ts';

/**
 * Cases within so many metres of one another are of one place; a case counts half after eight hours, a third after sixteen (design
 * values).
 */
const reach = 350;
const halfAfter = 8 * 3600;
/** Fewer cases than this make no hot spot, and the weight below which it has cooled. */
const fewest = 2;
const coolest = 0.5;

interface Past {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const isNear = (a: Past, b: Past): boolean => (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) <= reach * reach;

/**
 * Places where registered cases lie close together, weighted by age: the heaviest first. From the register alone, not from what happened.
 */
export function hotSpotsOf({ state, world }: Shift): MapHotSpot[] {
  const { network } = world.resolved.district;
  let left: Past[] = Object.values(state.cases).flatMap(({ number, spot, reports }) => {
    if (number === null || spot === null) return [];
    const age = Math.max(0, state.now - state.reports[reports[0]!]!.at);
    const { x, y } = placeOf(network, spot);
    return [{ x, y, weight: 1 / (1 + age / halfAfter) }];
  });
  const found: MapHotSpot[] = [];
  for (;;) {
    let best: { readonly members: readonly Past[]; readonly weight: number } | null = null;
    for (const centre of left) {
      const members = left.filter((each) => isNear(each, centre));
      const weight = members.reduce((sum, each) => sum + each.weight, 0);
      if (members.length >= fewest && weight >= coolest && (best === null || weight > best.weight)) best = { members, weight };
    }
    if (best === null) return found;
    const { members, weight } = best;
    left = left.filter((each) => !members.includes(each));
    const mean = (of: (past: Past) => number): number =>
      Math.floor(members.reduce((sum, each) => sum + of(each) * each.weight, 0) / weight + 0.5);
    found.push({
      x: mean(({ x }) => x),
      y: mean(({ y }) => y),
      metres: reach,
      weight: Math.floor(weight * 10 + 0.5) / 10,
      cases: members.length,
    });
  }
}
