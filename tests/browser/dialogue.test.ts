import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { beginShift, gameOfEachTest, playScenario } from '../support/page.ts';
import { keyboardOf } from './keyboard.ts';

const game = gameOfEachTest();

const { press } = keyboardOf(() => game.page);
const ringing = (): Locator => game.page.getByRole('list', { name: 'Pending' }).getByRole('button', { name: /^Answer/ });
const waiting = (): Locator => game.page.getByRole('group', { name: 'Call waiting' });
const said = (): Locator => game.page.getByRole('log', { name: 'What was said' });

/** Runs on, as the skip key does, until something is there. */
async function skipTo(there: Locator): Promise<void> {
  for (let tries = 0; tries < 40 && (await there.count()) === 0; tries++) {
    await press('n');
    await game.page.waitForTimeout(250);
  }
  await there.first().waitFor({ timeout: 3000 });
}

/** The caller's first line: as it stands on the page, and as a screen reader has it. */
const firstLine = async (): Promise<{ readonly seen: string; readonly whole: string }> => {
  const line = said().locator('.by-caller p').first();
  const hidden = line.locator('[aria-hidden]');
  const whole = (await line.locator('.sr').count()) > 0 ? await line.locator('.sr').innerText() : await line.innerText();
  return { seen: (await hidden.count()) > 0 ? await hidden.innerText() : whole, whole };
};

test(
  'a line is typed out as it is spoken, a question speaks over it, and a screen reader has it whole from the first sign on',
  { retry: 1, timeout: 120_000 },
  async () => {
    const { page } = game;
    await playScenario(page);
    await skipTo(ringing());
    await press('a');
    await said().locator('.by-caller').first().waitFor();
    await page.waitForTimeout(350);
    const early = await firstLine();
    expect(early.seen.length, `${early.seen} of ${early.whole}`).toBeLessThan(early.whole.length);
    expect(early.whole.startsWith(early.seen)).toBe(true);
    await page.waitForTimeout(300);
    expect((await firstLine()).seen.length).toBeGreaterThan(early.seen.length);
    await press('1');
    await said().locator('.by-desk').first().waitFor();
    const cut = await firstLine();
    expect([cut.whole, cut.seen.includes('—'), cut.seen.replace(/—\s*/, '').replaceAll(/\s/g, '')]).toEqual([
      early.whole,
      true,
      early.whole.replaceAll(/\s/g, ''),
    ]);
    // The card and the form know what was said, typed out or not.
    await page
      .getByRole('region', { name: 'What it is' })
      .getByRole('button', { name: /^sounds like/ })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // Somebody else's matter is not kept: the dialogue says what became of it, and as what.
    await page
      .getByRole('region', { name: 'What it is' })
      .getByRole('button', { name: /^sounds like Advice/ })
      .click();
    await page.getByRole('region', { name: 'What it is' }).getByRole('button', { name: 'Refer', exact: true }).click();
    await said().getByRole('note').filter({ hasText: 'The caller was told whom to turn to as: Advice or other authority' }).waitFor();
    expect(game.complaints).toEqual([]);
  },
);

test('a shift without help, chosen at the briefing, gives none and can be saved so', { retry: 1, timeout: 120_000 }, async () => {
  const { page } = game;
  await page.getByRole('textbox', { name: /seed/i }).fill('lychee');
  await page.getByRole('button', { name: 'Play Night market' }).click();
  await page.getByRole('group', { name: 'Help' }).getByRole('button', { name: 'None' }).click();
  await page.getByText('no help').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await beginShift(page);
  await press('F2');
  await page.getByRole('dialog', { name: 'What now?' }).getByText('No hints in this shift.').waitFor();
  await press('Escape');
  expect(await page.getByRole('button', { name: /^Do it/ }).count()).toBe(0);
  await skipTo(ringing());
  await press('a');
  await said().locator('.by-caller').first().waitFor();
  expect(await page.getByRole('button', { name: /^sounds like/ }).count()).toBe(0);
  await page.waitForTimeout(1200);
  await page.reload();
  await page.getByRole('timer').first().waitFor();
  await press('F2');
  await page.getByRole('dialog', { name: 'What now?' }).getByText('No hints in this shift.').waitFor();
  expect(game.complaints).toEqual([]);
});

test('lines stand whole at once with reduced motion, and for who wants it so', { retry: 1, timeout: 120_000 }, async () => {
  const { page } = game;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playScenario(page);
  await skipTo(ringing());
  await press('a');
  await said().locator('.by-caller').first().waitFor();
  const { seen, whole } = await firstLine();
  expect(seen).toBe(whole);
  expect(game.complaints).toEqual([]);
});

test(
  'call waiting: the caller is held and the next taken with one key, and taken back; with everything as text',
  { retry: 1, timeout: 120_000 },
  async () => {
    const { page } = game;
    await playScenario(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'No sound: all as text' }).click();
    await page.getByRole('button', { name: 'Whole lines' }).click();
    await press('Escape');
    const strip = page.getByRole('region', { name: 'What can be heard' });
    expect(await strip.innerText()).toContain('no telephone rings');
    await skipTo(ringing());
    await strip.getByRole('button', { name: /^Telephone rings: 110/ }).waitFor();
    await press('a');
    await said().locator('.by-caller').first().waitFor();
    const first = await firstLine();
    expect(first.seen).toBe(first.whole);
    await skipTo(waiting().getByRole('button', { name: /^Hold, take this/ }));
    await strip.getByRole('button', { name: /^Telephone rings/ }).waitFor();
    // With the clock still, nobody else rings and nobody on hold loses patience, however long the checks take.
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    await press('o');
    await page.getByRole('list', { name: 'Pending' }).getByText('on hold').waitFor();
    await page.waitForFunction((was) => {
      const line = document.querySelector('.said.by-caller p');
      return line !== null && line.textContent !== was;
    }, first.whole);
    expect(await axeFindings(page)).toEqual([]);
    // Nobody else rings: the key holds this caller, and then takes the first back.
    await press('o');
    await waiting().getByText('on hold').first().waitFor();
    await press('o');
    await page.waitForFunction((was) => document.querySelector('.said.by-caller p')?.textContent === was, first.whole);
    expect(game.complaints).toEqual([]);
  },
);
