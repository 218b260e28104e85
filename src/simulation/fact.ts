import type {
  ActivityId,
  CaseId,
  CaseTypeId,
  DeskId,
  GroupId,
  IncidentId,
  Instant,
  ItemId,
  OrderId,
  PersonId,
  ReportId,
  UnitId,
  Value,
  ZoneId,
} from '../kernel/index.ts';
import type { Channel, Region } from '../scenario/index.ts';
import type { Spot } from '../streets/index.ts';
import type { OwnStep } from './command.ts';
import type { Incident } from './incident.ts';
import type { Belief, FiledEvidence, Journey, Order, OrderState, Report } from './state.ts';

type Line = Report['lines'][number];

/** What happened, in the past tense. The log of these is the shift; state is their fold. */
export type Fact =
  | { readonly type: 'shiftStarted' }
  | { readonly type: 'incidentBegan'; readonly incident: Incident }
  | {
      readonly type: 'incidentPrevented';
      readonly birth: string;
      readonly why: 'patrol' | 'cleanup' | 'gate' | 'caught';
      readonly movedTo: ZoneId | null;
    }
  | { readonly type: 'reportPlanned'; readonly incident: IncidentId; readonly ordinal: number; readonly channel: Channel }
  | { readonly type: 'reportMade'; readonly report: Report }
  | { readonly type: 'callAnswered'; readonly report: ReportId }
  | { readonly type: 'callHeld'; readonly report: ReportId; readonly until: Instant }
  | { readonly type: 'heldCallTaken'; readonly report: ReportId }
  | { readonly type: 'callEnded'; readonly report: ReportId }
  | { readonly type: 'lineSpoken'; readonly report: ReportId; readonly line: Line }
  | { readonly type: 'questionAsked'; readonly report: ReportId; readonly question: string; readonly until: Instant }
  | { readonly type: 'questionAnswered'; readonly report: ReportId; readonly question: string }
  | { readonly type: 'callGivenUp'; readonly report: ReportId }
  | { readonly type: 'rangAgain'; readonly report: ReportId; readonly until: Instant }
  | { readonly type: 'calledBack'; readonly report: ReportId }
  | { readonly type: 'reportTyped'; readonly report: ReportId; readonly caseId: CaseId; readonly caseType: CaseTypeId }
  | { readonly type: 'reportPlaced'; readonly report: ReportId; readonly caseId: CaseId; readonly belief: string; readonly spot: Spot }
  | {
      readonly type: 'caseGraded';
      readonly report: ReportId;
      readonly caseId: CaseId;
      readonly priority: 1 | 2 | 3 | 4;
      readonly number: string;
    }
  | { readonly type: 'reportMerged'; readonly report: ReportId; readonly from: CaseId; readonly into: CaseId }
  | {
      readonly type: 'activityDone';
      readonly caseId: CaseId;
      readonly act: ActivityId;
      readonly attributes: Readonly<Record<string, Value>>;
      readonly report: ReportId | null;
      readonly person: PersonId | null;
      readonly item: ItemId | null;
      readonly unit: UnitId | null;
      readonly order: OrderId | null;
    }
  | {
      readonly type: 'stageChanged';
      readonly caseId: CaseId;
      readonly region: Region;
      readonly subject: string | null;
      readonly to: string;
    }
  | { readonly type: 'beliefGained'; readonly caseId: CaseId; readonly belief: Belief }
  | { readonly type: 'beliefTested'; readonly caseId: CaseId; readonly belief: string; readonly standing: Belief['standing'] }
  | { readonly type: 'evidenceFiled'; readonly caseId: CaseId; readonly evidence: FiledEvidence }
  | { readonly type: 'evidenceTainted'; readonly caseId: CaseId; readonly evidence: string; readonly rule: string }
  | { readonly type: 'attributeSet'; readonly caseId: CaseId; readonly name: string; readonly value: Value }
  | { readonly type: 'attributesShown'; readonly caseId: CaseId; readonly person: PersonId | null; readonly names: readonly string[] }
  | { readonly type: 'descriptionSent'; readonly caseId: CaseId }
  | {
      readonly type: 'satisfactionChanged';
      readonly report: ReportId;
      readonly caseId: CaseId;
      readonly by: number;
      readonly because: string;
    }
  | { readonly type: 'outcomeReached'; readonly caseId: CaseId; readonly outcome: string }
  | { readonly type: 'outcomeWithdrawn'; readonly caseId: CaseId }
  | { readonly type: 'unitDispatched'; readonly unit: UnitId; readonly caseId: CaseId; readonly insteadOf?: UnitId; readonly why?: string }
  | { readonly type: 'unitAcknowledged'; readonly unit: UnitId }
  | { readonly type: 'unitSetOut'; readonly unit: UnitId; readonly journey: Journey }
  | { readonly type: 'unitArrived'; readonly unit: UnitId; readonly spot: Spot; readonly scene: boolean }
  | { readonly type: 'unitHalted'; readonly unit: UnitId; readonly spot: Spot }
  | { readonly type: 'unitJoined'; readonly unit: UnitId; readonly caseId: CaseId }
  | { readonly type: 'unitReleased'; readonly unit: UnitId; readonly caseId: CaseId }
  | { readonly type: 'unitWentOff'; readonly unit: UnitId }
  | { readonly type: 'unitCalledIn'; readonly unit: UnitId; readonly until: Instant }
  | { readonly type: 'unitCameOn'; readonly unit: UnitId }
  | { readonly type: 'waveSent'; readonly caseId: CaseId; readonly minutes: number; readonly units: readonly UnitId[] }
  | { readonly type: 'jointOpened'; readonly caseId: CaseId }
  | { readonly type: 'jointEnded'; readonly caseId: CaseId }
  | { readonly type: 'callQueued'; readonly caseId: CaseId }
  | { readonly type: 'serviceBegun'; readonly caseId: CaseId; readonly unit: UnitId; readonly until: Instant }
  | { readonly type: 'caseAged'; readonly caseId: CaseId; readonly seconds: number }
  | { readonly type: 'casesLinked'; readonly caseId: CaseId; readonly others: readonly CaseId[] }
  | { readonly type: 'patrolOrdered'; readonly unit: UnitId; readonly route: string | null; readonly stop: number }
  | { readonly type: 'unitDetailed'; readonly unit: UnitId; readonly to: string | null }
  | { readonly type: 'operationBegun'; readonly operation: string; readonly until: Instant }
  | { readonly type: 'operationEnded'; readonly operation: string }
  | { readonly type: 'groundCleared'; readonly measure: string; readonly spot: Spot; readonly caseId: CaseId | null }
  | { readonly type: 'postTaken'; readonly unit: UnitId; readonly caseId: CaseId; readonly post: string }
  | { readonly type: 'postManned'; readonly unit: UnitId; readonly post: string }
  | { readonly type: 'orderGiven'; readonly order: Order }
  | {
      readonly type: 'orderMoved';
      readonly order: OrderId;
      readonly state: OrderState;
      readonly reason: string | null;
      readonly until: Instant | null;
    }
  | { readonly type: 'crewTaken'; readonly order: OrderId; readonly units: readonly UnitId[] }
  | {
      readonly type: 'stepBegun';
      readonly order: OrderId;
      readonly act: ActivityId;
      readonly step: number;
      readonly added: readonly ActivityId[];
      readonly sets: Readonly<Record<string, Value>>;
      readonly until: Instant;
    }
  | { readonly type: 'askRaised'; readonly order: OrderId; readonly ask: string; readonly step: number }
  | {
      readonly type: 'askAnswered';
      readonly order: OrderId;
      readonly ask: string;
      readonly option: string;
      readonly sets: Readonly<Record<string, Value>>;
      readonly adds: readonly ActivityId[];
      readonly officers: number;
      readonly women: number;
    }
  | { readonly type: 'seatTaken'; readonly desk: DeskId; readonly order: OrderId }
  | { readonly type: 'seatQueued'; readonly desk: DeskId; readonly order: OrderId }
  | { readonly type: 'seatLeft'; readonly desk: DeskId; readonly order: OrderId }
  | { readonly type: 'roomTaken'; readonly order: OrderId; readonly room: number }
  | {
      readonly type: 'suspectMoved';
      readonly incident: IncidentId;
      readonly person: PersonId;
      readonly phase: string;
      readonly street: number;
      readonly forward: boolean;
      readonly start: number;
      readonly end: number;
      readonly leaves: Instant;
      readonly openUntil?: Instant;
    }
  | { readonly type: 'suspectHid'; readonly incident: IncidentId; readonly person: PersonId }
  | {
      readonly type: 'contactPlanned';
      readonly caseId: CaseId;
      readonly person: PersonId;
      readonly unit: UnitId;
      readonly how: 'hunt' | 'home';
      readonly until: Instant;
    }
  | { readonly type: 'huntFailed'; readonly caseId: CaseId; readonly unit: UnitId; readonly how: 'hunt' | 'home' }
  | {
      readonly type: 'laterPlanned';
      readonly caseId: CaseId;
      readonly activity: ActivityId;
      readonly person: PersonId | null;
      readonly until: Instant;
      readonly id?: string;
      readonly still?: string;
      readonly closed?: ActivityId;
    }
  | {
      readonly type: 'suspectMet';
      readonly person: PersonId;
      readonly caseId: CaseId;
      readonly unit: UnitId | null;
      readonly how: 'hunt' | 'patrol' | 'post' | 'home';
      readonly result: 'caught' | 'seen';
      readonly spot: Spot;
    }
  | {
      readonly type: 'suspectMissed';
      readonly person: PersonId;
      readonly caseId: CaseId;
      readonly unit: UnitId;
      readonly how: 'hunt' | 'patrol' | 'post' | 'home';
      readonly spot: Spot;
    }
  | { readonly type: 'personSeen'; readonly caseId: CaseId; readonly person: PersonId }
  | {
      readonly type: 'personHeld';
      readonly caseId: CaseId;
      readonly person: PersonId;
      readonly by: 'unit' | 'site' | 'nobody';
      readonly unit: UnitId | null;
    }
  | {
      readonly type: 'personWentFree';
      readonly caseId: CaseId;
      readonly person: PersonId;
      readonly unit: UnitId | null;
      readonly how: 'slipped' | 'lapsed';
      readonly spot: Spot;
    }
  | {
      readonly type: 'itemMoved';
      readonly caseId: CaseId;
      readonly item: ItemId;
      readonly to: 'culprit' | 'account' | 'fence' | 'unit' | 'store' | 'owner' | 'lost' | 'stopped';
      readonly unit: UnitId | null;
    }
  | { readonly type: 'moneyStopped'; readonly caseId: CaseId; readonly item: ItemId; readonly amount: number; readonly later: boolean }
  | { readonly type: 'moneyFrozen'; readonly caseId: CaseId; readonly item: ItemId }
  | { readonly type: 'planStarted'; readonly caseId: CaseId; readonly plan: string; readonly steps?: readonly OwnStep[] }
  | { readonly type: 'planStopped'; readonly caseId: CaseId }
  | {
      readonly type: 'planStepMoved';
      readonly caseId: CaseId;
      readonly step: string;
      readonly state: 'waiting' | 'given' | 'done' | 'skipped' | 'failed';
      readonly order: OrderId | null;
    }
  | { readonly type: 'mannerSet'; readonly caseId: CaseId; readonly manner: 'standing' | 'fast' }
  | {
      readonly type: 'dutiesNamed';
      readonly caseId: CaseId;
      readonly duties: readonly { readonly rule: string; readonly due: Instant; readonly to: number }[];
    }
  | { readonly type: 'trustMoved'; readonly caseId: CaseId; readonly cause: string; readonly by: number }
  | { readonly type: 'groupsOnDuty'; readonly onDuty: Readonly<Record<GroupId, number>> }
  | { readonly type: 'groupSteppedIn'; readonly caseId: CaseId; readonly group: GroupId; readonly until: Instant }
  | {
      readonly type: 'broadcastSent';
      readonly caseId: CaseId;
      readonly ordinal: number;
      readonly message: string;
      readonly radius: number;
      readonly described: boolean;
      readonly asked: readonly GroupId[];
      readonly until: Instant;
    }
  | { readonly type: 'broadcastAnswered'; readonly caseId: CaseId; readonly ordinal: number; readonly groups: readonly GroupId[] }
  | { readonly type: 'broadcastEnded'; readonly caseId: CaseId; readonly ordinal: number; readonly needless: boolean }
  | {
      readonly type: 'groupHelped';
      readonly caseId: CaseId;
      readonly group: GroupId;
      readonly act: ActivityId;
      readonly ordinal: number | null;
    }
  | {
      readonly type: 'personSighted';
      readonly caseId: CaseId;
      readonly person: PersonId;
      readonly group: GroupId;
      readonly ordinal: number | null;
      readonly kept: boolean;
      readonly spot: Spot;
      readonly until: Instant;
    }
  | { readonly type: 'evidenceKept'; readonly caseId: CaseId; readonly until: Readonly<Record<string, Instant>> }
  | { readonly type: 'handOverSigned' }
  | { readonly type: 'shiftEnded' };

