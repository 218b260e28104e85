import type {
  ActivityId,
  CaseId,
  CaseTypeId,
  DeskId,
  GroupId,
  IncidentId,
  Instant,
  ItemId,
  JobId,
  OrderId,
  PersonId,
  ReportId,
  UnitId,
  Value,
} from '../kernel/index.ts';
import type { Channel, Region } from '../scenario/index.ts';
import type { Spot } from '../streets/index.ts';
import type { ShiftAgenda } from './agenda.ts';
import type { OwnStep } from './command.ts';
import type { Incident } from './incident.ts';
import type { Desk, Site, Unit } from './unitState.ts';

export type * from './unitState.ts';

/** Mutable inside `evolve` only; everyone else holds it as read-only. */
export interface ShiftState {
  now: Instant;
  ended: boolean;
  agenda: ShiftAgenda;
  /** The report on the desk's one voice. */
  voice: ReportId | null;
  incidents: Record<IncidentId, Incident>;
  reports: Record<ReportId, Report>;
  cases: Record<CaseId, CaseRecord>;
  /** The case of each incident's first report. */
  caseOf: Record<IncidentId, CaseId>;
  units: Record<UnitId, Unit>;
  desks: Record<DeskId, Desk>;
  site: Site;
  orders: Record<OrderId, Order>;
  movers: Record<string, Mover>;
  counters: { report: number; case: number; order: number; number: number };
  handOver: HandOver;
  /** How far the district trusts its police, 0 to 100, and how far each cause has moved it. */
  trust: { value: number; moved: Record<string, number> };
  /** Minimum emergency units: how many of each are on duty, and when they were called in vain. */
  groups: Record<GroupId, { onDuty: number; needless: Instant[] }>;
  /** Cases not yet closed, in order of opening: what a tick may look at. */
  open: CaseId[];
  /** Where units stood in sight and no longer do: what keeps thieves away for a while. */
  stands: Stand[];
  /** Where and since when the ground is cleared up, and in which way. */
  cleared: Cleared[];
  /** When somebody stood at each gate: times that are over, and since when somebody stands there. */
  gates: Record<string, GateWatch>;
  /** Clean-ups by id: since when one goes on, and when it was last over. */
  operations: Record<string, { since: Instant | null; doneAt: Instant | null }>;
  /** Responses that wait for a unit, in order of arrival. */
  queue: CaseId[];
  /** Orders that ask something, in order of asking. */
  asking: OrderId[];
}

/** A time during which a unit stood at one spot. */
export interface Stand {
  readonly spot: Spot;
  readonly from: Instant;
  readonly until: Instant;
}

/** Ground that was cleared up. */
export interface Cleared {
  readonly measure: string;
  readonly spot: Spot;
  readonly at: Instant;
}

/** The times in which an officer stood at a gate; `since` is null while nobody does. */
export interface GateWatch {
  since: Instant | null;
  held: { readonly from: Instant; readonly until: Instant }[];
}

/** How well a belief is founded, from a bare word to a checked fact; `contradicted` when it turned out false. */
export type Standing = 'said' | 'single' | 'corroborated' | 'verified' | 'contradicted';

/** Something the desk believes. It carries no mark of being true. */
export interface Belief {
  readonly id: string;
  readonly about: 'person' | 'offender' | 'item' | 'scene' | 'payee' | 'complainant';
  /** Which person or item, when it is about a certain one. */
  readonly subject: string | null;
  readonly aspect: string;
  readonly value: Value;
  readonly spot: Spot | null;
  /** Who says so: an activity, a question, an evidence id, a unit. */
  readonly source: string;
  /** The report in which a caller said so. */
  readonly report?: ReportId;
  readonly at: Instant;
  standing: Standing;
}

