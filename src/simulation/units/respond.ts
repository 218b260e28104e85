import { type CaseId, diceFor, instant, type UnitId } from '../../kernel/index.ts';
import type { CaseRecord, ShiftState } from '../state.ts';
import { drawSeconds } from '../takes.ts';
import { raise, tell, type Telling } from '../tell.ts';
import { groundAt, type World } from '../world.ts';
import { releaseUnit } from './release.ts';
import { setOut } from './travel.ts';

/** The units that may be sent to a case, the most preferred first. */
function listFor({ world, state }: Pick<Telling, 'world' | 'state'>, record: CaseRecord): readonly string[] {
  const lists = world.resolved.scenario.dispatch?.lists ?? [];
  const { zone } = groundAt(world, record.spot ?? state.incidents[record.incident]!.spot);
  return lists.find((list) => list.zone === undefined || list.zone === zone)?.units ?? [];
}

const isFree = (state: ShiftState, unit: string): boolean => state.units[unit as UnitId]?.status === 'AV';

/** Sends the most preferred free unit at once; else the response waits, or is lost. */
export function respond(telling: Telling, record: CaseRecord): void {
  const { state, world } = telling;
  const unit = listFor(telling, record).find((id) => isFree(state, id));
  if (unit !== undefined) send(telling, record, unit as UnitId);
  else if (world.resolved.scenario.dispatch?.busy === 'wait') tell(telling, { type: 'callQueued', caseId: record.id });
  else close(telling, record, 'lost');
}

function send(telling: Telling, record: CaseRecord, unit: UnitId): void {
  tell(telling, { type: 'unitDispatched', unit, caseId: record.id });
  raise(telling, record, 'assign', null);
  tell(telling, { type: 'unitAcknowledged', unit });
  raise(telling, record, 'setOut', null);
  setOut(telling, unit, record.spot!, 'scene');
}

/**
 * A unit has come to a response: it is busy for the time of its service, from now or, where the way is inside service, from its order.
 * False for any other case.
 */
export function beginService(telling: Telling, record: CaseRecord, unit: UnitId): boolean {
  const { state, world, seed } = telling;
  const incident = state.incidents[record.incident]!;
  const { service } = world.caseTypes.get(incident.type)!.type;
  if (service === undefined) return false;
  raise(telling, record, 'arrive', null);
  const seconds = drawSeconds(service, diceFor(seed, incident.birth, 'service'), incident.times);
  tell(telling, { type: 'serviceBegun', caseId: record.id, unit, until: instant(state.now + seconds) });
  return true;
}

/**
 * The service is over: the file is closed, the unit is free (at home again where ways take no time), and takes the first response that
 * waits for it.
 */
export function endService(telling: Telling, caseId: CaseId, unitId: UnitId): void {
  const { state, world } = telling;
  const record = state.cases[caseId]!;
  if (state.units[unitId]!.caseId !== caseId) return;
  releaseUnit(telling, unitId);
  if (world.resolved.scenario.travel !== 'streets') goHome(telling, unitId);
  close(telling, record, 'served');
  const next = state.queue.find((id) => listFor(telling, state.cases[id]!).includes(unitId));
  if (next !== undefined) send(telling, state.cases[next]!, unitId);
}

/** Ways that take no time take none home either: the next begins at the base. */
function goHome({ world, ...telling }: Telling, unitId: UnitId): void {
  const home = homeOf(world, telling.state, unitId);
  if (home) tell({ world, ...telling }, { type: 'unitHalted', unit: unitId, spot: home });
}

const homeOf = ({ resolved: { district } }: World, { units }: ShiftState, unit: UnitId) =>
  district.places.find(({ id }) => id === units[unit]!.base)?.spot;

function close(telling: Telling, record: CaseRecord, outcome: string): void {
  tell(telling, { type: 'outcomeReached', caseId: record.id, outcome });
  raise(telling, record, 'ripen', null);
  raise(telling, record, 'close', null);
}
