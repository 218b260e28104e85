import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { gameOfEachTest, playScenario } from '../support/page.ts';
import { keyboardOf } from './keyboard.ts';

const game = gameOfEachTest();

const { press, result } = keyboardOf(() => game.page);
const editor = (): Locator => game.page.getByRole('dialog', { name: /^Plan for/ });
const lane = (name: string): Locator => editor().getByRole('grid', { name }).getByRole('row');
const names = async (name: string, n: number): Promise<readonly string[]> =>
  (await lane(name).allInnerTexts()).slice(0, n).map((text) => text.split('\n')[0]!);
const heading = (): Promise<string> => game.page.getByRole('region', { name: 'Plan' }).getByRole('heading', { level: 3 }).innerText();

/** Gives a line from wherever the focus is, and waits for what the result line says. */
async function order(text: string, expected: string | RegExp): Promise<void> {
  await press('F4');
  await game.page.keyboard.type(text);
  await press('Enter');
  await result().filter({ hasText: expected }).waitFor();
}

/** The phone theft that the shift before left, its work in sight, time standing still. */
async function atWork(): Promise<void> {
  const { page } = game;
  await playScenario(page);
  await press(' ');
  await page.getByRole('list', { name: 'Active' }).getByRole('button').filter({ hasText: 'Phone theft' }).first().click();
  await press('w');
}

test('a plan is changed by keys and by drag, started, kept, and started again by its name', { retry: 1, timeout: 120_000 }, async () => {
  const { page } = game;
  await atWork();
  await page.getByRole('button', { name: 'Plans', exact: true }).click();
  await page.getByRole('menuitem', { name: /Edit or write/ }).click();
  await editor().waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await lane('Scene').nth(1).click();
  expect(await names('Scene', 2)).toEqual(['Secure the scene', 'Search the area']);
  await press('Alt+ArrowUp');
  expect(await names('Scene', 2)).toEqual(['Search the area', 'Secure the scene']);
  await press('Alt+ArrowRight');
  await lane('Desks').filter({ hasText: 'Search the area' }).waitFor();
  expect(await names('Scene', 1)).toEqual(['Secure the scene']);
  // The focus goes where the step goes: Delete takes out that very step.
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-step') === 'hunt');
  await press('Delete');
  expect(await lane('Desks').filter({ hasText: 'Search the area' }).count()).toBe(0);

  await lane('Scene')
    .nth(2)
    .dragTo(lane('Scene').nth(0), { targetPosition: { x: 60, y: 3 } });
  await page.waitForTimeout(200);
  expect(await names('Scene', 2)).toEqual(['Bring in', 'Secure the scene']);
  await lane('Scene')
    .nth(0)
    .dragTo(lane('Complainant').nth(0), { targetPosition: { x: 60, y: 3 } });
  await lane('Complainant').filter({ hasText: 'Bring in' }).waitFor();

  await lane('Scene').nth(0).click();
  await editor()
    .getByRole('checkbox', { name: /^Camera runs/ })
    .uncheck();
  await editor()
    .getByRole('searchbox', { name: /Add a job/ })
    .fill('stakeout');
  await press('Enter');
  await lane('Scene').filter({ hasText: 'Watch the place' }).filter({ hasText: 'own' }).waitFor();

  await editor().getByRole('textbox', { name: 'Name of the plan' }).fill('River first');
  await editor().getByRole('button', { name: 'Keep for: Phone theft' }).click();
  await editor().getByRole('button', { name: 'Start this plan' }).click();
  await result().filter({ hasText: 'plan 0402 River first' }).filter({ hasText: 'accepted' }).waitFor();
  expect(await heading()).toContain('own');

  await order('plan stop 0402', /stop 0402\s+accepted/);
  expect(await heading()).toContain('stopped by the desk');
  await order('plan river', /plan 0402 River first\s+accepted/);
  await order('plan skip call back', /plan 0402 skip Call back\s+accepted/);
  expect(await heading()).toContain('of 39');
  await page.reload();
  await page.getByRole('timer').first().waitFor();
  await page.getByRole('list', { name: 'Active' }).getByRole('button').filter({ hasText: 'Phone theft' }).first().click();
  await press('w');
  await page.getByRole('button', { name: 'Plans', exact: true }).click();
  await page.getByRole('menuitem', { name: /^River first/ }).waitFor();
  expect(game.complaints).toEqual([]);
});

test(
  'the editor comes by line and by menu; a plan that goes no further says why; undo takes the last command back',
  { retry: 1, timeout: 120_000 },
  async () => {
    const { page } = game;
    await atWork();
    await press('F4');
    await page.keyboard.type('plan edit 0402');
    await page.getByText('Open the plan of 0402').waitFor();
    await press('Enter');
    await editor().waitFor();
    await editor().getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'an empty plan' });
    for (const job of ['Bring in', 'Take the statement here']) {
      await editor()
        .getByRole('searchbox', { name: /Add a job/ })
        .fill(job);
      await press('Enter');
    }
    await lane('Scene').nth(1).waitFor();
    await editor().getByRole('button', { name: 'Start this plan' }).click();
    await result()
      .filter({ hasText: /plan 0402 own scene: Bring in.* \/ Take the statement here/ })
      .waitFor();
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan
      .getByRole('listitem')
      .filter({ hasText: /^↳\s*waits/ })
      .waitFor();
    await plan.getByRole('button', { name: 'take out: Bring in' }).click();
    await result().filter({ hasText: 'plan 0402 skip Bring in' }).waitFor();

    await order('fast 0402', 'accepted');
    const fast = page.getByRole('button', { name: 'Fast', exact: true });
    expect(await fast.getAttribute('aria-pressed')).toBe('true');
    await press('F4');
    await page.keyboard.type('undo');
    await press('Enter');
    await result().filter({ hasText: 'taken back' }).waitFor();
    expect(await fast.getAttribute('aria-pressed')).toBe('false');
    await page.waitForTimeout(3200);
    await order('undo', 'nothing can be taken back now');

    await page
      .getByRole('list', { name: 'Active' })
      .getByRole('button')
      .filter({ hasText: 'Phone theft' })
      .first()
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: /Edit or write/ }).click();
    await editor().waitFor();
    await lane('Scene').nth(0).click();
    await press('Escape');
    await editor().waitFor({ state: 'detached' });
    expect(game.complaints).toEqual([]);
  },
);
