import { instant, type UnitId } from '../../kernel/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { tell, type Telling } from '../tell.ts';
import { enoughFor, standingAt } from './details.ts';
import { haltPatrol } from './release.ts';
import { spotOfDetail } from './spotOfDetail.ts';
import { setOut, unitSpot } from './travel.ts';

/** Sends a free unit to a gate or a clean-up, or lets it go from there. */
export function orderDetail(telling: Telling, { unit, to }: Extract<Command, { type: 'detail' }>): void {
  haltPatrol(telling, unit);
  tell(telling, { type: 'unitDetailed', unit, to });
}

/** A unit that was sent to a gate or a clean-up sets out. */
export function goToDetail(telling: Telling, unitId: UnitId): void {
  const { state, world } = telling;
  const { detail } = state.units[unitId]!;
  if (detail) setOut(telling, unitId, spotOfDetail(world, detail.to) ?? unitSpot(state, unitId), 'detail');
}

/** Begins a clean-up as soon as enough people stand there. */
export function beginOperation(telling: Telling, id: string): void {
  const { state, world } = telling;
  if (state.operations[id]?.since !== null || !enoughFor(world, state, id)) return;
  const entry = world.resolved.scenario.operations.find((operation) => operation.id === id)!;
  const { takes } = world.resolved.pack.operations.find((operation) => operation.id === entry.operation)!;
  tell(telling, { type: 'operationBegun', operation: id, until: instant(state.now + spanOf(takes)) });
}

/** A clean-up is over: the ground is cleared up, and its units are free again. */
export function endOperation(telling: Telling, id: string): void {
  const { state, world } = telling;
  const entry = world.resolved.scenario.operations.find((operation) => operation.id === id)!;
  const { measure } = world.resolved.pack.operations.find((operation) => operation.id === entry.operation)!;
  tell(telling, { type: 'operationEnded', operation: id });
  tell(telling, { type: 'groundCleared', measure, spot: spotOfDetail(world, id)!, caseId: null });
  for (const unit of standingAt(state, id)) tell(telling, { type: 'unitDetailed', unit: unit.id, to: null });
}
