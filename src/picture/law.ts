import type { CaseRecord, Shift } from '../simulation/index.ts';
import type { CaseCard, HandOverRow, LegalClock, Warning } from './deskPicture.ts';

/** The law as the desk can know it, live. */
export interface Law {
  readonly catchUp: () => void;
  readonly warnings: () => readonly Warning[];
  readonly clocks: () => readonly LegalClock[];
  readonly card: (record: CaseRecord) => CaseCard['law'];
  readonly log: (record: CaseRecord) => CaseCard['log'];
  readonly handOver: () => readonly HandOverRow[];
}

export function lawOf(_: Shift): Law {
  return { catchUp: () => undefined, warnings: () => [], clocks: () => [], card: () => [], log: () => [], handOver: () => [] };
}
