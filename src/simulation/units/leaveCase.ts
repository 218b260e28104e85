import type { UnitId } from '../../kernel/index.ts';
import type { Telling } from '../tell.ts';
import { cancelOrder } from '../work/plans.ts';
import { releaseUnit } from './release.ts';

/** A unit leaves its case, if it is on one: what it is at is broken off, and it is let go. */
export function leaveCase(telling: Telling, unitId: UnitId): void {
  const { state } = telling;
  const unit = state.units[unitId]!;
  if (unit.caseId === null) return;
  if (unit.order !== null) cancelOrder(telling, state.orders[unit.order]!);
  releaseUnit(telling, unitId);
}
