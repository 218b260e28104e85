import { cancel, plan } from '../../kernel/index.ts';
import { setStatus } from '../changes.ts';
import type { Journey, ShiftState, Unit } from '../state.ts';
import type { World } from '../world.ts';
import { keyOf, planPatrol } from './patrol.ts';

/** The people, sworn and auxiliary, who stand at a gate or for a clean-up now. */
export const standingAt = ({ units }: ShiftState, id: string): readonly Unit[] =>
  Object.values(units).filter(({ detail }) => detail?.to === id && detail.standing);

/** Has a unit set out for a gate or a clean-up, or lets it go from there; free again it takes up its round. */
export function takesDetail(world: World, state: ShiftState, unit: Unit, to: string | null): void {
  cancel(state.agenda, keyOf(unit));
  leavesDetail(world, state, unit);
  unit.journey = null;
  if (to === null) {
    setStatus(state, unit.id, 'AV');
    planPatrol(state, unit);
    return;
  }
  unit.detail = { to, standing: false };
  setStatus(state, unit.id, 'DP');
  plan(state.agenda, state.now, keyOf(unit), { kind: 'detail', unit: unit.id });
}

/** A unit is no longer at the gate or the clean-up that it was sent to; a clean-up with too few people is broken off. */
export function leavesDetail(world: World, state: ShiftState, unit: Unit): void {
  const { detail } = unit;
  if (detail === null) return;
  unit.detail = null;
  noteWatch(state, detail.to);
  const running = state.operations[detail.to];
  if (!running || running.since === null || enoughFor(world, state, detail.to)) return;
  running.since = null;
  cancel(state.agenda, `operation/${detail.to}`);
}

/** A unit has come to the gate or the clean-up that it was sent to, and stands there; false when its journey was another. */
export function reachesDetail(world: World, state: ShiftState, unit: Unit, purpose: Journey['purpose'] | undefined): boolean {
  if (purpose !== 'detail' || unit.detail === null) return false;
  unit.detail.standing = true;
  setStatus(state, unit.id, 'OS');
  noteWatch(state, unit.detail.to);
  return true;
}

/** Keeps since when somebody stands at a gate. */
function noteWatch(state: ShiftState, id: string): void {
  const watch = state.gates[id];
  if (!watch) return;
  const stands = standingAt(state, id).length > 0;
  if (stands) watch.since ??= state.now;
  else if (watch.since !== null) {
    watch.held.push({ from: watch.since, until: state.now });
    watch.since = null;
  }
}

/** Whether enough people stand there for a clean-up to go on, one of them with its power. */
export function enoughFor({ resolved: { scenario, pack }, unitKinds }: World, state: ShiftState, id: string): boolean {
  const entry = scenario.operations.find((operation) => operation.id === id);
  const operation = pack.operations.find((candidate) => candidate.id === entry?.operation);
  if (!operation) return false;
  const there = standingAt(state, id);
  const people = there.reduce((sum, { officers, auxiliaries }) => sum + officers + auxiliaries, 0);
  return (
    people >= operation.staff &&
    (operation.power === undefined || there.some(({ kind }) => unitKinds.get(kind)!.powers.includes(operation.power!)))
  );
}
