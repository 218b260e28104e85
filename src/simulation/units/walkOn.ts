import type { UnitId } from '../../kernel/index.ts';
import type { Telling } from '../tell.ts';
import { spotOfStop } from './patrol.ts';
import { setOut } from './travel.ts';

/** A free unit sets out for a stop of its round. */
export function walkOn(telling: Telling, unitId: UnitId, stop: number): void {
  const { state, world } = telling;
  const { patrol, caseId, status } = state.units[unitId]!;
  if (patrol && caseId === null && status === 'AV') setOut(telling, unitId, spotOfStop(world, patrol.route, stop), 'patrol', stop);
}
