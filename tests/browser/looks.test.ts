import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { traineeAt } from './desk.ts';
import { openGame, type OpenPage } from '../support/browser.ts';

let game: OpenPage;
beforeEach(async () => {
  game = await openGame();
}, 60_000);
afterEach(async () => {
  await game.close();
});

test(
  'given an urgent case that nobody was sent to, which flashes on the map, when theme, language and window change, then the desk is whole in each',
  { timeout: 120_000 },
  async () => {
    const { page } = game;
    const { button, takeCall, skip, onTheLine } = traineeAt(page);
    await page.getByRole('textbox', { name: /seed/i }).fill('lychee');
    await button('Play Night market').click();
    await button(/begin/i).last().click();
    await page.getByRole('timer').first().waitFor();
    for (let calls = 0, number: string | null = null; number === null && calls < 20; calls++) {
      if ((await button(/^Answer/).count()) > 0 || (await onTheLine().count()) > 0) ({ number } = await takeCall());
      else await skip();
    }

    for (const look of ['Light theme', /^中文/, '深色界面', /^EN/]) {
      await button(look).first().click();
      // Two periods of the flash.
      await page.waitForTimeout(2400);
      expect(await axeFindings(page), String(look)).toEqual([]);
      // Columns of the drawer are kept between looks: what is in them changes its language all the same.
      if (String(look).includes('中文'))
        expect(
          await page
            .getByRole('main')
            .getByRole('button', { name: /^(Send|Orders)$/ })
            .count(),
        ).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.waitForTimeout(1200);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight),
      'nothing is cut at 1280 × 720',
    ).toBe(true);
    expect(game.complaints).toEqual([]);
  },
);
