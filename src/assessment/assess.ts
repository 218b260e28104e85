import type { Entry, Inside, ShiftState, World } from '../simulation/index.ts';
import { entriesOf } from './caseEntry.ts';
import { caseScore } from './caseScore.ts';
import { phaseClocks, responseIntervals, type PhaseClock, type PhaseIntervals } from './clocks.ts';
import { deskScore } from './deskScore.ts';
import { findingsOf, type Finding } from './finding.ts';
import { caseOutcomes, reportCounts, utilisation, type CaseOutcome, type ReportCounts, type UnitUse } from './outcomes.ts';
import { relianceOf, type Reliance } from './reliance.ts';
import { scoreSheet, type ScoreSheet } from './score.ts';
import { tryLog } from './trial.ts';
import { trustCourse, type TrustCourse } from './trustCourse.ts';

/** Everything that is said of a shift afterwards. Plain JSON, the same for the same log. */
export interface Assessment {
  readonly score: ScoreSheet;
  /** In the order of time. */
  readonly findings: readonly Finding[];
  /** Each phase of each case that has begun. */
  readonly clocks: readonly PhaseClock[];
  readonly intervals: readonly PhaseIntervals[];
  readonly outcomes: readonly CaseOutcome[];
  readonly utilisation: readonly UnitUse[];
  readonly reports: ReportCounts;
  /** Flat pairs of an instant and the share of units busy from then on, 0 to 1. */
  readonly busy: readonly number[];
  readonly coverage: Coverage;
  readonly reliance: Reliance | null;
  readonly trust: TrustCourse;
}

/** How the district was covered by free units. */
export interface Coverage {
  /** Flat groups of an instant and the shares of places within one, three and five minutes of a free unit then, some five minutes apart. */
  readonly course: readonly number[];
  /** Reports of this shift, and how many of them came from within one, three and five minutes of a unit that was free then. */
  readonly calls: { readonly of: number; readonly inside: Inside };
}

/** Judges a shift by its log: finished, or as it stands. `state` is the state that the log has led to. */
export function assess(world: World, seed: string, log: readonly Entry[], state: ShiftState): Assessment {
  const trial = tryLog(world, seed, log, state);
  const entries = entriesOf(trial);
  const judged = entries.map((entry) => ({
    entry,
    findings: findingsOf(trial, entry),
    clocks: entry.kind === 'case' ? phaseClocks(trial, entry) : [],
  }));
  const cases = judged
    .filter(({ entry }) => entry.kind === 'case')
    .map(({ entry, findings, clocks }) => caseScore(trial, entry, findings, clocks));
  const findings = judged.flatMap((one) => one.findings).sort((a, b) => a.at - b.at || a.fact - b.fact);
  const desk = deskScore(
    trial,
    entries,
    judged.filter(({ entry }) => entry.kind === 'call').flatMap((one) => one.findings),
  );
  const clocks = judged.flatMap((one) => one.clocks);
  return {
    score: scoreSheet(world.resolved.scenario.weights, cases, desk, findings.filter(({ charge }) => charge === 'unknowable').length),
    findings,
    clocks,
    intervals: responseIntervals(clocks),
    outcomes: caseOutcomes(trial, entries),
    utilisation: utilisation(trial.state),
    reports: reportCounts(trial, entries),
    busy: trial.busy,
    coverage: { course: trial.cover, calls: trial.calls },
    reliance: relianceOf(trial),
    trust: trustCourse(world, log),
  };
}
