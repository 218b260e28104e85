import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { gameOfEachTest, playScenario } from '../support/page.ts';
import { keyboardOf } from './keyboard.ts';

const game = gameOfEachTest();

const { press, result, line, order } = keyboardOf(() => game.page);
const focused = (): Promise<string> =>
  game.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

test(
  'the command line comes from a field being filled in, names what it will do, and gives the focus back',
  { retry: 1, timeout: 240_000 },
  async () => {
    const { page } = game;
    await playScenario(game.page);
    await press(' ');
    await page.getByRole('button', { name: 'Filter: Active' }).press('Enter');
    expect(await focused()).toBe('Filter: Active');
    await page.keyboard.type('fraud');
    await page
      .getByRole('status')
      .filter({ hasText: /hidden/ })
      .waitFor();
    await press('F4');
    await page.keyboard.type('303');
    await press('Enter');
    expect(await focused(), 'back in the field').toBe('Filter: Active');
    await press('F4', 'ArrowUp');
    expect(await line().inputValue(), 'the last line again').toBe('303');
    await press('Escape', 'Escape');
    expect(await focused(), 'Escape leads back too').toBe('Filter: Active');
    await press('Escape');
    expect(await page.getByRole('searchbox', { name: 'Filter: Active' }).count(), 'cleared').toBe(0);
    await page.getByRole('button', { name: 'Light theme' }).focus();
    await press('F4');
    await page.keyboard.type('303');
    await press('Enter');
    expect(
      [await focused(), await page.evaluate(() => document.documentElement.dataset['theme'])],
      'the button that has the focus again is not pressed',
    ).toEqual(['Light theme', 'dark']);
    // Something has to be on the record for the shift to be taken up again.
    expect(await order('fast 0401')).toContain('accepted');
    await page.waitForTimeout(1500);
    await page.reload();
    await page.getByRole('timer').first().waitFor();
    await press('F4', 'ArrowUp', 'ArrowUp');
    expect(await line().inputValue(), 'kept with the tab').toBe('303');
    expect(game.complaints).toEqual([]);
  },
);

test('an order typed while a button had the focus does what was typed and presses nothing', { retry: 1, timeout: 240_000 }, async () => {
  const { page } = game;
  await playScenario(game.page);
  await press(' ');
  await page.getByRole('list', { name: 'Active' }).getByRole('button').first().click();
  await press('w');
  const fast = page.getByRole('button', { name: 'Fast', exact: true });
  await fast.click();
  await result()
    .filter({ hasText: /fast.*accepted/ })
    .waitFor();
  expect(await fast.getAttribute('aria-pressed')).toBe('true');
  await press('F4');
  await page.keyboard.type('standing');
  await press('Enter');
  await result()
    .filter({ hasText: /standing.*accepted/ })
    .waitFor();
  await page.waitForTimeout(300);
  expect(await result().innerText(), 'the last order is the one typed').toMatch(/standing/);
  expect(await fast.getAttribute('aria-pressed')).toBe('false');
  // F4 leads into the line from everywhere, the line itself too: what is typed then is never taken for keys.
  await press('F4');
  await page.keyboard.type('fast');
  await press('F4');
  await page.keyboard.type('plan edit');
  expect(await line().inputValue(), 'F4 selects what was written').toBe('plan edit');
  await press('Escape', 'F4');
  await page.keyboard.type('xyz');
  expect(await line().inputValue()).toBe('xyz');
  await press('Escape', 'Escape');
  expect(await line().evaluate((input) => input === document.activeElement), 'Escape leads out').toBe(false);
  expect(game.complaints).toEqual([]);
});

