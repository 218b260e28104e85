import type { CaseId, FindingPicture } from '../../picture/index.ts';
import type { ReviewKey } from './useReviewWords.ts';

/** Which findings are shown. */
export type FindingFilter = 'all' | 'critical' | 'major' | 'minor' | Exclude<FindingPicture['kind'], 'broken'>;

/** The filters in the order of their buttons. */
export const findingFilters: readonly FindingFilter[] = [
  'all',
  'critical',
  'major',
  'minor',
  'time',
  'outcome',
  'public',
  'desk',
  'credit',
  'unknowable',
  'pending',
];

/** True when the filter lets the finding through; `critical`, `major` and `minor` are of broken rules. */
export function passes(finding: FindingPicture, filter: FindingFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'critical' || filter === 'major' || filter === 'minor') return finding.kind === 'broken' && finding.severity === filter;
  return finding.kind === filter;
}

const severityRank = { critical: 0, major: 1, minor: 2 } as const;
const kindRank: Readonly<Record<FindingPicture['kind'], number>> = {
  broken: 0,
  desk: 1,
  time: 2,
  outcome: 3,
  public: 4,
  credit: 5,
  unknowable: 6,
  pending: 7,
};

/** What costs most of the shift's points comes first; of what costs the same, broken rules by severity, then the other losses, then what cost nothing; ties by time. */
export const byWeight = (a: FindingPicture, b: FindingPicture): number =>
  a.ofTotal - b.ofTotal || kindRank[a.kind] - kindRank[b.kind] || rankOf(a) - rankOf(b) || a.points - b.points || a.at - b.at;

const rankOf = ({ severity }: FindingPicture): number => (severity === null ? 3 : severityRank[severity]);

/** The order of the log. */
export const byTime = (a: FindingPicture, b: FindingPicture): number => a.at - b.at || (a.fact ?? 0) - (b.fact ?? 0);

/** The findings to show, in order; `caseId` null means of every case. */
export const shownFindings = (
  findings: readonly FindingPicture[],
  filter: FindingFilter,
  caseId: CaseId | null,
  order: 'weight' | 'time',
): FindingPicture[] =>
  findings
    .filter((finding) => passes(finding, filter) && (caseId === null || finding.caseId === caseId))
    .sort(order === 'weight' ? byWeight : byTime);

/** The next finding after an instant, or the last before it; undefined when there is none that way. */
export function neighbour(findings: readonly FindingPicture[], at: number, way: 1 | -1): FindingPicture | undefined {
  const inTime = [...findings].sort(byTime);
  return way === 1 ? inTime.find((finding) => finding.at > at) : inTime.findLast((finding) => finding.at < at);
}

/** The first finding of the shift itself; of what lies before it only where there is nothing else. */
export const firstFinding = (findings: readonly FindingPicture[]): FindingPicture | undefined =>
  neighbour(findings, -1, 1) ?? neighbour(findings, -Infinity, 1);

/** How the finding is drawn: an octagon, a triangle, a dot, a plus, or an open ring. */
export type FindingShape = 'critical' | 'major' | 'minor' | 'credit' | 'none';

/** What of a finding says how it is drawn. */
export type Shaped = Pick<FindingPicture, 'kind' | 'severity' | 'rule' | 'ofTotal'>;

/** From so many of the shift's points on a loss that is no breach is drawn as major. */
const muchLost = 3;

/** The shape of a finding, so that weight never rests on colour alone. What a breach takes besides its own points is no second breach. */
export function shapeOf({ kind, severity, rule, ofTotal }: Shaped): FindingShape {
  if (kind === 'credit') return 'credit';
  if (kind === 'unknowable' || kind === 'pending') return 'none';
  if (severity !== null) return severity;
  return rule === null && ofTotal <= -muchLost ? 'major' : 'minor';
}

const drawnLast: readonly FindingShape[] = ['none', 'credit', 'minor', 'major', 'critical'];

/** The order in which marks are drawn over one another: the gravest last, so that it stays in sight. */
export const byGravity = (a: Shaped, b: Shaped): number => drawnLast.indexOf(shapeOf(a)) - drawnLast.indexOf(shapeOf(b));

/** The word for how a finding is drawn: what is lost by no breach of its own is a loss, however it is drawn. */
export function shapeWord(finding: Shaped): ReviewKey {
  const shape = shapeOf(finding);
  return finding.severity === null && (shape === 'minor' || shape === 'major') ? 'severity.loss' : `severity.${shape}`;
}

/** Points with a true sign, at most one decimal, what is less in two: `−20`, `+3`, `−0.04`, `0`. */
export function pointsText(points: number): string {
  const fine = Math.abs(points) < 0.05 ? 100 : 10;
  const rounded = Math.round(points * fine) / fine;
  const size = String(Math.abs(rounded));
  if (rounded === 0) return '0';
  return rounded < 0 ? `−${size}` : `+${size}`;
}

/** A share or score with one decimal. */
export const oneDecimal = (value: number): string => value.toFixed(1);
