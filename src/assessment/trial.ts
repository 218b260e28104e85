import { instant, type CaseId, type Instant, type ReportId } from '../kernel/index.ts';
import {
  activationsOf,
  caseWatch,
  follow,
  followTime,
  type Activation,
  type CaseWatch,
  type Judged,
  type RuleBook,
  type WatchedCase,
} from '../procedure/index.ts';
import {
  emptyState,
  evolve,
  type Entry,
  type Fact,
  type ShiftState,
  type World,
  placesCovered,
  spotsCovered,
} from '../simulation/index.ts';
import { couldHaveKnown } from './knowledge.ts';
import { type PendingDuty, pendingDuties } from './pending.ts';
import { ruleBook } from './ruleBook.ts';
import { isOrderOfWork, isTakingOn, isWorkDone } from './work.ts';

/** A breach as it was found out: the fact that caused it, and whether the desk knew, or could have known, what the rule turns on. */
interface Breach {
  readonly fact: number;
  readonly knowable: boolean;
}

/** The facts of a report and of its case at which a reviewer may want to look, by index in the log. */
interface ReportFacts {
  readonly made: number;
  answered: number | null;
  lost: number | null;
  disposed: number | null;
}
interface CaseFacts {
  readonly made: number;
  last: number;
  closed: number | null;
  /** The first thing that the desk did on the case in this shift, beyond answering. */
  begun: Instant | null;
  /** Its first order of work or answer to an ask. */
  ordered: Instant | null;
  /** The first work that was done; somebody of a unit doing something. */
  worked: Instant | null;
  attended: Instant | null;
}

/** A log gone through once, with all that the judges of its parts need. */
export interface Trial {
  readonly book: RuleBook;
  readonly log: readonly Entry[];
  /** The state at the end. */
  readonly state: ShiftState;
  /** Up to when things are judged by their age: the stated end, also when the trainee ended earlier. */
  readonly until: Instant;
  readonly truth: CaseWatch;
  readonly known: CaseWatch;
  readonly breaches: ReadonlyMap<string, Breach>;
  readonly reports: ReadonlyMap<ReportId, ReportFacts>;
  readonly cases: ReadonlyMap<CaseId, CaseFacts>;
  /** Flat pairs of an instant and the share of units busy from then on. */
  readonly busy: readonly number[];
  /** Flat groups of an instant and the shares of places within one, three and five minutes of a free unit. */
  readonly cover: readonly number[];
  /** Reports of this shift, and how many came from within those minutes of a free unit. */
  readonly calls: { of: number; inside: [number, number, number] };
  /** What was pending, as the desk knew it, whenever it wrote on the hand-over sheet. */
  readonly pendingWhenNamed: readonly PendingDuty[];
}

/** Under this name a breach is kept; indexes of events may move when a report is merged, these do not. */
export const breachKey = (caseId: CaseId, { rule, at, person, item }: Activation): string =>
  `${caseId}/${rule}/${at}/${person ?? ''}/${item ?? ''}`;

/** Goes through a log once: folds the state, and lets the rules follow it in both views. */
export function tryLog(world: World, seed: string, log: readonly Entry[], { ended, now }: Pick<ShiftState, 'ended' | 'now'>): Trial {
  const book = ruleBook(world);
  const state = emptyState(world);
  const [truth, known] = [caseWatch('truth'), caseWatch('known')];
  const breaches = new Map<string, Breach>();
  const reports = new Map<ReportId, ReportFacts>();
  const cases = new Map<CaseId, CaseFacts>();
  const busy: number[] = [];
  const pendingWhenNamed: PendingDuty[] = [];
  const cover: number[] = [];
  const calls: Trial['calls'] = { of: 0, inside: [0, 0, 0] };
  const trial = { book, log, state, truth, known, breaches, reports, cases, busy, cover, calls };
  const hear = (judged: readonly Judged[], fact: number | null): void => {
    for (const one of judged) if (one.activation.verdict === 'violated') noteBreach(trial, one, fact);
  };
  log.forEach((entry, index) => {
    followTime(book, known, entry.at);
    hear(followTime(book, truth, entry.at), null);
    state.now = entry.at;
    evolve({ world, seed }, state, entry.fact);
    follow(book, known, entry, index);
    hear(follow(book, truth, entry, index), index);
    noteFact(trial, entry, index);
    noteCover(trial, entry);
    if (entry.fact.type === 'dutiesNamed') pendingWhenNamed.push(...pendingDuties(book, known, state, entry.at));
  });
  const until = ended ? instant(Math.max(world.ends, now)) : now;
  followTime(book, known, until);
  hear(followTime(book, truth, until), null);
  state.now = now;
  return { ...trial, until, pendingWhenNamed };
}

type Going = Omit<Trial, 'until' | 'breaches' | 'pendingWhenNamed'> & { readonly breaches: Map<string, Breach> };

