import { freeSite, personFile } from './changes.ts';
import type { Fact } from './fact.ts';
import type { CaseRecord, ShiftState } from './state.ts';
import type { ItemId, ReportId } from '../kernel/index.ts';

/** Writes a stage that a region of a case has reached, and what of the case stands on it. */
export function setStage(state: ShiftState, record: CaseRecord, fact: Extract<Fact, { type: 'stageChanged' }>): void {
  switch (fact.region) {
    case 'intake':
      state.reports[fact.subject as ReportId]!.intake = fact.to;
      if (record.reports[0] === fact.subject)
        listOpen(state, record, !['transferred', 'merged', 'referred', 'refused', 'ended', 'abandoned'].includes(fact.to));
      return;
    case 'complainant':
      state.reports[fact.subject as ReportId]!.complainant = fact.to;
      return;
    case 'custody': {
      const file = personFile(record, fact.subject!);
      const wasAtSite = file.held?.by === 'site';
      file.custody = fact.to;
      if (fact.to === 'stopped') file.stoppedAt = state.now;
      if (fact.to === 'atSite') file.atSiteAt = state.now;
      if (fact.to === 'released' || fact.to === 'none' || fact.to === 'detained') {
        file.held = null;
        if (wasAtSite) freeSite(state);
      }
      return;
    }
    case 'property':
      record.items[fact.subject as ItemId]!.stage = fact.to;
      return;
    case 'closing':
      record.closing = fact.to;
      if (fact.to === 'closed') {
        record.closedAt = state.now;
        state.open = state.open.filter((id) => id !== record.id);
      }
      return;
    case 'response':
    case 'inquiry':
      record[fact.region] = fact.to;
  }
}

/** Keeps the list of open files: a call that was disposed of leaves it, one that is called back returns. */
export function listOpen(state: ShiftState, record: CaseRecord, open: boolean): void {
  const listed = state.open.includes(record.id);
  if (open && !listed) state.open.push(record.id);
  if (!open && listed && record.units.length === 0) state.open = state.open.filter((id) => id !== record.id);
}
