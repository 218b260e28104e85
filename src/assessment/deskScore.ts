import type { CaseId } from '../kernel/index.ts';
import { activationsOf, judgeShares, type JudgedShare } from '../procedure/index.ts';
import { lookupIn, scopeOf, type Report } from '../simulation/index.ts';
import type { CaseEntry } from './caseEntry.ts';
import { targetOf, timeValue } from './clocks.ts';
import type { Finding } from './finding.ts';
import { type HandedDuty, judgedHandOver } from './handOver.ts';
import { type Loss, lossOf, type Measured, type PartLoss, shareOut, type Took } from './loss.ts';
import { mean } from './percentile.ts';
import type { Trial } from './trial.ts';

/** What the desk answers for beside its cases; each counts alike when it was measured. */
export const deskParts = ['answering', 'calls', 'law', 'handOver', 'mailbox', 'shares'] as const;
export type DeskPart = (typeof deskParts)[number];

/** How the desk itself scored: 0 to 100 by part and as a whole, null where nothing was measured. */
export interface DeskScore {
  readonly score: number | null;
  readonly parts: Readonly<Record<DeskPart, number | null>>;
  readonly duties: readonly HandedDuty[];
  readonly shares: readonly JudgedShare[];
  readonly losses: readonly Loss[];
}

/**
 * The desk's own entry: answering, calls that are no cases and the law on them, the hand-over, the mailbox, and the rules that ask for
 * shares of a shift.
 */
export function deskScore(trial: Trial, entries: readonly CaseEntry[], callFindings: readonly Finding[]): DeskScore {
  const duties = judgedHandOver(trial);
  const shares = judgeShares(trial.book.profile, everyActivation(trial), trial.until);
  const measured: Readonly<Record<DeskPart, Measured | null>> = {
    answering: answeringOf(trial, entries),
    calls: callsOf(trial, entries),
    law: lawOfCalls(callFindings),
    handOver: handOverOf(trial, duties),
    mailbox: mailboxOf(trial),
    shares: sharesOf(trial, shares),
  };
  const known = deskParts.filter((part) => measured[part] !== null);
  const losses = known.flatMap((part) => measured[part]!.losses.map((loss) => lossOf('desk', null, 1 / known.length, loss)));
  const value = (part: DeskPart): number | null => measured[part]?.value ?? null;
  return {
    score: mean(known.map((part) => measured[part]!.value)),
    duties,
    shares,
    losses,
    parts: {
      answering: value('answering'),
      calls: value('calls'),
      law: value('law'),
      handOver: value('handOver'),
      mailbox: value('mailbox'),
      shares: value('shares'),
    },
  };
}

/** How soon each telephone was answered, every call alike; one that nobody answered counts nothing. */
function answeringOf(trial: Trial, entries: readonly CaseEntry[]): Measured | null {
  const answered = entries
    .filter(({ inherited }) => !inherited)
    .flatMap((entry) =>
      entry.reports.flatMap((report) => {
        const judged = answerOf(trial, entry, report);
        const facts = trial.reports.get(report.id)!;
        const fact = facts.answered ?? facts.lost ?? facts.made;
        return judged === null ? [] : [{ ...judged, fact, report: report.id }];
      }),
    );
  const value = mean(answered.map((one) => one.value * 100));
  if (value === null) return null;
  return {
    value,
    losses: answered
      .filter((one) => one.value < 1)
      .map(({ fact, report, took, ...one }): PartLoss => ({
        kind: 'answer',
        lost: ((1 - one.value) * 100) / answered.length,
        fact,
        at: trial.log[fact]!.at,
        what: report,
        took,
      })),
  };
}

/** How long a telephone rang and what that is worth; null where it need not be answered, or not yet. */
function answerOf(
  { book, state, until }: Trial,
  { type, record }: CaseEntry,
  report: Report,
): { readonly value: number; readonly took: Took } | null {
  const rings = new Set((book.world.moments.get('ringing') ?? []).map(({ activity }) => activity.id));
  const index = type.phases.findIndex(({ from }) => from.some((act) => rings.has(act)));
  if (index < 0 || !book.world.caseTypes.get(type.id)!.phases[index]!(lookupIn(scopeOf(book.world, state, record, { report: report.id }))))
    return null;
  const target = targetOf(type.phases[index]!, 1);
  const took: Took = { seconds: (report.answeredAt ?? report.endedAt ?? until) - report.at, target };
  if (report.answeredAt === null && report.intake !== 'ringing') return { value: 0, took };
  return report.answeredAt === null && took.seconds <= target ? null : { value: timeValue(took.seconds, target), took };
}

/** A call that needs no case is disposed of within this many seconds of its report. A design value. */
const callBound = 900;

/** Calls that are no cases: whether each was disposed of as it should be. */
function callsOf(trial: Trial, entries: readonly CaseEntry[]): Measured | null {
  const calls = entries
    .filter(({ kind, inherited }) => kind === 'call' && !inherited)
    .flatMap((entry) => {
      const right = isRightlyDisposed(trial, entry);
      const facts = trial.reports.get(entry.reports[0]!.id)!;
      return right === null ? [] : [{ right, fact: facts.disposed ?? facts.answered ?? facts.lost ?? facts.made, what: entry.caseId }];
    });
  const value = mean(calls.map(({ right }) => (right ? 100 : 0)));
  if (value === null) return null;
  return {
    value,
    losses: calls
      .filter(({ right }) => !right)
      .map(({ fact, what }): PartLoss => ({ kind: 'call', lost: 100 / calls.length, fact, at: trial.log[fact]!.at, what })),
  };
}

