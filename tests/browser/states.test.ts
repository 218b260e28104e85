import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { playShift } from '../../src/experiments/index.ts';
import { recordRun, writeRun } from '../../src/replay/index.ts';
import { beginShift, gameOfEachTest, openFile } from '../support/page.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';
import { axeFindings } from './axe.ts';
import { cutTexts } from './cutText.ts';

const game = gameOfEachTest();

test(
  'given a shift without a single unit, then its debrief and its desk say so in designed words, whole and without axe’s findings; a bad file too',
  { timeout: 180_000 },
  async () => {
    const { page } = game;
    await openFile(page, 'letter.txt', 'Dear Sir');
    await page
      .getByRole('alert')
      .getByText(/letter\.txt/)
      .waitFor();
    expect(await axeFindings(page), 'a file that is no run').toEqual([]);

    const shift = playShift(
      worldFrom({
        ...nightMarket(),
        id: 'nobody',
        name: { en: 'Nobody', zh: '无人' },
        units: [],
        inherited: [],
        scripted: [],
        lasts: '20m',
      }),
      'lychee',
      'idle',
    );
    const score = JSON.parse(JSON.stringify(assess(shift.world, shift.seed, shift.log, shift.state).score)) as never;
    await openFile(page, 'run.json', writeRun(recordRun(shift, { score })));
    await page
      .getByRole('status')
      .filter({ hasText: /Verified/ })
      .first()
      .waitFor({ timeout: 60_000 });
    for (const tab of ['Findings', 'Cases', 'Radio']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.waitForTimeout(150);
      expect(await axeFindings(page), tab).toEqual([]);
    }

    await page.getByRole('button', { name: 'Try again, same seed' }).click();
    await beginShift(page);
    const units = page.getByRole('region', { name: 'Units' });
    await units.getByText('No units in this shift.').waitFor();
    await page.getByRole('button', { name: 'skip ahead' }).click();
    await page
      .getByRole('button', { name: /^Answer/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'What it is' }).waitFor();
    expect(await axeFindings(page), 'the desk without units').toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await page.locator('.map-window').focus();
    await page.keyboard.press('i');
    await page.getByRole('region', { name: 'What the map shows, as lists' }).waitFor();
    expect(await axeFindings(page), 'the lists of a map without units').toEqual([]);
    expect(game.complaints).toEqual([]);
  },
);
