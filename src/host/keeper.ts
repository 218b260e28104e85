import { reasonOf, type Journal, type Kept, type UnkeptReason } from './journal.ts';
import type { Wall } from './wall.ts';

/** The longest that a command may hold the clock, in milliseconds (PRODUCT "Nothing is lost"). */
export const longestHold = 500;

/** Sees to it that commands reach the journal, in order and without holes, and never waits longer than `longestHold`. */
export interface Keeper {
  /** Settles when the entries, which are written together, are kept or when they may wait no longer. Never rejects. */
  readonly keep: (...entries: readonly Kept[]) => Promise<void>;
  /** Tries again what is not kept yet. */
  readonly retry: () => void;
  /** Why the journal lags behind; null while all is kept. */
  readonly unkept: () => UnkeptReason | null;
}

/** A keeper over the journal; `changed` is called whenever the answer of `unkept` changes. */
export function keeperOf(journal: Journal, wall: Pick<Wall, 'after'>, changed: () => void): Keeper {
  const waiting = new Map<number, Kept>();
  let reason: UnkeptReason | null = null;
  let writing = false;

  const say = (next: UnkeptReason | null): void => {
    if (next === reason) return;
    reason = next;
    changed();
  };

  /** Writes all that waits, so that no write can leave a hole before it. */
  const write = async (): Promise<void> => {
    const entries = [...waiting.values()];
    writing = true;
    try {
      await journal.keep(entries);
      for (const entry of entries) if (waiting.get(entry.n) === entry) waiting.delete(entry.n);
      if (waiting.size === 0) say(null);
    } catch (error) {
      say(reasonOf(error));
    } finally {
      writing = false;
    }
  };

  return {
    keep: (...entries) => {
      for (const entry of entries) waiting.set(entry.n, entry);
      return new Promise((settle) => {
        const cancel = wall.after(longestHold, () => {
          if (entries.some((entry) => waiting.get(entry.n) === entry)) say(reason ?? 'slow');
          settle();
        });
        void write().then(() => {
          cancel();
          settle();
        });
      });
    },
    retry: () => {
      if (waiting.size > 0 && !writing) void write();
    },
    unkept: () => reason,
  };
}
