// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder that a build of the page leaves behind. */
export const builtPage = join(root, 'dist');

/** npm writes this file at the end of an install, so its age is the age of the installed packages. */
const installed = join(root, 'node_modules/.package-lock.json');
const lockfile = join(root, 'package-lock.json');

/** The oldest Node that Vite, Vitest and ESLint of the lockfile run on, as in `engines` of package.json. */
const oldestNode = [20, 19];

/** Whether this Node is too old for the packages in the lockfile. */
function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/** Whether packages are missing, or older than the lockfile that names them. */
function packagesAreStale() {
  if (!existsSync(installed)) return true;
  return existsSync(lockfile) && statSync(installed).mtimeMs < statSync(lockfile).mtimeMs;
}

/**
 * Runs npm with the given words and shows what it prints; answers its exit code.
 * npm names its own script in `npm_execpath`; started that way it needs no shell, which on Windows `npm.cmd` would.
 * @param {string[]} words
 */
function npm(words) {
  const script = process.env['npm_execpath'];
  const asScript = script !== undefined && /\.c?js$/.test(script);
  const { status } = asScript
    ? spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}

/**
 * Installs the packages of the lockfile when they are missing or older than it; does nothing otherwise.
 * Needs nothing but Node's own modules. Throws one clear line when Node is too old or npm fails.
 * @param {(line: string) => void} say
 */
export function installWhatIsMissing(say) {
  if (nodeIsTooOld()) throw new Error(`Casebreak needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
  if (!packagesAreStale()) return;
  say(
    existsSync(installed)
      ? 'The packages are older than package-lock.json: installing them anew.'
      : 'Installing the packages of package-lock.json.',
  );
  // Vite and the tests are development packages, which NODE_ENV=production must not leave out; and `npm --silent` must not hush a failure.
  if (npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    throw new Error('npm could not install the packages; its message stands above.');
  const now = new Date();
  utimesSync(installed, now, now);
}
