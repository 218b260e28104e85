import type { UnitId } from '../../kernel/index.ts';
import type { Command } from '../command.ts';
import { isLeaving } from './shiftChange.ts';
import type { Telling } from '../tell.ts';
import { travelSeconds } from './travel.ts';

/** The free units that can be at a case within the minutes of a wave, the nearest first; as many as the wave takes. */
export function inReach(
  telling: Pick<Telling, 'world' | 'state'>,
  { caseId, minutes }: Extract<Command, { type: 'sendWave' }>,
): readonly UnitId[] {
  const { state, world } = telling;
  const record = state.cases[caseId];
  const wave = world.practices.waves.find((each) => each.minutes === minutes);
  if (!record?.spot || !wave) return [];
  const { spot } = record;
  return Object.values(state.units)
    .filter((unit) => unit.status === 'AV' && unit.officers > 0 && !isLeaving(state, unit))
    .map(({ id }) => ({ id, seconds: travelSeconds(telling, id, spot) ?? Infinity }))
    .filter(({ seconds }) => seconds <= minutes * 60)
    .sort((a, b) => a.seconds - b.seconds || (a.id < b.id ? -1 : 1))
    .slice(0, wave.most)
    .map(({ id }) => id);
}
