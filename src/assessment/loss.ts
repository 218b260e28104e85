import type { CaseId, Instant, RuleId } from '../kernel/index.ts';

/** The parts of a case's score, in the order in which they are shown. */
export const parts = ['compliance', 'time', 'outcome', 'public'] as const;
export type Part = (typeof parts)[number];

/** Why points are gone. */
export type LossKind =
  | 'rule'
  | 'failed'
  | 'criticalTime'
  | 'neglected'
  | 'phase'
  | 'goal'
  | 'startMood'
  | 'mood'
  | 'answer'
  | 'handOver'
  | 'call'
  | 'share'
  | 'mailbox';

/** How long something took, and its target: full marks up to it, none from three times it on. Seconds. */
export interface Took {
  readonly seconds: number;
  readonly target: number;
}

/** Points that were lost, with the fact to look at and, through it, the second in the replay. */
export interface Loss {
  /** Of the 100 of its case, or of the desk. */
  readonly points: number;
  /** Of the 100 of the shift. */
  readonly ofTotal: number;
  readonly part: Part | 'desk';
  readonly kind: LossKind;
  readonly caseId: CaseId | null;
  readonly rule: RuleId | null;
  /** The finding, phase, goal or reason. */
  readonly what: string | null;
  /** Index in the log. */
  readonly fact: number;
  readonly at: Instant;
  /** The word of the pack that says it. */
  readonly key: string;
  /** Of a loss of time; null of any other. */
  readonly took: Took | null;
}

/** A loss inside one part: `lost` of the part's 100. */
export interface PartLoss {
  readonly kind: LossKind;
  readonly lost: number;
  readonly fact: number;
  readonly at: Instant;
  readonly rule?: RuleId;
  readonly what?: string;
  readonly took?: Took;
}

/**
 * The loss of a case or of the desk that a loss inside one of its parts is, in the points of the whole; what it is of the shift is not
 * known yet.
 */
export const lossOf = (part: Loss['part'], caseId: CaseId | null, share: number, loss: PartLoss): Loss => ({
  points: loss.lost * share,
  ofTotal: 0,
  part,
  kind: loss.kind,
  caseId,
  rule: loss.rule ?? null,
  what: loss.what ?? null,
  fact: loss.fact,
  at: loss.at,
  key: `loss.${loss.kind}`,
  took: loss.took ?? null,
});

/** A part of a score, 0 to 100, and where the rest of it went: the losses add up to what is missing. Null: not measured. */
export interface Measured {
  readonly value: number;
  readonly losses: readonly PartLoss[];
}

/** Sets losses so that together they make up exactly what is missing: where things also went well, each weighs less. */
export function shareOut(missing: number, losses: readonly PartLoss[]): readonly PartLoss[] {
  const total = losses.reduce((sum, { lost }) => sum + lost, 0);
  if (missing <= 0 || total <= 0) return [];
  return losses.filter(({ lost }) => lost > 0).map((loss) => ({ ...loss, lost: (loss.lost / total) * missing }));
}
