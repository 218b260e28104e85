import type {
  CaseId,
  CaseTypeId,
  DeskId,
  GroupId,
  Instant,
  ItemId,
  JobId,
  OrderId,
  PersonId,
  ReportId,
  RuleId,
  UnitId,
  Value,
} from '../kernel/index.ts';
import type { Region, Text } from '../scenario/index.ts';
import type { Command, Refusal, Standing, UnitStatus } from '../simulation/index.ts';
import type { PlanBasis, PlanPicture } from './planPicture.ts';

/** Shares of the named places, and open cases, within one, three and five minutes of a free unit; and each 1-3-5-minute circle with whoever would be first at its centre. */
export interface CoveragePicture {
  readonly places: readonly number[];
  readonly cases: { readonly of: number; readonly inside: readonly number[] };
  readonly circles: readonly {
    readonly circle: string;
    readonly name: Text;
    readonly owner: string | null;
    readonly within: 1 | 3 | 5 | null;
  }[];
}

/** A command that can be given, or the reason why not. */
export interface Offer {
  readonly command: Command;
  readonly label: Text;
  /** Undefined when it is open. */
  readonly refusal?: Refusal;
  /** The pack's own words for a `jobNeeds` refusal. */
  readonly because?: Text;
}

/** A line of the pending list: a call nobody has dealt with yet, or a case that needs somebody and has nobody. */
export interface PendingRow {
  readonly report: ReportId;
  readonly caseId: CaseId;
  /** `written`: a report that somebody has to read; `held`: a caller who waits on the line. */
  readonly state: 'ringing' | 'onLine' | 'held' | 'ungraded' | 'unassigned' | 'written';
  readonly channel: string;
  readonly at: Instant;
  /** Seconds waiting and the bound for this priority's ageing line. */
  readonly waited: number;
  readonly bound: number;
  readonly priority: 1 | 2 | 3 | 4 | null;
  readonly number: string | null;
  readonly type: Text | null;
  readonly place: PlaceLabel | null;
  readonly repeat: boolean;
}

/** A place in words: a named place or a street, or both. */
export interface PlaceLabel {
  readonly name: Text;
  readonly x: number;
  readonly y: number;
}

/** A line of the active list. */
export interface CaseRow {
  readonly caseId: CaseId;
  readonly number: string;
  /** Null while nobody has graded it. */
  readonly priority: 1 | 2 | 3 | 4 | null;
  readonly type: Text;
  readonly place: PlaceLabel | null;
  readonly stages: Readonly<Partial<Record<Region, string>>>;
  readonly units: readonly { readonly unit: UnitId; readonly callSign: string; readonly light: 'sent' | 'signed' | 'reported' }[];
  /** Seconds since the report. */
  readonly age: number;
  /** What most presses: an ask, a warning, the next duty. */
  readonly next: {
    readonly kind: 'ask' | 'warning' | 'broken' | 'ripe' | 'waiting' | 'none';
    readonly key: string;
    readonly text: Text | null;
    readonly left: number | null;
  };
  readonly outcome: Text | null;
  readonly onMap: { readonly x: number; readonly y: number } | null;
}

/** A line of the unit board. */
export interface UnitRow {
  readonly unit: UnitId;
  readonly callSign: string;
  readonly kind: string;
  readonly kindName: Text;
  readonly mark: string;
  readonly tier: 1 | 2 | 3 | 4;
  readonly base: string;
  readonly baseName: Text;
  readonly status: UnitStatus;
  readonly inStatus: number;
  readonly overdue: boolean;
  readonly caseId: CaseId | null;
  readonly number: string | null;
  readonly task: Text | null;
  /** The round it walks when it is free, with the stop it goes to or stands at. */
  readonly patrol: { readonly route: string; readonly name: Text; readonly stop: Text; readonly standing: boolean } | null;
  /** The gate or clean-up to which it was sent, and whether it stands there. */
  readonly detail: { readonly to: string; readonly name: Text; readonly standing: boolean } | null;
  /** Waits at home until it is called in: how, and in how many seconds it would be there. Null: it is on duty, or on its way. */
  readonly callIn: { readonly offer: Offer; readonly seconds: number } | null;
  readonly waitReason: string | null;
  readonly officers: number;
  readonly auxiliaries: number;
  readonly women: number;
  readonly place: PlaceLabel;
  readonly eta: number | null;
  readonly carrying: number;
  readonly tired: Tired | null;
}

