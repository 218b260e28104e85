import { type CaseId, type PersonId, plan, type UnitId } from '../kernel/index.ts';
import { loaded } from './fatigue.ts';
import type { CaseRecord, PersonFile, ShiftState } from './state.ts';
import type { World } from './world.ts';

/** What `evolve` may look at besides the state: what never changes during a shift. */
export interface Ground {
  readonly world: World;
  readonly seed: string;
}

/** The file of a person in a case; made when he is first heard of. */
export function personFile(record: CaseRecord, person: string): PersonFile {
  const id = person as PersonId;
  return (record.persons[id] ??= {
    id,
    custody: 'none',
    held: null,
    stoppedAt: null,
    atSiteAt: null,
    known: [],
    freedAt: null,
    timesFree: 0,
    did: {},
  });
}

/** Marks a case as changed, so that pictures of it are drawn anew. */
export function touch(state: ShiftState, caseId: CaseId | null): void {
  const record = caseId === null ? undefined : state.cases[caseId];
  if (record) record.version++;
}

/** Has the work of a case looked at again in this second: what waited may be able to go on. */
export function wake(state: ShiftState, record: CaseRecord): void {
  if (record.closing === 'closed' || (record.orders.length === 0 && record.plan === null && record.outcome === null)) return;
  const key = `work/${record.id}`;
  if (state.agenda.keys[key] === undefined) plan(state.agenda, state.now, key, { kind: 'work', caseId: record.id });
}

/** Has those who wait for the case-handling site looked at again in this second: a room or a place has become free. */
export const freeSite = (state: ShiftState): void => {
  plan(state.agenda, state.now, 'site', { kind: 'site' });
};

/** Sets a unit's status; leaves how long it was busy in its account. */
export function setStatus(state: ShiftState, unitId: UnitId, status: ShiftState['units'][UnitId]['status']): void {
  const unit = state.units[unitId]!;
  if (unit.status === status) return;
  if (unit.status !== 'AV' && unit.status !== 'OF') unit.busySeconds += Math.max(0, state.now - Math.max(0, unit.since));
  unit.status = status;
  unit.strain = loaded(unit.strain, state.now, status === 'AV' || status === 'OF' ? 0 : 1);
  unit.since = state.now;
}