function noteBreach(trial: Going, { caseId, activation }: Judged, index: number | null): void {
  const key = breachKey(caseId, activation);
  if (trial.breaches.has(key)) return;
  const watched = trial.truth.cases[caseId]!;
  const fact = factOfBreach(trial, caseId, watched, activation, index);
  trial.breaches.set(key, { fact, knowable: couldHaveKnown(trial, caseId, activation, fact) });
}

/**
 * The fact that broke a rule: its event; the closing of the file, for what was then still open; else, time alone, the event that started
 * its clock.
 */
function factOfBreach(
  { log, cases }: Going,
  caseId: CaseId,
  watched: WatchedCase,
  { brokenBy, event }: Activation,
  index: number | null,
): number {
  if (brokenBy !== undefined) return watched.facts[brokenBy] ?? 0;
  const now = index === null ? undefined : log[index]?.fact;
  if (index !== null && now?.type === 'stageChanged' && now.region === 'closing') return index;
  return watched.facts[event] ?? cases.get(caseId)?.made ?? 0;
}

type Noting = Going & { readonly reports: Map<ReportId, ReportFacts>; readonly cases: Map<CaseId, CaseFacts>; readonly busy: number[] };

function noteFact(trial: Noting, { at, fact }: Entry, index: number): void {
  const { state, reports, cases, busy } = trial;
  if (fact.type === 'reportMade') {
    reports.set(fact.report.id, { made: index, answered: null, lost: null, disposed: null });
    cases.set(fact.report.caseId, { made: index, last: index, closed: null, begun: null, ordered: null, worked: null, attended: null });
    return;
  }
  noteReport(reports, fact, index);
  const caseId = caseOf(state, fact);
  const record = caseId === null ? undefined : cases.get(caseId);
  if (record) {
    record.last = index;
    if (fact.type === 'stageChanged' && fact.region === 'closing' && fact.to === 'closed') record.closed = index;
    if (at >= 0) noteWork(trial, record, at, fact);
  }
  if (fact.type.startsWith('unit') || fact.type.startsWith('post') || fact.type === 'stepBegun') noteBusy(state, busy, at);
}

const givesUpReport: ReadonlySet<string> = new Set(['abandoned', 'refused', 'referred', 'transferred', 'merged']);

function noteReport(reports: Map<ReportId, ReportFacts>, fact: Fact, index: number): void {
  const id =
    fact.type === 'callAnswered' || fact.type === 'callGivenUp'
      ? fact.report
      : fact.type === 'stageChanged' && fact.region === 'intake' && givesUpReport.has(fact.to)
        ? fact.subject
        : null;
  const report = id === null ? undefined : reports.get(id as ReportId);
  if (!report) return;
  if (fact.type === 'callAnswered') report.answered ??= index;
  else if (fact.type === 'callGivenUp') report.lost = index;
  else report.disposed = index;
}

/** The case that a fact concerns, if one. */
function caseOf(state: ShiftState, fact: Fact): CaseId | null {
  if ('caseId' in fact) return fact.caseId;
  if (fact.type === 'orderGiven') return fact.order.caseId;
  if ('order' in fact) return state.orders[fact.order]?.caseId ?? null;
  if (fact.type !== 'reportMade' && 'report' in fact) return state.reports[fact.report]?.caseId ?? null;
  return 'unit' in fact ? (state.units[fact.unit]?.caseId ?? null) : null;
}

/**
 * Keeps when the desk first did something about a case, more than picking up the telephone; first ordered work; and when work was first
 * done.
 */
function noteWork({ book: { world }, state }: Going, record: CaseFacts, at: Instant, fact: Fact): void {
  if (isTakingOn(fact)) record.begun ??= at;
  if (isOrderOfWork(world, fact)) record.ordered ??= at;
  if (isWorkDone(world, state, fact)) record.worked ??= at;
  if (fact.type === 'activityDone' && fact.unit !== null) record.attended ??= at;
}

/** Seconds between two looks at how the district is covered. */
const coverEach = 300;

function noteCover({ book: { world }, state, cover, calls }: Going & { readonly cover: number[] }, { at, fact }: Entry): void {
  if (at < 0) return;
  if (cover.length === 0 || at - cover.at(-4)! >= coverEach) cover.push(at, ...placesCovered(world, state));
  if (fact.type !== 'reportMade') return;
  calls.of++;
  spotsCovered(world, state, [state.incidents[fact.report.incident]!.spot]).forEach((inside, ring) => {
    calls.inside[ring]! += inside;
  });
}

function noteBusy(state: ShiftState, busy: number[], at: Instant): void {
  const units = Object.values(state.units);
  const share = units.length === 0 ? 0 : units.filter(({ status }) => status !== 'AV' && status !== 'OF').length / units.length;
  if (busy.length > 0 && busy.at(-1) === share) return;
  if (busy.at(-2) === at) busy[busy.length - 1] = share;
  else busy.push(at, share);
}

/** Every activation of a case that nobody has taken over, with instants of the shift instead of seconds from the report. */
export function activationsAt({ truth }: Pick<Trial, 'truth'>, caseId: CaseId): readonly Activation[] {
  const watched = truth.cases[caseId];
  return watched && watched.absorbedBy === null ? activationsOf(watched) : [];
}
