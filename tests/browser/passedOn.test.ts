import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { beginShift, gameOfEachTest, openFile } from '../support/page.ts';
import { quietEvening } from '../support/sources.ts';
import { keyboardOf } from './keyboard.ts';

const game = gameOfEachTest();
const { press, result, order } = keyboardOf(() => game.page);

/** An evening in which nobody rings but somebody whose case another district has in hand. */
const evening = quietEvening({
  id: 'wrong-desk',
  name: { en: 'Wrong desk', zh: '打错辖区' },
  lasts: '20m',
  scripted: [
    { id: 'elsewhere', type: 'other_district_call', at: '30s', delay: '5s', where: { zone: 'hetang' }, channel: '110', call: 'old_case' },
  ],
});

const pending = (): Locator => game.page.getByRole('list', { name: 'Pending' }).getByRole('listitem');
const form = (): Locator => game.page.getByRole('region', { name: 'What it is' });
const became = (): Locator => game.page.getByRole('log', { name: 'What was said' }).getByRole('note');

/** The call is on the line, and nothing has become of it. */
async function onTheLine(): Promise<void> {
  const { page } = game;
  await openFile(page, 'wrong-desk.json', JSON.stringify(evening));
  await page.getByRole('heading', { name: 'Wrong desk' }).waitFor({ timeout: 20_000 });
  await beginShift(page);
  for (let tries = 0; tries < 20 && (await pending().count()) === 0; tries++) {
    await press('n');
    await page.waitForTimeout(250);
  }
  await press('a');
  await form().getByRole('button', { name: 'Transfer', exact: true }).waitFor();
  expect([await pending().count(), await became().count()], 'one call, not disposed of').toEqual([1, 0]);
}

/** What the desk shows of a call that another authority has now. */
async function isPassedOn(): Promise<void> {
  await became().filter({ hasText: 'Handed over to the authority in charge as: Belongs to another district' }).waitFor({ timeout: 5000 });
  await game.page
    .getByRole('region', { name: 'Pending' })
    .getByText(/^No pending calls/)
    .waitFor({ timeout: 5000 });
  expect([await pending().count(), game.complaints]).toEqual([0, []]);
}

test(
  'a call of another district is handed over by the buttons of its form, and waits no longer',
  { retry: 1, timeout: 60_000 },
  async () => {
    await onTheLine();
    await form().getByRole('combobox').first().selectOption({ label: 'Belongs to another district' });
    await result().filter({ hasText: 'accepted' }).waitFor();
    expect(await became().count(), 'its type alone hands nothing over').toBe(0);
    await form().getByRole('button', { name: 'Transfer', exact: true }).click();
    await isPassedOn();
  },
);

test('a call of another district is handed over by the command line, and waits no longer', { retry: 1, timeout: 60_000 }, async () => {
  await onTheLine();
  expect(await order('type belongs')).toContain('accepted');
  expect(await became().count(), 'its type alone hands nothing over').toBe(0);
  expect(await order('transfer')).toContain('accepted');
  await isPassedOn();
});
