import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { keyboardOf } from './keyboard.ts';
import { beginShift, gameOfEachTest } from '../support/page.ts';

const game = gameOfEachTest();

const { press, result, order } = keyboardOf(() => game.page);

async function brief(): Promise<void> {
  const { page } = game;
  await page.getByRole('textbox', { name: /seed/i }).fill('lychee');
  await page.getByRole('button', { name: 'Play Night market' }).click();
  await page.getByRole('heading', { name: 'Night market' }).waitFor();
}
const clock = (): Promise<string> => game.page.getByRole('timer').first().innerText();

test(
  'a trainee takes a shift as an exam: no pause, no skip, no help, nothing taken back, and a reload changes none of it',
  { retry: 1, timeout: 120_000 },
  async () => {
    const { page } = game;
    await brief();
    const taken = page.getByRole('group', { name: 'Taken as' });
    await taken.getByRole('button', { name: 'Exam' }).click();
    await page.getByText(/^Exam: the clock runs at a fixed speed/).waitFor();
    expect(await page.getByRole('group', { name: 'Help' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await taken.getByRole('button', { name: 'Practice' }).click();
    await page.getByRole('group', { name: 'Help' }).waitFor();
    await taken.getByRole('button', { name: 'Exam' }).click();
    await beginShift(page);
    expect(await order('fast 0401')).toContain('accepted');
    expect(await order('undo')).toContain('nothing can be taken back');
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByRole('timer').first().waitFor();
    expect(await page.getByRole('button', { name: 'skip ahead' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^What now/ }).count(), 'no help is offered').toBe(0);
    for (const [key, what] of [
      ['n', 'skip'],
      ['z', 'take'],
    ] as const) {
      await press(key);
      await result()
        .filter({ hasText: new RegExp(`${what}.*: not in an exam`, 'i') })
        .waitFor();
    }
    await press('F1');
    const sheet = page.getByRole('dialog', { name: 'Keys and commands' });
    await sheet.waitFor();
    expect(await sheet.getByText('not in an exam').count(), 'what now, take back, skip, pause').toBe(4);
    await press('Escape');
    // It was taken up again: it stands until it is let go on, and then for good.
    const stood = await clock();
    await page.waitForTimeout(1200);
    expect(await clock(), 'it waits for its trainee').toBe(stood);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText(/fixed/).first().waitFor();
    await page.locator('body').press(' ');
    const before = await clock();
    await page.waitForTimeout(1500);
    expect(await clock(), 'it runs on').not.toBe(before);
    expect(game.complaints).toEqual([]);
  },
);

test('the type of a call is found by typing a part of its name', { retry: 1, timeout: 120_000 }, async () => {
  const { page } = game;
  await brief();
  await beginShift(page);
  await press('n');
  await page
    .getByRole('button', { name: /^Answer/ })
    .first()
    .click();
  const form = page.getByRole('region', { name: 'What it is' });
  await form.getByRole('button', { name: 'Find a type by its name' }).click();
  await page.keyboard.type('snatch');
  await form.getByRole('list', { name: 'Types found' }).getByRole('button').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await press('Enter');
  await result()
    .filter({ hasText: /accepted/ })
    .waitFor();
  const chosen = form.getByRole('combobox').first();
  expect(await chosen.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent)).toMatch(/snatch/i);
  expect(game.complaints).toEqual([]);
});
