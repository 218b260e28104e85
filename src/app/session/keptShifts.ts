import type { ResolvedScenario } from '../../scenario/index.ts';
import type { PageNotice } from '../../views/index.ts';
import { download } from '../files.ts';
import { engineVersion } from '../../replay/index.ts';
import { recordOf, type ShiftRecord } from '../storage/shiftJournal.ts';
import type { ShiftNote } from '../storage/shiftStore.ts';
import { play, type SessionParts, type SessionState } from './state.ts';

/** A shift that may be run on here: its note, scenario and journal, and how to let it go again. */
export interface TakenUp {
  readonly note: ShiftNote;
  readonly resolved: ResolvedScenario;
  readonly record: ShiftRecord;
  readonly free: () => void;
}

/** What can be done with the shifts that lie unfinished in this browser. */
export function keptShifts(state: SessionState, { store, shelf, claim }: SessionParts) {
  const noteOf = (id: string): ShiftNote | undefined => state.snapshot().shifts.find((shift) => shift.id === id);

  /** The shift as storage has it now and nobody else's; or what to say, since another page may have run it on or ended it. */
  const claimed = async (id: string): Promise<PageNotice | { readonly note: ShiftNote; readonly free: () => void }> => {
    const free = await claim(id);
    if (free === null) return { key: 'notice.elsewhere', level: 'warn' };
    await state.readShelf();
    const note = noteOf(id);
    if (note?.state === 'open') return { note, free };
    free();
    return { key: 'notice.ended', level: 'warn' };
  };

  /** Why a shift cannot be run on here, or what it takes to do so. */
  const readBack = async (note: ShiftNote): Promise<PageNotice | Pick<TakenUp, 'resolved' | 'record'>> => {
    if (note.engine !== engineVersion) return { key: 'notice.foreign', fill: { engine: note.engine, here: engineVersion }, level: 'warn' };
    const { resolvedFrom, hashOf } = await play();
    const resolved = await resolvedFrom(note.source);
    if (hashOf(resolved) !== note.scenarioHash) return { key: 'notice.changed', level: 'warn' };
    const record = await recordOf(store, shelf, note);
    return record.missing === null ? { resolved, record } : { key: 'notice.gap', fill: { n: record.missing + 1 }, level: 'bad' };
  };

  const downloadJournal = async (id: string): Promise<void> => {
    const note = noteOf(id);
    if (note === undefined) return;
    const { commands, second, missing } = await recordOf(store, shelf, note);
    const { source: _, ...meta } = note;
    download(
      `casebreak-journal-${note.scenario}-${note.seed}.json`,
      JSON.stringify({ format: 'casebreak.journal/1', ...meta, second, missing, commands }, null, 1),
    );
  };

  return {
    /** Takes a shift up as it was left; or what to say when that cannot be done. */
    takeUp: async (id: string): Promise<PageNotice | TakenUp> => {
      const taken = await claimed(id);
      if ('key' in taken) return taken;
      const { note, free } = taken;
      try {
        const back = await readBack(note);
        if (!('key' in back)) return { note, free, ...back };
        free();
        return { ...back, onDownload: () => void downloadJournal(id) };
      } catch (error) {
        free();
        throw error;
      }
    },
    /** A shift that another page plays, as far as it has come; or what to say when it cannot be looked on at. */
    lookOn: async (id: string): Promise<PageNotice | Omit<TakenUp, 'free'>> => {
      await state.readShelf();
      const note = noteOf(id);
      if (note?.state !== 'open') return { key: 'notice.ended', level: 'warn' };
      const back = await readBack(note);
      return 'key' in back ? back : { note, ...back };
    },
    /** Its record as it is now; null when it was ended or discarded. */
    recordNow: async (id: string): Promise<ShiftRecord | null> => {
      const note = (await store.shifts()).find((shift) => shift.id === id);
      return note?.state === 'open' ? recordOf(store, shelf, note) : null;
    },
    /** Throws a shift away, unless another page has it. */
    forget: async (id: string): Promise<void> => {
      const taken = await claimed(id);
      state.say('key' in taken ? taken : null);
      if ('key' in taken) return;
      await store.forget(id).catch(() => undefined);
      taken.free();
      await state.readShelf();
    },
    downloadJournal,
  };
}
