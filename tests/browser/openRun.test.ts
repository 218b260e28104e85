import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { playShift } from '../../src/experiments/index.ts';
import { recordRun, writeRun } from '../../src/replay/index.ts';
import { openGame, type OpenPage } from '../support/browser.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

let game: OpenPage;

beforeAll(async () => { game = await openGame({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }); }, 60_000);
afterAll(async () => { await game.close(); });

/** Gives a file to the page as a person does: by its button. */
async function open(name: string, text: string): Promise<void> {
  const file = join(await mkdtemp(join(tmpdir(), 'casebreak-')), name);
  await writeFile(file, text);
  const [chooser] = await Promise.all([game.page.waitForEvent('filechooser'), game.page.getByRole('button', { name: /Open run|打开/ }).first().click()]);
  await chooser.setFiles(file);
}

test('a broken file is refused in one sentence, and nothing is lost', async () => {
  await open('broken.json', '{"format": "casebreak.run/1", "engine"');
  await game.page.getByText(/broken\.json/).first().waitFor({ timeout: 10_000 });
  expect(await game.page.getByRole('button', { name: /Play|开始/ }).count()).toBeGreaterThan(0);
});

test('a run recorded in Node re-simulates in Chromium, in another language and time zone, to the same chain', async () => {
  const shift = playShift(worldFrom(nightMarket()), 'lychee', 'nearest');
  const score = JSON.parse(JSON.stringify(assess(shift.world, shift.seed, shift.log, shift.state).score)) as never;
  await open('run.json', writeRun(recordRun(shift, { score })));
  await game.page.getByRole('status').filter({ hasText: /Verified|重演验证通过/ }).first().waitFor({ timeout: 90_000 });
  expect(game.complaints).toEqual([]);
}, 120_000);
