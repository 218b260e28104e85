import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { playShift } from '../../src/experiments/index.ts';
import { recordRun, writeRun } from '../../src/replay/index.ts';
import { openGame, type OpenPage } from '../support/browser.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';

let game: OpenPage;

beforeAll(async () => {
  game = await openGame({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
}, 60_000);
afterAll(async () => {
  await game.close();
});

/** Gives a file to the page as a person does: by its button. */
async function open(name: string, text: string | Uint8Array): Promise<void> {
  const file = join(await mkdtemp(join(tmpdir(), 'casebreak-')), name);
  await writeFile(file, text);
  const [chooser] = await Promise.all([
    game.page.waitForEvent('filechooser'),
    game.page
      .getByRole('button', { name: /^(Open a run|打开记录)/ })
      .first()
      .click(),
  ]);
  await chooser.setFiles(file);
}

const binary = (): Uint8Array => Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) % 256);
const huge = (size: number): string => `{"format": "casebreak.run/1", "seed": "${'x'.repeat(size)}"}`;

/** A short run whose pack somebody has changed by hand. */
function altered(): string {
  const world = worldFrom(quietEvening({ lasts: '10m' }));
  const run = JSON.parse(writeRun(recordRun(playShift(world, 'a', 'idle')))) as { scenario: { pack: { practices: unknown[] } } };
  run.scenario.pack.practices = [{ id: 7 }];
  return JSON.stringify(run);
}

/** Files that are no runs: their names, what is in them, and the line about them. */
const noRuns: readonly (readonly [string, () => string | Uint8Array, string | RegExp])[] = [
  ['empty.json', () => '', 'empty.json 是空文件，其中没有记录或场景。'],
  ['blank.json', () => ' \n\t ', 'blank.json 是空文件，其中没有记录或场景。'],
  ['truncated.json', () => '{"format": "casebreak.run/1", "engine"', 'truncated.json 不是记录或场景文件，或者不完整。'],
  ['picture.png', binary, 'picture.png 不是文本文件，其中没有记录或场景。'],
  ['letter.txt', () => 'Dear Sir', 'letter.txt 不是记录或场景文件，或者不完整。'],
  ['list.json', () => '[1, 2]', 'list.json 不是本程序的记录或场景。'],
  ['deep.json', () => '['.repeat(100_000), /^deep\.json (已损坏|不是)/],
  ['50 MB.json', () => huge(50 * 1024 * 1024), '50 MB.json 过大，不可能是记录文件。'],
  ['70 MB.json', () => huge(70 * 1024 * 1024), '70 MB.json 过大，不可能是记录文件。'],
  ['old.json', () => '{"format": "casebreak.run/0"}', /^old\.json 由其他版本生成/],
  ['altered.json', altered, /^altered\.json 已损坏：/],
  ['half.json', () => '{"format": "casebreak.run/1", "engine": "x"}', /^half\.json 已损坏/],
];

test.each(noRuns)('%s is refused in one line, and the menu stays', async (name, text, line) => {
  await open(name, text());
  const said = game.page.getByRole('alert');
  await said.getByText(line).waitFor({ timeout: 10_000 });
  expect((await said.getByText(line).innerText()).length).toBeLessThan(200);
  expect(await game.page.getByRole('button', { name: /开始/ }).count()).toBeGreaterThan(0);
  await game.page.getByRole('button', { name: '关闭' }).click();
  expect(game.complaints).toEqual([]);
});

test('a run recorded in Node re-simulates in Chromium, in another language and time zone, to the same chain', async () => {
  const shift = playShift(worldFrom(nightMarket()), 'lychee', 'nearest');
  const score = JSON.parse(JSON.stringify(assess(shift.world, shift.seed, shift.log, shift.state).score)) as never;
  await open('run.json', writeRun(recordRun(shift, { score })));
  await game.page
    .getByRole('status')
    .filter({ hasText: /Verified|重演验证通过/ })
    .first()
    .waitFor({ timeout: 90_000 });
  expect(game.complaints).toEqual([]);
}, 120_000);