test(
  'the menu of a row by mouse and by keys: its commands, their keys, and why one is greyed',
  { retry: 1, timeout: 240_000 },
  async () => {
    const { page } = game;
    await playScenario(game.page);
    await press(' ');
    const row = page.getByRole('list', { name: 'Active' }).getByRole('button').first();
    await row.click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Commands for this row' });
    await menu.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await menu.getByRole('menuitem', { name: /^Order/ }).click();
    const within = page.getByRole('menu', { name: 'Order', exact: true });
    await within.waitFor();
    const greyed = within.locator('.greyed').first();
    const reason = await greyed.locator('.reason').innerText();
    await greyed.click();
    await result().filter({ hasText: reason }).waitFor();
    expect(await menu.count(), 'shut again').toBe(0);

    // The pointer must not lie where the menu opens: what it lies on is chosen.
    await page.mouse.move(4, 4);
    await row.focus();
    await press('Shift+F10');
    await menu.waitFor();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(await page.getByRole('tab', { name: /^Law/ }).getAttribute('aria-selected')).toBe('true');

    const unit = page.getByRole('list', { name: 'Units' }).getByRole('button').first();
    await unit.click({ button: 'right' });
    await menu.getByRole('menuitem', { name: /^Recall/ }).waitFor();
    await press('Escape');
    expect(game.complaints).toEqual([]);
  },
);

test('another unit than the first may be sent, with a word about it, and the desk goes on', { retry: 1, timeout: 240_000 }, async () => {
  const { page } = game;
  await playScenario(game.page);
  await press(' ');
  await page.getByRole('list', { name: 'Active' }).getByRole('button').filter({ hasText: 'Phone theft' }).first().click();
  await press('w');
  const reason = page.getByRole('textbox', { name: /^Why not \d+/ });
  if ((await reason.count()) === 0 || !(await reason.isVisible()))
    await page.getByRole('button', { name: 'Send', exact: true }).first().click();
  await reason.fill('knows the market');
  await page.getByRole('row', { name: /^Send/ }).nth(1).getByRole('button').click();
  await result().filter({ hasText: 'why knows the market' }).filter({ hasText: 'accepted' }).waitFor();
  expect(game.complaints).toEqual([]);
});

test('several units in one line go together, and are taken back together', { retry: 1, timeout: 240_000 }, async () => {
  const { page } = game;
  await playScenario(page);
  await press(' ');
  const sent = page.getByRole('list', { name: 'Active' }).getByRole('button').filter({ hasText: '0402' });
  await press('F4');
  await page.keyboard.type('d 108 201 0402');
  await press('Enter');
  await result()
    .filter({ hasText: /D 108 201 0402\s+accepted/ })
    .waitFor();
  expect(await sent.innerText()).toMatch(/108[\s\S]*201/);
  await page.getByRole('button', { name: /Take back/ }).click();
  await result()
    .filter({ hasText: /D 108 201 0402\s+taken back/ })
    .waitFor();
  expect(await sent.innerText()).not.toMatch(/108|201/);
  expect(game.complaints).toEqual([]);
});

test('keys of one’s own: a clash is named, settled, shown on the sheet of keys and kept', { retry: 1, timeout: 240_000 }, async () => {
  const { page } = game;
  await playScenario(game.page);
  await press(' ', 'F1');
  await page.getByRole('button', { name: 'Change keys …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your keys' });
  await dialog.getByRole('button', { name: /^open or fold the radio log/ }).click();
  expect(await axeFindings(page)).toEqual([]);
  await press('5');
  await dialog.getByText(/Figures answer questions/).waitFor();
  await press('h');
  await dialog.getByText('H already does: closed cases.').waitFor();
  await dialog.getByRole('button', { name: 'Let them change keys' }).click();
  await dialog.getByText('H: open or fold the radio log').waitFor();
  await press('Escape');
  const radio = page.getByRole('region', { name: 'Radio' }).getByRole('button', { name: /^Radio/ });
  expect(await radio.getAttribute('aria-keyshortcuts')).toBe('H');
  await press('h');
  expect(await radio.getAttribute('aria-expanded')).toBe('true');
  await press('h', 'F1');
  expect(await page.getByRole('dialog').getByText('open or fold the radio log').locator('..').innerText()).toMatch(/^H\s/);
  await press('Escape');
  await order('fast 0401');
  await page.waitForTimeout(1500);
  await page.reload();
  await radio.waitFor();
  expect(await radio.getAttribute('aria-keyshortcuts'), 'after a reload').toBe('H');
  expect(game.complaints).toEqual([]);
});