/** A desk with its seats; `nextFree` in seconds, null when a seat is free. */
export interface DeskRow {
  readonly desk: DeskId;
  readonly name: Text;
  readonly seats: number;
  readonly busy: number;
  readonly waiting: number;
  readonly nextFree: number | null;
  readonly tired: Tired | null;
}

/** The case-handling site: people it holds of those it can hold, rooms taken and free, how many of the free ones record, and who waits in a vehicle or for a room. */
export interface SiteRow {
  readonly held: number;
  readonly places: number;
  readonly rooms: number;
  readonly taken: number;
  readonly recording: number;
  readonly recordingFree: number;
  readonly waiting: number;
}

/** People who have worked too long without a pause: for how many seconds, and by how many per cent their work takes longer. */
export interface Tired {
  readonly worked: number;
  readonly slower: number;
}

/** A duty of the law that runs all the time in sight; `used` and `bound` in seconds. */
export interface LegalClock {
  readonly id: string;
  readonly kind: 'questioning' | 'money' | 'letter' | 'other';
  readonly rule: RuleId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly title: Text;
  readonly cite: Text;
  readonly used: number;
  readonly bound: number;
  readonly state: 'quiet' | 'amber' | 'broken';
}

/** A letter about a case, with the time by which it wants an answer. `again`: not the first about this case. */
export interface LetterRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly number: string;
  readonly at: Instant;
  readonly due: Instant | null;
  readonly state: 'open' | 'amber' | 'late' | 'answered';
  readonly again: boolean;
}

/** A written report as the public sees it on the board. `due`: by when it wants an answer. */
export interface ColumnRow {
  readonly report: ReportId;
  readonly caseId: CaseId;
  readonly number: string | null;
  readonly type: Text | null;
  readonly place: PlaceLabel | null;
  readonly at: Instant;
  readonly age: number;
  readonly due: Instant;
  readonly state: 'new' | 'accepted' | 'underWay' | 'done' | 'answered';
  readonly late: boolean;
  readonly photo: boolean;
}

/** A gate with its bays and its line; `blocked` when the line is longer than its room, `meanWait` in seconds. */
export interface GateRow {
  readonly gate: string;
  readonly name: Text;
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
  readonly waiting: number;
  readonly bays: number;
  readonly standing: number;
  readonly meanWait: number;
  readonly blocked: boolean;
  readonly helpers: Text;
  readonly volunteers: number;
  /** Who stands there or is on the way. */
  readonly officers: readonly DetailedUnit[];
  /** Sends the nearest free unit; null when somebody is there or on the way, or nobody can go. */
  readonly send: Offer | null;
}

/** A clean-up with who is there; `left` in seconds while it goes on. */
export interface OperationRow {
  readonly operation: string;
  readonly name: Text;
  readonly place: PlaceLabel;
  readonly state: 'open' | 'gathering' | 'running' | 'done';
  readonly left: number | null;
  readonly staff: number;
  readonly there: number;
  readonly officers: readonly DetailedUnit[];
  readonly send: Offer | null;
}

/** A unit at a gate or a clean-up, or on its way there, with the offer to let it go. */
export interface DetailedUnit {
  readonly unit: UnitId;
  readonly callSign: string;
  readonly standing: boolean;
  readonly letGo: Offer;
}

/** An early warning: amber at three quarters of a bound, red when the desk can know that a rule is broken. */
export interface Warning {
  readonly id: string;
  readonly level: 'amber' | 'red';
  readonly rule: RuleId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly title: Text;
  readonly remedy: Text;
  /** The order that does what is asked for; null when it is under way, or cannot be given now. */
  readonly command: Command | null;
  readonly cite: Text;
  readonly basis: string;
  readonly at: Instant;
  readonly expires: Instant | null;
  readonly severity: 'critical' | 'major' | 'minor';
}

