import type { CaseTypeId, IncidentId, Instant, ItemId, PersonId, ZoneId } from '../kernel/index.ts';
import type { Value } from '../kernel/index.ts';
import type { Channel } from '../scenario/index.ts';
import type { Spot } from '../streets/index.ts';

/** Somebody in an incident, as he truly is. */
export interface Person {
  readonly id: PersonId;
  readonly role: 'culprit' | 'decoy' | 'party' | 'missing';
  /** Index into the pack's names of this sex: fictional. */
  readonly name: number;
  readonly draws: Readonly<Record<string, Value>>;
  readonly behaviour: string | null;
  readonly home: Spot;
  readonly lair: Spot;
  /** Until when he is findable in the open (the instant itself not included); null: never on the map. */
  readonly findableUntil: Instant | null;
  /** On whose vehicle he rides along; caught with this chance where that one is stopped, else on the run for so many seconds. */
  readonly rides?: { readonly with: PersonId; readonly caught: number; readonly openFor: number };
}

/** A thing or a sum that the incident is about. */
export interface Item {
  readonly id: ItemId;
  readonly kind: string;
  readonly money: boolean;
  /** Whole yuan. */
  readonly value: number;
  readonly at: 'culprit' | 'account' | 'victim';
  /** Which culprit has it, where there are several. */
  readonly holder?: PersonId;
  readonly passedAt: Instant | null;
  readonly lostAt: Instant | null;
}

/** Evidence that truly exists. */
export interface Trace {
  readonly id: string;
  readonly kind: string;
  readonly goneAt: Instant;
  /** When it comes in of itself; until then nobody can find it. Absent: it was there from the offence. */
  readonly comesAt?: Instant;
  /** The person a match on it points to; null when it leads to nobody. Drawn once, with the evidence's precision. */
  readonly pointsTo: PersonId | null;
}

/** What happened in the street: the whole truth, drawn when it begins. */
export interface Incident {
  readonly id: IncidentId;
  /** The birth name under which all its dice are thrown. */
  readonly birth: string;
  readonly type: CaseTypeId;
  readonly at: Instant;
  readonly reportedAt: Instant;
  readonly channel: Channel;
  readonly call: string;
  readonly zone: ZoneId | null;
  readonly spot: Spot;
  /** Id of the place of the district where it happened, if at one. */
  readonly place: string | null;
  readonly priority: 1 | 2 | 3 | 4;
  readonly draws: Readonly<Record<string, Value>>;
  readonly persons: readonly Person[];
  readonly items: readonly Item[];
  readonly traces: readonly Trace[];
  /** Service times drawn once, in seconds: scene, trace, process, victim … */
  readonly times: Readonly<Record<string, number>>;
  readonly scripted: string | null;
  /** The series it belongs to: others of the same name were done by the same people. */
  readonly series: string | null;
}

/** Whether somebody is looked for: who did it, or who is missing. */
export const isSought = ({ role }: Pick<Person, 'role'>): boolean => role === 'culprit' || role === 'missing';

/** Whether an incident is a search for somebody who did nothing: whoever is met is then found, not stopped. */
export const seeksMissing = ({ persons }: Pick<Incident, 'persons'>): boolean => persons.some(({ role }) => role === 'missing');
