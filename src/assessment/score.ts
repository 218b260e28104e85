import type { CaseScore } from './caseScore.ts';
import type { DeskScore } from './deskScore.ts';
import { type Loss, parts, type Part } from './loss.ts';
import type { Weights } from '../scenario/index.ts';

/** One part of the whole: its mean over the cases that measured it, the points of 100 that it can bring and those it brought. */
export interface SheetPart {
  readonly part: Part | 'desk';
  readonly value: number | null;
  readonly weight: number;
  readonly earned: number | null;
}

/** The score of a shift with everything that explains it. Practice evidence, not a certificate. */
export interface ScoreSheet {
  /** 0 to 100; null: nothing was measured, the sheet is incomplete. */
  readonly total: number | null;
  readonly passed: boolean;
  /** What stood against a pass. */
  readonly why: readonly ('compliance' | 'failedCase' | 'score')[];
  readonly meanCompliance: number | null;
  readonly parts: readonly SheetPart[];
  readonly cases: readonly CaseScore[];
  readonly desk: DeskScore;
  /** Every point that is missing from the total, greatest first. */
  readonly losses: readonly Loss[];
  /** Breaches that the desk could not have known of. */
  readonly notCharged: number;
}

/** The mean of the cases by their weights, with the desk as one more entry (PRODUCT §8). */
export function scoreSheet(weights: Weights, cases: readonly CaseScore[], desk: DeskScore, notCharged: number): ScoreSheet {
  const scored = cases.filter((one): one is CaseScore & { score: number } => one.score !== null);
  const weight = scored.reduce((sum, one) => sum + one.weight, 0);
  const deskShare = desk.score === null ? 0 : weight === 0 ? 1 : weights.desk;
  const shareOf = (one: CaseScore): number => (one.score === null ? 0 : ((1 - deskShare) * one.weight) / weight);
  const total =
    weight === 0 && desk.score === null
      ? null
      : scored.reduce((sum, one) => sum + shareOf(one) * one.score, 0) + deskShare * (desk.score ?? 0);
  const meanCompliance = weightedMean(
    cases.flatMap(({ parts: { compliance }, weight: own }) => (compliance === null ? [] : [[compliance, own] as const])),
  );
  const why = [
    ...(meanCompliance === null || meanCompliance < weights.passCompliance ? ['compliance' as const] : []),
    ...(cases.some(({ failed }) => failed) ? ['failedCase' as const] : []),
    ...(total === null || total < weights.passScore ? ['score' as const] : []),
  ];
  const losses = [
    ...scored.flatMap((one) => one.losses.map((loss) => ({ ...loss, ofTotal: loss.points * shareOf(one) }))),
    ...desk.losses.map((loss) => ({ ...loss, ofTotal: loss.points * deskShare })),
  ];
  return {
    total,
    passed: why.length === 0,
    why,
    meanCompliance,
    desk,
    notCharged,
    cases: cases.map((one) => ({ ...one, losses: one.losses.map((loss) => ({ ...loss, ofTotal: loss.points * shareOf(one) })) })),
    parts: [
      ...parts.map((part) =>
        sheetPart(
          part,
          scored.flatMap((one) => (one.parts[part] === null ? [] : [[one.parts[part], shareOf(one) * one.weights[part]] as const])),
        ),
      ),
      { part: 'desk', value: desk.score, weight: deskShare * 100, earned: desk.score === null ? null : desk.score * deskShare },
    ],
    losses: losses.sort((a, b) => b.ofTotal - a.ofTotal || a.fact - b.fact),
  };
}

function sheetPart(part: Part, values: readonly (readonly [number, number])[]): SheetPart {
  const value = weightedMean(values);
  const share = values.reduce((sum, [, own]) => sum + own, 0);
  return { part, value, weight: share * 100, earned: value === null ? null : value * share };
}

function weightedMean(values: readonly (readonly [number, number])[]): number | null {
  const weight = values.reduce((sum, [, own]) => sum + own, 0);
  return weight === 0 ? null : values.reduce((sum, [value, own]) => sum + value * own, 0) / weight;
}
