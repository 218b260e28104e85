import type { Kept } from '../../host/index.ts';
import { newestFirst, runsKept, type ShiftNote, type ShiftStore } from './shiftStore.ts';

/** A store that forgets with the page: for browsers that deny storage, and for tests. */
export function memoryShiftStore(): ShiftStore {
  const notes = new Map<string, ShiftNote>();
  const commands = new Map<string, Map<number, Kept>>();
  const runs = new Map<string, string>();
  const change = (id: string, by: Partial<ShiftNote>): void => {
    const note = notes.get(id);
    if (note) notes.set(id, { ...note, ...by });
  };
  const forget = (id: string): void => {
    notes.delete(id);
    commands.delete(id);
    runs.delete(id);
  };
  const shifts = (): ShiftNote[] => [...notes.values()].sort(newestFirst);
  return {
    begin: (meta) => {
      notes.set(meta.id, { ...meta, second: 0, gaps: [], state: 'open', score: null });
      commands.set(meta.id, new Map());
      return Promise.resolve();
    },
    keep: (id, entries) => {
      for (const entry of entries) commands.get(id)?.set(entry.n, entry);
      return Promise.resolve();
    },
    reached: (id, second, gaps) => {
      change(id, { second, gaps });
      return Promise.resolve();
    },
    finish: (id, score, run) => {
      change(id, { state: 'finished', score });
      runs.set(id, run);
      for (const old of shifts()
        .filter(({ state }) => state === 'finished')
        .slice(runsKept))
        forget(old.id);
      return Promise.resolve();
    },
    shifts: () => Promise.resolve(shifts()),
    commands: (id) => Promise.resolve([...(commands.get(id)?.values() ?? [])].sort((a, b) => a.n - b.n)),
    run: (id) => Promise.resolve(runs.get(id)),
    forget: (id) => {
      forget(id);
      return Promise.resolve();
    },
  };
}
