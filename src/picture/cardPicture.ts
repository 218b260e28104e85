import type { GroupId, Instant, ItemId, JobId, OrderId, PersonId, ReportId, RuleId, UnitId, Value, CaseId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import type { CaseRow, Offer } from './deskRows.ts';
import type { PlanBasis, PlanPicture } from './planPicture.ts';
import type { BeliefLine } from './spoken.ts';

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
    /** Orders that can be given now and do what is still asked for, the rule's own remedy first. */
    readonly ways: readonly Offer[];
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
  /** The mark of its kind on the map and in lists. */
  readonly mark: string;
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
