import { tell, type Telling } from './tell.ts';
import type { CaseRecord } from './state.ts';

/**
 * Something moves the district's trust in its police, as far as its cause still may and the scale goes. A shift is shorter than the week
 * for which a cause is capped.
 */
export function moveTrust(telling: Telling, record: CaseRecord, cause: string, by: number): void {
  const {
    state: { trust },
    world: {
      resolved: {
        pack: {
          trust: { mostPerWeek },
        },
      },
    },
  } = telling;
  const moved = trust.moved[cause] ?? 0;
  const capped = Math.min(mostPerWeek, Math.max(-mostPerWeek, moved + by)) - moved;
  const within = Math.min(100, Math.max(0, trust.value + capped)) - trust.value;
  if (within !== 0) tell(telling, { type: 'trustMoved', caseId: record.id, cause, by: within });
}

/** By how many times people who could bring evidence of a kind come forward, as the district trusts its police now. */
export function talkFactor({ state, world }: Pick<Telling, 'state' | 'world'>, kind: string): number {
  const { talk, kinds } = world.resolved.pack.trust;
  return kinds.includes(kind) ? 1 + (talk * (state.trust.value - 50)) / 50 : 1;
}
