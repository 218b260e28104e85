import { gzipSync } from 'node:zlib';
import { openGame } from '../support/browser.ts';

// `npx tsx tests/browser/firstLoad.ts`, after a build: what is fetched until a shift of the night market can be played, each file gzipped,
// and when the menu answers on a processor four times slower behind 10 Mbit/s. Prints rows of the README's table.

/** Kilobytes (1000) of the files fetched so far, by whether their name fits. */
const sum = (sizes: ReadonlyMap<string, number>, fits: (name: string) => boolean): string =>
  ([...sizes].filter(([name]) => fits(name)).reduce((all, [, size]) => all + size, 0) / 1000).toFixed(1);

const game = await openGame();
try {
  const sizes = new Map<string, number>();
  const context = game.page.context();
  const page = await context.newPage();
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(game.url)) return;
    bodies.push(
      response.body().then(
        (body) => {
          sizes.set(response.url().slice(game.url.length) || 'index.html', gzipSync(body, { level: 9 }).length);
        },
        () => undefined,
      ),
    );
  });
  await page.goto(game.url);
  await page.getByRole('button', { name: /Night market/ }).click();
  await page.getByRole('button', { name: 'Begin the shift' }).click();
  await page.getByRole('timer').first().waitFor();
  await page.locator('.map-canvas canvas').waitFor();
  await Promise.all(bodies);
  const rest = /pack\.json|geojson|night-market|phaser|MapView|tileWorker|icon|offline|manifest/;
  // Chunks are named after one of their files; `geometry` holds the making of a district and its streets.
  const simulation = /ground|play-|xstate|geometry/;
  console.log(`| first load until a shift of the night market can be played, gzipped | ${sum(sizes, () => true)} kB | ≤ 900 kB |`);
  console.log(
    `| of it Phaser / map / pack / district | ${['phaser', 'MapView|tileWorker', 'pack\\.json', 'geojson'].map((each) => sum(sizes, (name) => new RegExp(each).test(name))).join(' / ')} kB | |`,
  );
  console.log(
    `| of it panels and page (no Phaser, no simulation) / simulation with xstate | ${sum(sizes, (name) => !rest.test(name) && !simulation.test(name))} / ${sum(sizes, (name) => simulation.test(name))} kB | ≤ 250 kB |`,
  );
  await page.close();

  const slow = await context.browser()!.newContext();
  const fresh = await slow.newPage();
  const devtools = await slow.newCDPSession(fresh);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: 10_000_000 / 8,
    uploadThroughput: 10_000_000 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await fresh.goto(game.url, { waitUntil: 'commit' });
  await fresh.getByRole('button', { name: /Night market/ }).waitFor();
  const seconds = await fresh.evaluate(
    () =>
      new Promise<number>((settle) => {
        setTimeout(() => {
          settle(performance.now() / 1000);
        }, 0);
      }),
  );
  console.log(`| menu answers, processor 4 × slower, 10 Mbit/s | ${seconds.toFixed(1)} s | ≤ 2.5 s |`);
  if (game.complaints.length > 0) console.log(game.complaints.join('\n'));
} finally {
  await game.close();
}
