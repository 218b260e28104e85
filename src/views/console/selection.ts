import type { CaseId, ReportId, UnitId } from '../../picture/index.ts';

/** What the trainee looks at: a case with one of its calls, and a unit. */
export interface DeskSelection {
  readonly caseId: CaseId | null;
  readonly report: ReportId | null;
  readonly unit: UnitId | null;
}

/** Nothing selected. */
export const nothingSelected: DeskSelection = { caseId: null, report: null, unit: null };
