import type { CaseId, Instant, RuleId } from '../kernel/index.ts';
import type { CaseWatch, RuleBook } from '../procedure/index.ts';
import type { ShiftState } from '../simulation/index.ts';
import { pendingDuties } from './pending.ts';
import type { Trial } from './trial.ts';

/** A legal duty that the next shift must meet: open at the end, with its bound still running. */
export interface OwedDuty {
  readonly caseId: CaseId;
  readonly rule: RuleId;
  readonly due: Instant;
}

/** How the hand-over named one duty. */
export interface HandedDuty extends OwedDuty {
  readonly state: 'right' | 'wrongTime' | 'missing' | 'notDue';
  readonly cost: number;
}

/** A due time named within these seconds of the bound is right. A design value. */
const nearEnough = 600;
const soon = 7200;

/**
 * The duties that are to be named: those that law or rule asks for, as the desk knows them, with the due times that it knows. What the
 * desk proposes comes from here too.
 */
export const owedDuties = (
  book: RuleBook,
  known: CaseWatch,
  state: Pick<ShiftState, 'open' | 'cases'>,
  until: number,
): readonly OwedDuty[] =>
  pendingDuties(book, known, state, until)
    .filter(({ legal }) => legal)
    .map(({ caseId, rule, due }) => ({ caseId, rule, due }));

/**
 * Judges the hand-over (PRODUCT §2): a duty missing or wrongly timed costs like a minor finding, one that is due within two hours like a
 * major;
 * a duty named that was pending neither when it was named nor at the end, in truth or as far as the desk knew, like a minor. Unsigned,
 * all count as missing. Empty while the shift goes on.
 */
export function judgedHandOver(trial: Trial): readonly HandedDuty[] {
  const { book, truth, known, state, until, pendingWhenNamed } = trial;
  if (!state.ended) return [];
  const { weights } = book.world.resolved.scenario;
  const { duties, signedAt } = state.handOver;
  const judged = owedDuties(book, known, state, until).map((duty): HandedDuty => {
    const named = signedAt === null ? undefined : duties[duty.caseId]?.find(({ rule }) => rule === duty.rule);
    const right = named !== undefined && Math.abs(named.due - duty.due) <= nearEnough;
    const cost = duty.due - until <= soon ? weights.major : weights.minor;
    return { ...duty, state: right ? 'right' : named ? 'wrongTime' : 'missing', cost: right ? 0 : cost };
  });
  if (signedAt === null) return judged;
  const pending = new Set(
    [...pendingDuties(book, truth, state, until), ...pendingDuties(book, known, state, until), ...pendingWhenNamed].map(
      ({ caseId, rule }) => `${caseId}/${rule}`,
    ),
  );
  const strangers = (Object.keys(duties) as CaseId[]).flatMap((caseId) =>
    duties[caseId]!.filter(({ rule }) => !pending.has(`${caseId}/${rule}`)).map(({ rule, due }): HandedDuty => ({
      caseId,
      rule: rule as RuleId,
      due,
      state: 'notDue',
      cost: weights.minor,
    })),
  );
  return [...judged, ...strangers];
}
