import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRun, verifyRun } from '../../src/replay/index.ts';
import { openGame, type OpenPage } from '../support/browser.ts';
import { traineeAt, type Trainee } from './desk.ts';

let game: OpenPage;
let trainee: Trainee;

beforeAll(async () => {
  game = await openGame();
  trainee = traineeAt(game.page);
}, 60_000);
afterAll(async () => { await game.close(); });

const evening = 22 * 3600;

test('night market, from the menu to the debrief, by roles and names alone', async () => {
  const { page } = game;
  const { button, clock, skip, takeCall, answerAsk } = trainee;
  await page.getByRole('textbox', { name: /seed/i }).fill('lychee');
  await button('Play').first().click();
  await button(/begin/i).last().click();
  await page.getByRole('timer').first().waitFor();

  let [answered, phone, fraud, careless] = [0, '', '', ''];
  let reloaded = false;
  let turnsLogged = 0;
  const sendAndPlan = async (): Promise<void> => {
    const send = page.getByRole('row', { name: /^Send/ }).first().getByRole('button');
    if ((await send.count()) > 0 && (await send.getAttribute('aria-disabled')) !== 'true') await send.click();
    await page.waitForTimeout(200);
    if ((await button('Start plan').count()) > 0) await button('Start plan').first().click();
    await page.waitForTimeout(200);
  };

  const answers = [/at once/, /Criminal case/, /Call now/i, /relatives/i, /check/i];
  /** What now? and its Enter: true when it had something to show or do. */
  const doNow = async (): Promise<boolean> => {
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    const said = await dialog.first().innerText({ timeout: 2000 }).catch(() => '');
    const does = await dialog.getByRole('button').first().innerText({ timeout: 500 }).catch(() => '');
    if (turnsLogged++ < 60) console.log('NOW', said.replace(/\n/g, ' | '), '->', does);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
    if ((await dialog.count()) > 0) await page.keyboard.press('Escape');
    return said !== '' && !said.includes('Nothing waits');
  };
  const returned = async (): Promise<boolean> => (await page.getByRole('log', { name: 'Radio' }).innerText()).includes(phone);
  for (let turns = 0; turns < 900 && (await clock()) < evening - 90; turns++) {
    if ((await button(/^Answer/).count()) > 0) {
      const { type, number } = await takeCall();
      answered++;
      console.log(await clock(), type, number);
      if (number !== null) {
        if (type.startsWith('Phone') && phone === '') phone = number;
        else if (type.startsWith('Telecom') && fraud === '') fraud = number;
        else if (careless === '') {
          // The rule broken on purpose: everything of this case in the fast manner.
          careless = number;
          await button('Fast').click();
        }
        await sendAndPlan();
      }
    } else if (!(await answerAsk(answers)) && !((await doNow()) && (await answerAsk(answers)))) await skip();
    if (!reloaded && answered >= 5) {
      reloaded = true;
      const before = await clock();
      await page.waitForTimeout(1500);
      await page.reload();
      await page.getByRole('timer').first().waitFor();
      expect(Math.abs((await clock()) - before), 'the shift goes on at the second it had reached').toBeLessThan(120);
      expect(await button(/^(Go on|Play|Resume)/).count(), 'paused after the reload').toBeGreaterThan(0);
      await button(/^(Go on|Play|Resume)/).first().click();
    }
    if (turns === 899) throw new Error(`the evening stands at ${await clock()} s`);
  }
  expect(answered).toBeGreaterThanOrEqual(8);
  expect(await returned()).toBeDefined();
  expect(game.complaints).toEqual([]);
  await page.screenshot({ path: '/tmp/casebreak/s-end.png' });
}, 900_000);
void readFile; void readRun; void verifyRun;
