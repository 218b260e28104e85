import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { readRun, type RunFile } from '../../src/replay/index.ts';
import { openGame, type OpenPage, type PageOptions } from '../support/browser.ts';
import { playScenario } from '../support/page.ts';
import { traineeAt } from './desk.ts';

let game: OpenPage;

afterEach(async () => {
  await game.close();
});

/** The menu of a browser, then the night market on its desk. */
async function atTheDesk(options: PageOptions = {}): Promise<Page> {
  game = await openGame(options);
  await playScenario(game.page);
  return game.page;
}

async function enter(page: Page, line: string): Promise<void> {
  const input = page.getByRole('combobox', { name: 'Command line' });
  await input.fill(line);
  await input.press('Enter');
}

/** Types an order and waits until the desk has taken it. */
async function type(page: Page, line: string): Promise<void> {
  await enter(page, line);
  await page
    .getByRole('status', { name: 'Result of the last command' })
    .filter({ hasText: new RegExp(`${line}[^]*Accepted`, 'i') })
    .waitFor({ timeout: 5000 });
}

/** The number of the first inherited case. */
const firstCase = async (page: Page): Promise<string> =>
  /\d{4}/.exec(await page.getByRole('list', { name: 'Active' }).getByRole('button').first().innerText())![0];

const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first();

/** The run that a button or an entry of the menu hands out. */
async function runFrom(page: Page, name: string, role: 'button' | 'menuitem' = 'button'): Promise<RunFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole(role, { name, exact: true }).first().click()]);
  const read = readRun(await readFile(await download.path(), 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** The commands of the run that the menu of the desk saves. */
async function savedFromMenu(page: Page): Promise<RunFile['commands']> {
  await page.getByRole('button', { name: 'Menu' }).first().click();
  return (await runFrom(page, 'Save run', 'menuitem')).commands;
}

const isFast = ({ command }: RunFile['commands'][number]): boolean => command.type === 'setManner' && command.manner === 'fast';

/** Plays a little, gives an order, and takes the run home: all that must work where nothing is kept. */
async function playsOn(page: Page): Promise<void> {
  const { clock } = traineeAt(page);
  const before = await clock();
  await type(page, `fast ${await firstCase(page)}`);
  await page.waitForTimeout(2500);
  expect(await clock(), 'the clock runs on').toBeGreaterThan(before);
  expect((await runFrom(page, 'Download')).commands.filter(isFast)).toHaveLength(1);
}

/** Leaves by the menu of the desk without signing, and looks at the debrief. */
async function endsTheShift(page: Page): Promise<void> {
  await enter(page, 'end');
  await page.getByRole('dialog', { name: 'Hand-over' }).getByRole('button', { name: /^End/ }).click();
  await page.getByRole('heading', { name: /After action/ }).waitFor({ timeout: 60_000 });
}

const denials: Readonly<Record<string, () => void>> = {
  'throws when it is asked': () => {
    const deny = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    IDBFactory.prototype.open = deny;
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: deny });
  },
  'answers with an error': () => {
    IDBFactory.prototype.open = () => {
      const request = Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
      Object.defineProperty(request, 'error', { value: new DOMException('denied', 'InvalidStateError') });
      setTimeout(() => request.dispatchEvent(new Event('error')));
      return request;
    };
  },
  'never answers': () => {
    IDBFactory.prototype.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
  },
};

test.each(Object.entries(denials))(
  'a browser whose database %s: menu, desk and debrief say so, play goes on, and the run can be taken home',
  async (_, before) => {
    const page = await atTheDesk({ before });
    await said(page, /denies storage.*only in memory/).waitFor();
    await playsOn(page);
    await endsTheShift(page);
    await page
      .getByRole('alert')
      .filter({ hasText: /denies storage/ })
      .waitFor();
    expect((await runFrom(page, 'Save run')).commands.filter(isFast)).toHaveLength(1);
    await page.getByRole('button', { name: 'Menu' }).first().click();
    await page.getByText(/This browser keeps nothing/).waitFor();
    expect(game.complaints).toEqual([]);
  },
);

/**
 * A way to say how many bytes the browser grants this page; nothing for what it really has. Chromium remembers the last grant for half a
 * minute, so it is asked before the first write.
 */
async function quotaOf(page: Page): Promise<(bytes?: number) => Promise<unknown>> {
  const devtools = await page.context().newCDPSession(page);
  return (bytes) =>
    devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(game.url).origin, ...(bytes !== undefined && { quotaSize: bytes }) });
}

test('a disk that is full: the desk says so and plays on; with room again everything is written, and a reload finds it', async () => {
  game = await openGame();
  const { page } = game;
  const { clock } = traineeAt(page);
  const quota = await quotaOf(page);
  await quota(1);
  await playScenario(page);
  await playsOn(page);
  await said(page, /Storage is full.*only in memory/).waitFor();
  await quota();
  await said(page, /Storage is full/).waitFor({ state: 'detached' });
  await page.waitForTimeout(1200);
  const before = await clock();
  await page.reload();
  await page.getByRole('timer').first().waitFor();
  expect(Math.abs((await clock()) - before)).toBeLessThanOrEqual(3);
  expect((await savedFromMenu(page)).filter(isFast)).toHaveLength(1);
  expect(game.complaints).toEqual([]);
});

