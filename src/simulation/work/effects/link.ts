import type { PersonId } from '../../../kernel/index.ts';
import type { Incident } from '../../incident.ts';
import { culpritsOf } from '../../incidents/series.ts';
import type { CaseRecord } from '../../state.ts';
import { raise, tell, type Telling } from '../../tell.ts';

/** A case is joined with the others of its series that are on file, and each takes over what leads to the offender in the others. */
export function link(telling: Telling, record: CaseRecord): void {
  const { state } = telling;
  const { series } = state.incidents[record.incident]!;
  if (series === null) return;
  const same = Object.values(state.cases).filter(
    (other) =>
      other.id !== record.id && other.number !== null && other.mergedInto === null && state.incidents[other.incident]!.series === series,
  );
  const fresh = same.filter(({ id }) => !record.linked.includes(id));
  if (fresh.length > 0) tell(telling, { type: 'casesLinked', caseId: record.id, others: fresh.map(({ id }) => id) });
  for (const other of same) {
    takeOver(telling, other, record);
    if (other.closing !== 'closed') takeOver(telling, record, other);
  }
}

/** Files in one case what leads to the offender in another. */
function takeOver(telling: Telling, from: CaseRecord, to: CaseRecord): void {
  const { state } = telling;
  const [there, here] = [state.incidents[from.incident]!, state.incidents[to.incident]!];
  for (const evidence of from.evidence) {
    const who = evidence.leads && evidence.tainted === null ? samePerson(there, here, evidence.pointsTo) : undefined;
    const id = `${from.number}.${evidence.id}`;
    // What came from here does not come back.
    if (who === undefined || evidence.id.startsWith(`${to.number}.`) || to.evidence.some((known) => known.id === id)) continue;
    tell(telling, {
      type: 'evidenceFiled',
      caseId: to.id,
      evidence: {
        id,
        kind: evidence.kind,
        at: state.now,
        order: null,
        own: false,
        corroborates: evidence.corroborates,
        pointsTo: who,
        leads: true,
        tainted: null,
      },
    });
    raise(telling, to, 'gainLead', null);
  }
}

/** Who the culprit of one incident of a series is in another: the one of the same place in the series. A decoy is nobody there. */
function samePerson(there: Incident, here: Incident, person: PersonId | null): PersonId | undefined {
  const place = culpritsOf(there).findIndex(({ id }) => id === person);
  return place < 0 ? undefined : culpritsOf(here)[place]?.id;
}
