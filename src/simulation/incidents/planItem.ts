import { type CaseId, plan } from '../../kernel/index.ts';
import type { Item } from '../incident.ts';
import type { ShiftState } from '../state.ts';

/** A thing changes hands, and later vanishes, as the incident drew it. */
export function planItem(state: ShiftState, { id, passedAt, lostAt }: Item, caseId: CaseId): void {
  const [at, to] = passedAt !== null && passedAt > state.now ? [passedAt, 'fence' as const] : [lostAt, 'lost' as const];
  if (at !== null && at > state.now) plan(state.agenda, at, `item/${caseId}/${id}`, { kind: 'pass', caseId, item: id, to });
}
