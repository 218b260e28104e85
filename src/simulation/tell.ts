import { type ChartEvent, type Region, regionOf } from '../scenario/index.ts';
import type { ItemId, PersonId, ReportId } from '../kernel/index.ts';
import { type ChartFacts } from './cases/regions.ts';
import { chartTable, stageAfter } from './cases/chart.ts';
import { evolve } from './evolve.ts';
import type { Entry, Fact } from './fact.ts';
import type { CaseRecord, ShiftState } from './state.ts';
import type { World } from './world.ts';

/** A shift while something happens in it: facts are told one by one, each at once part of the state and of the log. */
export interface Telling {
  readonly world: World;
  readonly seed: string;
  readonly state: ShiftState;
  readonly log: Entry[];
}

/** Makes something a fact: the only way in which the state changes. */
export function tell(telling: Telling, fact: Fact): void {
  evolve(telling, telling.state, fact);
  telling.log.push({ at: telling.state.now, fact });
}

/** What the guards of the chart read, of a case. */
export function chartFacts(record: CaseRecord): ChartFacts {
  let personsHeld = 0;
  for (const id of Object.keys(record.persons)) if (record.persons[id as PersonId]!.held) personsHeld++;
  let inStore = 0;
  for (const id of Object.keys(record.items)) {
    const { at } = record.items[id as ItemId]!;
    if (at === 'unit' || at === 'store') inStore++;
  }
  return { personsHeld, inStore, unitsOnCase: record.units.length, outcomeKnown: record.outcome !== null };
}

/** The stage at which the region stands that hears an event, for the subject it concerns. */
export function stageFor(state: ShiftState, record: CaseRecord, event: ChartEvent, subject: string | null): string | undefined {
  const region = regionOf(event);
  switch (region) {
    case 'intake':
      return state.reports[subject as ReportId]?.intake;
    case 'complainant':
      return state.reports[subject as ReportId]?.complainant;
    case 'custody':
      return record.persons[subject as PersonId]?.custody ?? 'none';
    case 'property':
      return record.items[subject as ItemId]?.stage;
    case 'response':
    case 'inquiry':
    case 'closing':
      return record[region];
  }
}

/** The stage an event leads to on a case; the guards' facts are gathered only where a guard stands. */
function stageAhead(record: CaseRecord, region: Region, stage: string, event: ChartEvent): string | undefined {
  const way = chartTable[region][stage]?.[event]?.[0];
  if (way === undefined || way.guard === null) return way?.target;
  return stageAfter(region, stage, event, chartFacts(record));
}

/** Whether an event of the chart can happen now. */
export function canHappen(
  { state }: { readonly state: ShiftState },
  record: CaseRecord,
  event: ChartEvent,
  subject: string | null,
): boolean {
  const stage = stageFor(state, record, event, subject);
  return stage !== undefined && stageAhead(record, regionOf(event), stage, event) !== undefined;
}

/** Lets an event of the chart happen; false when it cannot, and then nothing changed. */
export function raise(telling: Telling, record: CaseRecord, event: ChartEvent, subject: string | null): boolean {
  const region = regionOf(event);
  const stage = stageFor(telling.state, record, event, subject);
  const next = stage === undefined ? undefined : stageAhead(record, region, stage, event);
  if (next === undefined) return false;
  if (next !== stage) tell(telling, { type: 'stageChanged', caseId: record.id, region, subject, to: next });
  return true;
}
