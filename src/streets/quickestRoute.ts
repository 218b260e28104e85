import { fail, ok, type Result, type Seconds } from '../kernel/index.ts';
import type { Spot, StreetNetwork } from './network.ts';
import type { Leg, Route } from './route.ts';
import { freshScratch, type Scratch } from './scratch.ts';
import { passable, type SpeedProfile, streetMillis, type Traveller, travellerAt } from './speeds.ts';
import { directMillis, type StreetEnd, streetEnds } from './streetEnds.ts';

/**
 * The quickest route, by A* (Hart, Nilsson and Raphael 1968) with the straight line at the best speed as lower bound.
 * Of equally quick ways the one that stays on the street wins, then the one that comes by the smaller junction id, then by
 * the smaller street id; so the answer never depends on input order.
 */
export function quickestRoute(
  network: StreetNetwork,
  from: Spot,
  to: Spot,
  speeds: SpeedProfile,
  peak: boolean | number,
): Result<Route, 'noRoute'> {
  const traveller = travellerAt(speeds, peak);
  const direct = from.street === to.street ? directMillis(network, traveller, from.street, from.along, to.along) : Infinity;
  const starts = streetEnds(network, traveller, from, false);
  const goals = streetEnds(network, traveller, to, true);
  const scratch = freshScratch(network);
  const goal = search(network, traveller, scratch, starts, goals, direct);
  if (!goal && direct === Infinity) return fail('noRoute');
  const legs = goal ? legsOf(network, traveller, scratch, starts, goal, from, to) : directLegs(from, to, direct);
  return ok({ from, to, legs, seconds: Math.ceil((legs.at(-1)?.millis ?? 0) / 1000) as Seconds, metres: metresOf(network, legs) });
}

/** The goal by which the quickest way ends, if that is quicker than `best`. */
function search(
  network: StreetNetwork,
  traveller: Traveller,
  scratch: Scratch,
  starts: readonly StreetEnd[],
  goals: readonly StreetEnd[],
  best: number,
): StreetEnd | undefined {
  const { queue, seen, millis, ahead, via, round } = scratch;
  let found: StreetEnd | undefined;
  for (const { junction, millis: begun } of starts) reach(junction, begun, -1);
  for (let value = queue.peekValue(); value !== undefined && value <= best; value = queue.peekValue()) {
    const junction = queue.pop()!;
    const now = millis[junction]!;
    if (value > now + ahead[junction]!) continue;
    for (const goal of goals) {
      if (goal.junction !== junction || now + goal.millis >= best) continue;
      best = now + goal.millis;
      found = goal;
    }
    for (let i = network.adjacencyStart[junction]!; i < network.adjacencyStart[junction + 1]!; i++) {
      const end = network.adjacency[i]!;
      const forward = (end & 1) === 0;
      if (!passable(network, end >> 1, forward, traveller.onFoot)) continue;
      const next = forward ? network.to[end >> 1]! : network.from[end >> 1]!;
      reach(next, now + streetMillis(network, traveller, end >> 1), end);
    }
  }
  return found;

  function reach(junction: number, at: number, by: number): void {
    if (seen[junction] !== round) {
      seen[junction] = round;
      ahead[junction] = lowerBound(network, traveller, goals, junction);
    } else if (at > millis[junction]!) return;
    else if (at === millis[junction]!) {
      if (comesBefore(network, by, via[junction]!)) via[junction] = by;
      return;
    }
    millis[junction] = at;
    via[junction] = by;
    queue.push(junction, at + ahead[junction]!);
  }
}

function lowerBound({ x, y }: StreetNetwork, { swiftest }: Traveller, goals: readonly StreetEnd[], junction: number): number {
  let least = Infinity;
  for (const goal of goals) {
    const [dx, dy] = [x[goal.junction]! - x[junction]!, y[goal.junction]! - y[junction]!];
    least = Math.min(least, goal.millis + Math.floor(Math.sqrt(dx * dx + dy * dy) * swiftest));
  }
  return least;
}

/** Whether a junction is better reached by street end `a` than by `b`, both being equally quick. */
function comesBefore(network: StreetNetwork, a: number, b: number): boolean {
  if (a < 0 || b < 0) return a < 0;
  const [from, other] = [origin(network, a), origin(network, b)];
  return from < other || (from === other && a < b);
}

const origin = (network: StreetNetwork, end: number): number => ((end & 1) === 0 ? network.from[end >> 1]! : network.to[end >> 1]!);

function legsOf(
  network: StreetNetwork,
  traveller: Traveller,
  scratch: Scratch,
  starts: readonly StreetEnd[],
  goal: StreetEnd,
  from: Spot,
  to: Spot,
): Leg[] {
  const ends: number[] = [];
  let junction = goal.junction;
  for (let end = scratch.via[junction]!; end >= 0; end = scratch.via[junction]!) {
    ends.push(end);
    junction = origin(network, end);
  }
  const start = starts.find((end) => end.junction === junction)!;
  const legs: Leg[] = [];
  let millis = start.millis;
  if (start.along !== from.along)
    legs.push({ street: from.street, forward: start.along > from.along, start: from.along, end: start.along, millis });
  for (const end of ends.reverse()) {
    const forward = (end & 1) === 0;
    const extent = network.extent[end >> 1]!;
    millis += streetMillis(network, traveller, end >> 1);
    legs.push({ street: end >> 1, forward, start: forward ? 0 : extent, end: forward ? extent : 0, millis });
  }
  if (goal.along !== to.along)
    legs.push({ street: to.street, forward: to.along > goal.along, start: goal.along, end: to.along, millis: millis + goal.millis });
  return legs;
}

function directLegs(from: Spot, to: Spot, millis: number): Leg[] {
  return from.along === to.along ? [] : [{ street: from.street, forward: to.along > from.along, start: from.along, end: to.along, millis }];
}

function metresOf(network: StreetNetwork, legs: readonly Leg[]): number {
  let metres = 0;
  for (const { street, start, end } of legs) metres += (network.length[street]! * Math.abs(end - start)) / network.extent[street]!;
  return Math.floor(metres + 0.5);
}
