import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { gameOfEachTest, playScenario } from '../support/page.ts';
import { keyboardOf } from './keyboard.ts';

const game = gameOfEachTest();
beforeEach(async () => {
  const { page } = game;
  await playScenario(page);
  await page.locator('.map-canvas canvas').waitFor();
  await map(page).focus();
  await press(' ');
}, 60_000);

const map = (page: Page): Locator => page.getByRole('application', { name: /^Map of/ });
const { press, result } = keyboardOf(() => game.page);
const unit = (callSign: string): Locator =>
  game.page.getByRole('list', { name: 'Units' }).getByRole('button').filter({ hasText: callSign });
const chosen = async (row: Locator): Promise<string | null> => row.getAttribute('aria-current');
const tool = (name: string | RegExp): Locator => game.page.getByRole('group', { name: 'Tools of the map' }).getByRole('button', { name });

test(
  'what stands together is listed to choose from, what is chosen is locked, and a unit is followed until the map is moved',
  { retry: 1 },
  async () => {
    const { page } = game;
    await unit('112').click();
    await press('f');
    expect(await tool(/^Following 112/).getAttribute('aria-pressed')).toBe('true');
    await map(page).focus();
    await press('+', '+');
    const list = page.getByRole('dialog', { name: /^Here stand \d+/ });
    // The map may still slide to what was chosen: who is shown nothing yet presses again.
    for (let looks = 0; looks < 10 && (await list.count()) === 0; looks++) {
      await page.waitForTimeout(1000);
      if ((await list.count()) === 0) await map(page).press('Enter');
      await page.waitForTimeout(500);
    }
    await list.waitFor();
    const rows = list.getByRole('button');
    expect(await rows.filter({ hasText: '112' }).getAttribute('aria-current'), 'what is chosen is marked').toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await rows.filter({ hasText: '120' }).focus();
    await press('Enter');
    expect([await chosen(unit('112')), await chosen(unit('120'))], 'chosen from the list').toEqual([null, 'true']);
    expect(await tool(/^Following 112/).count(), 'still the one that is followed').toBe(1);

    await press('k');
    expect(await tool(/^Locked 120/).getAttribute('aria-pressed')).toBe('true');
    await press('Enter');
    await list.getByRole('button').filter({ hasText: '112' }).click();
    await result().filter({ hasText: '120 is locked' }).waitFor();
    expect(await chosen(unit('120'))).toBe('true');
    await unit('112').click();
    expect(await chosen(unit('112')), 'a list chooses all the same').toBe('true');

    await map(page).focus();
    await press('ArrowRight');
    expect(await tool(/^Follow/).getAttribute('aria-pressed'), 'moved by hand: no longer followed').toBe('false');
    await unit('112').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Follow on the map/ }).click();
    expect(await tool(/^Following 112/).count(), 'by its menu').toBe(1);
    expect(game.complaints).toEqual([]);
  },
);

test('layers are chosen, named in the legend while they are shown, and stay over a reload', { retry: 1 }, async () => {
  const { page } = game;
  const box = (name: string | RegExp): Locator => page.getByRole('group', { name: 'Layers' }).getByRole('checkbox', { name });
  const legend = page.locator('.map-legend');
  await press('y');
  for (const name of [/^Cover by road/, '1-3-5-minute circles', 'Patrol routes', /^Hot spots/, 'Traffic at this hour', 'Zones and beats'])
    await box(name).check();
  await box('Cameras').uncheck();
  await press('Escape');
  await legend.getByText('Legend').click();
  const said = await legend.innerText();
  for (const words of ['within 3 min by road', 'circle:', 'patrol route', 'cases close together', 'km/h', 'zone'])
    expect(said).toContain(words);
  expect(said).not.toContain('camera');
  expect(await axeFindings(page)).toEqual([]);
  const drawn = await page.locator('.map-canvas canvas').screenshot();
  await page.waitForTimeout(400);
  expect((await page.locator('.map-canvas canvas').screenshot()).equals(drawn), 'nothing moves while time stands').toBe(true);

  // Something has to be on the record for the shift to be taken up again.
  await map(page).focus();
  await press(' ');
  await page.waitForTimeout(1500);
  await page.reload();
  await map(page).focus();
  await press('y');
  expect([await box('Zones and beats').isChecked(), await box('Cameras').isChecked(), await box('Names').isChecked()]).toEqual([
    true,
    false,
    true,
  ]);
  await box('Zones and beats').uncheck();
  await legend.getByText('Legend').click();
  expect(await legend.innerText()).not.toContain('zone;');
  expect(game.complaints).toEqual([]);
});

