import type { Locator, Page } from 'playwright-core';

/** Calls that make no case, by the name of their type, and what is done with them. */
const elsewhere: Readonly<Record<string, string>> = {
  'Nuisance call': 'Hang up',
  'Silent call': 'Hang up',
  'Advice or other authority': 'Refer',
  'Accident or ambulance': 'Transfer',
  'Belongs to another district': 'Transfer',
};

/** A trainee at the page: finds everything by role and name, as a person (or a screen reader) does. */
export interface Trainee {
  readonly page: Page;
  readonly button: (name: string | RegExp) => Locator;
  /** Seconds after midnight on the clock of the shift. */
  readonly clock: () => Promise<number>;
  /** A call that somebody is on, or that was answered and not yet dealt with. */
  readonly onTheLine: () => Locator;
  readonly skip: () => Promise<void>;
  /**
   * Takes the call that rings: what it sounds like, where, how urgent. Gives the name of its type, and the number of the case if it made
   * one.
   */
  readonly takeCall: () => Promise<{ readonly type: string; readonly number: string | null }>;
  /** Takes calls, and skips to the next, until one of them makes a case. */
  readonly takeCase: () => Promise<void>;
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

  const onTheLine = (): Locator => page.getByRole('list', { name: 'Pending' }).getByRole('button', { name: /on the line|not yet graded/ });

  const clock = async (): Promise<number> => {
    const [hours = 0, minutes = 0, seconds = 0] = (await page.getByRole('timer').first().innerText()).split(':').map(Number);
    return hours * 3600 + minutes * 60 + seconds;
  };

  /** Does something and waits until the desk has said what came of it. */
  const order = async (what: Locator): Promise<void> => {
    const before = await result.innerText();
    // The shift goes on while somebody reaches for a button: what is gone by then is not ordered.
    if (
      !(await what.click({ timeout: 4000 }).then(
        () => true,
        () => false,
      ))
    )
      return;
    await page
      .waitForFunction(
        ([id, text]) => document.querySelector(`[aria-label="${id}"]`)?.textContent !== text,
        ['Result of the last command', before],
        { timeout: 3000 },
      )
      .catch(() => undefined);
  };

  const skip = async (): Promise<void> => {
    const before = await clock();
    await button('skip ahead').click();
    for (let tries = 0; tries < 20 && (await clock()) === before; tries++) await page.waitForTimeout(50);
    await page.waitForTimeout(150);
  };

  const what = inHand.getByRole('region', { name: 'What it is' });
  const chosenType = (): Promise<string> =>
    what
      .getByRole('combobox')
      .first()
      .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '', undefined, { timeout: 3000 })
      .catch(() => '');
  const isOn = async (button: Locator, state: 'aria-pressed' | 'aria-disabled'): Promise<boolean> =>
    (await button
      .first()
      .getAttribute(state, { timeout: 1000 })
      .catch(() => null)) === 'true';

  /** One step of taking the call in hand; `done` when it is disposed of. */
  const nextStep = async (): Promise<'more' | 'done'> => {
    const type = await chosenType();
    if (type === '' || type.startsWith('choose')) {
      await order(what.getByRole('button', { name: /^sounds like/ }).first());
      return 'more';
    }
    const disposal = Object.entries(elsewhere).find(([kind]) => type.startsWith(kind))?.[1];
    if (disposal !== undefined) {
      await order(what.getByRole('button', { name: disposal, exact: true }));
      return 'done';
    }
    const places = what.getByRole('group', { name: 'Place' }).getByRole('button');
    const asked = Number(
      /(\d+) of/.exec(
        await inHand
          .getByRole('heading', { name: /^Question card/ })
          .innerText({ timeout: 1000 })
          .catch(() => ''),
      )?.[1] ?? '9',
    );
    const question = page.getByRole('list', { name: 'Question card' }).getByRole('button').nth(asked);
    // What came in writing is asked nothing.
    const open = asked < 6 && !(await isOn(question, 'aria-disabled'));
    if (open && (asked < 2 || (await places.count()) === 0)) {
      await order(question);
      await skip();
    } else if ((await places.count()) === 0) {
      // All is asked and the caller knows not even a place: somebody who tries the number out.
      await order(what.getByRole('button', { name: 'Hang up', exact: true }));
      return 'done';
    } else if (!(await isOn(places, 'aria-pressed'))) await order(places.first());
    else if (!(await isOn(what.getByRole('button', { name: /^Priority 1/ }), 'aria-pressed')))
      await order(what.getByRole('button', { name: /^Priority 1/ }));
    else {
      await order(what.getByRole('button', { name: 'Register', exact: true }));
      return 'done';
    }
    return 'more';
  };

  const takeCall = async (): Promise<{ type: string; number: string | null }> => {
    if ((await onTheLine().count()) === 0) await order(button(/^Answer/).first());
    else
      await onTheLine()
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
    for (let steps = 0; steps < 16 && (await nextStep()) === 'more'; steps++) {
      /* one thing after the other */
    }
    const type = await chosenType();
    const heading = await inHand
      .getByRole('heading', { level: 2 })
      .innerText({ timeout: 1000 })
      .catch(() => '');
    return {
      type: type === '' || type.startsWith('choose') ? heading.replace(/^\d{4}\s*/, '') : type,
      number: /\d{4}/.exec(heading)?.[0] ?? null,
    };
  };

  const takeCase = async (): Promise<void> => {
    for (let calls = 0, number: string | null = null; number === null && calls < 20; calls++) {
      if ((await button(/^Answer/).count()) > 0 || (await onTheLine().count()) > 0) ({ number } = await takeCall());
      else await skip();
    }
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
    // The hand-over has its own time: opened now it would lie over the desk.
    if (/hand-over/i.test(said)) {
      await page.keyboard.press('Escape');
      return false;
    }
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

  return { page, button, clock, onTheLine, skip, takeCall, takeCase, answerAsk, doWhatNow, sendAndPlan };
}
