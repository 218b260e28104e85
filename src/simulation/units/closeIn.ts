import type { UnitId } from '../../kernel/index.ts';
import { lookupIn } from '../lookup.ts';
import { scopeOf } from '../scope.ts';
import type { CaseRecord } from '../state.ts';
import type { Telling } from '../tell.ts';
import { tryOrder } from '../work/orders.ts';
import { giveOrder } from '../work/plans.ts';
import { unmetNeed } from '../work/targets.ts';

/** Whoever was sent in a wave needs no order to close in: there, it does the first of the practice's jobs that the case offers. */
export function closeIn(telling: Telling, record: CaseRecord, unit: UnitId): void {
  const { state, world } = telling;
  if (!record.waves.some(({ units }) => units.includes(unit)) || state.units[unit]!.order !== null) return;
  const target = { person: null, item: null };
  const lookup = lookupIn(scopeOf(world, state, record));
  const ready = world.practices.waveJobs
    .map((id) => world.jobs.get(id))
    .find((each) => each !== undefined && each.shown(lookup) && unmetNeed(world, state, record, each, target) === undefined);
  if (ready) tryOrder(telling, giveOrder(telling, record, ready, target, 'wave', { unit }));
}
