import { type CaseId, instant, type Instant, type RuleId } from '../kernel/index.ts';
import { activationsOf, type CaseWatch, type RuleBook } from '../procedure/index.ts';
import { isDutyRule } from '../scenario/index.ts';
import type { ShiftState } from '../simulation/index.ts';

/** A duty that the next shift must meet: its bound runs out after the end of this one. */
export interface PendingDuty {
  readonly caseId: CaseId;
  readonly rule: RuleId;
  readonly due: Instant;
  /** Asked for by law or rule; the others are good practice. */
  readonly legal: boolean;
}

/** The duties of open cases that are pending beyond an instant, in one view of the rules: each rule once per case, soonest first. */
export function pendingDuties(
  book: RuleBook,
  watch: CaseWatch,
  { open, cases }: Pick<ShiftState, 'open' | 'cases'>,
  until: number,
): readonly PendingDuty[] {
  const duties = new Map(
    book.world.resolved.pack.rules.rules.filter(isDutyRule).map(({ id, basis }) => [id as string, basis === 'law' || basis === 'rule']),
  );
  const pending = open
    .flatMap((caseId): readonly PendingDuty[] => {
      const watched = watch.cases[caseId];
      if (!watched || watched.absorbedBy !== null || cases[caseId]!.number === null) return [];
      return activationsOf(watched).flatMap(({ rule, verdict, expires }) => {
        const legal = duties.get(rule);
        return legal !== undefined && verdict === 'open' && expires !== undefined && watched.origin + expires > until
          ? [{ caseId, rule, due: instant(watched.origin + expires), legal }]
          : [];
      });
    })
    .sort((a, b) => a.due - b.due);
  return pending.filter(
    ({ caseId, rule }, index) => pending.findIndex((other) => other.caseId === caseId && other.rule === rule) === index,
  );
}