function isRightlyDisposed({ until }: Trial, { type, reports, incident }: CaseEntry): boolean | null {
  const [report] = reports;
  const { intake, endedAt } = report!;
  if (intake === 'abandoned' && report!.answeredAt === null) return type.disposal === 'end' ? null : false;
  if (intake === 'registered') return false;
  const settled =
    type.disposal === 'refer' ? intake === 'referred' : type.disposal === 'transfer' ? intake === 'transferred' : endedAt !== null;
  if (settled) return true;
  return intake === 'ringing' || intake === 'questioning' || intake === 'graded'
    ? until - incident.reportedAt > callBound
      ? false
      : null
    : false;
}

/** Rules broken on calls that are no cases. */
function lawOfCalls(findings: readonly Finding[]): Measured | null {
  const charged = findings.filter(({ charge }) => charge === 'charged');
  if (findings.length === 0) return null;
  const missing = Math.min(
    100,
    charged.reduce((sum, { points }) => sum - points, 0),
  );
  return {
    value: 100 - missing,
    losses: shareOut(
      missing,
      charged.map(({ points, fact, at, rule, id }): PartLoss => ({ kind: 'rule', lost: -points, fact, at, rule, what: id })),
    ),
  };
}

function handOverOf(trial: Trial, duties: readonly HandedDuty[]): Measured | null {
  if (duties.length === 0) return null;
  const missing = Math.min(
    100,
    duties.reduce((sum, { cost }) => sum + cost, 0),
  );
  const signed = trial.log.findLastIndex(({ fact }) => fact.type === 'handOverSigned');
  const fact = signed < 0 ? trial.log.length - 1 : signed;
  return {
    value: 100 - missing,
    losses: shareOut(
      missing,
      duties.map(({ cost, rule, caseId, state }): PartLoss => ({
        kind: 'handOver',
        lost: cost,
        fact,
        at: trial.log[fact]!.at,
        rule,
        what: `${caseId}/${state}`,
      })),
    ),
  };
}

/** Letters: 100, less what an answer that came late or not at all costs in this shift, and each further letter about the same case. */
function mailboxOf(trial: Trial): Measured | null {
  const { rules } = trial.book.world.resolved.pack.rules;
  const { lateLetter, repeatLetter } = trial.book.world.resolved.scenario.weights;
  const clocked = new Set<string>(rules.filter(({ clock }) => clock === 'letter').map(({ id }) => id));
  const letters = Object.values(trial.truth.cases)
    .filter(({ absorbedBy }) => absorbedBy === null)
    .flatMap((watched) =>
      activationsOf(watched)
        .filter(({ rule }) => clocked.has(rule))
        .map(({ rule, event, at, verdict, brokenAt }, index) => ({
          rule,
          fact: watched.facts[event] ?? 0,
          at: watched.origin + at,
          again: index > 0,
          late: verdict === 'violated' && watched.origin + (brokenAt ?? at) >= 0,
          open: verdict === 'open',
        })),
    );
  const losses = letters.flatMap(({ rule, fact, at, again, late }): PartLoss[] => {
    const loss = (lost: number, what: string): PartLoss => ({ kind: 'mailbox', lost, fact, at: trial.log[fact]!.at, rule, what });
    return [...(late ? [loss(lateLetter, 'late')] : []), ...(again && at >= 0 ? [loss(repeatLetter, 'again')] : [])];
  });
  if (losses.length === 0 && letters.every(({ open }) => open)) return null;
  const missing = Math.min(
    100,
    losses.reduce((sum, { lost }) => sum + lost, 0),
  );
  return { value: 100 - missing, losses: shareOut(missing, losses) };
}

/** Every activation of the shift, with instants instead of seconds from each report. */
const everyActivation = ({ truth }: Trial): ReturnType<typeof activationsOf> =>
  (Object.keys(truth.cases) as CaseId[])
    .filter((caseId) => truth.cases[caseId]!.absorbedBy === null)
    .flatMap((caseId) => {
      const watched = truth.cases[caseId]!;
      return activationsOf(watched).map((activation) => ({
        ...activation,
        at: activation.at + watched.origin,
        ...(activation.satisfiedAt === undefined ? {} : { satisfiedAt: activation.satisfiedAt + watched.origin }),
      }));
    });

function sharesOf(trial: Trial, shares: readonly JudgedShare[]): Measured | null {
  const value = mean(shares.map(({ verdict }) => (verdict === 'satisfied' ? 100 : 0)));
  if (value === null) return null;
  return {
    value,
    losses: shares
      .filter(({ verdict }) => verdict === 'violated')
      .map(({ rule, within, share }): PartLoss => {
        const fact = firstLate(trial, rule, within);
        return { kind: 'share', lost: 100 / shares.length, fact, at: trial.log[fact]!.at, rule, what: `${share}/${within}` };
      }),
  };
}

/** The fact that began the first activation of a rule that was not met within its span. */
function firstLate({ truth, log }: Trial, rule: string, within: number): number {
  const late = Object.values(truth.cases)
    .filter(({ absorbedBy }) => absorbedBy === null)
    .flatMap((watched) =>
      activationsOf(watched)
        .filter(
          (activation) =>
            activation.rule === rule && !(activation.satisfiedAt !== undefined && activation.satisfiedAt - activation.at <= within),
        )
        .map(({ event }) => watched.facts[event] ?? 0),
    );
  return Math.min(log.length - 1, ...late);
}
