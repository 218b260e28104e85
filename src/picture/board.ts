import { type CaseRecord, type Shift } from '../simulation/index.ts';
import { spanOf } from '../scenario/index.ts';
import type { CaseCard } from './deskPicture.ts';

/** The board of timed steps of a case, as far as they concern its type: each with its time from the report, and when it was done. */
export function boardOf({ world, state }: Shift, record: CaseRecord, log: CaseCard['log']): CaseCard['board'] {
  const regions: readonly string[] = world.caseTypes.get(record.type ?? '')?.type.regions ?? [];
  const from = state.reports[record.reports[0]!]!.at;
  return world.practices.board
    .filter(({ region }) => region === undefined || regions.includes(region))
    .map(({ id, name, acts, target }) => ({
      id,
      name,
      seconds: spanOf(target),
      from,
      at: log.find(({ act, at }) => acts.includes(act) && at >= from)?.at ?? null,
    }));
}
