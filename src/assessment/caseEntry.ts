import type { CaseId, Instant, ReportId } from '../kernel/index.ts';
import type { RuleEvent } from '../procedure/index.ts';
import type { CaseType } from '../scenario/index.ts';
import type { CaseRecord, Incident, Report } from '../simulation/index.ts';
import type { Trial } from './trial.ts';

/** A rule event with its instant in the shift. */
export interface Happening {
  readonly at: Instant;
  readonly act: string;
  readonly fact: number;
}

/**
 * What is judged as one: an incident with all files that the desk keeps of it. Several reports of one incident are one case,
 * however the desk has filed them, so splitting a case into files gains nothing.
 */
export interface CaseEntry {
  readonly incident: Incident;
  readonly type: CaseType;
  /** A case of the trade, or a call that needs no case: that one counts in the desk's own entry. */
  readonly kind: 'case' | 'call';
  /** The file on which the work was done. */
  readonly caseId: CaseId;
  readonly record: CaseRecord;
  readonly files: readonly CaseId[];
  readonly reports: readonly Report[];
  /** From the shift before: what happened at negative instants is not the trainee's. */
  readonly inherited: boolean;
  /** Each report of it was let ring, refused, referred, transferred, or merged with a case of something else. */
  readonly turnedAway: boolean;
  readonly events: readonly Happening[];
}

/** Every incident that was reported, in the order of the first reports. */
export function entriesOf(trial: Trial): readonly CaseEntry[] {
  const { state, book } = trial;
  const files = new Map<string, CaseRecord[]>();
  for (const record of Object.values(state.cases)) {
    const known = files.get(record.incident);
    if (known) known.push(record);
    else files.set(record.incident, [record]);
  }
  return [...files.values()].flatMap((records): readonly CaseEntry[] => {
    const incident = state.incidents[records[0]!.incident]!;
    const type = book.world.caseTypes.get(incident.type)?.type;
    // A response and no more asks nothing of the desk.
    if (!type || type.service !== undefined) return [];
    const kept = records.filter(({ mergedInto }) => mergedInto === null || !records.some(({ id }) => id === mergedInto));
    const open = kept.filter((record) => !isAway(trial, record));
    const record = open.find(({ number }) => number !== null) ?? open[0] ?? kept[0] ?? records[0]!;
    const ids = new Set<ReportId>(records.flatMap(({ reports }) => reports.slice(0, 1)));
    return [
      {
        incident,
        type,
        kind: type.disposal === 'register' ? 'case' : 'call',
        caseId: record.id,
        record,
        files: records.map(({ id }) => id),
        reports: [...ids].map((id) => state.reports[id]!),
        inherited: incident.reportedAt < 0,
        turnedAway: open.length === 0,
        events: eventsOfFiles(trial, records),
      },
    ];
  });
}

const away: ReadonlySet<string> = new Set(['abandoned', 'refused', 'referred', 'transferred']);

function isAway({ state }: Trial, { reports, mergedInto }: CaseRecord): boolean {
  return mergedInto !== null || away.has(state.reports[reports[0]!]!.intake);
}

function eventsOfFiles({ truth }: Trial, records: readonly CaseRecord[]): readonly Happening[] {
  return records
    .flatMap(({ id }) => {
      const watched = truth.cases[id];
      if (!watched || watched.absorbedBy !== null) return [];
      return watched.entries
        .filter((entry): entry is RuleEvent => 'act' in entry)
        .map(({ act, t, fact }) => ({ act, at: (t + watched.origin) as Instant, fact: fact ?? 0 }));
    })
    .sort((a, b) => a.fact - b.fact);
}
