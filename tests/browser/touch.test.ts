import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { gameOfEachTest } from '../support/page.ts';
import { axeFindings } from './axe.ts';

const game = gameOfEachTest({ width: 1280, height: 720, touch: true });

/** Lets a finger rest on something, as the browser hears it. */
async function rest(what: Locator): Promise<void> {
  const box = (await what.boundingBox())!;
  const devtools = await game.page.context().newCDPSession(game.page);
  await devtools.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }],
  });
  await game.page.waitForTimeout(900);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test(
  'a case by fingers alone on a small screen: from the menu to a unit on its way, its menu, and the map',
  { retry: 1, timeout: 120_000 },
  async () => {
    const { page } = game;
    const tap = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().tap();
    await tap('Play Night market');
    await tap('Begin the shift');
    await page.getByRole('timer').first().waitFor();
    await tap(/^Pause/);
    const row = page.getByRole('list', { name: 'Active' }).getByRole('button').filter({ hasText: 'Phone theft' }).first();
    await row.tap();
    await page.getByRole('tab', { name: /^Work/ }).tap();
    const send = page.getByRole('button', { name: 'Send', exact: true }).first();
    if (await send.isVisible()) await send.tap();
    await page.getByRole('row', { name: /^Send/ }).first().getByRole('button').tap();
    await page
      .getByRole('status', { name: 'Result of the last command' })
      .filter({ hasText: /accepted/ })
      .waitFor();

    await rest(row);
    const menu = page.getByRole('menu', { name: 'Commands for this row' });
    await menu.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await tap(/^Layers/);
    await page.getByRole('checkbox', { name: 'Patrol routes' }).waitFor();
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight),
      'nothing is cut',
    ).toBe(true);
    expect(game.complaints).toEqual([]);
  },
);
