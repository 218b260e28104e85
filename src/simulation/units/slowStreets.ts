import { placeOf, type SpeedProfile } from '../../streets/index.ts';
import type { ShiftState, Unit } from '../state.ts';
import { profileOf, type World } from '../world.ts';

const known = new WeakMap<World, Map<string, ReadonlyMap<number, number>>>();

/** The posts that are manned now, as one text: while it stays the same, so do the times on the streets. */
export function mannedPosts({ units }: Pick<ShiftState, 'units'>): string {
  const posts: string[] = [];
  // Asked for every journey: nothing is made while no post is manned.
  for (const { post, postReadyAt } of Object.values(units)) if (post !== null && postReadyAt !== null) posts.push(post);
  return posts.length === 0 ? '' : posts.sort((a, b) => (a < b ? -1 : 1)).join(' ');
}

/**
 * The speed profile of a unit as the streets are now: near manned posts everybody queues (procedure.md §2, checkpoints: traffic delay +6
 * %).
 */
export function profileNow(world: World, state: Pick<ShiftState, 'units'>, { kind }: Pick<Unit, 'kind'>): SpeedProfile {
  const profile = profileOf(world.unitKinds.get(kind)!);
  const { delay, delayWithin } = world.resolved.pack.posts;
  const posts = delay === 1 ? '' : mannedPosts(state);
  return posts === '' ? profile : { ...profile, slowed: slowStreets(world, posts, delay, delayWithin) };
}

/**
 * Streets on which posts make everybody slower, by the same factor however many posts are near: those at which they stand, and those whose
 * middle lies near.
 */
function slowStreets(world: World, posts: string, delay: number, within: number): ReadonlyMap<number, number> {
  let byPosts = known.get(world);
  if (!byPosts) known.set(world, (byPosts = new Map<string, ReadonlyMap<number, number>>()));
  let slowed = byPosts.get(posts);
  if (slowed) return slowed;
  const { network, checkpoints } = world.resolved.district;
  const names = new Set(posts.split(' '));
  const manned = checkpoints.filter(({ id }) => names.has(id));
  const middles = [...network.extent.keys()].map((street) => placeOf(network, { street, along: network.extent[street]! >> 1 }));
  slowed = new Map(
    middles.flatMap((middle, street) =>
      manned.some(
        ({ spot, x, y }) => spot.street === street || (x - middle.x) * (x - middle.x) + (y - middle.y) * (y - middle.y) <= within * within,
      )
        ? [[street, delay] as const]
        : [],
    ),
  );
  byPosts.set(posts, slowed);
  return slowed;
}
