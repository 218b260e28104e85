import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { traineeAt } from './desk.ts';
import { gameOfEachTest } from '../support/page.ts';

const game = gameOfEachTest();

test(
  'the guided first shift leads a newcomer from the first ring to the phone that is with its owner again',
  { retry: 1, timeout: 300_000 },
  async () => {
    const { page } = game;
    const trainee = traineeAt(page);
    const { button } = trainee;
    const guide = page.getByRole('region', { name: 'Guide' });
    const step = async (): Promise<number> =>
      Number(/Step (\d+)/.exec(await guide.innerText({ timeout: 1000 }).catch(() => ''))?.[1] ?? Infinity);

    await page.getByRole('textbox', { name: /seed/i }).fill('1');
    // Whoever is here for the first time is offered it.
    await button('Begin the guided shift').click();
    await button(/begin/i).last().click();
    await guide.waitFor();
    expect(await step()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);

    await trainee.skip();
    const { number } = await trainee.takeCall();
    expect(number, 'the call became a case').not.toBeNull();
    // The sheet of work may still be on its way: whoever sees nothing to send yet looks again.
    for (let looks = 0; looks < 20 && (await step()) <= 7; looks++) {
      await trainee.sendAndPlan();
      await page.waitForTimeout(250);
    }
    expect(await step(), 'the call is behind it').toBeGreaterThan(7);
    for (let turns = 0; turns < 200 && (await step()) < 14; turns++) {
      if ((await step()) === 8) await trainee.sendAndPlan();
      if (
        !(await trainee.answerAsk([/at once/, /Criminal case/, /relatives/i, /check/i])) &&
        !((await trainee.doWhatNow()) && (await trainee.answerAsk([])))
      )
        await trainee.skip();
    }
    expect(await guide.innerText(), 'all that is left is the hand-over').toMatch(/Hand-over/);
    expect(game.complaints).toEqual([]);
  },
);
