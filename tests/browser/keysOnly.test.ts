import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { gameOfEachTest } from '../support/page.ts';
import { keyboardOf } from './keyboard.ts';
import { axeFindings } from './axe.ts';

const game = gameOfEachTest();

const { press, result, line, order } = keyboardOf(() => game.page);

/** Goes on with Tab until something has the focus, and presses Enter on it. */
async function enterOn(what: Locator): Promise<void> {
  await what.first().waitFor();
  for (let tries = 0; tries < 150 && !(await what.first().evaluate((element) => element === document.activeElement)); tries++)
    await press('Tab');
  expect(await what.first().evaluate((element) => element === document.activeElement), 'reached by Tab').toBe(true);
  await press('Enter');
}

test(
  'a shift from the menu to the debrief, with a case from the ring to the closed file, by keys alone',
  { retry: 1, timeout: 150_000 },
  async () => {
    const { page } = game;
    const buttonOf = (name: string | RegExp): Locator => page.getByRole('button', { name });
    await enterOn(page.getByRole('textbox', { name: /seed/i }));
    await page.keyboard.type('1');
    await enterOn(buttonOf('Play First shift, guided'));
    await buttonOf(/begin/i).last().waitFor();
    expect(await axeFindings(page), 'the briefing').toEqual([]);
    await enterOn(buttonOf(/begin/i).last());
    await page.getByRole('timer').first().waitFor();
    const guide = page.getByRole('region', { name: 'Guide' });
    const step = async (): Promise<number> =>
      Number(/Step (\d+)/.exec(await guide.innerText({ timeout: 1000 }).catch(() => ''))?.[1] ?? Infinity);

    await press('n');
    await page.getByText('ringing').first().waitFor();
    await press('a');
    await result().filter({ hasText: 'accepted' }).waitFor();
    for (const key of ['1', '2']) {
      await page.waitForTimeout(500);
      await press('n', key);
      await page.waitForTimeout(300);
    }
    await press('n');
    for (const text of ['type phone', 'place 1', 'p1', 'reg']) expect(await order(text)).toContain('accepted');
    expect(await step(), 'the guide stands at sending').toBeLessThanOrEqual(8);

    // The nearest unit by Enter on its row, reached by panes and tab; no other case waits, so this one stays in hand.
    await press('w');
    await enterOn(page.getByRole('row', { name: /^Send/ }).first().getByRole('button'));
    await result()
      .filter({ hasText: /^\S* *[\d:]+ D .*accepted/ })
      .waitFor();
    expect(await order('plan')).toContain('accepted');

    const wanted = [/at once/, /Criminal case/, /relatives/i, /check/i];
    const answer = async (): Promise<boolean> => {
      const options = page
        .getByRole('group', { name: /^Asks:/ })
        .first()
        .getByRole('button');
      const names = await options.allInnerTexts();
      if (names.length === 0) return false;
      const at = names.findIndex((name) => wanted.some((each) => each.test(name)));
      await press(String(Math.max(0, at) + 1));
      await page.waitForTimeout(150);
      return true;
    };
    /** Skips ahead; What now? is shut first, and nobody types into the command line. */
    const onwards = async (): Promise<void> => {
      if ((await page.getByRole('dialog', { name: 'What now?' }).count()) > 0) await press('Escape');
      if (
        await line()
          .evaluate((input) => input === document.activeElement, undefined, { timeout: 1000 })
          .catch(() => false)
      )
        await press('Escape');
      await press('n');
      await page.waitForTimeout(200);
    };
    for (let turns = 0; turns < 220 && (await step()) < 14; turns++) {
      if (await answer()) continue;
      await press('F2', 'Enter');
      await page.waitForTimeout(120);
      if (!(await answer())) await onwards();
    }
    expect(await step(), 'the phone is with its owner again').toBe(14);
    const number = /\d{4}/.exec(
      await page.getByRole('region', { name: 'Case in hand' }).getByRole('heading', { level: 2 }).innerText(),
    )![0];
    let said = '';
    for (let turns = 0; turns < 60 && !said.includes('accepted'); turns++) {
      said = await order(`close ${number} 1`);
      if (said.includes('units are still'))
        for (const unit of await page.getByRole('list', { name: 'Units' }).getByRole('button').filter({ hasText: number }).allInnerTexts())
          await order(`recall ${/\b\d{3}\b/.exec(unit)![0]}`);
      if (!said.includes('accepted') && !(await answer())) await onwards();
    }
    expect(said, 'the file is closed').toContain('accepted');

    await press('F4');
    await page.keyboard.type('end');
    await press('Enter');
    const handOver = page.getByRole('dialog', { name: 'Hand-over' });
    await handOver.waitFor();
    expect(await axeFindings(page), 'the hand-over').toEqual([]);
    await enterOn(handOver.getByRole('button', { name: 'Sign', exact: true }));
    await enterOn(handOver.getByRole('button', { name: 'End the shift', exact: true }));
    await page.getByRole('heading', { name: /After action/ }).waitFor({ timeout: 60_000 });
    expect(game.complaints).toEqual([]);
  },
);