test('the map as lists: sorted, filtered, chosen from, and what lies near a case by distance', { retry: 1 }, async () => {
  const { page } = game;
  await press('i');
  const lists = page.getByRole('region', { name: 'What the map shows, as lists' });
  const rows = lists.locator('tbody tr');
  await rows.first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const units = await rows.count();
  await lists.getByRole('button', { name: 'Status' }).click();
  expect(await lists.getByRole('columnheader', { name: 'Status' }).getAttribute('aria-sort')).toBe('ascending');
  await rows.first().getByRole('button').focus();
  await press('/');
  await page.keyboard.type('police');
  await lists.getByRole('searchbox').waitFor();
  expect(await rows.count()).toBeLessThan(units);
  await press('Escape');
  expect(await rows.count()).toBe(units);
  await rows.filter({ hasText: '204' }).getByRole('button').click();
  expect(await chosen(unit('204'))).toBe('true');

  await lists.getByRole('button', { name: /^Near/ }).click();
  await lists.getByText('Choose a case').waitFor();
  await lists.getByRole('button', { name: /^Cases/ }).click();
  await rows.first().getByRole('button').click();
  await lists.getByRole('button', { name: /^Near 04\d\d/ }).click();
  const metres = (await rows.locator('th').allInnerTexts()).map((text) => Number.parseInt(text, 10));
  expect(metres.length).toBeGreaterThan(10);
  expect(metres).toEqual(metres.toSorted((a, b) => a - b));
  await lists.getByRole('button', { name: /^Circles/ }).click();
  expect(await rows.first().innerText()).toMatch(/within \d min|nobody within/);
  await press('Escape');
  expect(await lists.count(), 'shut, and the map again').toBe(0);
  await map(page).waitFor();
  expect(game.complaints).toEqual([]);
});

test(
  'the map goes into a window of its own, stays in step with the desk, says when the desk is gone, and comes back',
  { retry: 1 },
  async () => {
    const { page } = game;
    const context = page.context();
    // What Playwright holds up for every request it holds up for ever in a window that has no address.
    await context.unrouteAll();
    const open = async (): Promise<Page> => {
      await map(page).focus();
      return (await Promise.all([context.waitForEvent('page'), press('v')]))[0];
    };
    const other = await open();
    await other.locator('.map-canvas canvas').waitFor();
    await page.getByRole('status').filter({ hasText: 'The map is in its own window.' }).waitFor();
    await page.getByRole('region', { name: 'What the map shows, as lists' }).waitFor();
    expect(await other.title()).toBe('Lizhou · Casebreak');
    expect(
      await other.evaluate(() => document.querySelector('canvas')!.getBoundingClientRect().height),
      'it fills the window',
    ).toBeGreaterThan(500);

    expect(await axeFindings(other)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    // From the desk to the map: language, theme, what is chosen.
    await page.getByRole('button', { name: 'Light theme' }).first().click();
    await page.getByRole('button', { name: /^中文/ }).first().click();
    await other.getByRole('application', { name: /地图/ }).waitFor();
    expect(await other.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.lang])).toEqual([
      'light',
      'zh-CN',
    ]);
    await page.getByRole('button', { name: /^EN: / }).first().click();
    await unit('112').click();
    await map(other).focus();
    // From the map to the desk: a key of the map, one of the desk, what is chosen in a list.
    await other.keyboard.press('f');
    await other.getByRole('button', { name: /^Following 112/ }).waitFor();
    await map(other).focus();
    for (const key of ['+', '+']) await other.keyboard.press(key);
    await other.waitForTimeout(500);
    await other.keyboard.press('Enter');
    const list = other.getByRole('dialog', { name: /^Here stand/ });
    await list.waitFor();
    await list.getByRole('button').filter({ hasText: '120' }).click();
    expect(await chosen(unit('120'))).toBe('true');
    const clock = async (at: Page): Promise<string> => await at.locator('.map-clock').innerText();
    const before = await clock(other);
    await map(other).focus();
    await other.keyboard.press('Space');
    await expect.poll(() => clock(other)).not.toBe(before);
    await other.keyboard.press('Space');
    // Its menu opens where the desk is.
    await list.waitFor({ state: 'detached' });
    await map(other).click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Commands for this row' });
    await menu.getByRole('menuitem', { name: /^Follow on the map/ }).waitFor();
    await press('Escape');
    // The command line is asked for on the map and opens at the desk.
    await map(other).focus();
    await other.keyboard.press('F4');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Command line');
    await map(other).focus();

    // The window is gone before the key is let go.
    await other.keyboard.press('v').catch(() => undefined);
    await map(page).waitFor();
    expect(other.isClosed() || (await other.waitForEvent('close', { timeout: 3000 }).then(() => true)), 'brought back').toBe(true);

    const again = await open();
    await again.locator('.map-canvas canvas').waitFor();
    await again.close();
    await map(page).waitFor();

    const last = await open();
    await last.locator('.map-canvas canvas').waitFor();
    await page.waitForTimeout(1200);
    await page.reload();
    await last.getByRole('alert').filter({ hasText: 'The desk to which this map belongs is shut' }).waitFor();
    await map(page).focus();
    await press('v');
    await last.locator('.map-canvas canvas').waitFor();
    expect(context.pages().length, 'the same window again').toBe(2);
    expect(game.complaints).toEqual([]);
  },
);
