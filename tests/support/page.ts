import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { openGame, type OpenPage, type PageOptions } from './browser.ts';

/** A game of its own for each test of a file, shut after it. What it answers is always the game of the test that runs. */
export function gameOfEachTest(options: PageOptions = {}): Omit<OpenPage, 'close'> {
  let game: OpenPage | undefined;
  beforeEach(async () => {
    game = await openGame(options);
  }, 60_000);
  afterEach(async () => {
    await game?.close();
    game = undefined;
  });
  const opened = (): OpenPage => {
    if (game === undefined) throw new Error('The game is opened for a test, and none is running.');
    return game;
  };
  return {
    get page() {
      return opened().page;
    },
    get url() {
      return opened().url;
    },
    get complaints() {
      return opened().complaints;
    },
  };
}

/** Begins the shift whose briefing is open. */
export async function beginShift(page: Page): Promise<void> {
  await page.getByRole('button', { name: /begin/i }).last().click();
  await page.getByRole('timer').first().waitFor();
}

/** From the menu, with a seed, to the desk of a scenario under way. */
export async function playScenario(page: Page, scenario = 'Night market', seed = 'lychee'): Promise<void> {
  await page.getByRole('textbox', { name: /seed/i }).fill(seed);
  await page.getByRole('button', { name: `Play ${scenario}` }).click();
  await beginShift(page);
}

/** Gives a file to the menu as a person does: by its button, in English or Chinese. */
export async function openFile(page: Page, name: string, text: string | Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^(Open a run|打开记录)/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
