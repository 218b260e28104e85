import type { Instant } from '../kernel/index.ts';
import type { Command, Refusal } from '../simulation/index.ts';

/**
 * A command as it is kept: its place in the shift (from 0), its second, why it was refused, once that is known, and whether it was taken
 * back.
 */
export interface Kept {
  readonly n: number;
  readonly at: Instant;
  readonly command: Command;
  readonly refusal?: Refusal;
  readonly takenBack?: true;
}

/** A time in which nobody could have looked: the page was hidden or the computer slept for so many real seconds. */
export interface Gap {
  readonly at: Instant;
  readonly seconds: number;
}

/** Where a shift's commands are put down before they take effect. Keeping a command twice is harmless. */
export interface Journal {
  /** Rejects when nothing could be kept: storage is full, denied or gone. */
  readonly keep: (entries: readonly Kept[]) => Promise<void>;
  /** Notes the second that the clock shows and the gaps so far; `leaving` when the page may end before anything else happens. */
  readonly reached: (at: Instant, gaps: readonly Gap[], leaving: boolean) => Promise<void>;
}

/** Why play goes on in memory alone: the journal is slow for the moment, its storage is full, or it may not be written. */
export type UnkeptReason = 'slow' | 'full' | 'denied';

/** What the failure of a write means for the trainee. */
export const reasonOf = (error: unknown): UnkeptReason =>
  error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'denied';
