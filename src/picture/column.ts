import { isWritten, type CaseRecord, type Report, type ShiftState, type World } from '../simulation/index.ts';
import { instant } from '../kernel/index.ts';
import type { ColumnRow } from './deskPicture.ts';
import { placeLabel } from './labels.ts';

/** Complainant stages at which somebody has been told how it stands. */
const told: ReadonlySet<string> = new Set(['updated', 'resultTold', 'calledBack']);
/** Stages of a report after which the police have sent it elsewhere, and said so. */
const sentOn: ReadonlySet<string> = new Set(['referred', 'transferred', 'refused']);

/** The public board of written reports: those that wait first, by their age; then those answered, the newest first. */
export function columnRows({ world, state }: { readonly world: World; readonly state: ShiftState }): ColumnRow[] {
  const { columns } = world.practices;
  if (columns.size === 0) return [];
  return Object.values(state.reports)
    .flatMap((report): readonly ColumnRow[] => {
      const answer = columns.get(report.channel);
      if (answer === undefined || !isWritten(report)) return [];
      const own = state.cases[report.caseId]!;
      const record = own.mergedInto === null ? own : state.cases[own.mergedInto]!;
      const status = statusOf(state, report, record);
      const due = instant(report.at + answer);
      return [
        {
          report: report.id,
          caseId: record.id,
          number: record.number,
          type: world.caseTypes.get(record.type ?? '')?.type.name ?? null,
          place: record.spot ? placeLabel(world, record.spot) : null,
          at: report.at,
          age: state.now - report.at,
          due,
          state: status,
          late: status !== 'answered' && state.now > due,
          photo: report.answeredAt !== null && hasPhoto(world, state, report),
        },
      ];
    })
    .sort(
      (a, b) => Number(a.state === 'answered') - Number(b.state === 'answered') || (a.state === 'answered' ? b.at - a.at : a.at - b.at),
    );
}

/** What the board says of a report. */
function statusOf(state: ShiftState, report: Report, record: CaseRecord): ColumnRow['state'] {
  if (told.has(report.complainant) || sentOn.has(report.intake)) return 'answered';
  if (report.intake === 'ringing') return 'new';
  if (record.outcome !== null || record.closing === 'closed') return 'done';
  return record.response !== 'none' || record.orders.some((id) => ['running', 'travelling', 'asking'].includes(state.orders[id]!.state))
    ? 'underWay'
    : 'accepted';
}

/** Whether a picture came with it: evidence in the hands of whoever wrote. */
const hasPhoto = ({ caseTypes }: World, { incidents }: ShiftState, { incident }: Report): boolean => {
  const { type, traces } = incidents[incident]!;
  return traces.some(({ id }) => caseTypes.get(type)!.type.evidence.find((evidence) => evidence.id === id)?.holder === 'victim');
};