/** A question that the work puts to the desk, with its options and no preselection. */
export interface OpenAsk {
  readonly order: OrderId;
  readonly caseId: CaseId;
  readonly number: string;
  readonly ask: string;
  readonly question: Text;
  readonly job: Text;
  readonly who: Text | null;
  readonly since: Instant;
  readonly rules: readonly RuleNote[];
  /** What the answer depends on, by path of the pack's expressions, with what the desk knows of it; null: not known. */
  readonly facts: readonly { readonly path: string; readonly value: Value }[];
  readonly options: readonly {
    readonly id: string;
    readonly label: Text;
    readonly open: boolean;
    readonly because: Text | null;
    readonly isDefault: boolean;
  }[];
}
/** A rule beside a question or in a list, with its text and citation. */
export interface RuleNote {
  readonly rule: RuleId;
  readonly title: Text;
  readonly text: Text;
  readonly cite: Text;
}

/** A line on the radio, the telephone or the screen: who says what about which case. */
export interface Message {
  readonly id: number;
  readonly at: Instant;
  readonly from: { readonly kind: 'unit' | 'caller' | 'desk' | 'system' | 'post' | 'mailbox' | 'group'; readonly name: Text };
  readonly key: string;
  readonly variant: number;
  readonly slots: Readonly<Record<string, Slot>>;
  readonly caseId: CaseId | null;
  readonly number: string | null;
  readonly level: 'plain' | 'asks' | 'warn' | 'good' | 'bad';
  /** What can be answered to it as long as it wants an answer: commands with their labels. */
  readonly replies: readonly Offer[];
}
/** What fills a slot: a text, a word of the pack (`word`), or a bare value. */
export type Slot = Text | { readonly word: string } | { readonly value: string | number };

/** The most urgent thing and the command that begins it. */
export interface WhatNow {
  readonly kind:
    | 'ringing'
    | 'written'
    | 'onLine'
    | 'ask'
    | 'unassigned'
    | 'warning'
    | 'stopped'
    | 'held'
    | 'broadcast'
    | 'ripe'
    | 'plan'
    | 'handOver'
    | 'quiet';
  readonly caseId: CaseId | null;
  readonly report: ReportId | null;
  readonly number: string | null;
  readonly command: Command | null;
  readonly label: Text;
  readonly why: Text | null;
}

/** A call with its dialogue, question card and what can be done with it. */
export interface CallPicture {
  readonly report: ReportId;
  readonly caseId: CaseId;
  readonly number: string | null;
  readonly channel: string;
  /** It came in writing: it is read, not answered, and whoever wants to know more calls back. */
  readonly written: boolean;
  readonly state: 'ringing' | 'onLine' | 'held' | 'over' | 'lost';
  /** What became of it at the desk; null while it is being dealt with. */
  readonly disposed: 'registered' | 'transferred' | 'referred' | 'refused' | 'merged' | 'ended' | 'abandoned' | null;
  /** Since when he waits on the line. */
  readonly heldAt: Instant | null;
  /** Putting the caller on hold; its refusal while there is nobody on the line. */
  readonly hold: Offer;
  readonly at: Instant;
  readonly answeredAt: Instant | null;
  readonly speaking: boolean;
  /** How the caller sounds, once somebody has listened. */
  readonly tone: Text | null;
  readonly lines: readonly { readonly at: Instant; readonly by: 'caller' | 'desk'; readonly text: Text }[];
  readonly questions: readonly { readonly id: string; readonly ask: Text; readonly asked: boolean; readonly offer: Offer }[];
  readonly beliefs: readonly BeliefLine[];
  readonly type: CaseTypeId | null;
  /** What the caller's words sound like, once somebody has listened; the desk decides. */
  readonly soundsLike: CaseTypeId | null;
  /** What the question card proposes by what was heard. */
  readonly proposedPriority: 1 | 2 | 3 | 4 | null;
  /** The disposal that fits the type set: make a case of it, or send it elsewhere. */
  readonly disposal: 'register' | 'refer' | 'transfer' | 'end' | null;
  readonly types: readonly { readonly id: CaseTypeId; readonly name: Text; readonly isCase: boolean }[];
  readonly places: readonly { readonly belief: string; readonly label: PlaceLabel; readonly chosen: boolean }[];
  readonly priority: 1 | 2 | 3 | 4 | null;
  readonly offers: readonly Offer[];
  readonly mergeable: readonly {
    readonly caseId: CaseId;
    readonly number: string;
    readonly type: Text;
    readonly place: PlaceLabel | null;
    readonly offer: Offer;
  }[];
}

