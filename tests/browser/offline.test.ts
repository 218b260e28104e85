import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { builtPage } from '../../src/cli/install.mjs';
import { openGame, type OpenPage } from '../support/browser.ts';
import { playScenario } from '../support/page.ts';
import { traineeAt } from './desk.ts';

let game: OpenPage;
let folder: string | null = null;

afterEach(async () => {
  await game.close();
  if (folder !== null) await rm(folder, { recursive: true, force: true });
  folder = null;
});

/** The worker is asked for some seconds after the page, and then fetches the whole build. */
const keptForOffline = (page: Page): Promise<void> => page.getByText('Ready for use without a network.').waitFor({ timeout: 30_000 });

async function order(page: Page, line: string): Promise<void> {
  const input = page.getByRole('combobox', { name: 'Command line' });
  await input.fill(line);
  await input.press('Enter');
  await page
    .getByRole('status', { name: 'Result of the last command' })
    .filter({ hasText: /accepted/ })
    .waitFor({ timeout: 5000 });
}

/** Begins the night market and gives one order, so that there is something to come back to. */
async function underWay(page: Page): Promise<void> {
  await playScenario(page);
  await order(page, 'fast 0401');
  await page.waitForTimeout(1300);
}

test(
  'a network that goes away in the middle of a shift: a reload comes back to the very second, and play goes on',
  { timeout: 120_000 },
  async () => {
    game = await openGame();
    const { page } = game;
    await keptForOffline(page);
    await underWay(page);
    await page.context().setOffline(true);
    const before = await traineeAt(page).clock();
    await page.reload();
    await page.getByRole('timer').first().waitFor();
    expect(Math.abs((await traineeAt(page).clock()) - before)).toBeLessThanOrEqual(3);
    await order(page, 'standing 0401');
    await page.locator('canvas').first().waitFor();
    expect(game.complaints).toEqual([]);
  },
);

test(
  'a newer build that comes during a shift waits: the desk names it, the clock runs on, and only the reader takes it, on the menu',
  { timeout: 120_000 },
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebreak-builds-'));
    await cp(builtPage, folder, { recursive: true });
    game = await openGame({ folder });
    const { page } = game;
    await keptForOffline(page);
    // Only a page that was opened by the worker of a build can be taken over by that of the next.
    await page.reload();
    await keptForOffline(page);
    await underWay(page);

    const [index, worker] = [join(folder, 'index.html'), join(folder, 'offline.js')];
    await writeFile(index, (await readFile(index, 'utf8')).replace('<html', '<html data-build="newer"'));
    await writeFile(worker, (await readFile(worker, 'utf8')).replace(/casebreak-[0-9a-f]{16}/, 'casebreak-0123456789abcdef'));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });

    const { clock } = traineeAt(page);
    const before = await clock();
    await page.waitForTimeout(6000);
    expect(await clock(), 'the shift goes on').toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Menu' }).first().click();
    await page.getByRole('menuitem', { name: /^A newer version waits/ }).waitFor();
    await page.getByRole('menuitem', { name: 'To the front page' }).click();
    await page.getByRole('button', { name: 'Take it now' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['build'] === 'newer', undefined, { timeout: 20_000 });
    await page.getByRole('button', { name: /^Resume/ }).click();
    await page.getByRole('timer').first().waitFor();
    expect(Math.abs((await clock()) - before)).toBeLessThanOrEqual(10);
    expect(game.complaints).toEqual([]);
  },
);