/** One call, letter or visit to the desk, with how far it was taken in and what was said. */
export interface Report {
  readonly id: ReportId;
  readonly incident: IncidentId;
  readonly caseId: CaseId;
  readonly channel: Channel;
  readonly call: string;
  readonly at: Instant;
  /** 0 for the first call about an incident; a second caller is 1. */
  readonly ordinal: number;
  intake: string;
  complainant: string;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  /** Since when the caller has been waiting on the line; absent while he has not. */
  heldAt?: Instant;
  /** How often he was put on hold. */
  holds?: number;
  asked: string[];
  asking: string | null;
  /** How often the caller has rung again after giving up. */
  rang: number;
  readonly givesUpAt: Instant | null;
  /** The dialogue so far: question ids with the wording and slots that were heard. */
  lines: {
    readonly at: Instant;
    readonly by: 'caller' | 'desk';
    readonly key: string;
    readonly variant: number;
    readonly slots: Readonly<Record<string, Value>>;
  }[];
  satisfaction: number;
  satisfied: string[];
}

/** In whose hands somebody is: a unit's, or those of the case-handling site. */
export interface Held {
  readonly by: 'unit' | 'site';
  readonly unit: UnitId | null;
}

/** A person of the case as the police handle him: one custody region each. */
export interface PersonFile {
  readonly id: PersonId;
  custody: string;
  held: Held | null;
  stoppedAt: Instant | null;
  atSiteAt: Instant | null;
  known: string[];
  /** When he last went free without an order, and how often he did. */
  freedAt: Instant | null;
  timesFree: number;
  /** Activities that were logged about this person, with how often. */
  did: Record<ActivityId, number>;
}

/** An item of the case as the police handle it: one property region each. */
export interface ItemFile {
  readonly id: ItemId;
  stage: string;
  at: 'culprit' | 'account' | 'victim' | 'fence' | 'unit' | 'store' | 'owner' | 'lost' | 'stopped';
  unit: UnitId | null;
  /** Yuan saved so far. */
  saved: number;
  stops: number;
  /** Whether later accounts were stopped too. */
  traced: boolean;
  frozen: boolean;
}

/** A piece of evidence in the file: whom it points to, whether it is the desk's own finding, and the rule that tainted it, if one did. */
export interface FiledEvidence {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly order: OrderId | null;
  readonly own: boolean;
  readonly corroborates: boolean;
  readonly pointsTo: PersonId | null;
  readonly leads: boolean;
  tainted: string | null;
}

/** The file of a case: the stage of each of its regions, and all that the desk knows and has ordered. */
export interface CaseRecord {
  readonly id: CaseId;
  readonly incident: IncidentId;
  /** The number on the file, e.g. `0412`: a label, given when the call is graded. */
  number: string | null;
  reports: ReportId[];
  type: CaseTypeId | null;
  priority: 1 | 2 | 3 | 4 | null;
  /** Where the desk believes it to be. */
  spot: Spot | null;
  response: string;
  inquiry: string;
  closing: string;
  outcome: string | null;
  mergedInto: CaseId | null;
  /** Cases that the desk knows to be of one series with it. */
  linked: CaseId[];
  openedAt: Instant | null;
  closedAt: Instant | null;
  persons: Record<PersonId, PersonFile>;
  items: Record<ItemId, ItemFile>;
  beliefs: Belief[];
  evidence: FiledEvidence[];
  /** Rule attributes that were set in play, over the case type's own. */
  attributes: Record<string, Value>;
  /** Attributes that the desk knows. */
  known: string[];
  /** Activities logged on this case, with how often. */
  done: Record<ActivityId, number>;
  /** Seconds already spent on activities that were broken off and whose work is kept, by activity, person and item. */
  begun: Record<string, number>;
  units: UnitId[];
  primary: UnitId | null;
  orders: OrderId[];
  plan: PlanRun | null;
  manner: 'standing' | 'fast';
  described: boolean;
  /** Whether several desks work on it jointly now. */
  joint: boolean;
  /** What was broadcast about it to the groups around, in order. */
  broadcasts: Broadcast[];
  /** Groups that look out for whoever it is about. */
  lookouts: LookingOut[];
  /** Until when evidence lasts that somebody looks after, by its id. */
  kept: Record<string, Instant>;
  /** Waves of units that were sent to it, in order of sending. */
  waves: Wave[];
  /** Raised whenever something of this case changed: pictures are kept by it. */
  version: number;
}

