import { isTrue, type Instant, type Value } from '../kernel/index.ts';
import { incidentScope, lookupIn, scopeOf } from '../simulation/index.ts';
import type { CaseEntry } from './caseEntry.ts';
import type { PhaseClock } from './clocks.ts';
import type { Finding } from './finding.ts';
import { type Measured, type PartLoss, shareOut } from './loss.ts';
import { mean } from './percentile.ts';
import { activationsAt, type Trial } from './trial.ts';

/**
 * Points of compliance before a third critical breach takes them all: 100 less what broken rules cost, more by humane credits, between 0
 * and 100.
 */
export function complianceOf(trial: Trial, entry: CaseEntry, findings: readonly Finding[]): Measured | null {
  const judged = entry.files.some((caseId) =>
    activationsAt(trial, caseId).some(
      ({ verdict, at, satisfiedAt, brokenAt }) =>
        verdict !== 'open' && trial.truth.cases[caseId]!.origin + (satisfiedAt ?? brokenAt ?? at) >= 0,
    ),
  );
  if (!judged) return null;
  const charged = findings.filter(({ charge }) => charge === 'charged');
  const cost = charged.reduce((sum, { points }) => sum - points, 0);
  const credit = findings.filter(({ charge }) => charge === 'credit').reduce((sum, { points }) => sum + points, 0);
  const missing = Math.min(100, Math.max(0, cost - credit));
  return {
    value: 100 - missing,
    losses: shareOut(
      missing,
      charged.map((finding): PartLoss => ({
        kind: 'rule',
        lost: -finding.points,
        fact: finding.fact,
        at: finding.at,
        rule: finding.rule,
        what: finding.id,
      })),
    ),
  };
}

/** The mean over the phases that have begun. */
export function timeOf(trial: Trial, clocks: readonly PhaseClock[]): Measured | null {
  const measured = clocks.filter((clock): clock is PhaseClock & { value: number } => clock.value !== null);
  const value = mean(measured.map((clock) => clock.value * 100));
  if (value === null) return null;
  const losses = measured
    .filter((clock) => clock.value < 1)
    .map((clock): PartLoss => ({
      kind: 'phase',
      lost: ((1 - clock.value) * 100) / measured.length,
      fact: clock.fact,
      at: trial.log[clock.fact]!.at,
      what: clock.phase,
      took: { seconds: clock.seconds, target: clock.target },
    }));
  return { value, losses };
}

/** For so long after its report an open case is not asked for what it has not yet achieved. A design value. */
const grace = 1800;

/** A goal of a case: its share achieved, 0 to 1, or null when it could not be achieved or is not yet asked for. */
interface GoalResult {
  readonly goal: string;
  readonly weight: number;
  readonly achieved: number;
}

/** The goals that the truth at the report made achievable, and how far each was achieved. */
function goalsOf(trial: Trial, { incident, type, record, files }: CaseEntry): readonly GoalResult[] {
  const { world } = trial.book;
  const atReport = incidentScope(world, trial.state, incident, { now: incident.reportedAt });
  const young = record.closing !== 'closed' && trial.until - incident.reportedAt < grace;
  return type.goals.flatMap(({ id, weight, when, achieved }): readonly GoalResult[] => {
    if (when !== undefined && when !== '' && !isTrue(world.reading(when)(lookupIn(atReport)))) return [];
    const shares = files.map((caseId) =>
      shareOf(world.reading(achieved)(lookupIn(scopeOf(world, trial.state, trial.state.cases[caseId]!)))),
    );
    const best = Math.max(...shares);
    return young && best === 0 ? [] : [{ goal: id, weight, achieved: best }];
  });
}

/** A number between 0 and 1 is a share; anything else is all or nothing. */
const shareOf = (value: Value): number => (typeof value === 'number' ? Math.min(1, Math.max(0, value)) : isTrue(value) ? 1 : 0);

/** Achieved over achievable; null when nothing was achievable. A missed goal names the closing of the file, else the last thing done. */
export function outcomeOf(trial: Trial, entry: CaseEntry): Measured | null {
  const goals = goalsOf(trial, entry);
  const weight = goals.reduce((sum, goal) => sum + goal.weight, 0);
  if (weight === 0) return null;
  const facts = trial.cases.get(entry.caseId)!;
  const fact = facts.closed ?? facts.last;
  const { at } = trial.log[fact]!;
  const losses = goals
    .filter(({ achieved }) => achieved < 1)
    .map((goal): PartLoss => ({ kind: 'goal', lost: ((1 - goal.achieved) * goal.weight * 100) / weight, fact, at, what: goal.goal }));
  return { value: 100 - losses.reduce((sum, { lost }) => sum + lost, 0), losses };
}

/**
 * The satisfaction of those who reported, 0 to 100; null where the type has no complainant. What the report began with, and each thing
 * that displeased, is named.
 */
export function publicOf(trial: Trial, { reports }: CaseEntry): Measured | null {
  const heard = reports.filter(({ complainant }) => complainant !== 'notApplicable');
  const value = mean(heard.map(({ satisfaction }) => satisfaction));
  if (value === null) return null;
  const ids = new Set(heard.map(({ id }) => id));
  const losses: PartLoss[] = heard.map(({ id }) => {
    const { made } = trial.reports.get(id)!;
    const { fact, at } = trial.log[made]!;
    return { kind: 'startMood', lost: fact.type === 'reportMade' ? 100 - fact.report.satisfaction : 0, fact: made, at };
  });
  trial.log.forEach(({ at, fact }, index) => {
    if (fact.type === 'satisfactionChanged' && ids.has(fact.report) && fact.by < 0)
      losses.push({ kind: 'mood', lost: -fact.by, fact: index, at, what: fact.because });
  });
  return { value, losses: shareOut(100 - value, losses) };
}

/** Everything lost at once, by one fact. */
export const allLost = (loss: Omit<PartLoss, 'lost'>): Measured => ({ value: 0, losses: [{ ...loss, lost: 100 }] });

/** Takes what is left of a part, by one fact, on top of what was lost before. */
export function restLost(measured: Measured | null, loss: Omit<PartLoss, 'lost'>): Measured {
  if (!measured) return allLost(loss);
  return { value: 0, losses: measured.value > 0 ? [...measured.losses, { ...loss, lost: measured.value }] : measured.losses };
}

/** Where somebody looks for a case on which nothing was done: the loss of the call, its disposal, or the report itself. */
export function factOfNeglect(trial: Trial, { reports }: CaseEntry): { readonly fact: number; readonly at: Instant } {
  const facts = trial.reports.get(reports[0]!.id)!;
  const fact = facts.disposed ?? facts.lost ?? facts.made;
  return { fact, at: trial.log[fact]!.at };
}
