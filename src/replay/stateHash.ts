import { byNumber, canonicalJson, type Json, sha256 } from '../kernel/index.ts';
import type { Shift, ShiftState } from '../simulation/index.ts';

/**
 * The state as plain data in which equal states are equal to the byte: the agenda as what is still to come, in its order,
 * without the traces that cancelled entries leave in its heap. When a shift is over, nothing is to come.
 */
export function plainState(state: ShiftState): Json {
  const { agenda, ...rest } = state;
  const coming = state.ended
    ? []
    : agenda.heap
        .filter(({ key, order }) => agenda.keys[key] === order)
        .sort((a, b) => byNumber(a.at, b.at) || byNumber(a.order, b.order))
        .map(({ at, key, due }) => ({ at, key, due }));
  return { ...rest, agenda: coming } as unknown as Json;
}

/** SHA-256 of the state: equal for two shifts that stand alike, however they were carried on, resumed or folded. */
export const stateHash = ({ state }: Pick<Shift, 'state'>): string => sha256(canonicalJson(plainState(state)));
