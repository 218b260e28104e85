import type { CaseId, DeskId, Instant, OrderId, ReportId, RuleId, UnitId, Value } from '../kernel/index.ts';
import type { Region, Text } from '../scenario/index.ts';
import type { Command, Refusal, UnitStatus } from '../simulation/index.ts';

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
  /** Nothing at all is under way on it. */
  readonly idle: boolean;
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

/**
 * The case-handling site: people it holds of those it can hold, rooms taken and free, how many of the free ones record, and who waits in a
 * vehicle or for a room.
 */
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

/** The step of the scenario's guide that stands now, counted from 1. */
export interface Guidance {
  readonly step: number;
  readonly of: number;
  readonly say: Text;
  /** What it says is the step itself, what to correct, or what to do about a call that is lost or gone. */
  readonly about: 'step' | 'otherwise' | 'callLost' | 'callGone';
}

/** An open case at hand-over: what may be named, what was named, and to whom. */
export interface HandOverRow {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: Text;
  readonly choices: readonly { readonly rule: string; readonly title: Text; readonly cite: Text }[];
  readonly named: readonly { readonly rule: string; readonly due: Instant; readonly to: number }[];
  /** What the desk's own legal clocks say is still due. */
  readonly proposed: readonly { readonly rule: string; readonly due: Instant; readonly to: number }[];
  readonly receivers: readonly Text[];
}
