import type { Belief, CaseRecord } from '../../state.ts';
import { tell, type Telling } from '../../tell.ts';

/** Adds a belief under the next id of the case. */
export function believe(telling: Telling, record: CaseRecord, belief: Omit<Belief, 'id' | 'at'>): void {
  tell(telling, {
    type: 'beliefGained',
    caseId: record.id,
    belief: { id: `b${record.beliefs.length + 1}`, at: telling.state.now, ...belief },
  });
}
