import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';
import { examineRooms } from './roomRules.ts';

/** Files by path, under a folder that is removed after the tests. */
function planted(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebreak-planted-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('the rooms', () => {
  test('a sound building passes', async () => {
    const folder = planted({
      'src/kernel/index.ts': `export { two } from './two.ts';`,
      'src/kernel/two.ts': `import seedrandom from 'seedrandom'; import { sha256 } from '@noble/hashes/sha2.js'; import ln from '@stdlib/math-base-special-ln'; export const two = [seedrandom, sha256, ln];`,
      'src/picture/index.ts': `export { four } from './four.ts';`,
      'src/picture/four.ts': `import { two } from '../kernel/index.ts'; export const four = two;`,
      'src/views/index.tsx': `import { useState } from 'react'; import { Button } from 'react-aria-components'; import './look.css'; export const Late = [useState, Button, () => import('./map/MapScene.ts')];`,
      'src/views/look.css': `body { margin: 0 }`,
      'src/views/map/MapScene.ts': `import { Scene } from 'phaser'; import { four } from '../../picture/index.ts'; export const MapScene = [Scene, four];`,
      'src/app/main.tsx': `import { createRoot } from 'react-dom/client'; import { Late } from '../views/index.tsx'; import district from '../../scenarios/districts/town.json'; createRoot(Late, district);`,
      'src/cli/main.ts': `import { readFile } from 'node:fs/promises'; import { Command } from 'commander'; export const all = [readFile, Command];`,
      'scenarios/districts/town.json': `{}`,
    });
    expect((await examineRooms(folder)).broken).toEqual([]);
  });

  test('every kind of wrong import is caught', async () => {
    const folder = planted({
      'src/kernel/index.ts': `export { upward } from './upward.ts';`,
      'src/kernel/upward.ts': `import type { Fact } from '../simulation/index.ts'; export const upward = null as unknown as Fact;`,
      'src/kernel/ownDoor.ts': `import { upward } from './index.ts'; export const ownDoor = upward;`,
      'src/kernel/clock.ts': `import { hrtime } from 'node:process'; export const clock = hrtime;`,
      'src/simulation/index.ts': `export type { Fact } from './fact.ts';`,
      'src/simulation/fact.ts': `export type Fact = { readonly type: 'said' };`,
      'src/simulation/ringA.ts': `import { b } from './ringB.ts'; export const a = (): unknown => b;`,
      'src/simulation/ringB.ts': `import { a } from './ringA.ts'; export const b = (): unknown => a;`,
      'src/simulation/content.ts': `import pack from '../../scenarios/packs/cn/pack.json'; export const content = pack;`,
      'src/assessment/backDoor.ts': `import type { Fact } from '../simulation/fact.ts'; export type BackDoor = Fact;`,
      'src/assessment/foreign.ts': `import { z } from 'zod'; export const foreign = z;`,
      'src/assessment/unknown.ts': `import lodash from 'lodash'; export const unknown = lodash;`,
      'src/views/truth.tsx': `import type { Fact } from '../simulation/index.ts'; export type Truth = Fact;`,
      'src/views/console/painter.ts': `import { Scene } from 'phaser'; export const painter = Scene;`,
      'src/host/helped.ts': `import { given } from '../../tests/support/given.ts'; export const helped = given;`,
      'tests/support/given.ts': `export const given = 1;`,
      'scenarios/packs/cn/pack.json': `{}`,
    });
    const { broken } = await examineRooms(folder);
    const found = broken.map((line) => line.replace(/ -> \S*node_modules\//, ' -> ').replace(/(@types\/)?(zod|phaser)\/.*$/, '$2'));
    expect(found.sort()).toEqual(
      [
        'assessment-uses-only-listed-packages: src/assessment/foreign.ts -> zod',
        'content-is-handed-in: src/simulation/content.ts -> scenarios/packs/cn/pack.json',
        'every-import-is-found: src/assessment/unknown.ts -> lodash',
        'kernel-enters-only-listed-rooms: src/kernel/upward.ts -> src/simulation/index.ts',
        'kernel-is-not-left-to-enter-by-its-own-door: src/kernel/ownDoor.ts -> src/kernel/index.ts',
        'kernel-uses-only-listed-packages: src/kernel/clock.ts -> process',
        'no-cycles: src/simulation/ringA.ts -> src/simulation/ringB.ts',
        'phaser-stays-in-the-map: src/views/console/painter.ts -> phaser',
        'product-never-needs-its-tests: src/host/helped.ts -> tests/support/given.ts',
        'simulation-is-entered-by-its-door: src/assessment/backDoor.ts -> src/simulation/fact.ts',
        'views-enters-only-listed-rooms: src/views/truth.tsx -> src/simulation/index.ts',
      ].sort(),
    );
  });
});

describe('lint', () => {
  // The planted files are on no disk, so the type checker is told to take them as they come.
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: join(root, 'tests/architecture/eslint.config.js'),
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['src/*/planted.ts', 'src/*/planted.tsx'] } } },
    },
  });

  /** The rules that a text breaks, as `rule: message`, without those about types that a text alone cannot show. */
  async function complaints(path: string, text: string): Promise<string[]> {
    const [result] = await eslint.lintText(text, { filePath: join(root, path) });
    return result!.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
  }

  const documented = '/** One. */\n';

  test('a sound file passes', async () => {
    const text = `${documented}export function doubled(n: number): number {\n  return Math.floor(n + Math.sqrt(n * n));\n}\n`;
    expect(await complaints('src/kernel/planted.ts', text)).toEqual([]);
  });

  test.each([
    ['an inexact sine', `${documented}export const one = Math.sin(1);`, 'no-restricted-properties', '@stdlib'],
    [
      'an inexact logarithm, taken out of Math',
      `const { log } = Math;\n${documented}export const one = log(1);`,
      'no-restricted-properties',
      '@stdlib',
    ],
    ['a power', `${documented}export const cube = (n: number) => n ** 3;`, 'no-restricted-syntax', '@stdlib'],
    ['dice without a name', `${documented}export const one = () => Math.random();`, 'no-restricted-properties', 'diceFor'],
    ['wall time', `${documented}export const one = () => Date.now();`, 'no-restricted-globals', 'Instant'],
    ['the locale', `${documented}export const one = new Intl.NumberFormat();`, 'no-restricted-globals', 'views word them'],
    [
      'a comparison by locale',
      `${documented}export const one = ['b', 'a'].sort((a, b) => a.localeCompare(b));`,
      'no-restricted-properties',
      'compare with < and >',
    ],
    [
      'an async function',
      `${documented}export const one = async () => { await Promise.resolve(); };`,
      'no-restricted-syntax',
      'let host, app or cli wait',
    ],
    ['module state', `let count = 0;\n${documented}export const one = () => (count += 1);`, 'no-restricted-syntax', 'shift’s state'],
    [
      'module state in a map',
      `const cache = new Map<string, string>();\n${documented}export const one = () => cache.set('a', 'b');`,
      'no-restricted-syntax',
      'shift’s state',
    ],
    ['a class', `${documented}export class Unit { readonly id = 'M3'; }`, 'no-restricted-syntax', 'functions over it'],
    [
      'a walk over inherited keys',
      `${documented}export const one = (o: object) => { const keys = []; for (const key in o) keys.push(key); return keys; };`,
      'no-restricted-syntax',
      'Object.keys',
    ],
    [
      'a name that says nothing',
      `${documented}export function getUnit(): string { return 'M3'; }`,
      'no-restricted-syntax',
      'named after the thing',
    ],
    ['an export without its sentence', `export const one = 1;`, 'house/docstring', 'one sentence'],
    ['evaluated text', `${documented}export const one = (text: string): unknown => new Function(text);`, 'no-new-func', ''],
    ['a file too long', documented + Array.from({ length: 301 }, (_, n) => `export const n${n} = ${n};`).join('\n'), 'max-lines', ''],
    [
      'a tangled function',
      `${documented}export const one = (n: number) => { ${Array.from({ length: 15 }, (_, n) => `if (n === ${n}) return 'a${n}';`).join(' ')} return ''; };`,
      'complexity',
      '',
    ],
    [
      'an unhandled fact',
      `type Fact = 'said' | 'done';\n${documented}export function one(fact: Fact): void { switch (fact) { case 'said': break; } }`,
      '@typescript-eslint/switch-exhaustiveness-check',
      '',
    ],
  ])('finds %s in a pure room', async (_name, text, rule, advice) => {
    const found = await complaints('src/kernel/planted.ts', text);
    expect(found.filter((line) => line.startsWith(`${rule}: `) && line.includes(advice))).not.toEqual([]);
  });

  test('finds a law that works with more of the simulation than its facts', async () => {
    const found = await complaints(
      'src/procedure/planted.ts',
      `import { type Fact, decide } from '../simulation/index.ts';\n${documented}export const one = (fact: Fact): unknown => decide(fact);`,
    );
    expect(found.filter((line) => line.startsWith('@typescript-eslint/no-restricted-imports: '))).toHaveLength(1);
    const sound = await complaints(
      'src/procedure/planted.ts',
      `import { type Fact } from '../simulation/index.ts';\n${documented}export const one = (fact: Fact): Fact => fact;`,
    );
    expect(sound.filter((line) => line.startsWith('@typescript-eslint/no-restricted-imports: '))).toEqual([]);
  });

  test('finds a hook called now and then, and storage kept by a view', async () => {
    const text = `import { useState } from 'react';\n${documented}export function Card({ open }: { open: boolean }) { if (!open) return null; const [n] = useState(localStorage.length); return <p>{n}</p>; }`;
    const found = await complaints('src/views/planted.tsx', text);
    expect(found.some((line) => line.startsWith('react-hooks/rules-of-hooks: '))).toBe(true);
    expect(found.some((line) => line.startsWith('no-restricted-globals: ') && line.includes('Storage belongs to app'))).toBe(true);
  });
});