/** A belief in words: who or what, which aspect, what is said, how sure, by whom. */
export interface BeliefLine {
  readonly id: string;
  readonly about: string;
  readonly who: Text | null;
  readonly aspect: string;
  readonly value: Slot;
  readonly standing: Standing;
  readonly source: Text;
  readonly at: Instant;
}

/** Everything of a case that the desk may see. */
export interface CaseCard {
  /** Its line in the list, as of the very picture it was taken from; the rest is kept while nothing happens on the case. */
  readonly row: CaseRow;
  readonly caseId: CaseId;
  readonly stages: CaseRow['stages'];
  readonly units: CaseRow['units'];
  /** The channel or the type calls for somebody to go there. */
  readonly wantsUnit: boolean;
  /** The plan's next step, or an order, needs units and the case has none. */
  readonly needsCrew: boolean;
  readonly reports: readonly ReportId[];
  readonly clocks: {
    readonly call: Instant;
    readonly dispatched: Instant | null;
    readonly signed: Instant | null;
    readonly arrived: Instant | null;
  };
  readonly beliefs: readonly BeliefLine[];
  readonly evidence: readonly {
    readonly id: string;
    readonly name: Text;
    readonly at: Instant;
    readonly tainted: boolean;
    readonly leads: boolean;
  }[];
  readonly people: readonly {
    readonly person: PersonId;
    readonly name: Text;
    readonly custody: string;
    readonly heldBy: string | null;
    readonly facts: readonly { readonly name: string; readonly value: Value }[];
  }[];
  readonly items: readonly { readonly item: ItemId; readonly name: Text; readonly stage: string; readonly value: number | null }[];
  readonly manner: 'standing' | 'fast';
  readonly plan: PlanPicture | null;
  /** What a plan of one's own begins with: the type's plan, or nothing. */
  readonly planBasis: PlanBasis;
  readonly plans: readonly Offer[];
  /** What the station's ways of working offer for this case: waves of units, joint work. */
  readonly measures: readonly Offer[];
  readonly joint: boolean;
  /** The minimum emergency units around it; null where there are none. */
  readonly groups: GroupsCard | null;
  /** Waves that were sent, with how many of their units are there by now, and when all were to be. */
  readonly waves: readonly {
    readonly minutes: number;
    readonly sentAt: Instant;
    readonly due: Instant;
    readonly sent: number;
    readonly there: number;
  }[];
  readonly orders: readonly {
    readonly order: OrderId;
    readonly job: Text;
    readonly state: string;
    readonly reason: string | null;
    readonly who: readonly string[];
    readonly until: Instant | null;
    readonly since: Instant;
    readonly step: Text | null;
    readonly cancel: Offer | null;
  }[];
  /** Every job of the case with its choices or its refusal. */
  readonly jobs: readonly {
    readonly job: JobId;
    readonly name: Text;
    readonly verb: { readonly en: string; readonly zh: string; readonly aliases: readonly string[] };
    readonly lane: 'scene' | 'desks' | 'victim';
    readonly switches: readonly { readonly id: string; readonly name: Text; readonly rule: string | null }[];
    readonly choices: readonly (Offer & { readonly person: PersonId | null; readonly item: ItemId | null; readonly what: Text | null })[];
  }[];
  readonly closing: readonly Offer[];
  /** The rules that concern this case, live: open with their time left, kept, broken as far as the desk knows. */
  readonly law: readonly {
    readonly rule: RuleId;
    readonly title: Text;
    readonly text: Text;
    readonly cite: Text;
    readonly severity: string;
    readonly basis: string;
    readonly state: 'open' | 'kept' | 'broken';
    readonly expires: Instant | null;
    readonly at: Instant;
  }[];
  /** The station's board of timed steps: seconds from the report, and when each was done. */
  readonly board: readonly {
    readonly id: string;
    readonly name: Text;
    readonly seconds: number;
    readonly from: Instant;
    readonly at: Instant | null;
  }[];
  readonly log: readonly { readonly at: Instant; readonly act: string; readonly name: Text; readonly who: string | null }[];
}

