import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { builtPage } from '../../src/cli/install.mjs';
import { listenOn, staticServer } from '../../src/cli/staticServer.mjs';
import { findBrowser } from './findBrowser.mjs';

/** No sandbox and no calls home: tests run as root in containers, on networks that are closed. */
const quietFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGL by the processor, since a test machine has no graphics card. */
const drawingFlags = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** How a page is opened: size in CSS pixels, and the language and time zone the browser claims to have. */
export type PageOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly timezoneId?: string;
  /** Runs in every page before anything of the game: how a browser is made that denies something. */
  readonly before?: () => void;
  /** A screen that is touched. */
  readonly touch?: boolean;
  /** A folder with another build than the one of this checkout. */
  readonly folder?: string;
};

/** A page of the built game in a real browser. Call `close` at the end, also after a failure. */
export type OpenPage = {
  readonly page: Page;
  /** The address the built game is served at, with a closing slash. */
  readonly url: string;
  /** Errors of the page and requests to other hosts, in the order in which they came; a sound run leaves it empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Opens the game in `dist` in the browser of this machine, over a server of its own.
 * Requests to any other host are refused and noted. Throws when the game is not built or no browser is found.
 */
export async function openGame({
  width = 1440,
  height = 900,
  locale = 'en-GB',
  timezoneId = 'UTC',
  before,
  touch = false,
  folder = builtPage,
}: PageOptions = {}): Promise<OpenPage> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no dist/index.html: call `npm run build` first.');
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error('No browser found: call `npm test`, which installs one, or set CHROME_PATH.');

  const server = staticServer(folder);
  const url = `http://127.0.0.1:${await listenOn(server, 0)}/`;
  const browser = await chromium.launch({ executablePath, args: [...quietFlags, ...drawingFlags] });
  const complaints: string[] = [];
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };

  try {
    const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId, hasTouch: touch, acceptDownloads: true });
    if (before !== undefined) await context.addInitScript(before);
    await context.route(
      (address) => address.protocol.startsWith('http') && address.origin !== new URL(url).origin,
      (route) => {
        complaints.push(`request to another host: ${route.request().url()}`);
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console error: ${message.text()}`);
    });
    await page.goto(url);
    return { page, url, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}