describe('the compiler', () => {
  /** The error codes of a text taken as a file of the pure rooms. */
  function errorsIn(text: string): number[] {
    const configPath = join(root, 'src/tsconfig.pure.json');
    const { config } = ts.readConfigFile(configPath, (path) => ts.sys.readFile(path)) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, dirname(configPath));
    const file = join(planted({ 'planted.ts': text }), 'planted.ts');
    const program = ts.createProgram([file], options);
    return ts.getPreEmitDiagnostics(program).map(({ code }) => code);
  }

  const notFound = 2304;
  const notFoundPerhapsNode = 2591;
  const notFoundPerhapsDom = 2584;
  const notAssignable = 2322;
  const notAmongThese = 2678;

  test('a sound file passes', () => {
    expect(errorsIn('export const one: number = [1].at(-1) ?? 0;')).toEqual([]);
  });

  test.each([
    ['a name of the browser', 'export const title = document.title;', [notFoundPerhapsDom]],
    ['a timer', 'export const later = () => setTimeout(later, 1);', [notFound]],
    ['a name of Node', 'export const home = process.env;', [notFoundPerhapsNode]],
    [
      'an unhandled fact',
      `type Fact = { type: 'said' } | { type: 'done' }; export function read(fact: Fact): string { switch (fact.type) { case 'said': return 'a'; default: { const never: never = fact; return never; } } }`,
      [notAssignable],
    ],
    [
      'a misspelt stage',
      `type Stage = 'open' | 'closed'; export const shut = (stage: Stage): boolean => { switch (stage) { case 'closd': return true; default: return false; } };`,
      [notAmongThese],
    ],
  ])('finds %s in a pure room', (_name, text, codes) => {
    expect(errorsIn(text)).toEqual(codes);
  });
});

describe('dead wood', () => {
  test('finds a file, an export and a package that nobody uses', () => {
    const { knip } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { knip: unknown };
    const folder = planted({
      'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '*' }, knip }),
      'src/kernel/index.ts': `export { used } from './used.ts';`,
      'src/kernel/used.ts': `export const used = 1; export const unheard = 2;`,
      'src/kernel/lonely.ts': `export const lonely = 1;`,
    });
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/knip/bin/knip.js'), '--directory', folder, '--reporter', 'compact'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/src\/kernel\/lonely\.ts/);
    expect(stdout).toMatch(/unheard/);
    expect(stdout).toMatch(/zod/);
  });
});