/** The minimum emergency units around a case: how many stand ready within each radius, what may be broadcast, and what became of it. */
export interface GroupsCard {
  /** Whether the station has a platform to call them. */
  readonly platform: boolean;
  /** `answers`: the share of the ready ones that will answer; `tired`: by how much needless broadcasts have lowered it. Both 0 to 1. */
  readonly radii: readonly {
    readonly metres: number;
    readonly groups: number;
    readonly ready: number;
    readonly answers: number;
    readonly tired: number;
  }[];
  /** `described`: whether the desk has a description to give; null where the message needs none. */
  readonly messages: readonly {
    readonly id: string;
    readonly name: Text;
    readonly about: Text;
    readonly radius: number;
    readonly described: boolean | null;
    readonly urgent: boolean;
    readonly offers: readonly { readonly metres: number; readonly offer: Offer }[];
  }[];
  readonly sent: readonly {
    readonly message: string;
    readonly name: Text;
    readonly radius: number;
    readonly at: Instant;
    readonly until: Instant;
    readonly running: boolean;
    readonly asked: number;
    readonly answered: number;
    readonly helped: number;
    readonly needless: boolean;
  }[];
  /** The nearest first. */
  readonly near: readonly {
    readonly group: GroupId;
    readonly name: Text;
    readonly kind: Text;
    readonly kit: readonly string[];
    readonly metres: number;
    readonly people: number;
    readonly onDuty: number;
    readonly ready: boolean;
    readonly tired: number;
    readonly answer: 'called' | 'answered' | 'helps' | null;
  }[];
}

/** A unit that could go, with its time by road and what its leaving costs. */
export interface Recommendation {
  readonly unit: UnitId;
  readonly callSign: string;
  readonly kindName: Text;
  readonly officers: number;
  readonly women: number;
  /** Places for detainees. */
  readonly seats: number;
  /** Seconds by road, turn-out included. */
  readonly seconds: number;
  readonly free: boolean;
  /** Share of residents within 5 min of a free unit that is lost, 0 to 1. */
  readonly coverLost: number;
  /** Whether the scene lies in the unit's own beat: its base is the nearest of all. */
  readonly ownBeat: boolean;
  readonly offer: Offer;
}

/** The step of the scenario's guide that stands now, counted from 1. */
export interface Guidance {
  readonly step: number;
  readonly of: number;
  readonly say: Text;
}

/** An open case at hand-over: what may be named, what was named, and to whom. */
export interface HandOverRow {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: Text;
  readonly choices: readonly { readonly rule: string; readonly title: Text; readonly cite: Text }[];
  readonly named: readonly { readonly rule: string; readonly due: Instant; readonly to: number }[];
  /** What the desk's own legal clocks say is still due. */
  readonly proposed: readonly {
    readonly rule: string;
    readonly due: Instant;
    readonly to: number;
  }[];
  readonly receivers: readonly Text[];
}

/** Where things are as the desk knows; positions of moving units follow from their timetables. */
export interface MapPicture {
  readonly now: Instant;
  readonly units: readonly MapUnit[];
  readonly cases: readonly {
    readonly caseId: CaseId;
    readonly number: string;
    readonly priority: 1 | 2 | 3 | 4;
    readonly assigned: boolean;
    readonly x: number;
    readonly y: number;
  }[];
  /** Beliefs with a place, fading with age in seconds. */
  readonly sightings: readonly {
    readonly caseId: CaseId;
    readonly x: number;
    readonly y: number;
    readonly at: Instant;
    readonly age: number;
    readonly aspect: string;
  }[];
  /** Minimum emergency units: standing ready, not, or looking out for somebody now. */
  readonly groups: readonly {
    readonly group: GroupId;
    readonly name: Text;
    readonly x: number;
    readonly y: number;
    readonly state: 'ready' | 'away' | 'alert';
  }[];
  readonly posts: readonly {
    readonly post: string;
    readonly name: Text;
    readonly x: number;
    readonly y: number;
    readonly unit: UnitId | null;
    readonly ready: boolean;
    readonly readyIn: number | null;
  }[];
}
/** A unit on the map, with the way still before it. */
export interface MapUnit {
  readonly unit: UnitId;
  readonly callSign: string;
  readonly mark: string;
  readonly tier: number;
  readonly status: UnitStatus;
  readonly caseId: CaseId | null;
  readonly x: number;
  readonly y: number;
  /** Way still to go as flat x, y pairs with the instant (seconds, may be fractional) at which each is reached; empty when standing. */
  readonly path: readonly number[];
  readonly times: readonly number[];
}
