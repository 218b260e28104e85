import type { CaseId, Instant, PersonId, RuleId, UnitId } from '../kernel/index.ts';
import type { Text } from '../scenario/index.ts';
import type { Command } from '../simulation/index.ts';
import type { ColumnRow, MapPicture, Message, PlaceLabel, Slot } from './deskPicture.ts';

/** A finished run as a reviewer sees it: truth and knowledge, every lost point with its fact and second. */
export interface ReviewPicture {
  readonly title: Text;
  readonly scenarioId: string;
  readonly seed: string;
  readonly engine: string;
  readonly player: string | null;
  readonly startsAt: number;
  readonly ended: Instant;
  readonly commands: number;
  /** Commands that were taken back at once and never carried out, by when they had been given. */
  readonly takenBack: readonly { readonly at: Instant; readonly command: Command }[];
  readonly facts: number;
  readonly verification: {
    readonly state: 'verified' | 'differs' | 'foreign' | 'running';
    readonly checkpoints: number;
    readonly hash: string;
    readonly difference: string | null;
  };
  readonly score: ScorePicture;
  readonly phases: readonly PhasePicture[];
  readonly findings: readonly FindingPicture[];
  readonly cases: readonly CaseReview[];
  /** Share of units busy, by time: flat pairs of instant and share 0 to 1. */
  readonly busy: readonly number[];
  /**
   * Shares of the district's places within one, three and five minutes of a free unit, by time: flat groups of four, instant first; and
   * the same of the reports, each at its own second.
   */
  readonly cover: { readonly course: readonly number[]; readonly calls: { readonly of: number; readonly inside: readonly number[] } };
  /** Radio lines of the whole run, oldest first. */
  readonly messages: readonly Message[];
  /** The public board at the end. */
  readonly column: readonly ColumnRow[];
  /** Where everything truly was, with what the desk believed. */
  readonly frameAt: (at: number) => ReviewFrame;
}

/** The score sheet as it is shown. */
export interface ScorePicture {
  /** Undefined: nothing was measured ("incomplete"). */
  readonly total: number | null;
  readonly passed: boolean;
  readonly why: readonly ('compliance' | 'failedCase' | 'score')[];
  readonly parts: readonly {
    readonly part: 'compliance' | 'time' | 'outcome' | 'public' | 'desk';
    readonly value: number | null;
    readonly weight: number;
    readonly earned: number | null;
  }[];
  readonly meanCompliance: number | null;
  /** What a pass needs of mean compliance and of the total. */
  readonly needed: { readonly compliance: number; readonly total: number };
  /** Stated intensities of the scenario: "phone theft × 25". */
  readonly intensities: readonly { readonly type: Text; readonly factor: number }[];
  readonly notCharged: number;
  /** Duties with a bound that were met, and those met only after their amber warning; null without early warning. */
  readonly reliance: { readonly met: number; readonly afterWarning: number } | null;
  /** The district's trust: where it began and ended, and what moved it, each with its facts. */
  readonly trust: {
    readonly start: number;
    readonly end: number;
    readonly causes: readonly {
      readonly cause: Text;
      readonly by: number;
      readonly facts: readonly { readonly at: Instant; readonly by: number; readonly number: string | null }[];
    }[];
  };
}

/** The response times of one phase, in seconds, with target, median and 90th percentile. */
export interface PhasePicture {
  readonly id: string;
  readonly name: Text;
  readonly points: readonly {
    readonly caseId: CaseId;
    readonly number: string;
    readonly priority: 1 | 2 | 3 | 4;
    readonly seconds: number;
    readonly target: number;
    readonly open: boolean;
    readonly at: Instant;
  }[];
  readonly median: number | null;
  readonly p90: number | null;
  readonly target: number;
}

/** One thing that cost or brought points, or could not be known, with its fact and second. */
export interface FindingPicture {
  readonly id: string;
  readonly kind: 'broken' | 'credit' | 'unknowable' | 'pending' | 'time' | 'outcome' | 'public' | 'desk';
  readonly severity: 'critical' | 'major' | 'minor' | null;
  readonly rule: RuleId | null;
  readonly title: Text;
  /** The article's text and citation, in both languages. */
  readonly text: Text | null;
  /** Null where no rule is behind it. */
  readonly cite: Text | null;
  readonly basis: string | null;
  readonly confidence: string | null;
  /** Points of the shift's 100 that were lost by it, negative; these add up to what is missing. A credit has none of its own: it lessens what others cost. */
  readonly ofTotal: number;
  /** The same in its own measure: of the 100 of the case's compliance, of the case, or of the desk. */
  readonly points: number;
  readonly pointsOf: 'compliance' | 'case' | 'desk';
  readonly at: Instant;
  /** Index of the fact in the log. */
  readonly fact: number | null;
  readonly caseId: CaseId | null;
  readonly number: string | null;
  /** What it truly was, of a report that never got a number. */
  readonly about: Text | null;
  /** Of a loss of time: how long it took and its target, in seconds. */
  readonly took: { readonly seconds: number; readonly target: number } | null;
  readonly broke: { readonly key: string; readonly slots: Readonly<Record<string, Slot>> } | null;
  /** Who did what broke it: the units or the desk, how many officers it was done with, and with whom; each null where it is not known or plays no part. */
  readonly by: { readonly who: Text | null; readonly officers: number | null; readonly person: Text | null } | null;
  readonly remedy: Text | null;
  readonly warnedAt: Instant | null;
}

/** A case on the timeline, with its parts of the score. */
export interface CaseReview {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: Text;
  readonly trueType: Text;
  readonly priority: 1 | 2 | 3 | 4;
  readonly place: PlaceLabel | null;
  readonly outcome: Text | null;
  readonly closed: boolean;
  /** Nobody took the report on: it was turned away, or rang out. */
  readonly turnedAway: boolean;
  readonly failed: boolean;
  readonly score: number | null;
  readonly weight: number;
  readonly parts: Readonly<Record<'compliance' | 'time' | 'outcome' | 'public', number | null>>;
  /** Bars of the timeline, in order. */
  readonly bars: readonly {
    readonly kind: 'waiting' | 'travelling' | 'onScene' | 'custody' | 'desk';
    readonly from: Instant;
    readonly to: Instant;
  }[];
  /** Units that were sent instead of the one recommended first, or for a reason of the desk's own, in order. */
  readonly overrides: readonly {
    readonly at: Instant;
    readonly unit: string;
    readonly insteadOf: string | null;
    readonly why: string | null;
  }[];
  readonly marks: readonly { readonly at: Instant; readonly kind: FindingPicture['kind']; readonly finding: string }[];
}

/** One moment of the run as it truly was. */
export interface ReviewFrame {
  readonly map: MapPicture;
  /** Everybody who truly moved in the open at that moment. */
  readonly suspects: readonly {
    readonly person: PersonId;
    readonly caseId: CaseId;
    readonly x: number;
    readonly y: number;
    readonly role: string;
    readonly hidden: boolean;
  }[];
  readonly caught: readonly { readonly person: PersonId; readonly unit: UnitId }[];
}