/** A broadcast to the groups around a case: who was called, who answered, who could help, and whether it was needless. */
export interface Broadcast {
  readonly message: string;
  readonly radius: number;
  /** Whether the desk had something to describe. */
  readonly described: boolean;
  readonly at: Instant;
  readonly until: Instant;
  readonly asked: readonly GroupId[];
  answered: readonly GroupId[];
  helped: GroupId[];
  endedAt: Instant | null;
  needless: boolean;
}

/**
 * A group that looks out: because of a message with its broadcast's place in the list, or by itself on its own site (null). `factor`: how
 * well it knows whom for.
 */
export interface LookingOut {
  readonly group: GroupId;
  readonly message: string | null;
  readonly ordinal: number | null;
  readonly factor: number;
  readonly until: Instant;
}

/** A wave of units sent to a case with one command: those that could be there within so many minutes of `at`. */
export interface Wave {
  readonly minutes: number;
  readonly at: Instant;
  readonly units: readonly UnitId[];
}

/** A plan at work on a case: how far each of its steps is, by step id. `own`: the steps, where the desk wrote them itself. */
export interface PlanRun {
  readonly plan: string;
  readonly own?: readonly OwnStep[];
  stopped: boolean;
  steps: Record<string, { state: 'waiting' | 'given' | 'done' | 'skipped' | 'failed'; order: OrderId | null }>;
}

/** How far an order is. */
export type OrderState = 'waiting' | 'travelling' | 'running' | 'asking' | 'done' | 'failed' | 'cancelled';

/** A job ordered on a case, with its manner, and how far it is. */
export interface Order {
  readonly id: OrderId;
  readonly caseId: CaseId;
  readonly job: JobId;
  readonly person: PersonId | null;
  readonly item: ItemId | null;
  readonly at: Instant;
  readonly by: 'desk' | 'plan' | 'wave' | 'shift before';
  readonly planStep: string | null;
  state: OrderState;
  /** Why it waits or failed: a code with its parameter. */
  reason: string | null;
  units: UnitId[];
  wanted: UnitId | null;
  /** Switches and what the answers set: `order.<name>`. */
  manner: Record<string, Value>;
  /** Activities and asks still to come: the job's steps with answers' additions. */
  step: number;
  added: ActivityId[];
  act: ActivityId | null;
  since: Instant;
  until: Instant | null;
  ask: string | null;
  answers: Record<string, string>;
  requires: { officers: number; women: number };
}

/** Somebody moving in the open, street by street. */
export interface Mover {
  readonly incident: IncidentId;
  readonly person: PersonId;
  phase: string;
  phaseSince: Instant;
  street: number;
  forward: boolean;
  /** Metres from the `from` junction at which he entered and at which this leg ends. */
  start: number;
  end: number;
  enters: Instant;
  leaves: Instant;
  steps: number;
  /** Until when he is in the open after he slipped away; null for who was never held. */
  openUntil: Instant | null;
  /** Until when somebody keeps him in sight, so that he cannot go to ground: a searching unit is on its way to him. */
  watchedUntil: Instant | null;
  /** The people who keep him company, or hold him, until police come. */
  keptBy: GroupId | null;
  /** Until when somebody follows him with the eyes. */
  followedUntil: Instant | null;
  /** Units that met him on this leg and did not catch him: the same leg is not tried twice. */
  met: UnitId[];
}

/** The hand-over to the next shift: the duties named per case, and when the sheet was signed. */
export interface HandOver {
  duties: Record<CaseId, readonly { readonly rule: string; readonly due: Instant; readonly to: number }[]>;
  signedAt: Instant | null;
}

/** The stage a region of a case stands at, with a subject for persons and items. */
export type StageOf = (region: Region, subject?: string) => string;
