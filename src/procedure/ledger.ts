import type { Activation, Verdict } from './activation.ts';
import type { Occurrence } from './condition.ts';
import type { References, RuleEvent } from './event.ts';
import { scopeOf, type Live, type Monitor, type Seen } from './monitorState.ts';
import { boundIn, type CompiledRule } from './profile.ts';

/** Indexes of the activations that opened or changed their verdict while one event was judged. */
export type Changed = number[];

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Copies the references that are there; the absent ones stay absent, as JSON wants it. */
function refer(to: Mutable<References>, { person, item, report }: References): void {
  if (person !== undefined) to.person = person;
  if (item !== undefined) to.item = item;
  if (report !== undefined) to.report = report;
}

/** Enters a new activation and gives its index. */
export function enter(monitor: Monitor, changed: Changed, activation: Activation): number {
  const index = monitor.activations.push(activation) - 1;
  changed.push(index);
  return index;
}

/** An activation by an event, with the references of that event. */
export function activatedBy(rule: CompiledRule, event: RuleEvent, index: number, verdict: Verdict): Mutable<Activation> {
  const activation: Mutable<Activation> = { rule: rule.id, at: event.t, event: index, verdict };
  refer(activation, event);
  return activation;
}

/** An activation of the case as a whole; it names nobody. */
export const activatedByCase = (rule: CompiledRule, at: number, event: number, verdict: Verdict): Mutable<Activation> => ({
  rule: rule.id,
  at,
  event,
  verdict,
});

/** Puts a new value in the place of an activation. */
export function settle(monitor: Monitor, changed: Changed, index: number, how: Partial<Activation> & { readonly verdict: Verdict }): void {
  const before = monitor.activations[index]!;
  monitor.activations[index] = { ...before, ...how };
  if (before.verdict !== how.verdict && !changed.includes(index)) changed.push(index);
}

/** Keeps an activation in sight until it is settled. */
export function keepLive(monitor: Monitor, rule: CompiledRule, index: number, A?: Occurrence, until?: number): void {
  const live: Live = { index };
  if (A && rule.keeps.A) (live as Mutable<Live>).A = A;
  if (until !== undefined) {
    live.until = until;
    monitor.soonest = monitor.soonest === null ? until : Math.min(monitor.soonest, until);
  }
  const others = monitor.live[rule.id];
  if (others) others.push(live);
  else monitor.live[rule.id] = [live];
}

/** The last second of the bound of an activation, taken from its start with what is known now; undefined: no bound. */
export function lastSecond(
  monitor: Monitor,
  rule: CompiledRule,
  start: number,
  person: string | undefined,
  A: Occurrence | undefined,
): number | undefined {
  if (rule.alternatives.length === 0) return rule.max === undefined ? undefined : start + rule.max;
  const bound = boundIn(rule, scopeOf(monitor, person, A, undefined));
  return bound === undefined ? undefined : start + bound;
}

/** Remembers an event as a possible counterpart. Where only its references matter, the newest of each kind is enough. */
export function remember(monitor: Monitor, rule: CompiledRule, side: 'A' | 'B', event: RuleEvent, index: number, all = false): void {
  const seen: Mutable<Seen> = { event: index, t: event.t, side };
  refer(seen, event);
  if (rule.keeps[side]) seen.was = { act: event.act, attributes: event.attributes };
  const others = (monitor.seen[rule.id] ??= []);
  const before = all || rule.keeps[side] ? -1 : others.findIndex((other) => other.side === side && aboutTheSame(other, seen));
  if (before !== -1) others.splice(before, 1);
  others.push(seen);
}

const aboutTheSame = (one: References, other: References): boolean =>
  one.person === other.person && one.item === other.item && one.report === other.report;

/** The activations of a rule that can still change. */
export const liveOf = (monitor: Monitor, { id }: CompiledRule): readonly Live[] => monitor.live[id] ?? none;

const none: readonly Live[] = [];

/** Lets go of the live activations of a rule that are settled. */
export function letGo(monitor: Monitor, rule: CompiledRule, settled: readonly Live[]): void {
  const live = liveOf(monitor, rule);
  if (settled.length > 0) monitor.live[rule.id] = settled.length === live.length ? [] : live.filter((one) => !settled.includes(one));
}
