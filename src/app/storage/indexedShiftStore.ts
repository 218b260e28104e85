import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Kept } from '../../host/index.ts';
import { newestFirst, runsKept, type ShiftNote, type ShiftStore } from './shiftStore.ts';

interface Tables extends DBSchema {
  readonly shifts: { readonly key: string; readonly value: ShiftNote };
  readonly commands: {
    readonly key: [string, number];
    readonly value: { readonly shift: string; readonly n: number; readonly entry: Kept };
  };
  readonly runs: { readonly key: string; readonly value: { readonly id: string; readonly text: string } };
}

const allOf = (shift: string): IDBKeyRange => IDBKeyRange.bound([shift, 0], [shift, Number.MAX_SAFE_INTEGER]);

async function remove(database: IDBPDatabase<Tables>, shift: string): Promise<void> {
  const work = database.transaction(['shifts', 'commands', 'runs'], 'readwrite');
  await Promise.all([
    work.objectStore('shifts').delete(shift),
    work.objectStore('commands').delete(allOf(shift)),
    work.objectStore('runs').delete(shift),
    work.done,
  ]);
}

/**
 * The browser's own database. Rejects when the browser denies it, as some do in private windows.
 * Writes are handed to the operating system before they count as kept: they outlive a crash of the browser.
 */
export async function indexedShiftStore(): Promise<ShiftStore> {
  const database = await openDB<Tables>('casebreak', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('shifts', { keyPath: 'id' });
      fresh.createObjectStore('commands', { keyPath: ['shift', 'n'] });
      fresh.createObjectStore('runs', { keyPath: 'id' });
    },
    // Another tab with a newer build wants to change the tables: let it.
    blocking: () => {
      database.close();
    },
  });
  const shifts = async (): Promise<readonly ShiftNote[]> => (await database.getAll('shifts')).sort(newestFirst);
  const change = async (id: string, by: Partial<ShiftNote>): Promise<void> => {
    const work = database.transaction('shifts', 'readwrite');
    const note = await work.store.get(id);
    await Promise.all([note ? work.store.put({ ...note, ...by }) : undefined, work.done]);
  };
  return {
    begin: async (meta) => {
      await database.put('shifts', { ...meta, second: 0, gaps: [], state: 'open', score: null });
    },
    keep: async (shift, entries) => {
      const work = database.transaction('commands', 'readwrite');
      await Promise.all([...entries.map((entry) => work.store.put({ shift, n: entry.n, entry })), work.done]);
    },
    reached: (id, second, gaps) => change(id, { second, gaps }),
    finish: async (id, score, text) => {
      // Both or neither: a shift marked as finished without its run could neither be looked at nor run on.
      const work = database.transaction(['shifts', 'runs'], 'readwrite');
      const note = await work.objectStore('shifts').get(id);
      if (note === undefined) throw new Error(`no shift ${id}`);
      await Promise.all([
        work.objectStore('shifts').put({ ...note, state: 'finished', score }),
        work.objectStore('runs').put({ id, text }),
        work.done,
      ]);
      for (const old of (await shifts()).filter(({ state }) => state === 'finished').slice(runsKept)) await remove(database, old.id);
    },
    shifts,
    commands: async (shift) => (await database.getAll('commands', allOf(shift))).map(({ entry }) => entry),
    run: async (id) => (await database.get('runs', id))?.text,
    forget: (id) => remove(database, id),
  };
}
