import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { gameOfEachTest, playScenario } from '../support/page.ts';

const game = gameOfEachTest();

const bar = (name: string): Locator => game.page.getByRole('separator', { name });
const size = async (name: string): Promise<number> => Number(await bar(name).getAttribute('aria-valuenow'));
const left = 'Width of the case lists';
const right = 'Width of the units';
const drawer = 'Height of the case drawer';
const sizes = async (): Promise<readonly number[]> => [await size(left), await size(right), await size(drawer)];

test('the bars between panes move by mouse and by keys, stay where they are over a reload, and go back', async () => {
  const { page } = game;
  await playScenario(page);
  const usual = await sizes();

  const box = (await bar(left).boundingBox())!;
  await page.mouse.move(box.x, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 100, { steps: 5 });
  await page.mouse.move(box.x + 60, box.y + 100, { steps: 5 });
  await page.mouse.up();
  await bar(right).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await bar(drawer).focus();
  await page.keyboard.press('ArrowUp');
  const moved = [usual[0]! + 60, usual[1]! + 32, usual[2]! + 16];
  expect(await sizes()).toEqual(moved);
  expect((await page.getByRole('region', { name: 'Pending' }).boundingBox())!.width, 'the pane itself').toBeCloseTo(moved[0]!, 0);

  // Something has to be on the record for the shift to be taken up again.
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole('timer').first().waitFor();
  expect(await sizes(), 'after a reload').toEqual(moved);

  await bar(left).dblclick();
  expect(await sizes()).toEqual([usual[0], moved[1], moved[2]]);
  await bar(drawer).focus();
  await page.keyboard.press('Enter');
  expect(await sizes()).toEqual([usual[0], moved[1], usual[2]]);
  await page.keyboard.press('End');
  expect(await size(drawer)).toBe(Number(await bar(drawer).getAttribute('aria-valuemax')));
  await page.getByRole('button', { name: 'Menu' }).first().click();
  await page.getByRole('menuitem', { name: 'Panes to their usual size' }).click();
  expect(await sizes()).toEqual(usual);
  expect(game.complaints).toEqual([]);
});
