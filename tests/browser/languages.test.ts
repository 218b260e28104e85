import { expect, test } from 'vitest';
import { gameOfEachTest } from '../support/page.ts';

const game = gameOfEachTest();

/** The addresses of all dictionaries of a language among those asked for. */
const of = (language: string, asked: readonly string[]): readonly string[] =>
  asked.filter((url) => new RegExp(`/${language}-[^/]*\\.js$`).test(url));

test('only the words in use are fetched; the other language comes when it is asked for, in the page that stands, and says so when it cannot', async () => {
  const context = await game.page.context().browser()!.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url());
  });
  await page.goto(game.url);
  const chinese = page.getByRole('button', { name: '中文' }).first();
  await chinese.waitFor();
  expect([of('en', asked).length > 0, of('zh', asked)]).toEqual([true, []]);

  await context.route(/\/zh-[^/]*\.js$/, (route) => route.abort());
  await chinese.click();
  await page.getByText('The words of that language could not be fetched.').waitFor();
  expect(await page.getByRole('button', { name: /Night market/ }).count()).toBeGreaterThan(0);

  await context.unroute(/\/zh-[^/]*\.js$/);
  await page.evaluate(() => {
    document.body.dataset['stands'] = 'still';
  });
  await chinese.click();
  await page.getByRole('heading', { name: '设置' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.body.dataset['stands']])).toEqual(['zh-CN', 'still']);
  expect(await page.getByRole('alert').count()).toBe(0);
  // A key without its word would be seen as it is.
  expect((await page.locator('body').innerText()).match(/\b[a-z]+\.[a-zA-Z]+\b/g)).toBe(null);

  await page.reload();
  await page.getByRole('heading', { name: '设置' }).waitFor();
  await context.close();
}, 60_000);

test('at the desk: a language that cannot be fetched is said under the head, and the result line is said anew in the language in force', async () => {
  const context = await game.page.context().browser()!.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(game.url);
  await page.getByRole('button', { name: 'Play Night market' }).click();
  await page.getByRole('button', { name: /begin/i }).last().click();
  await page.getByRole('timer').first().waitFor();
  const line = page.getByRole('combobox', { name: 'Command line' });
  const result = page.locator('.res-line');
  await line.fill('fast 0401');
  await line.press('Enter');
  await result.filter({ hasText: 'fast 0401 accepted' }).waitFor();

  await context.route(/\/zh-[^/]*\.js$/, (route) => route.abort());
  const chinese = page.getByRole('button', { name: /^中文/ });
  await chinese.click();
  const notice = page.getByRole('status').filter({ hasText: 'The words of that language could not be fetched.' });
  await notice.waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await notice.getByRole('button', { name: 'Close' }).click();
  await notice.waitFor({ state: 'detached' });
  await chinese.click();
  await notice.waitFor();

  await context.unroute(/\/zh-[^/]*\.js$/);
  await chinese.click();
  await result.filter({ hasText: '从快 0401 已执行' }).waitFor();
  expect(await page.locator('.notice').count()).toBe(0);
  const chineseLine = page.getByRole('combobox', { name: '命令行' });
  await chineseLine.fill('frobnicate');
  await chineseLine.press('Enter');
  await result.filter({ hasText: 'frobnicate' }).waitFor();
  const inChinese = await result.innerText();
  await page.getByRole('button', { name: /^EN/ }).click();
  await page.getByRole('heading', { name: 'Pending' }).waitFor();
  expect([/\p{Script=Han}/u.test(inChinese), /\p{Script=Han}/u.test(await result.innerText())]).toEqual([true, false]);
  await context.close();
}, 60_000);
