import type { Locator, Page } from 'playwright-core';

/** Somebody who has the keys of a page alone. */
export interface Keyboard {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly result: () => Locator;
  readonly line: () => Locator;
  /** Writes an order from wherever the focus is, gives it, and answers what the result line says. */
  readonly order: (text: string) => Promise<string>;
}

/** The keys of the page that is open when they are pressed. */
export function keyboardOf(page: () => Page): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const result = (): Locator => page().getByRole('status', { name: 'Result of the last command' });
  const order = async (text: string): Promise<string> => {
    const before = await result().innerText();
    await press('F4');
    await page().keyboard.type(text);
    await press('Enter');
    // It names the order first, with dots as long as the answer is not there.
    await page()
      .waitForFunction(
        (was) => {
          const said = document.querySelector('[aria-label="Result of the last command"]')?.textContent;
          return said !== was && said?.endsWith('…') !== true;
        },
        before,
        { timeout: 4000 },
      )
      .catch(() => undefined);
    return result().innerText();
  };
  return { press, result, line: () => page().getByRole('combobox', { name: 'Command line' }), order };
}
