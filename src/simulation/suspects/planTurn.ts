import { instant, plan } from '../../kernel/index.ts';
import type { ShiftState } from '../state.ts';

/** At the end of his street he turns, or goes to ground as soon as he is neither findable nor kept or followed with the eyes any more. */
export function planTurn(state: ShiftState, key: string): void {
  const { incident, person, leaves, watchedUntil, followedUntil, openUntil } = state.movers[key]!;
  const findable = state.incidents[incident]!.persons.find(({ id }) => id === person)?.findableUntil ?? state.now;
  const until = instant(Math.max(state.now, openUntil ?? findable, watchedUntil ?? 0, followedUntil ?? 0));
  if (leaves < until) plan(state.agenda, leaves, `turn/${key}`, { kind: 'turn', incident, person });
  else plan(state.agenda, until, `turn/${key}`, { kind: 'hide', incident, person });
}
