import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readRun, verifyRun } from '../../src/replay/index.ts';
import { axeFindings } from './axe.ts';
import { beginShift, gameOfEachTest, openFile } from '../support/page.ts';

const game = gameOfEachTest();

const drill = (): Promise<string> => readFile(resolve(import.meta.dirname, '../../scenarios/drill-dispatch.json'), 'utf8');

test('an instructor opens his scenario, mends what is told of it, plays it, and its run verifies', { timeout: 120_000 }, async () => {
  const { page } = game;
  const own = (await drill())
    .replace('"drill-dispatch"', '"my-evening"')
    .replace(/"name": \{[^}]*\}/, '"name": { "en": "My evening", "zh": "我的夜班" }');
  await openFile(page, 'evening.json', own.replace('"district": "lizhou"', '"district": "<b>lizhu</b>"').replace('"weekday"', '"weekdy"'));
  const alert = page.getByRole('alert');
  await alert.getByText(/^evening\.json is no sound scenario/).waitFor();
  const lines = alert.getByRole('listitem');
  expect(await lines.count()).toBeGreaterThan(1);
  // As text: nothing of the file becomes part of the page.
  await lines.filter({ hasText: /^evening\.json:\d+:\d+ district: There is no district “<b>lizhu<\/b>”/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();

  await openFile(page, 'evening.json', own);
  await page.getByRole('heading', { name: 'My evening' }).waitFor({ timeout: 20_000 });
  await beginShift(page);
  await page.keyboard.press('n');
  const answer = page.getByRole('button', { name: /^Answer/ }).first();
  await answer.click();
  await page
    .getByRole('status', { name: 'Result of the last command' })
    .filter({ hasText: /accepted/ })
    .waitFor();
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole('timer').first().waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name: /^Menu/ }).click();
      await page.getByRole('menuitem', { name: /^Save/ }).click();
    })(),
  ]);
  const run = readRun(await readFile(await saved.path(), 'utf8'));
  expect(run.ok).toBe(true);
  if (!run.ok) return;
  expect(run.value.scenario.file).toMatchObject({ id: 'my-evening' });
  expect(run.value.commands.length).toBeGreaterThan(0);
  expect(verifyRun(run.value).ok).toBe(true);
  expect(game.complaints).toEqual([]);
});
