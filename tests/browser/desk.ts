import type { Locator, Page } from 'playwright-core';

/** Calls that make no case, by the name of their type, and what is done with them. */
const elsewhere: Readonly<Record<string, string>> = { 'Nuisance call': 'Hang up', 'Silent call': 'Hang up', 'Advice or other authority': 'Refer', 'Accident or ambulance': 'Transfer', 'Belongs to another district': 'Transfer' };

/** A trainee at the page: finds everything by role and name, as a person (or a screen reader) does. */
export interface Trainee {
  readonly page: Page;
  readonly button: (name: string | RegExp) => Locator;
  /** Seconds after midnight on the clock of the shift. */
  readonly clock: () => Promise<number>;
  readonly skip: () => Promise<void>;
  /** Takes the call that rings: what it sounds like, where, how urgent. Gives the name of its type, and the number of the case if it made one. */
  readonly takeCall: () => Promise<{ readonly type: string; readonly number: string | null }>;
  /** Answers the first question that the work asks, by one of these answers or the first. */
  readonly answerAsk: (wanted: readonly RegExp[]) => Promise<boolean>;
  /** What now? and its Enter: true when there was something to show or do. */
  readonly doWhatNow: () => Promise<boolean>;
  /** Sends the first of the recommended units, if the case takes any, and starts the plan. */
  readonly sendAndPlan: () => Promise<void>;
}

/** Somebody who sits down at the desk of a page. */
export function traineeAt(page: Page): Trainee {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const result = page.getByRole('status', { name: 'Result of the last command' });
  const inHand = page.getByRole('region', { name: 'Case in hand' });

  const clock = async (): Promise<number> => {
    const [hours = 0, minutes = 0, seconds = 0] = (await page.getByRole('timer').first().innerText()).split(':').map(Number);
    return hours * 3600 + minutes * 60 + seconds;
  };

  /** Does something and waits until the desk has said what came of it. */
  const order = async (what: Locator): Promise<void> => {
    const before = await result.innerText();
    await what.click();
    await page.waitForFunction(([id, text]) => document.querySelector(`[aria-label="${id}"]`)?.textContent !== text, ['Result of the last command', before], { timeout: 3000 }).catch(() => undefined);
  };

  const skip = async (): Promise<void> => {
    const before = await clock();
    await button('next needs you').click();
    for (let tries = 0; tries < 20 && (await clock()) === before; tries++) await page.waitForTimeout(50);
    await page.waitForTimeout(150);
  };

  const takeCall = async (): Promise<{ type: string; number: string | null }> => {
    await order(button(/^Answer/).first());
    const guess = inHand.getByRole('button', { name: /^sounds like/ });
    const type = (await guess.innerText({ timeout: 5000 })).replace(/^sounds like\s*/, '').trim();
    const name = (await guess.getAttribute('aria-label'))?.replace(/^sounds like\s*/, '') ?? type;
    await order(guess);
    const disposal = Object.entries(elsewhere).find(([kind]) => name.startsWith(kind) || kind.startsWith(name.replace(/…$/, '')))?.[1];
    if (disposal !== undefined) {
      await order(inHand.getByRole('button', { name: disposal, exact: true }));
      return { type: name, number: null };
    }
    const questions = page.getByRole('list', { name: 'Question card' }).getByRole('button');
    const places = page.getByRole('group', { name: 'Place' }).getByRole('button');
    for (let at = 0; at < (await questions.count()) && (at < 2 || (await places.count()) === 0); at++) {
      await order(questions.nth(at));
      await skip();
    }
    await order(places.first());
    await order(inHand.getByRole('button', { name: /^Priority 1/ }));
    await order(inHand.getByRole('button', { name: 'Register', exact: true }));
    const heading = await inHand.getByRole('heading', { level: 2 }).innerText();
    return { type: name, number: /\d{4}/.exec(heading)?.[0] ?? null };
  };

  const answerAsk = async (wanted: readonly RegExp[]): Promise<boolean> => {
    const ask = page.getByRole('group', { name: /^Asks:/ }).first();
    if ((await ask.count()) === 0) return false;
    const options = ask.getByRole('button');
    for (const name of wanted) {
      const option = ask.getByRole('button', { name });
      if ((await option.count()) > 0 && (await option.first().getAttribute('aria-disabled')) !== 'true') {
        await order(option.first());
        return true;
      }
    }
    await order(options.first());
    return true;
  };

  const doWhatNow = async (): Promise<boolean> => {
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog').first();
    const said = await dialog.innerText({ timeout: 2000 }).catch(() => '');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    if ((await dialog.count()) > 0) await page.keyboard.press('Escape');
    return said !== '' && !said.includes('Nothing waits');
  };

  const sendAndPlan = async (): Promise<void> => {
    const send = page.getByRole('row', { name: /^Send/ }).first().getByRole('button');
    if ((await send.count()) > 0 && (await send.getAttribute('aria-disabled')) !== 'true') await order(send);
    const plan = button('Start plan').first();
    if ((await plan.count()) > 0) await order(plan);
  };

  return { page, button, clock, skip, takeCall, answerAsk, doWhatNow, sendAndPlan };
}
