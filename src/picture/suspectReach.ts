import { type CaseId, type Instant, instant, seconds } from '../kernel/index.ts';
import { type CaseRecord, meansProfile, mannedPosts, peakAt, type Shift } from '../simulation/index.ts';
import { placeOf, reachArea, type Spot } from '../streets/index.ts';
import { word } from './labels.ts';
import type { MapReach, MapRings } from './mapExtras.ts';

/** Seconds after which somebody can be anywhere: the time in the open has a mean of 7.5 min (procedure.md §2). */
const anywhereAfter = 900;

/** Stages of custody in which somebody is no longer out in the streets. */
const held: ReadonlySet<string> = new Set([
  'stopped',
  'arrested',
  'inTransit',
  'atSite',
  'questioned',
  'decided',
  'detained',
  'handedOver',
]);

/** How fast what a belief about a vehicle names is; without a word about it he runs. */
const means = [
  ['shared_bike', 'sharedBike'],
  ['ebike', 'ebike'],
  ['etrike', 'ebike'],
  ['moto', 'motorcycle'],
  ['scooter', 'scooter'],
  ['van', 'van'],
  ['car', 'van'],
  ['on_foot', 'foot'],
  ['none', 'foot'],
] as const;

/** Where and when somebody sought was last known to be: the newest sighting, else the scene at the time that was told. */
function lastKnown({ beliefs, spot }: CaseRecord): { readonly spot: Spot; readonly at: Instant } | null {
  const standing = beliefs.filter((belief) => belief.standing !== 'contradicted');
  const seen = standing.filter(
    (belief) =>
      belief.spot !== null &&
      (belief.about === 'offender' || belief.about === 'person') &&
      belief.aspect !== 'fence' &&
      belief.aspect !== 'whereabouts',
  );
  const last = seen.reduce<(typeof seen)[number] | null>((best, belief) => (best === null || belief.at >= best.at ? belief : best), null);
  if (last) return { spot: last.spot!, at: last.at };
  const told = standing.find(({ aspect, value }) => aspect === 'offenceTime' && typeof value === 'number');
  const isDescribed = standing.some(({ about }) => about === 'offender');
  return told && isDescribed && spot !== null ? { spot, at: instant(told.at - Math.floor(told.value as number)) } : null;
}

/** Where somebody sought on a case can be now, in one minute and in two: by what the desk believes, around the posts that close roads. */
export function reachOf({ world, state }: Shift, caseId: CaseId): MapReach | null {
  const record = state.cases[caseId];
  if (!record || record.closing === 'closed' || Object.values(record.persons).some(({ custody }) => held.has(custody))) return null;
  const last = lastKnown(record);
  const age = last === null ? 0 : state.now - last.at;
  if (last === null || age < 0 || age > anywhereAfter) return null;
  const { network, checkpoints } = world.resolved.district;
  const vehicle = record.beliefs.findLast(
    ({ about, aspect, standing }) => (about === 'offender' || about === 'person') && aspect === 'vehicle' && standing !== 'contradicted',
  )?.value;
  const named = typeof vehicle === 'string' ? vehicle : null;
  const by = means.find(([part]) => named?.includes(part))?.[1] ?? 'run';
  const posts = new Set(mannedPosts(state).split(' '));
  const closed = new Set(checkpoints.filter(({ id }) => posts.has(id)).map(({ spot }) => spot.street));
  const within = (more: number): MapRings =>
    reachArea(network, last.spot, meansProfile(world, by), peakAt(world, state.now), seconds(Math.max(1, age + more)), closed).outline;
  return {
    outline: within(0),
    next: within(60),
    later: within(120),
    ...xy(placeOf(network, last.spot)),
    at: last.at,
    by: named === null ? null : word(world, named),
  };
}

const xy = ({ x, y }: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } => ({ x, y });
