import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { openGame, type OpenPage } from '../support/browser.ts';

const games: OpenPage[] = [];
const opened = async (): Promise<OpenPage> => {
  const game = await openGame();
  games.push(game);
  return game;
};
afterEach(async () => {
  for (const game of games.splice(0)) await game.close();
});

test(
  'settings saved as a file make another browser the same; a file that is none changes nothing and says why',
  { timeout: 60_000 },
  async () => {
    const { page } = await opened();
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
    for (const choice of ['Light', 'Roomy', '130', '中文']) await press(choice);
    const [download] = await Promise.all([page.waitForEvent('download'), press('将设置存为文件')]);
    const file = { name: 'settings.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };

    const other = await opened();
    const open = async (label: string, taken: typeof file): Promise<void> => {
      const [chooser] = await Promise.all([
        other.page.waitForEvent('filechooser'),
        other.page.getByRole('button', { name: label, exact: true }).first().click(),
      ]);
      await chooser.setFiles(taken);
    };
    await open('Open a settings file', { ...file, buffer: Buffer.from('{ "format": "casebreak.settings/1", "colour": "green" }') });
    await other.page.getByRole('alert').filter({ hasText: 'colour' }).waitFor();
    expect(await other.page.evaluate(() => document.documentElement.lang), 'as it was').toBe('en');
    await open('Open a settings file', file);
    await other.page.getByRole('button', { name: '将设置存为文件', exact: true }).waitFor();
    expect(
      await other.page.evaluate(() => {
        const { lang, dataset } = document.documentElement;
        return [lang, dataset['theme'], dataset['density']];
      }),
    ).toEqual(['zh-CN', 'light', 'roomy']);
    expect(games.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
);
