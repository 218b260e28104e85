import type { UnitId } from '../../kernel/index.ts';
import { perform } from '../work/perform.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { unitSpot } from './travel.ts';

/** Lets a unit go from its case: cleared when it had arrived, recalled before. */
export function releaseUnit(telling: Telling, unitId: UnitId): void {
  const { state, world } = telling;
  const unit = state.units[unitId]!;
  if (unit.caseId === null) return;
  const record = state.cases[unit.caseId]!;
  if (unit.journey) tell(telling, { type: 'unitHalted', unit: unitId, spot: unitSpot(state, unitId) });
  if (unit.arrived)
    for (const ready of world.moments.get('cleared') ?? []) perform(telling, ready, { record, unit: unitId, place: 'scene' });
  tell(telling, { type: 'unitReleased', unit: unitId, caseId: record.id });
  if (record.units.length === 0) raise(telling, record, 'standDown', null);
}

/** A unit that walks its route, or is on its way to a gate or a clean-up, stops where it is, because it is wanted elsewhere. */
export function haltPatrol(telling: Telling, unitId: UnitId): void {
  const purpose = telling.state.units[unitId]!.journey?.purpose;
  if (purpose === 'patrol' || purpose === 'detail')
    tell(telling, { type: 'unitHalted', unit: unitId, spot: unitSpot(telling.state, unitId) });
}

/** The shift of a unit is over: it goes, unless a job or somebody in its hands keeps it; that is overtime, and it goes afterwards. */
export function goOff(telling: Telling, unitId: UnitId): void {
  const unit = telling.state.units[unitId]!;
  if (unit.status === 'OF' || unit.order !== null || unit.carrying.length > 0) return;
  releaseUnit(telling, unitId);
  haltPatrol(telling, unitId);
  tell(telling, { type: 'unitWentOff', unit: unitId });
}
