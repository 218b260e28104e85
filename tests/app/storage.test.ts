import { expect, test } from 'vitest';
import type { Kept } from '../../src/host/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { linesKept } from '../../src/app/storage/linesKept.ts';
import { memoryShiftStore } from '../../src/app/storage/memoryShiftStore.ts';
import { preferencesFrom, keepPreferences } from '../../src/app/storage/preferences.ts';
import { shelfIn } from '../../src/app/storage/shelf.ts';
import { recordOf, shiftJournal } from '../../src/app/storage/shiftJournal.ts';
import { runsKept, type ShiftMeta } from '../../src/app/storage/shiftStore.ts';

const denied = (): Storage => {
  throw new Error('denied');
};
const meta = (id: string, started = 1): ShiftMeta => ({
  id,
  scenario: 'night-market',
  scenarioHash: 'abc',
  source: { kind: 'builtIn', id: 'night-market' },
  engine: 'e',
  seed: 's',
  started,
});
const entry = (n: number, at: number): Kept => ({ n, at: instant(at), command: { type: 'endShift' } });

const written = async (entries: readonly Kept[], second: number, leaving = false) => {
  const [store, shelf] = [memoryShiftStore(), shelfIn(denied)];
  const journal = shiftJournal(store, shelf, meta('a'), false);
  await journal.keep(entries);
  await journal.reached(instant(second), [{ at: instant(2), seconds: 30 }], leaving);
  const [note] = await store.shifts();
  return { store, shelf, note: note! };
};

test('a shift is read back with its commands in order, its second and its gaps', async () => {
  const { store, shelf, note } = await written([entry(1, 9), entry(0, 4)], 12);
  expect(await recordOf(store, shelf, note)).toMatchObject({
    commands: [{ n: 0 }, { n: 1 }],
    second: 12,
    gaps: [{ at: 2, seconds: 30 }],
    missing: null,
  });
});

test('a command that is lost is found', async () => {
  const { store, shelf, note } = await written([entry(0, 4), entry(2, 9)], 12);
  expect((await recordOf(store, shelf, note)).missing).toBe(1);
});

test('the second noted while the page went away counts, and so does that of the last command', async () => {
  const { store, shelf, note } = await written([entry(0, 4)], 30, true);
  expect((await recordOf(store, shelf, { ...note, second: 7 })).second).toBe(30);
  expect((await recordOf(store, shelfIn(denied), { ...note, second: 0 })).second).toBe(4);
});

test('keeping a command again changes only what is new of it', async () => {
  const { store, shelf, note } = await written([entry(0, 4)], 5);
  await store.keep('a', [{ ...entry(0, 4), refusal: { code: 'shiftEnded' } }]);
  expect((await recordOf(store, shelf, note)).commands).toEqual([{ ...entry(0, 4), refusal: { code: 'shiftEnded' } }]);
});

test('a record that could not be begun is tried again with the next command', async () => {
  const store = memoryShiftStore();
  let tries = 0;
  const journal = shiftJournal(
    { ...store, begin: (given) => (++tries === 1 ? Promise.reject(new Error('full')) : store.begin(given)) },
    shelfIn(denied),
    meta('a'),
    false,
  );
  await expect(journal.keep([entry(0, 1)])).rejects.toThrow('full');
  await journal.keep([entry(0, 1), entry(1, 2)]);
  expect(await store.commands('a')).toHaveLength(2);
});

test('a shift that nobody played leaves nothing behind', async () => {
  const store = memoryShiftStore();
  shiftJournal(store, shelfIn(denied), meta('a'), false);
  expect(await store.shifts()).toEqual([]);
});

test('the oldest finished runs make room; unfinished shifts stay', async () => {
  const store = memoryShiftStore();
  await store.begin(meta('open', 0));
  for (let i = 1; i <= runsKept + 3; i++) {
    await store.begin(meta(`r${i}`, i));
    await store.finish(`r${i}`, 50, '{}');
  }
  const ids = (await store.shifts()).map(({ id }) => id);
  expect(ids).toHaveLength(runsKept + 1);
  expect(ids).toContain('open');
  expect(ids).not.toContain('r3');
  expect(await store.run('r3')).toBeUndefined();
});

test('preferences survive where storage is denied, and spoilt ones fall back to the browser’s language', () => {
  const shelf = shelfIn(denied);
  expect(preferencesFrom(shelf, ['de-DE', 'zh-CN', 'en'])).toMatchObject({ language: 'zh', theme: 'dark', density: 'compact' });
  keepPreferences(shelf, { ...preferencesFrom(shelf, []), language: 'en', theme: 'light', volume: 0 });
  expect(preferencesFrom(shelf, ['zh'])).toMatchObject({ language: 'en', theme: 'light', volume: 0 });
  keepPreferences(shelf, { ...preferencesFrom(shelf, []), panes: { left: 40, right: -16, drawer: 0 } });
  expect(preferencesFrom(shelf, []).panes).toEqual({ left: 40, right: -16, drawer: 0 });
  shelf.put('casebreak.preferences', '{"panes": {"left": "wide", "right": 1e9}}');
  expect(preferencesFrom(shelf, []).panes).toEqual({ left: 0, right: 0, drawer: 0 });
  shelf.put('casebreak.preferences', '{"textScale": 9, "theme": "pink"');
  expect(preferencesFrom(shelf, ['fr'])).toMatchObject({ language: 'en', theme: 'dark', textScale: 1 });
});

test('the reader’s own keys, the mute switch and what is unsound of them', () => {
  const kept = new Map<string, string>();
  const shelf = shelfIn(
    () =>
      ({
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, text: string) => {
          kept.set(name, text);
        },
        removeItem: (name: string) => {
          kept.delete(name);
        },
      }) as never,
  );
  const before = preferencesFrom(shelf, ['en']);
  expect(before).toMatchObject({ muted: false, keys: { singles: true, own: {} } });
  keepPreferences(shelf, { ...before, muted: true, keys: { singles: false, own: { answer: 'j' } } });
  expect(preferencesFrom(shelf, ['en'])).toMatchObject({ muted: true, keys: { singles: false, own: { answer: 'j' } } });
  keepPreferences(shelf, { ...before, keys: { singles: true, own: { answer: 'n' } } });
  expect(preferencesFrom(shelf, ['en']).keys.own, 'two actions on one key').toEqual({});
});

test('the lines of the command line outlive a reload of the tab, and a spoilt list is no list', () => {
  const kept = new Map<string, string>();
  const tab = shelfIn(
    () =>
      ({
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, text: string) => {
          kept.set(name, text);
        },
        removeItem: (name: string) => {
          kept.delete(name);
        },
      }) as never,
  );
  expect(linesKept(tab).kept).toEqual([]);
  linesKept(tab).keep(['d 303 0417', '派 302']);
  expect(linesKept(tab).kept).toEqual(['d 303 0417', '派 302']);
  kept.set('casebreak.lines', '{"not":');
  expect(linesKept(tab).kept).toEqual([]);
});
