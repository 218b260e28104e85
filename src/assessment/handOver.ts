import { type CaseId, instant, type Instant, type RuleId } from '../kernel/index.ts';
import { activationsOf } from '../procedure/index.ts';
import type { Trial } from './trial.ts';

/** A legal duty that the next shift must meet: open at the end, with its bound still running. */
export interface OwedDuty { readonly caseId: CaseId; readonly rule: RuleId; readonly due: Instant }

/** How the hand-over named one duty. */
export interface HandedDuty extends OwedDuty { readonly state: 'right' | 'wrongTime' | 'missing' | 'notDue'; readonly cost: number }

/** A due time named within these seconds of the bound is right. A design value. */
const nearEnough = 600;
const soon = 7200;

/** The pending duties of open cases that law or rule asks for and the desk could see, each rule once per case, soonest first. */
export function owedDuties({ truth, known, state, book, until }: Trial): readonly OwedDuty[] {
  const legal = new Set<string>(book.world.resolved.pack.rules.rules.filter(({ basis }) => basis === 'law' || basis === 'rule').map(({ id }) => id));
  const owed = state.open.flatMap((caseId): readonly OwedDuty[] => {
    const [watched, seen] = [truth.cases[caseId], known.cases[caseId]];
    if (!watched || !seen || state.cases[caseId]!.number === null) return [];
    const visible = new Set(activationsOf(seen).filter(({ verdict }) => verdict === 'open').map(({ rule, at, person }) => `${rule}/${at}/${person ?? ''}`));
    return activationsOf(watched).flatMap(({ rule, verdict, at, person, expires }) =>
      verdict === 'open' && expires !== undefined && watched.origin + expires > until && legal.has(rule) && visible.has(`${rule}/${at}/${person ?? ''}`) ? [{ caseId, rule, due: instant(watched.origin + expires) }] : []);
  }).sort((a, b) => a.due - b.due);
  return owed.filter(({ caseId, rule }, index) => owed.findIndex((other) => other.caseId === caseId && other.rule === rule) === index);
}

/**
 * Judges the hand-over (PRODUCT §2): a duty missing or wrongly timed costs like a minor finding, one that is due within two hours like a major;
 * a duty named that is not due like a minor. Unsigned, all count as missing. Empty while the shift goes on.
 */
export function judgedHandOver(trial: Trial): readonly HandedDuty[] {
  const { state, until, book } = trial;
  if (!state.ended) return [];
  const { weights } = book.world.resolved.scenario;
  const { duties, signedAt } = state.handOver;
  const owed = owedDuties(trial);
  const judged = owed.map((duty): HandedDuty => {
    const named = signedAt === null ? undefined : duties[duty.caseId]?.filter(({ rule }) => rule === duty.rule);
    const right = named?.some(({ due }) => Math.abs(due - duty.due) <= nearEnough) === true;
    const cost = duty.due - until <= soon ? weights.major : weights.minor;
    return { ...duty, state: right ? 'right' : named && named.length > 0 ? 'wrongTime' : 'missing', cost: right ? 0 : cost };
  });
  if (signedAt === null) return judged;
  const strangers = (Object.keys(duties) as CaseId[]).flatMap((caseId) => duties[caseId]!.filter(({ rule }) => !owed.some((duty) => duty.caseId === caseId && duty.rule === rule))
    .map(({ rule, due }): HandedDuty => ({ caseId, rule: rule as RuleId, due, state: 'notDue', cost: weights.minor })));
  return [...judged, ...strangers];
}
