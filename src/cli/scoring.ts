import { assess, type Assessment, type ScoreSheet } from '../assessment/index.ts';
import type { Shift } from '../simulation/index.ts';

/** The assessment of a shift by its log. */
export const assessed = ({ world, seed, log, state }: Shift): Assessment => assess(world, seed, log, state);

/** The score sheet of a shift, as it stands in a run file. */
export const scoreOf = (shift: Shift): ScoreSheet => assessed(shift).score;

/** What `run --json` says of a shift, besides hash and times. */
export function reportOf({
  score: { total, passed, why, parts },
  intervals,
  outcomes,
  findings,
  utilisation,
  reports,
}: Assessment): Readonly<Record<string, unknown>> {
  return {
    score: { total, passed, why, parts },
    intervals: intervals.map(({ values: _, ...interval }) => interval),
    outcomes,
    findings: findingsByRule(findings),
    utilisation: Object.fromEntries(utilisation.map(({ unit, ...use }) => [unit, use])),
    reports,
  };
}

/** How often each rule was found broken, kept (where that earns a credit) or still open, in the order of the rules' first findings. */
function findingsByRule(
  findings: Assessment['findings'],
): Readonly<Record<string, { readonly violated: number; readonly satisfied: number; readonly open: number; readonly points: number }>> {
  const rules: Record<string, { violated: number; satisfied: number; open: number; points: number }> = {};
  for (const { rule, verdict, points } of findings) {
    const counts = (rules[rule] ??= { violated: 0, satisfied: 0, open: 0, points: 0 });
    counts[verdict]++;
    counts.points += points;
  }
  return rules;
}

const tenths = (n: number | null): string => (n === null ? '–' : n.toFixed(1));

/** The result of a shift in a few lines, for reading. */
export function summaryOf({ score, outcomes, findings, reports }: Assessment): readonly string[] {
  return [
    `score ${tenths(score.total)} of 100, ${score.passed ? 'passed' : `not passed (${score.why.join(', ')})`}`,
    ...score.parts.map(
      ({ part, value, weight, earned }) =>
        `  ${part.padEnd(11)} ${tenths(value).padStart(6)}  weighs ${tenths(weight)}, brings ${tenths(earned)}`,
    ),
    `${reports.offered} reports, ${reports.handled} handled; ${outcomes.length} cases, ${outcomes.filter(({ closed }) => closed).length} closed; ${findings.filter(({ verdict }) => verdict === 'violated').length} breaches found`,
  ];
}

/** What cost points or would have: a line for each breach with clock time, case, rule, its title and what it took. */
export function breachesOf({ findings }: Assessment, { world, state }: Shift): readonly string[] {
  const titles = new Map(world.resolved.pack.rules.rules.map(({ id, title }) => [id, title.en]));
  return findings
    .filter(({ verdict }) => verdict === 'violated')
    .map(({ at, caseId, rule, severity, charge, points }) =>
      [
        ` `,
        clockTime(world.startsAt + at),
        state.cases[caseId]?.number ?? caseId,
        rule,
        titles.get(rule) ?? '',
        `(${severity}, ${charge === 'charged' ? `${tenths(points)} of the case's compliance` : charge})`,
      ].join(' '),
    );
}

/** Seconds after the midnight before the shift as `18:05:09`, with the days between where there are any: `-1 d 23:10:00`. */
function clockTime(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const left = seconds - day * 86_400;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${day === 0 ? '' : `${day > 0 ? '+' : ''}${day} d `}${two(left / 3600)}:${two((left % 3600) / 60)}:${two(left % 60)}`;
}