test('a disk that fills up before the end: the debrief says so and hands out the run, and the shift is not lost', async () => {
  const page = await atTheDesk();
  await type(page, `fast ${await firstCase(page)}`);
  await page.waitForTimeout(1200);
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, {
      makeRoom: () => {
        Object.defineProperty(IDBObjectStore.prototype, 'put', real);
      },
    });
  });
  await endsTheShift(page);
  await page
    .getByRole('alert')
    .filter({ hasText: /Storage is full/ })
    .waitFor();
  expect((await runFrom(page, 'Download')).commands.filter(isFast)).toHaveLength(1);
  await page.evaluate(() => {
    (window as never as { makeRoom: () => void }).makeRoom();
  });
  await page.getByRole('button', { name: 'Menu' }).first().click();
  await page.getByRole('button', { name: /^Resume/ }).click();
  await page.getByRole('timer').first().waitFor();
  expect((await savedFromMenu(page)).filter(isFast)).toHaveLength(1);
  expect(game.complaints).toEqual([]);
});

const withoutLocks = (): void => {
  Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
};

test.each([
  ['locks', undefined],
  ['no locks', withoutLocks],
] as const)(
  'a second tab, in a browser with %s: it only looks on while the first plays, may not discard the shift, and nothing is lost',
  async (_, before) => {
    const first = await atTheDesk(before && { before });
    const number = await firstCase(first);
    await type(first, `fast ${number}`);
    await first.waitForTimeout(1200);

    const second = await first.context().newPage();
    await second.goto(game.url);
    await second.getByRole('button', { name: 'Discard' }).click();
    await second.getByText('This shift runs in another tab of this browser.').waitFor();
    await second.getByRole('button', { name: /^Resume/ }).click();
    await said(second, /You are looking on/).waitFor();
    await enter(second, `standing ${number}`);
    await second.getByText('another tab plays this shift; here you look on').waitFor();

    // A page in the background plays nothing, so the first has to be in front.
    await first.bringToFront();
    await type(first, `standing ${number}`);
    await first.waitForTimeout(2500);
    const clock = await traineeAt(first).clock();
    expect(Math.abs((await traineeAt(second).clock()) - clock), 'it follows').toBeLessThanOrEqual(5);
    await first.close();

    await second.getByRole('button', { name: 'Play it here' }).click();
    await said(second, /You are looking on/).waitFor({ state: 'detached' });
    await second.getByRole('timer').first().waitFor();
    expect(Math.abs((await traineeAt(second).clock()) - clock)).toBeLessThanOrEqual(3);
    expect((await savedFromMenu(second)).map(({ command }) => command.type === 'setManner' && command.manner)).toEqual([
      'fast',
      'standing',
    ]);
    expect(game.complaints).toEqual([]);
  },
);

test('a second tab that was opened before the shift ended can neither run it on nor discard its run', async () => {
  const first = await atTheDesk();
  await type(first, `fast ${await firstCase(first)}`);
  const second = await first.context().newPage();
  await second.goto(game.url);
  await second.getByRole('button', { name: 'Discard' }).waitFor();
  await endsTheShift(first);
  await second.getByRole('button', { name: 'Discard' }).click();
  await second.getByText('This shift was ended or discarded in another tab.').waitFor();
  await second.getByRole('button', { name: /^Open the debrief: Night market/ }).click();
  await second.getByRole('heading', { name: /After action/ }).waitFor({ timeout: 60_000 });
  expect(game.complaints).toEqual([]);
});

/** What becomes of a command that lies in the database: nothing is left, or something is laid over it or in its place. */
const spoilt: Readonly<Record<string, { readonly over?: object; readonly instead?: object }>> = {
  'lacks a command': {},
  'has a command that is none': { over: { command: { type: 'nonsense' } } },
  'has rubbish in the place of a command': { instead: { rubbish: true } },
};

test.each(Object.entries(spoilt))(
  'a journal that %s: the menu says so and hands out the rest, and no other shift is lost',
  async (_, spoil) => {
    const page = await atTheDesk();
    await type(page, `fast ${await firstCase(page)}`);
    await endsTheShift(page);
    await page.getByRole('button', { name: 'Menu' }).first().click();
    await playScenario(page, 'Night market', 'mango');
    for (const manner of ['fast', 'standing', 'fast']) await type(page, `${manner} ${await firstCase(page)}`);
    await page.waitForTimeout(1200);
    await page.evaluate(
      ({ over, instead }) =>
        new Promise<void>((settle) => {
          const opened = indexedDB.open('casebreak');
          opened.onsuccess = () => {
            const store = opened.result.transaction('commands', 'readwrite').objectStore('commands');
            store.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (cursor === null) {
                settle();
                return;
              }
              const row = cursor.value as { n: number; entry: object };
              if (row.n === 1) {
                const entry = instead ?? (over && { ...row.entry, ...over });
                if (entry === undefined) cursor.delete();
                else cursor.update({ ...row, entry });
              }
              cursor.continue();
            };
          };
        }),
      spoil,
    );
    await page.reload();
    const notice = page.getByRole('alert').filter({ hasText: /journal of this shift/ });
    await notice.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), notice.getByRole('button', { name: 'Download' }).click()]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      format: 'casebreak.journal/1',
      seed: 'mango',
      commands: [{ n: 0 }, ...((spoil.over ?? spoil.instead) ? [{}] : []), { n: 2 }],
    });
    await page.getByRole('button', { name: /^Open the debrief: Night market/ }).click();
    await page.getByRole('heading', { name: /After action/ }).waitFor({ timeout: 60_000 });
    expect(game.complaints).toEqual([]);
  },
);
