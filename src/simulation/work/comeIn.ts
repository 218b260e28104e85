import type { CaseId } from '../../kernel/index.ts';
import { survivorOf } from '../incidents/reports.ts';
import { tell, type Telling } from '../tell.ts';
import { fileTrace } from './effects/evidence.ts';
import { perform } from './perform.ts';
import { renewPlan } from './plans.ts';

/** Stages of custody in which nobody has been found yet. */
const atLarge: ReadonlySet<string> = new Set(['none', 'released']);

/**
 * A trace comes in of itself: a dealer's register, a tag gate, a face seen again. A file that lay as exhausted is taken up
 * again, and the plan does once more what is done with a lead. Nothing comes to a closed file, to one that has its man,
 * or to one with an outcome that stands.
 */
export function comeIn(telling: Telling, caseId: CaseId, id: string): void {
  const { state, world } = telling;
  const record = survivorOf(state, caseId);
  const trace = state.incidents[record.incident]!.traces.find((one) => one.id === id);
  const lies = record.inquiry === 'exhausted';
  const hasHisMan = Object.values(record.persons).some(({ custody }) => !atLarge.has(custody));
  if (
    !trace ||
    record.closing === 'closed' ||
    hasHisMan ||
    (record.outcome !== null && !lies) ||
    record.evidence.some((known) => known.id === id)
  )
    return;
  if (record.outcome !== null) tell(telling, { type: 'outcomeWithdrawn', caseId: record.id });
  fileTrace(telling, record, trace, null);
  for (const ready of world.moments.get('leadCame') ?? []) perform(telling, ready, { record, place: 'desk' });
  renewPlan(telling, record);
}
