import { forget, type Instant, instant } from '../kernel/index.ts';
import { emptyState, type Entry, evolve, type Ground, type ShiftState } from '../simulation/index.ts';

/** The state at the beginning, before any fact. */
export const foldStart = ({ world }: Ground): ShiftState => emptyState(world);

/**
 * Folds facts of a log into the state, from index `from` up to but not including `to`. What was due before a fact's second
 * has come due in the log already and is forgotten, though not before 0, since a shift takes what it inherited at once.
 */
export function fold(ground: Ground, state: ShiftState, facts: readonly Entry[], from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const { at, fact } = facts[index]!;
    if (at > state.now && at > 0) forget(state.agenda, instant(at - 1));
    state.now = at;
    evolve(ground, state, fact);
  }
}

/** Lets the folded state stand at an instant, after everything of its second. */
export function settleAt(state: ShiftState, at: Instant): void {
  if (state.ended) return;
  if (at > state.now) state.now = at;
  forget(state.agenda, state.now);
}
