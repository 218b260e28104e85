import type { CaseId, IncidentId } from '../kernel/index.ts';
import type { Weights } from '../scenario/index.ts';
import type { CaseEntry } from './caseEntry.ts';
import { allLost, complianceOf, factOfNeglect, outcomeOf, publicOf, restLost, timeOf } from './caseParts.ts';
import type { PhaseClock } from './clocks.ts';
import type { Finding } from './finding.ts';
import { type Loss, lossOf, type Measured, type Part, parts } from './loss.ts';
import { neglectOf, type Neglect } from './neglect.ts';
import type { Trial } from './trial.ts';

/** How one case scored. */
export interface CaseScore {
  readonly caseId: CaseId;
  readonly incident: IncidentId;
  readonly number: string | null;
  readonly type: string;
  /** The right priority, over the truth; the weight goes by it. */
  readonly priority: 1 | 2 | 3 | 4;
  readonly weight: number;
  readonly inherited: boolean;
  readonly neglect: Neglect;
  readonly criticals: number;
  /** A third critical breach. */
  readonly failed: boolean;
  /** 0 to 100 each; null: not measured. */
  readonly parts: Readonly<Record<Part, number | null>>;
  /** The weight of each part in this case, adding up to 1 over those measured. */
  readonly weights: Readonly<Record<Part, number>>;
  /** 0 to 100; null: nothing was measured. */
  readonly score: number | null;
  readonly losses: readonly Loss[];
}

/** P1 counts three times, P2 twice, the others once (PRODUCT §8). */
const caseWeights = { 1: 3, 2: 2, 3: 1, 4: 1 } as const;
const criticalsToFail = 3;

/**
 * The score of a case. A critical breach takes its time, the third its compliance too, and fails it. A case that nobody took on, or on
 * which
 * nothing was done by its first due bound, has nothing for compliance, time and public: no handling of it can score less than none.
 */
export function caseScore(trial: Trial, entry: CaseEntry, findings: readonly Finding[], clocks: readonly PhaseClock[]): CaseScore {
  const { weights } = trial.book.world.resolved.scenario;
  const neglect = neglectOf(trial, entry, clocks);
  const criticals = findings.filter(({ charge, severity, basis }) => charge === 'charged' && severity === 'critical' && basis !== 'humane');
  const failed = criticals.length >= criticalsToFail;
  const measured = neglect === null ? withCriticals(trial, entry, findings, clocks, criticals) : neglected(trial, entry, neglect);
  const shares = sharesOf(weights, measured);
  const losses = parts.flatMap((part) => (measured[part]?.losses ?? []).map((loss) => lossOf(part, entry.caseId, shares[part], loss)));
  const known = parts.filter((part) => measured[part] !== null);
  return {
    caseId: entry.caseId,
    incident: entry.incident.id,
    number: entry.record.number,
    type: entry.incident.type,
    priority: entry.incident.priority,
    weight: caseWeights[entry.incident.priority],
    inherited: entry.inherited,
    neglect,
    criticals: criticals.length,
    failed,
    weights: shares,
    losses,
    parts: {
      compliance: measured.compliance?.value ?? null,
      time: measured.time?.value ?? null,
      outcome: measured.outcome?.value ?? null,
      public: measured.public?.value ?? null,
    },
    score: known.length === 0 ? null : known.reduce((sum, part) => sum + shares[part] * measured[part]!.value, 0),
  };
}

type MeasuredParts = Readonly<Record<Part, Measured | null>>;

function withCriticals(
  trial: Trial,
  entry: CaseEntry,
  findings: readonly Finding[],
  clocks: readonly PhaseClock[],
  criticals: readonly Finding[],
): MeasuredParts {
  const [first, third] = [criticals[0], criticals[criticalsToFail - 1]];
  const compliance = complianceOf(trial, entry, findings);
  const time = timeOf(trial, clocks);
  return {
    compliance: third
      ? restLost(compliance, { kind: 'failed', fact: third.fact, at: third.at, rule: third.rule, what: third.id })
      : compliance,
    time: first ? restLost(time, { kind: 'criticalTime', fact: first.fact, at: first.at, rule: first.rule, what: first.id }) : time,
    outcome: outcomeOf(trial, entry),
    public: publicOf(trial, entry),
  };
}

function neglected(trial: Trial, entry: CaseEntry, neglect: 'turnedAway' | 'idle' | 'fresh'): MeasuredParts {
  if (neglect === 'fresh') return { compliance: null, time: null, outcome: null, public: null };
  const nothing = allLost({ kind: 'neglected', ...factOfNeglect(trial, entry), what: neglect });
  return { compliance: nothing, time: nothing, outcome: outcomeOf(trial, entry), public: nothing };
}

/** The weights of the measured parts; those of the others fall away in proportion. */
function sharesOf(weights: Weights, measured: MeasuredParts): Readonly<Record<Part, number>> {
  const total = parts.reduce((sum, part) => sum + (measured[part] ? weights[part] : 0), 0);
  const share = (part: Part): number => (measured[part] && total > 0 ? weights[part] / total : 0);
  return { compliance: share('compliance'), time: share('time'), outcome: share('outcome'), public: share('public') };
}
