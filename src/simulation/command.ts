import type { CaseId, CaseTypeId, ItemId, JobId, OrderId, PersonId, ReportId, UnitId } from '../kernel/index.ts';

/** What a trainee may order. Everything the desk does is one of these, and a run is their list. */
export type Command =
  | { readonly type: 'answer'; readonly report: ReportId }
  | { readonly type: 'ask'; readonly report: ReportId; readonly question: string }
  /** The caller waits on the line while the desk speaks to another; `answer` takes him back. */
  | { readonly type: 'hold'; readonly report: ReportId }
  | { readonly type: 'callBack'; readonly report: ReportId }
  | { readonly type: 'hangUp'; readonly report: ReportId }
  | { readonly type: 'setType'; readonly report: ReportId; readonly caseType: CaseTypeId }
  | { readonly type: 'setPlace'; readonly report: ReportId; readonly belief: string }
  | { readonly type: 'setPriority'; readonly report: ReportId; readonly priority: 1 | 2 | 3 | 4 }
  | { readonly type: 'register'; readonly report: ReportId }
  | { readonly type: 'refer'; readonly report: ReportId }
  | { readonly type: 'transfer'; readonly report: ReportId }
  | { readonly type: 'refuse'; readonly report: ReportId }
  | { readonly type: 'merge'; readonly report: ReportId; readonly into: CaseId }
  /**
   * `insteadOf`: the unit that the desk was recommended first, when another is sent; `why`: the desk's own line about it. Neither changes
   * what happens.
   */
  | { readonly type: 'dispatch'; readonly caseId: CaseId; readonly unit: UnitId; readonly insteadOf?: UnitId; readonly why?: string }
  | { readonly type: 'recall'; readonly unit: UnitId }
  | {
      readonly type: 'order';
      readonly caseId: CaseId;
      readonly job: JobId;
      readonly person?: PersonId;
      readonly item?: ItemId;
      readonly unit?: UnitId;
      readonly switches?: Readonly<Record<string, boolean>>;
    }
  | { readonly type: 'cancel'; readonly order: OrderId }
  | { readonly type: 'reply'; readonly order: OrderId; readonly option: string }
  /** `steps`: the plan as the desk wrote it, or `plan` as the desk changed it; whatever that plan has begun goes on. */
  | { readonly type: 'startPlan'; readonly caseId: CaseId; readonly plan: string; readonly steps?: readonly OwnStep[] }
  | { readonly type: 'stopPlan'; readonly caseId: CaseId }
  | { readonly type: 'setManner'; readonly caseId: CaseId; readonly manner: 'standing' | 'fast' }
  | { readonly type: 'manPost'; readonly unit: UnitId; readonly post: string; readonly caseId: CaseId }
  | { readonly type: 'patrol'; readonly unit: UnitId; readonly route: string | null }
  | { readonly type: 'detail'; readonly unit: UnitId; /** A gate or a clean-up; null: let go. */ readonly to: string | null }
  | { readonly type: 'callIn'; readonly unit: UnitId }
  | { readonly type: 'sendWave'; readonly caseId: CaseId; readonly minutes: number }
  | {
      readonly type: 'broadcast';
      readonly caseId: CaseId;
      /** Metres about the case. */
      readonly radius: number;
      /** One of the pack's list. */
      readonly message: string;
    }
  | { readonly type: 'openJoint'; readonly caseId: CaseId }
  | { readonly type: 'endJoint'; readonly caseId: CaseId }
  | { readonly type: 'close'; readonly caseId: CaseId; readonly outcome: string }
  | {
      readonly type: 'handOver';
      readonly caseId: CaseId;
      readonly duties: readonly { readonly rule: string; readonly due: number; readonly to: number }[];
    }
  | { readonly type: 'signHandOver' }
  | { readonly type: 'endShift' };

/**
 * A step of a plan of the desk's own. With id and job of a step of the pack's plan it keeps that step's conditions;
 * any other (`own1`, `own2`, …) waits until its job can be given, and stops its lane when that fails.
 */
export interface OwnStep {
  readonly id: string;
  readonly lane: 'scene' | 'desks' | 'victim';
  readonly job: JobId;
  readonly switches?: Readonly<Record<string, boolean>>;
  readonly after?: readonly string[];
}

/** The name of a command, as the journal writes it. */
export type CommandType = Command['type'];

/** Why a command is not carried out: a code and what it concerns. Views put it into words. */
export interface Refusal {
  readonly code:
    | 'shiftEnded'
    | 'unknownReport'
    | 'unknownCase'
    | 'unknownUnit'
    | 'unknownOrder'
    | 'unknownJob'
    | 'unknownQuestion'
    | 'unknownType'
    | 'unknownPlan'
    | 'unknownPost'
    | 'unknownRoute'
    | 'unknownOption'
    | 'unknownTarget'
    | 'unknownBelief'
    | 'unknownOutcome'
    | 'voiceBusy'
    | 'notRinging'
    | 'notOnLine'
    | 'alreadyAsked'
    | 'stillSpeaking'
    | 'notGraded'
    | 'alreadyRegistered'
    | 'noType'
    | 'noPlace'
    | 'callOver'
    | 'intakeStage'
    | 'sameCase'
    | 'cannotMerge'
    | 'unitBusy'
    | 'unitOffDuty'
    | 'unitShiftEnds'
    | 'unitLacksPower'
    | 'postStaff'
    | 'unitCarries'
    | 'unitNotAssigned'
    | 'unitOnCase'
    | 'caseNotOpen'
    | 'caseClosed'
    | 'noUnitOnCase'
    | 'jobNotOpen'
    | 'jobNeeds'
    | 'jobRunning'
    | 'jobDone'
    | 'noAsk'
    | 'optionClosed'
    | 'orderOver'
    | 'planRunning'
    | 'noPlan'
    | 'wrongPlan'
    | 'postTaken'
    | 'onPatrol'
    | 'noPatrol'
    | 'unknownDetail'
    | 'onDetail'
    | 'noDetail'
    | 'detailDone'
    | 'notOnCall'
    | 'calledIn'
    | 'noWaves'
    | 'noneInReach'
    | 'noPlatform'
    | 'unknownMessage'
    | 'messageUnfit'
    | 'wrongRadius'
    | 'noGroups'
    | 'broadcastRuns'
    | 'noJoint'
    | 'jointSlots'
    | 'jointSeats'
    | 'isJoint'
    | 'notJoint'
    | 'stageForbids'
    | 'stillHeld'
    | 'unitsOnCase'
    | 'propertyInStore'
    | 'notClosable'
    | 'wrongDuty'
    | 'handOverSigned';
  /** The thing in the way: a unit, case, job, stage … */
  readonly what?: string;
  /** For `jobNeeds`: which need of the job, by index, so that the pack's own words tell why. */
  readonly need?: number;
}
