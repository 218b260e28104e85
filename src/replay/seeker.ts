import { type Instant } from '../kernel/index.ts';
import type { Entry, ShiftState, World } from '../simulation/index.ts';
import { fold, foldStart, settleAt } from './fold.ts';

/** Jumps to any instant of a shift that is on paper. */
export interface Seeker {
  /**
   * The state at the end of that second. It is the seeker's own and holds until it is asked again: going forward carries it on,
   * so that playing costs only the facts that are new.
   */
  readonly at: (instant: Instant) => ShiftState;
}

/** A snapshot is kept after this many facts: folding so many takes a few milliseconds, and an 8-hour shift of 400 cases has some twelve. */
const factsPerSnapshot = 2000;

interface Snapshot {
  readonly facts: number;
  readonly state: string;
}

/** A seeker over the facts of one shift. Snapshots are the state as JSON text, taken once, when the seeker is made. */
export function seeker(world: World, seed: string, facts: readonly Entry[]): Seeker {
  const ground = { world, seed };
  const snapshots = snapshotsOf(ground, facts);
  let cursor: { facts: number; readonly state: ShiftState; asked: number } | undefined;
  return {
    at: (instant) => {
      const wanted = factsUpTo(facts, instant);
      const nearest = snapshots.findLast((snapshot) => snapshot.facts <= wanted)!;
      if (!cursor || cursor.asked > instant || cursor.facts < nearest.facts)
        cursor = { facts: nearest.facts, state: JSON.parse(nearest.state) as ShiftState, asked: instant };
      fold(ground, cursor.state, facts, cursor.facts, wanted);
      cursor.facts = wanted;
      cursor.asked = instant;
      settleAt(cursor.state, instant);
      return cursor.state;
    },
  };
}

function snapshotsOf(ground: { readonly world: World; readonly seed: string }, facts: readonly Entry[]): readonly Snapshot[] {
  const state = foldStart(ground);
  const snapshots: Snapshot[] = [{ facts: 0, state: JSON.stringify(state) }];
  for (let from = 0; from + factsPerSnapshot < facts.length; from += factsPerSnapshot) {
    fold(ground, state, facts, from, from + factsPerSnapshot);
    snapshots.push({ facts: from + factsPerSnapshot, state: JSON.stringify(state) });
  }
  return snapshots;
}

/** How many facts became true up to and including that second; facts stand in the order of time. */
function factsUpTo(facts: readonly Entry[], instant: Instant): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.at <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
