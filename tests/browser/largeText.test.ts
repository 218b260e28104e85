import { expect, test } from 'vitest';
import { gameOfEachTest, playScenario } from '../support/page.ts';
import { cutTexts } from './cutText.ts';
import { traineeAt } from './desk.ts';

const game = gameOfEachTest();

test(
  'given a desk with work on it, when the text is as large as it can be or as small, then nothing is cut, no word is broken, nothing lies over anything else and every target can be hit, in both languages and all widths of rows',
  { timeout: 240_000 },
  async () => {
    const { page } = game;
    const { button, takeCase, sendAndPlan, skip } = traineeAt(page);
    await playScenario(page);
    await takeCase();
    await sendAndPlan();
    await skip();

    const choose = async (entry: RegExp): Promise<void> => {
      await button(/^(Menu|菜单)$/).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    };
    const found: Record<string, readonly string[]> = {};
    const look = async (about: string): Promise<void> => {
      for (const tab of [0, 1, 2, 3]) {
        await page.getByRole('tab').nth(tab).click();
        await page.waitForTimeout(120);
        const troubles = await cutTexts(page);
        if (troubles.length > 0) found[`${about}, tab ${tab}`] = troubles;
      }
    };
    await choose(/^Text/);
    for (let step = 0; step < 2; step++) await choose(/^Text/);
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--text-scale'))).toBe('1.5');
    for (const language of ['en', 'zh']) {
      for (const rows of ['compact', 'regular', 'roomy']) {
        for (const [width, height] of [
          [1440, 900],
          [1280, 720],
        ] as const) {
          await page.setViewportSize({ width, height });
          await look(`150 %, ${language}, ${rows}, ${width} × ${height}`);
        }
        await choose(/^(Rows|行距|行)/);
      }
      await button(/^(中文|EN)/)
        .first()
        .click();
      await page.waitForTimeout(300);
    }
    // What opens over the desk, at the last of these sizes; a sheet that does not fit scrolls.
    for (const entry of [/^Settings/, /^Change keys/, /^Hand-over/, /^Keys/]) {
      await choose(entry);
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(200);
      const troubles = await cutTexts(page, '.veil');
      if (troubles.length > 0) found[`150 %, ${entry.source}`] = troubles;
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    // The sizes between, while work asks for a decision: the plan is narrowest then.
    const toWork = (): Promise<void> => page.getByRole('tab').nth(1).click();
    const asks = page.getByRole('group', { name: /^Asks:/ });
    await toWork();
    for (let skips = 0; skips < 12 && (await asks.count()) === 0; skips++) await skip();
    for (const size of ['90', '100', '115', '130']) {
      await choose(/^Text/);
      for (const [width, height] of [
        [1440, 900],
        [1280, 720],
      ] as const) {
        await page.setViewportSize({ width, height });
        await look(`${size} %, ${width} × ${height}`);
      }
    }
    await toWork();
    expect(await asks.count()).toBeGreaterThan(0);
    expect(found).toEqual({});
    expect(game.complaints).toEqual([]);
  },
);
