import type { CaseId, UnitId } from '../kernel/index.ts';
import type { ShiftState } from '../simulation/index.ts';
import type { CaseEntry } from './caseEntry.ts';
import type { Trial } from './trial.ts';

/** What came of one case. */
export interface CaseOutcome {
  readonly caseId: CaseId;
  readonly number: string | null;
  readonly type: string;
  readonly priority: 1 | 2 | 3 | 4;
  /** The id of the outcome; null while there is none. */
  readonly outcome: string | null;
  readonly closed: boolean;
  /** Everything that was taken is with its owner again; null when nothing was. */
  readonly returned: boolean | null;
  /** Of the value taken, the share in police hands, stopped or given back. */
  readonly recoveredShare: number | null;
  /** An offender was brought in; null where there is none. */
  readonly caught: boolean | null;
  /** A bystander who fitted the description was brought in. */
  readonly wrongArrest: boolean;
}

const inHand: ReadonlySet<string> = new Set(['unit', 'store', 'owner']);
const notBroughtIn: ReadonlySet<string> = new Set(['none', 'stopped']);

/** Whether an offender of a case was brought in. */
function broughtIn({ cases, incidents }: Trial['state'], caseId: CaseId): boolean {
  const { persons, incident } = cases[caseId]!;
  return incidents[incident]!.persons.some(({ role, id }) => role === 'culprit' && !notBroughtIn.has(persons[id]?.custody ?? 'none'));
}

/** The outcome of every case of the trade, in the order of the reports. */
export function caseOutcomes({ state }: Trial, entries: readonly CaseEntry[]): readonly CaseOutcome[] {
  return entries
    .filter(({ kind }) => kind === 'case')
    .map(({ caseId, record, incident }) => {
      const brought = (role: string): boolean =>
        incident.persons.some(
          (person) => person.role === role && !notBroughtIn.has(state.cases[caseId]!.persons[person.id]?.custody ?? 'none'),
        );
      const value = incident.items.reduce((sum, item) => sum + item.value, 0);
      const recovered = incident.items.reduce((sum, item) => {
        const file = record.items[item.id];
        return sum + (file && inHand.has(file.at) ? item.value : Math.min(item.value, file?.saved ?? 0));
      }, 0);
      return {
        caseId,
        number: record.number,
        type: incident.type,
        priority: incident.priority,
        outcome: record.outcome,
        closed: record.closing === 'closed',
        returned: incident.items.length === 0 ? null : incident.items.every(({ id }) => record.items[id]?.stage === 'returned'),
        recoveredShare: value === 0 ? null : recovered / value,
        caught: incident.persons.some(({ role }) => role === 'culprit')
          ? brought('culprit') || record.linked.some((id) => broughtIn(state, id))
          : null,
        wrongArrest: brought('decoy'),
      };
    });
}

/** How much of the shift a unit was busy. */
export interface UnitUse {
  readonly unit: UnitId;
  readonly callSign: string;
  readonly busySeconds: number;
  readonly share: number;
}

/** The use of every unit from the start of the shift to now, in the roster's order. */
export function utilisation({ units, now }: ShiftState): readonly UnitUse[] {
  return Object.values(units).map(({ id, callSign, busySeconds, status, since }) => {
    const seconds = busySeconds + (status === 'AV' || status === 'OF' ? 0 : Math.max(0, now - Math.max(0, since)));
    return { unit: id, callSign, busySeconds: seconds, share: now <= 0 ? 0 : Math.min(1, seconds / now) };
  });
}

/** Reports of the shift: how many came, how many were answered, and what became of them. */
export interface ReportCounts {
  readonly offered: number;
  readonly answered: number;
  readonly handled: number;
  readonly abandoned: number;
  readonly merged: number;
  readonly cases: number;
}

/**
 * Counts the reports made since the shift began. One is handled when it was registered, referred, transferred or merged, or, where no
 * case was needed,
 * heard and the telephone put down. A report that was refused, or a caller in need who was hung up on, was answered and not handled.
 */
export function reportCounts({ state }: Trial, entries: readonly CaseEntry[]): ReportCounts {
  const own = Object.values(state.reports).filter(({ at }) => at >= 0);
  const settled: ReadonlySet<string> = new Set(['registered', 'referred', 'transferred', 'merged']);
  const needsCase = new Set(entries.filter(({ kind }) => kind === 'case').map(({ incident }) => incident.id));
  return {
    offered: own.length,
    answered: own.filter(({ answeredAt }) => answeredAt !== null).length,
    abandoned: own.filter(({ intake }) => intake === 'abandoned').length,
    merged: own.filter(({ intake }) => intake === 'merged').length,
    handled: own.filter(
      ({ intake, answeredAt, incident }) => settled.has(intake) || (intake === 'ended' && answeredAt !== null && !needsCase.has(incident)),
    ).length,
    cases: entries.filter(({ kind }) => kind === 'case').length,
  };
}
