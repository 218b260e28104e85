import type { Gap, Journal, Kept } from '../../host/index.ts';
import type { Shelf } from './shelf.ts';
import type { ShiftMeta, ShiftStore } from './shiftStore.ts';

/** Where the second reached is put down in one breath when the page goes away, since a database may not finish then. */
const lastSecond = 'casebreak.lastSecond';

/**
 * The journal of one shift. Its record is begun with the first thing to be kept,
 * so that a shift which nobody played leaves nothing behind, and is tried again after a failure.
 */
export function shiftJournal(store: ShiftStore, shelf: Shelf, meta: ShiftMeta, begun: boolean): Journal {
  let record: Promise<void> | null = begun ? Promise.resolve() : null;
  const opened = (): Promise<void> => {
    record ??= store.begin(meta).catch((error: unknown) => {
      record = null;
      throw error;
    });
    return record;
  };
  return {
    keep: async (entries) => {
      await opened();
      await store.keep(meta.id, entries);
    },
    reached: async (at, gaps, leaving) => {
      if (leaving) shelf.put(lastSecond, JSON.stringify({ shift: meta.id, at }));
      await opened();
      await store.reached(meta.id, at, gaps);
    },
  };
}

/** A shift as the journal has it; `missing` is the number of the first command that is lost, with others after it. */
export interface ShiftRecord {
  readonly commands: readonly Kept[];
  readonly second: number;
  readonly gaps: readonly Gap[];
  readonly missing: number | null;
}

/** Reads a shift back: its commands, and the latest second of which there is any trace. */
export async function recordOf(
  store: ShiftStore,
  shelf: Shelf,
  shift: { readonly id: string; readonly second: number; readonly gaps: readonly Gap[] },
): Promise<ShiftRecord> {
  const commands = await store.commands(shift.id);
  const hole = commands.findIndex((entry, i) => !isKept(entry) || entry.n !== i);
  const last: unknown = commands.at(-1);
  const second = Math.max(shift.second, noted(shelf, shift.id), isKept(last) ? last.at : 0);
  return { commands, second, gaps: shift.gaps, missing: hole < 0 ? null : hole };
}

/** Whether what lies in storage has the shape of a command that was kept: a disk or another program may have spoilt it. */
const isKept = (entry: unknown): entry is Kept =>
  typeof entry === 'object' &&
  entry !== null &&
  'n' in entry &&
  'at' in entry &&
  Number.isInteger(entry.at) &&
  'command' in entry &&
  typeof entry.command === 'object' &&
  entry.command !== null;

function noted(shelf: Shelf, shift: string): number {
  try {
    const note: unknown = JSON.parse(shelf.take(lastSecond) ?? 'null');
    if (typeof note !== 'object' || note === null || !('shift' in note) || !('at' in note)) return 0;
    return note.shift === shift && typeof note.at === 'number' ? note.at : 0;
  } catch {
    return 0;
  }
}
