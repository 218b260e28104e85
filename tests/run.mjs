// @ts-check
// `npm test` on a machine with only Node and npm: until the packages are installed, nothing but Node's own modules is used.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing, root } from '../src/cli/install.mjs';
import { findBrowser } from './support/findBrowser.mjs';

/** The tools of each step, by the script that Node runs: no shell, so the same on every system. */
const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/playwright-core/cli.js',
};

/** What is laid out by the formatter: everything that is code. */
const formatted = ['src/**/*.{ts,tsx,mjs,css}', 'tests/**/*.{ts,tsx,mjs,js}', 'scenarios/**/*.mjs', 'vite.config.ts'];

const counts = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} line */
const say = (line) => {
  console.log(`\n── ${line}`);
};

/**
 * Runs a program, shows what it prints, and answers whether it succeeded.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [environment]
 */
function succeeds(program, words, environment = process.env) {
  return spawnSync(program, words, { cwd: root, stdio: 'inherit', env: environment }).status === 0;
}

/**
 * One step of the run, counted as one passed or one failed.
 * @param {string} name
 * @param {() => boolean} run
 */
function step(name, run) {
  say(name);
  const began = Date.now();
  const passed = run();
  counts[passed ? 'passed' : 'failed'] += 1;
  console.log(`${name}: ${passed ? 'passed' : 'FAILED'} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/**
 * @param {keyof typeof tools} tool
 * @param {...string} words
 */
const tool = (tool, ...words) => succeeds(process.execPath, [tools[tool], ...words]);

/** Whether apt-get may install for us here: Debian or a child of it, and we are root. */
function aptIsOurs() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** A browser for the tests: the one found, or the one installed now and said so; undefined when neither works. */
async function browserForTests() {
  const found = await findBrowser();
  if (found !== undefined) return found;
  if (aptIsOurs()) {
    say('No Chrome, Chromium or Edge found: installing Debian’s chromium, and fonts-noto-cjk for Chinese text');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (succeeds('apt-get', ['update'], environment))
      succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], environment);
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  say('No Chrome, Chromium or Edge found: downloading Playwright’s own Chromium');
  tool('playwright', 'install', 'chromium');
  return findBrowser();
}

/**
 * Runs vitest and adds its own counts of tests to ours.
 * @param {readonly string[]} words
 * @param {string | undefined} browser
 */
function vitest(words, browser) {
  const folder = mkdtempSync(join(tmpdir(), 'casebreak-'));
  const report = join(folder, 'vitest.json');
  const environment = browser === undefined ? process.env : { ...process.env, CHROME_PATH: browser };
  const passed = succeeds(
    process.execPath,
    [tools.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words],
    environment,
  );
  if (existsSync(report)) {
    const total = /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */ (
      JSON.parse(readFileSync(report, 'utf8'))
    );
    counts.passed += total.numPassedTests;
    counts.failed += total.numFailedTests;
    counts.skipped += total.numPendingTests + total.numTodoTests;
  }
  rmSync(folder, { recursive: true, force: true });
  return passed;
}

/** The whole run, step by step; a failed step does not hold up the next, so that one run tells everything. */
async function run() {
  const unknown = process.argv.slice(2).find((word) => word !== '--no-browser');
  if (unknown !== undefined) throw new Error(`Unknown option ${unknown}; npm test takes only --no-browser.`);
  const withBrowser = !process.argv.includes('--no-browser');

  installWhatIsMissing(say);
  const browser = withBrowser ? await browserForTests() : undefined;
  if (browser !== undefined) say(`Browser: ${browser}`);

  step('types', () => tool('tsc', '-b'));
  step('lint', () => tool('eslint', '--config', 'tests/architecture/eslint.config.js', 'src', 'tests'));
  step('format', () => tool('prettier', '--check', '--log-level', 'warn', ...formatted));
  step('dead wood', () => tool('knip'));
  step('build', () => tool('vite', 'build', '--logLevel', 'warn') && tool('vite', 'build', '--mode', 'cli', '--logLevel', 'warn'));
  if (browser !== undefined) {
    step('unit, property, golden and browser tests', () => vitest([], browser));
    return;
  }
  step('unit, property and golden tests', () => vitest(['--project', 'unit'], undefined));
  if (withBrowser)
    step(
      'browser tests',
      () => (console.log('No browser was found and none could be installed: set CHROME_PATH, or call npm test -- --no-browser.'), false),
    );
  else {
    counts.skipped += 1;
    say('browser tests: skipped, as --no-browser asks');
  }
}

try {
  await run();
} catch (error) {
  counts.failed += 1;
  console.error(error instanceof Error ? error.message : String(error));
}
const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
