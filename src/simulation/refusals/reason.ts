import type { Refusal } from '../command.ts';
import type { CaseRecord, ShiftState } from '../state.ts';
import type { World } from '../world.ts';

/** Why not, or undefined where nothing stands in the way. */
export type Reason = Refusal | undefined;

/** What a refusal is decided by: the world and the present state. */
export interface Given {
  readonly world: World;
  readonly state: ShiftState;
}

/** A refusal by its code, with the thing in the way. */
export const refuse = (code: Refusal['code'], what?: string): Refusal => (what === undefined ? { code } : { code, what });

/** What stands under an id, whatever a hand-written command gives for one; undefined where nothing does. */
export const own = <Id extends string, Thing>(things: Readonly<Record<Id, Thing>>, id: Id): Thing | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;

/** Why nothing can be done on a file: it is not known, not yet graded, closed, or merged into another. */
export function shutCase(state: ShiftState, caseId: CaseRecord['id']): Reason {
  const record = own(state.cases, caseId);
  if (!record) return refuse('unknownCase', caseId);
  if (record.number === null) return refuse('caseNotOpen');
  return record.closing === 'closed' || record.mergedInto !== null ? refuse('caseClosed') : undefined;
}
