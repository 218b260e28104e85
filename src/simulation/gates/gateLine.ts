import { diceFor, draw, type Instant, quantile } from '../../kernel/index.ts';
import { distributionOf, type Duration, type GateEntry } from '../../scenario/index.ts';
import type { ShiftState } from '../state.ts';
import type { World } from '../world.ts';

/** A car at a gate, in whole milliseconds of the shift: when it comes, and how long it stands in a bay by itself and with help. */
interface Car {
  readonly at: number;
  readonly alone: number;
  readonly helped: number;
}

/** One opening of a gate, in seconds of the shift; it may have begun before the shift. */
interface Opening {
  readonly from: number;
  readonly to: number;
  readonly carsPerHour: number;
}

/** How a gate stands at an instant. */
export interface GateLine {
  /** Whether cars still come; the last of them may wait on after that. */
  readonly open: boolean;
  readonly waiting: number;
  /** Cars in the bays now. */
  readonly standing: number;
  /** Cars of this opening that have left their bay. */
  readonly served: number;
  /** Mean seconds that those of this opening waited who have come into a bay; 0 when none has. */
  readonly meanWait: number;
}

const shut: GateLine = { open: false, waiting: 0, standing: 0, served: 0, meanWait: 0 };

/** The bays of an opening are looked at until the line that is left has gone, so long at most after it, in seconds. Design value. */
const drains = 3600;

/** The opening that runs at an instant, or whose line has not yet had time to go. */
function openingAt({ startsAt }: World, { hours }: GateEntry, at: number): Opening | undefined {
  const day = Math.floor((startsAt + at) / 86_400);
  for (const midnight of [day * 86_400 - startsAt, (day - 1) * 86_400 - startsAt]) {
    // The later opening first: its cars find the bays as if the line of the one before had gone.
    for (const { from, to, carsPerHour } of [...hours].sort((a, b) => (a.from < b.from ? 1 : -1))) {
      const opening = { from: midnight + secondsOfDay(from), to: midnight + secondsOfDay(to), carsPerHour };
      if (at >= opening.from && at < opening.to + drains) return opening;
    }
  }
  return undefined;
}

const secondsOfDay = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;

const known = new WeakMap<World, Map<string, readonly Car[]>>();

/** The cars of an opening, from scenario and seed alone, in order of coming; drawn once. */
function carsOf(world: World, seed: string, gate: GateEntry, opening: Opening): readonly Car[] {
  let bySeed = known.get(world);
  if (!bySeed) known.set(world, (bySeed = new Map<string, readonly Car[]>()));
  const key = `${seed}/${gate.id}/${opening.from}`;
  let cars = bySeed.get(key);
  if (cars) return cars;
  const named = (question: string) => diceFor(seed, world.resolved.scenario.id, 'gate', gate.id, String(opening.from), question);
  const [gaps, bays] = [named('gaps'), named('bays')];
  const [alone, helped] = [spread(gate.service.alone), spread(gate.service.helped)];
  const list: Car[] = [];
  for (
    let at = opening.from + draw({ exponential: { mean: 3600 / opening.carsPerHour } }, gaps);
    at < opening.to;
    at += draw({ exponential: { mean: 3600 / opening.carsPerHour } }, gaps)
  ) {
    const share = bays.unit();
    list.push({
      at: Math.floor(at * 1000),
      alone: Math.floor(quantile(alone, share) * 1000),
      helped: Math.floor(quantile(helped, share) * 1000),
    });
  }
  bySeed.set(key, (cars = list));
  return cars;
}

const spread = (duration: Duration) => distributionOf(duration) ?? { constant: 0 };

/**
 * The line at a gate at an instant: cars come at random, take the bay that is free first, and stand there for a drawn time; a queue
 * M/G/c. A bay with a helper is quicker while an officer stands at the gate (procedure.md §2, police-home-school).
 * It is worked out from the cars when somebody asks, so a gate costs nothing while nobody does.
 */
export function gateLine(world: World, seed: string, { gates }: Pick<ShiftState, 'gates'>, gate: GateEntry, at: Instant): GateLine {
  const opening = openingAt(world, gate, at);
  if (!opening) return shut;
  const watch = gates[gate.id];
  const spans = [
    ...(watch?.held ?? []),
    ...(watch?.since === null || watch === undefined ? [] : [{ from: watch.since, until: Infinity }]),
  ].map(({ from, until }) => ({ from: from * 1000, until: until * 1000 }));
  const now = at * 1000;
  const free = new Array<number>(gate.bays).fill(-Infinity);
  let [waiting, served, begun, waited] = [0, 0, 0, 0];
  for (const car of carsOf(world, seed, gate, opening)) {
    if (car.at > now) break;
    const bay = firstFree(free);
    const start = Math.max(car.at, free[bay]!);
    if (start > now) {
      // Whoever comes after waits too: no bay is free before this one.
      waiting++;
      continue;
    }
    const isHelped = bay < gate.volunteers && spans.some(({ from, until }) => start >= from && start < until);
    free[bay] = start + (isHelped ? car.helped : car.alone);
    begun++;
    waited += start - car.at;
    if (free[bay] <= now) served++;
  }
  return { open: at < opening.to, waiting, standing: begun - served, served, meanWait: begun === 0 ? 0 : waited / begun / 1000 };
}

function firstFree(free: readonly number[]): number {
  let best = 0;
  for (let bay = 1; bay < free.length; bay++) if (free[bay]! < free[best]!) best = bay;
  return best;
}
