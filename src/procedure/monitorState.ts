import type { RuleId, Value } from '../kernel/index.ts';
import type { Activation } from './activation.ts';
import type { Occurrence, Scope } from './condition.ts';
import type { AttributeChange, Attributes, CaseAttributes, References, RuleEvent } from './event.ts';

/** An activation that a later event, or the clock, can still change. */
export interface Live {
  /** Its index in `activations`. */
  readonly index: number;
  /** The activating event, kept only where a later look at the pair needs it. */
  readonly A?: Occurrence;
  /** The last second at which a counterpart counts. Absent: no bound. */
  until?: number;
}

/** An earlier event that a later one may need as its counterpart. */
export interface Seen extends References {
  readonly event: number;
  readonly t: number;
  /** For `not_coexistence`: the side on which it stands. */
  readonly side: 'A' | 'B';
  /** Kept only where a later look at the pair needs it. */
  readonly was?: Occurrence;
}

/**
 * What is known of one case and its rules, kept up with the log. Plain JSON, so it lives in snapshots and is its own
 * save file; updated in place, because it is asked at every event. Only this room writes it.
 */
export interface Monitor {
  readonly case: Record<string, Value>;
  readonly persons: Record<string, Record<string, Value>>;
  /** How many events have been observed. */
  events: number;
  /** In the order of their opening. */
  readonly activations: Activation[];
  /** By rule, in the order of their opening; a rule without an entry has none. */
  readonly live: Record<RuleId, Live[]>;
  readonly seen: Record<RuleId, Seen[]>;
  /** Rules whose live activations wait for the very next event. */
  readonly waiting: RuleId[];
  /** No bound runs out before this second; null: no bound runs at all. */
  soonest: number | null;
}

/** A monitor that has seen nothing, of a case with these attributes. */
export const emptyMonitor = ({ case: whole, persons = {} }: CaseAttributes): Monitor => ({
  case: { ...whole },
  persons: Object.fromEntries(Object.entries(persons).map(([id, own]) => [id, { ...own }])),
  events: 0,
  activations: [],
  live: {},
  seen: {},
  waiting: [],
  soonest: null,
});

/** What a condition reads when an event, or a pair of events, is judged now. */
export const scopeOf = (monitor: Monitor, person: string | undefined, A: Occurrence | undefined, B: Occurrence | undefined): Scope => ({
  case: monitor.case,
  person: person === undefined ? undefined : monitor.persons[person],
  A,
  B,
});

/** The part of an event that can stay in a monitor: what a later look at the pair reads. */
export const occurrenceOf = ({ act, attributes }: RuleEvent): Occurrence => ({ act, attributes });

/** Takes over changed attributes and names those of the case or of a person that are no longer what they were. */
export function changeAttributes(monitor: Monitor, { case: whole, persons }: AttributeChange['changes']): ReadonlySet<string> {
  const changed = new Set<string>();
  if (whole) overwrite(monitor.case, whole, changed);
  for (const [id, own] of Object.entries(persons ?? {})) overwrite((monitor.persons[id] ??= {}), own, changed);
  return changed;
}

function overwrite(attributes: Record<string, Value>, changes: Attributes, changed: Set<string>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (attributes[name] === value) continue;
    attributes[name] = value;
    changed.add(name);
  }
}

/** Attribute changes that an event brings with it. */
export function changesOf({ set, setPerson, person }: RuleEvent): AttributeChange['changes'] {
  const persons = setPerson && person !== undefined ? { persons: { [person]: setPerson } } : {};
  return set ? { case: set, ...persons } : persons;
}
