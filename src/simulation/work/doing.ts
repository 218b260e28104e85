import type { ItemId, OrderId, PersonId, ReportId, UnitId } from '../../kernel/index.ts';
import { regionOf } from '../../scenario/index.ts';
import type { Crew, Scope } from '../scope.ts';
import type { CaseRecord } from '../state.ts';

/** Who does something, on whose case, about whom and what. */
export interface Doing {
  readonly record: CaseRecord;
  readonly report?: ReportId | null;
  readonly person?: PersonId | null;
  readonly item?: ItemId | null;
  readonly unit?: UnitId | null;
  readonly order?: OrderId | null;
  readonly crew?: Crew | null;
  readonly place?: string | null;
  /** How often the case had seen this activity before: names the luck of a repeated try. */
  readonly ordinal?: number;
  /** History of the shift before: what its author wrote did succeed. */
  readonly certain?: boolean;
}

/** The subject of an event: the report, the person or the item that its region belongs to. */
export function subjectOf(scope: Scope, event: Parameters<typeof regionOf>[0]): string | null {
  switch (regionOf(event)) {
    case 'intake':
    case 'complainant':
      return scope.report?.id ?? null;
    case 'custody':
      return scope.person;
    case 'property':
      return scope.item ?? scope.incident.items[0]?.id ?? null;
    case 'response':
    case 'inquiry':
    case 'closing':
      return null;
  }
}
