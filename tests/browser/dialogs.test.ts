import { expect, test } from 'vitest';
import { gameOfEachTest, playScenario } from '../support/page.ts';
import { axeFindings } from './axe.ts';
import { keyboardOf } from './keyboard.ts';

const game = gameOfEachTest();

const { press, order } = keyboardOf(() => game.page);
const focused = (): Promise<string> =>
  game.page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body ? 'nothing' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '');
  });

/** At the desk of the night market, with its clock stopped so that nothing comes between, and a case in hand. */
async function atDesk(): Promise<void> {
  await playScenario(game.page);
  await press(' ');
  await order('0402');
}

test(
  'whatever opens over the desk is free of axe’s findings and gives the focus back when it shuts',
  { retry: 1, timeout: 240_000 },
  async () => {
    const { page } = game;
    await atDesk();
    const found: Record<string, unknown> = {};
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const fromMenu = (entry: RegExp) => async (): Promise<string> => {
      await button('Menu').focus();
      await press('Enter');
      await page.getByRole('menuitem', { name: entry }).click();
      return 'Menu';
    };
    const byLine = (line: string) => async (): Promise<string> => {
      await button('Light theme').focus();
      await press('F4');
      await page.keyboard.type(line);
      await press('Enter');
      return 'Light theme';
    };
    const byKey =
      (key: string, from: string | RegExp = 'Light theme') =>
      async (): Promise<string> => {
        await button(from).focus();
        const name = await focused();
        await press(key);
        return name;
      };
    const row = /^Priority 2 0402/;

    const openings: readonly (readonly [string, 'dialog' | 'menu' | 'listbox', () => Promise<string>])[] = [
      ['the settings', 'dialog', fromMenu(/^Settings/)],
      ['one’s own keys', 'dialog', fromMenu(/^Change keys/)],
      ['the hand-over from the menu', 'dialog', fromMenu(/^Hand-over/)],
      ['the sheet of keys from the menu', 'dialog', fromMenu(/^Keys/)],
      ['the sheet of keys', 'dialog', byKey('F1')],
      ['what now', 'dialog', byKey('F2')],
      ['the hand-over', 'dialog', byLine('end')],
      ['the editor of plans', 'dialog', byLine('plan edit 0402')],
      ['the menu of the desk', 'menu', byKey('Enter', 'Menu')],
      ['the menu of a row', 'menu', byKey('Shift+F10', row)],
      ['the plans', 'menu', byKey('Enter', /^Plans/)],
      ['the gates', 'dialog', byKey('Enter', /^Gates/)],
    ];
    for (const [name, role, open] of openings) {
      const from = await open();
      const opened = page.getByRole(role).first();
      await opened.waitFor({ timeout: 5000 });
      await page.waitForTimeout(150);
      const findings = await axeFindings(page);
      await press('Escape');
      await opened.waitFor({ state: 'detached', timeout: 5000 });
      await page.waitForTimeout(120);
      const back = await focused();
      if (findings.length > 0 || back !== from) found[name] = { findings, back, from };
    }
    expect(found).toEqual({});

    for (const tab of ['Dialogue', 'Work', 'Law', 'Log']) {
      await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await page.waitForTimeout(100);
      expect(await axeFindings(page), tab).toEqual([]);
    }
    // What the desk itself has to say.
    await order('frobnicate');
    expect(await axeFindings(page), 'a line that cannot be read').toEqual([]);
    expect(game.complaints).toEqual([]);
  },
);

test('a screen reader is told of a call that rings once, and not of the seconds that run', { retry: 1, timeout: 120_000 }, async () => {
  const { page } = game;
  await atDesk();
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const spoken = (node: Node | null): boolean => {
      const at = node instanceof Element ? node : (node?.parentElement ?? null);
      return (
        at !== null &&
        at.closest('[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]') !== null &&
        at.closest('[aria-hidden="true"]') === null
      );
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (!spoken(target)) continue;
        if (type === 'characterData') told.push(`~${target.textContent ?? ''}`);
        for (const node of addedNodes) if ((node.textContent ?? '').trim() !== '') told.push(node.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('button', { name: 'skip ahead' }).click();
  await page
    .getByRole('button', { name: /^Answer/ })
    .first()
    .waitFor({ timeout: 20_000 });
  await page.waitForTimeout(2500);
  const told = await page.evaluate(() => (globalThis as never as { told: string[] }).told);
  expect(
    told.filter((each) => /call|ring/i.test(each)),
    told.join('\n'),
  ).toHaveLength(1);
  expect(told.filter((each) => /^~?[\d:−-]+$/.test(each.trim()))).toEqual([]);
});
