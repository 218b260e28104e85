// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names of Chrome, Chromium and Edge on the search path, most usual first. */
const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'msedge'];

/** Where the installers of macOS put them. */
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Where the installers of Windows put them, under each of the program folders. */
const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Whether a file is there and may be run.
 * @param {string} path
 */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the program at this path really is a browser. Ubuntu's package `chromium-browser` is only a note that sends one to snap.
 * Windows is taken at its word: there `--version` would open a window.
 * @param {string} path
 */
function answers(path) {
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** Every path at which this machine may hold a browser, in the order of preference. */
function candidates() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = process.platform === 'win32' ? [] : commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
  const windows = process.platform === 'win32' ? programs.flatMap((folder) => onWindows.map((path) => join(folder, path))) : [];
  return [...onPath, ...(process.platform === 'darwin' ? onMac : []), ...windows];
}

/** The browser that `npx playwright-core install chromium` downloaded, or undefined. */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return path !== '' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The path of a Chrome, Chromium or Edge on this machine, or undefined when there is none.
 * CHROME_PATH comes first and alone: when it names no browser this throws, since to take another one would hide the mistake.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    if (isProgram(asked) && answers(asked)) return asked;
    throw new Error(`CHROME_PATH names no browser that runs: ${asked}`);
  }
  return candidates().find((path) => isProgram(path) && answers(path)) ?? (await playwrightsOwn());
}
