import type { CDPSession, Page } from 'playwright-core';
import { openGame } from '../support/browser.ts';
import { playScenario } from '../support/page.ts';
import { traineeAt } from './desk.ts';

// `npx tsx tests/browser/deskSpeed.ts`, after a build: how long a key takes until its result is painted, and what the page holds in memory
// after one and after eight hours of the full day. Prints rows of the README's table.

/** The desk of a scenario, under way. */
async function atTheDesk(page: Page, scenario: string): Promise<void> {
  await playScenario(page, scenario);
  await page.locator('.map-canvas canvas').waitFor();
}

/**
 * Somebody who looks: a browser without a window leaves out pictures that nobody is there to see, and Event Timing then waits for
 * the next one that is drawn, half a second and more after a key whose result had long been ready.
 */
async function watched(page: Page, look: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Page.screencastFrame', ({ sessionId }) => {
    void devtools.send('Page.screencastFrameAck', { sessionId });
  });
  await devtools.send('Page.startScreencast', { format: 'jpeg', quality: 10, maxWidth: 320, maxHeight: 200 });
  await look();
  await devtools.send('Page.stopScreencast');
  await devtools.detach();
}

/**
 * Milliseconds from each key to the picture that shows its result, as the browser itself measures it (Event Timing, W3C; in steps of 8 ms,
 * 16 for anything quicker).
 */
async function keyTimes(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const told: { name: string; duration: number }[] = [];
    Object.assign(window, { told });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) told.push({ name, duration });
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
  const slow = await page.evaluate(() =>
    (window as never as { told: { name: string; duration: number }[] }).told
      .filter(({ name }) => name === 'keydown')
      .map(({ duration }) => duration),
  );
  return [...slow, ...Array.from({ length: Math.max(0, keys.length - slow.length) }, () => 16)].sort((a, b) => a - b);
}

const megabytes = async (devtools: CDPSession): Promise<number> => {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

/** Does what the desk proposes, and goes on, until so many hours of the shift are over. */
async function playTo(page: Page, hours: number, startsAt: number): Promise<void> {
  const { clock } = traineeAt(page);
  for (let now = await clock(); (now - startsAt + 86_400) % 86_400 < hours * 3600; now = await clock()) {
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: 'skip ahead' })
      .click({ timeout: 1000 })
      .catch(() => page.keyboard.press('Escape'));
    await page.waitForTimeout(60);
  }
}

const game = await openGame();
try {
  const { page } = game;
  await atTheDesk(page, 'Night market');
  await playTo(page, 0.5, 18 * 3600);
  const round = [
    'w',
    't',
    'l',
    'g',
    'w',
    'F6',
    'ArrowDown',
    'ArrowDown',
    'ArrowUp',
    'F2',
    'Escape',
    'F4',
    '3',
    '0',
    '3',
    'Backspace',
    'Backspace',
    'Backspace',
    'Escape',
    'm',
    'm',
  ];
  let times: readonly number[] = [];
  await watched(page, async () => {
    times = await keyTimes(page, Array.from({ length: 15 }, () => round).flat());
  });
  console.log(
    `| from a key to the painted result, ${times.length} keys at the desk, p50 / p95 | ${times[Math.floor(times.length / 2)]} / ${times[Math.floor(times.length * 0.95)]} ms | p95 ≤ 50 ms |`,
  );

  await page.getByRole('button', { name: 'Menu' }).first().click();
  await page.getByRole('menuitem', { name: 'To the front page' }).click();
  await atTheDesk(page, 'A whole day');
  const devtools = await page.context().newCDPSession(page);
  await playTo(page, 1, 8 * 3600);
  const first = await megabytes(devtools);
  await playTo(page, 8, 8 * 3600);
  const last = await megabytes(devtools);
  console.log(
    `| memory of the page after 1 and after 8 h of the full day | ${first.toFixed(0)} / ${last.toFixed(0)} MB (${((last / first - 1) * 100).toFixed(0)} %) | ≤ + 20 % |`,
  );
  if (game.complaints.length > 0) console.log(game.complaints.join('\n'));
} finally {
  await game.close();
}
