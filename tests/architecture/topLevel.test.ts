import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';

/** The top level as the README promises it; files that begin with a dot may come and go. */
const promised = [
  'LICENSE',
  'README.md',
  'assets',
  'index.html',
  'package-lock.json',
  'package.json',
  'scenarios',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

/** What git keeps, and what it would keep with the next `git add`; ignored things such as dist are none of it. */
function keptFiles(): string[] {
  const words = ['-c', `safe.directory=${root}`, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', words, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

// An archive of the sources has no git folder to ask.
test.skipIf(!existsSync(join(root, '.git')))('the top level holds what the README promises, and nothing else', () => {
  const names = new Set(
    keptFiles()
      .map((path) => path.split('/', 1)[0]!)
      .filter((name) => !name.startsWith('.')),
  );
  expect([...names].sort()).toEqual(promised);
});

type Manifest = {
  readonly version: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
};
type LockedPackage = Manifest & {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
};

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

const { packages: locked } = json('package-lock.json') as { packages: Readonly<Record<string, LockedPackage>> };

describe('the lockfile', () => {
  const entries = Object.entries(locked).filter(([path]) => path !== '');

  test('names no registry, so that it installs from whichever one the machine has', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  test('belongs to this package.json', () => {
    const { version, dependencies, devDependencies } = json('package.json') as Manifest;
    expect(locked['']).toMatchObject({ version, dependencies, devDependencies });
  });

  // npm leaves a platform's package out without a word when the registry has not got it, and `npm ci` then refuses everywhere.
  test('holds the packages of every platform, not only of the machine that wrote it', () => {
    const names = new Set(entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    const wanted = entries.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    expect(wanted.filter(({ name }) => !names.has(name))).toEqual([]);
  });
});