/** The name of a fact, as the log writes it. */
export type FactType = Fact['type'];

/** The facts of one name. */
export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>;

/** A fact and when it became true. */
export interface Entry {
  readonly at: Instant;
  readonly fact: Fact;
}

/** Who could perceive a fact: `desk` facts are the trainee's log; `world` facts reach no view during a shift. Whoever is met and not noticed is met in the world alone. */
export const perceivedBy = {
  shiftStarted: 'desk',
  incidentBegan: 'world',
  incidentPrevented: 'world',
  reportPlanned: 'world',
  reportMade: 'desk',
  callAnswered: 'desk',
  callHeld: 'desk',
  heldCallTaken: 'desk',
  callEnded: 'desk',
  callGivenUp: 'desk',
  rangAgain: 'desk',
  calledBack: 'desk',
  lineSpoken: 'desk',
  questionAsked: 'desk',
  questionAnswered: 'desk',
  reportTyped: 'desk',
  reportPlaced: 'desk',
  caseGraded: 'desk',
  reportMerged: 'desk',
  activityDone: 'desk',
  stageChanged: 'desk',
  beliefGained: 'desk',
  beliefTested: 'desk',
  evidenceFiled: 'desk',
  evidenceTainted: 'desk',
  attributeSet: 'world',
  attributesShown: 'desk',
  descriptionSent: 'desk',
  satisfactionChanged: 'world',
  outcomeReached: 'desk',
  outcomeWithdrawn: 'desk',
  unitDispatched: 'desk',
  unitAcknowledged: 'desk',
  unitSetOut: 'desk',
  unitArrived: 'desk',
  unitHalted: 'desk',
  unitJoined: 'desk',
  unitReleased: 'desk',
  unitWentOff: 'desk',
  unitCalledIn: 'desk',
  unitCameOn: 'desk',
  waveSent: 'desk',
  jointOpened: 'desk',
  jointEnded: 'desk',
  callQueued: 'desk',
  serviceBegun: 'desk',
  caseAged: 'desk',
  casesLinked: 'desk',
  patrolOrdered: 'desk',
  unitDetailed: 'desk',
  operationBegun: 'desk',
  operationEnded: 'desk',
  groundCleared: 'desk',
  postTaken: 'desk',
  postManned: 'desk',
  orderGiven: 'desk',
  orderMoved: 'desk',
  crewTaken: 'desk',
  stepBegun: 'desk',
  askRaised: 'desk',
  askAnswered: 'desk',
  seatTaken: 'desk',
  seatQueued: 'desk',
  seatLeft: 'desk',
  roomTaken: 'desk',
  suspectMoved: 'world',
  suspectHid: 'world',
  suspectMet: 'desk',
  suspectMissed: 'world',
  contactPlanned: 'world',
  huntFailed: 'desk',
  laterPlanned: 'world',
  personSeen: 'desk',
  personHeld: 'desk',
  personWentFree: 'desk',
  itemMoved: 'world',
  moneyStopped: 'desk',
  moneyFrozen: 'desk',
  planStarted: 'desk',
  planStopped: 'desk',
  planStepMoved: 'desk',
  mannerSet: 'desk',
  dutiesNamed: 'desk',
  trustMoved: 'desk',
  groupsOnDuty: 'desk',
  groupSteppedIn: 'desk',
  broadcastSent: 'desk',
  broadcastAnswered: 'desk',
  broadcastEnded: 'desk',
  groupHelped: 'desk',
  personSighted: 'desk',
  evidenceKept: 'world',
  handOverSigned: 'desk',
  shiftEnded: 'desk',
} as const satisfies Readonly<Record<FactType, 'desk' | 'world'>>;

/** The facts of the trainee's log. */
export type DeskFact = { [Type in FactType]: (typeof perceivedBy)[Type] extends 'desk' ? FactOf<Type> : never }[FactType];

/** Whether a fact stands in the trainee's log. */
export const isPerceived = (fact: Fact): fact is DeskFact => perceivedBy[fact.type] === 'desk';
