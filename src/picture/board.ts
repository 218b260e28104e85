import { type CaseRecord, type Shift } from '../simulation/index.ts';
import { spanOf } from '../scenario/index.ts';
import type { CaseCard } from './deskPicture.ts';
import { wantsUnit } from './rows.ts';

/** The board of timed steps of a case, as far as they concern its type and somebody has to go there: each with its time from the report, and when it was done. */
export function boardOf(shift: Shift, record: CaseRecord, log: CaseCard['log']): CaseCard['board'] {
  const { world, state } = shift;
  const regions: readonly string[] = world.caseTypes.get(record.type ?? '')?.type.regions ?? [];
  const from = state.reports[record.reports[0]!]!.at;
  return world.practices.board
    .filter(({ region }) => region === undefined || regions.includes(region))
    .filter(({ region, acts }) => region !== 'response' || wantsUnit(shift, record) || log.some(({ act }) => acts.includes(act)))
    .map(({ id, name, acts, target }) => ({
      id,
      name,
      seconds: spanOf(target),
      from,
      at: log.find(({ act, at }) => acts.includes(act) && at >= from)?.at ?? null,
    }));
}
