import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { traineeAt } from './desk.ts';
import { gameOfEachTest, playScenario } from '../support/page.ts';

const game = gameOfEachTest();

test(
  'given an urgent case that nobody was sent to, which flashes on the map, when theme, language and window change, then the desk is whole in each',
  { timeout: 120_000 },
  async () => {
    const { page } = game;
    const { button, takeCase } = traineeAt(page);
    await playScenario(page);
    await takeCase();

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
