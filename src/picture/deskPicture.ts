import type { CaseId, Instant, ReportId, UnitId } from '../kernel/index.ts';
import type { MapExtras } from './mapExtras.ts';
import type { Text } from '../scenario/index.ts';
import type {
  CallPicture,
  CaseCard,
  CaseRow,
  ColumnRow,
  CoveragePicture,
  DeskRow,
  GateRow,
  Guidance,
  HandOverRow,
  LegalClock,
  LetterRow,
  MapPicture,
  Message,
  Offer,
  OpenAsk,
  OperationRow,
  PendingRow,
  Recommendation,
  SiteRow,
  UnitRow,
  Warning,
  WhatNow,
} from './deskRows.ts';

export type * from './deskRows.ts';

/**
 * What the trainee may see, as data: the very value the screens are drawn from and policies decide on.
 * Codes, not sentences: `key` names a phrase or word of the pack, slots fill it, views put it into the chosen language.
 */
export interface DeskPicture {
  readonly now: Instant;
  /** Local seconds of the day at instant 0, and the shift's stated end. */
  readonly startsAt: number;
  readonly ends: Instant;
  readonly ended: boolean;
  readonly mode: 'practice' | 'exam';
  /** How much help the desk gives; none in an exam. */
  readonly scaffold: 'full' | 'hints' | 'none';
  readonly voice: ReportId | null;
  /** Reports that nobody has yet answered, then those answered but not disposed of, most urgent first. */
  readonly pending: readonly PendingRow[];
  /** Graded cases not closed: priority, then number. */
  readonly active: readonly CaseRow[];
  readonly closed: readonly CaseRow[];
  /** Cases in which something happened since the picture before this one: where to look first. */
  readonly stirred: readonly CaseId[];
  readonly units: readonly UnitRow[];
  readonly desks: readonly DeskRow[];
  readonly site: SiteRow;
  /** The rounds that a unit can be put on. */
  readonly patrolRoutes: readonly { readonly route: string; readonly name: Text }[];
  readonly clocks: readonly LegalClock[];
  /** Letters to the head of the station about open cases: those that wait first, by when they are due. */
  readonly letters: readonly LetterRow[];
  /** The public board of what people reported in writing, the oldest unanswered first; empty where the station has none. */
  readonly column: readonly ColumnRow[];
  /** Gates where cars come and go. */
  readonly gates: readonly GateRow[];
  /** Clean-ups that units may be sent to. */
  readonly operations: readonly OperationRow[];
  /** How far the district trusts its police, 0 to 100. */
  readonly trust: number;
  /** How the district is covered by free units now. */
  readonly coverage: CoveragePicture;
  readonly warnings: readonly Warning[];
  readonly asks: readonly OpenAsk[];
  /** Newest last. */
  readonly messages: readonly Message[];
  readonly whatNow: WhatNow | null;
  /** What a newcomer is told to do next; null without a guide, or when it is through. */
  readonly guide: Guidance | null;
  readonly map: MapPicture;
  /** What the map can show beyond that, layer by layer; made when asked for. */
  readonly extras: MapExtras;
  /** The open call's dialogue, when somebody is on the line or was last. */
  readonly call: CallPicture | null;
  readonly handOver: readonly HandOverRow[];
  readonly handOverSigned: boolean;
  /** The whole card of a case; computed when asked for and kept until the case changes. */
  readonly card: (caseId: CaseId) => CaseCard | undefined;
  readonly callOf: (report: ReportId) => CallPicture | undefined;
  /** Units for a case, best first. */
  readonly recommended: (caseId: CaseId) => readonly Recommendation[];
  /** What can be ordered of a unit: calling it back, its rounds, calling it in, and the posts for a case. */
  readonly unitOffers: (unit: UnitId, caseId: CaseId | null) => readonly Offer[];
  /** The free ones of them. */
  readonly free: (caseId: CaseId) => readonly Recommendation[];
}
