import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assess } from '../../src/assessment/index.ts';
import { playShift } from '../../src/experiments/index.ts';
import { recordRun, writeRun } from '../../src/replay/index.ts';
import { traineeAt } from '../browser/desk.ts';
import { openGame, type OpenPage } from '../support/browser.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

/**
 * Renews `assets/screens`: every screen of the built game in both themes and both languages, 1440 × 900, and the chief ones at 1920 ×
 * 1080.
 */
const folder = new URL('../../assets/screens/', import.meta.url).pathname;

const small = { width: 1440, height: 900 };
const large = { width: 1920, height: 1080 };
/** The turns of play after which the desk is looked at: past the third scripted call. */
const turns = 45;

/** Keeps what the page shows as WebP, which the browser itself makes. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(900);
  const shot = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const [, body = ''] = (
    await page.evaluate(async (png) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext('2d')!.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', 0.86);
    }, shot)
  ).split(',');
  await writeFile(join(folder, `${name}.webp`), Buffer.from(body, 'base64'));
  console.log(`${name}.webp ${Math.round((body.length * 3) / 4096)} KiB`);
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();

/** The names of the switches of a screen: to light, to Chinese, to dark, to English. */
type Switches = readonly [string, string, string, string];
const ofTheBar: Switches = ['Light theme', '中文: Chinese, 切换为中文', '深色界面', 'EN: 英文，switch to English'];
const ofTheSettings: Switches = ['Light', '中文', '深色', 'English'];

/** One screen in each theme and language; leaves the page as it was, dark and English. */
async function keepAll(
  page: Page,
  screen: string,
  shown = (name: string): Promise<void> => keep(page, name),
  [light, chinese, dark, english] = ofTheBar,
): Promise<void> {
  await shown(`${screen}-dark-en`);
  await press(page, light);
  await shown(`${screen}-light-en`);
  await press(page, chinese);
  await shown(`${screen}-light-zh`);
  await press(page, dark);
  await shown(`${screen}-dark-zh`);
  await press(page, english);
}

/** The same page on a large screen, dark and English. */
async function keepLarge(page: Page, screen: string): Promise<void> {
  await page.setViewportSize(large);
  await keep(page, `${screen}-dark-en-1920`);
  await page.setViewportSize(small);
}

/** From the menu into a shift: menu, briefing, a desk with work on it. */
async function desk({ page }: OpenPage): Promise<void> {
  const trainee = traineeAt(page);
  await page.getByRole('textbox', { name: /seed/i }).fill('lychee');
  await keepAll(page, 'menu', undefined, ofTheSettings);
  await page.getByRole('button', { name: 'Play Night market' }).click();
  await keepAll(page, 'briefing');
  await page.getByRole('button', { name: /begin/i }).last().click();
  await page.getByRole('timer').first().waitFor();
  for (let turn = 0; turn < turns; turn++) {
    if ((await trainee.button(/^Answer/).count()) > 0 || (await trainee.onTheLine().count()) > 0) {
      const { number } = await trainee.takeCall();
      if (number !== null) await trainee.sendAndPlan();
    } else if (!(await trainee.answerAsk([])) && !((await trainee.doWhatNow()) && (await trainee.answerAsk([])))) await trainee.skip();
  }
  await page.keyboard.press('Escape');
  await keepAll(page, 'desk');
  await keepLarge(page, 'desk');
  await rowsOf(page);
  await mapOf(page);
  await dialogs(page);
}

/** The desk with the other two widths of rows, and with the largest text; leaves it as it was. */
async function rowsOf(page: Page): Promise<void> {
  const choose = async (entry: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).first().click();
    await page.getByRole('menuitem', { name: entry }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  for (const rows of ['regular', 'roomy']) {
    await choose(/^Rows/);
    await keep(page, `desk-${rows}-dark-en`);
  }
  await choose(/^Rows/);
  for (const _ of [115, 130, 150]) await choose(/^Text/);
  await keep(page, 'desk-text-150-dark-en');
  for (const _ of [90, 100]) await choose(/^Text/);
}

/** What opens over a desk: the editor of plans, the sheet of keys, the hand-over. */
async function dialogs(page: Page): Promise<void> {
  const line = async (order: string): Promise<void> => {
    await page.getByRole('combobox', { name: /^(Command line|命令行)$/ }).fill(order);
    await page.keyboard.press('Enter');
  };
  await keepEach(page, 'plan-editor', () => line('plan edit'));
  await keepEach(page, 'keys', async () => {
    await page.keyboard.press('F1');
  });
  await keepEach(page, 'hand-over', () => line('end'));
}

/** A dialog in each theme and language: it covers the switches, so it is opened anew for each look. */
const keepEach = (page: Page, screen: string, open: () => Promise<void>): Promise<void> =>
  keepAll(page, screen, async (name) => {
    await open();
    // It is fetched when it is first asked for, and takes the keys once it has the focus.
    await page.locator('[role="dialog"]:focus-within').waitFor();
    await keep(page, name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

/** The map of a desk with layers, as lists, and in its own window. */
async function mapOf(page: Page): Promise<void> {
  const onMap = async (key: string): Promise<void> => {
    await page.locator('.map-window').focus();
    await page.keyboard.press(key);
  };
  await onMap('y');
  for (const layer of [/^Cover by road/, '1-3-5-minute circles', 'Patrol routes'])
    await page.getByRole('checkbox', { name: layer }).check();
  await page.keyboard.press('Escape');
  await keepAll(page, 'map-layers');
  await onMap('i');
  await page.getByRole('region', { name: 'What the map shows, as lists' }).waitFor();
  await keepAll(page, 'map-lists');
  await page.getByRole('button', { name: 'Lists' }).click();
  // What Playwright holds up for every request it holds up for ever in a window that has no address.
  await page.context().unrouteAll();
  const [own] = await Promise.all([page.context().waitForEvent('page'), onMap('v')]);
  await own.locator('.map-canvas canvas').waitFor();
  await keep(own, 'map-window-dark-en');
  await own.close();
}

/** A run, opened as a reviewer does. */
async function debrief({ page }: OpenPage): Promise<void> {
  const shift = playShift(worldFrom(nightMarket()), 'lychee', 'careful');
  const score = JSON.parse(JSON.stringify(assess(shift.world, shift.seed, shift.log, shift.state).score)) as never;
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^Open a run/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles({ name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(writeRun(recordRun(shift, { score }))) });
  await page
    .getByRole('status')
    .filter({ hasText: /Verified/ })
    .first()
    .waitFor({ timeout: 90_000 });
  await keepAll(page, 'debrief');
  await keepLarge(page, 'debrief');
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const screens of [desk, debrief]) {
  const game = await openGame(small);
  try {
    await screens(game);
    for (const complaint of game.complaints) console.error(complaint);
  } finally {
    await game.close();
  }
}
