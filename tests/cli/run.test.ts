import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RunFile } from '../../src/replay/index.ts';
import { call, scratch } from './call.ts';

const folder = scratch();
afterAll(folder.remove);
const saved = folder.at('run.json');
const first = call('run', 'night-market', '--seed', 'cli', '--until', '45m', '--replay', saved, '--json');
type Played = { readonly stateHash: string; readonly wallMs: number; readonly score: { readonly total: number } };
const played = JSON.parse(first.out) as Played;

test('one object with everything that was promised', () => {
  expect([first.code, first.err]).toEqual([0, '']);
  expect(Object.keys(played)).toEqual(
    expect.arrayContaining([
      'score',
      'intervals',
      'outcomes',
      'findings',
      'utilisation',
      'reports',
      'simulatedSeconds',
      'wallMs',
      'stateHash',
    ]),
  );
  expect(played).toMatchObject({
    simulatedSeconds: 2700,
    stateHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    reports: { offered: expect.any(Number) as number, handled: expect.any(Number) as number },
  });
});

test('again in another country and language it is the same to the byte, wallMs aside', () => {
  const again = (environment: Record<string, string>): string => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [resolve('node_modules/tsx/dist/cli.mjs'), 'src/cli/main.ts', 'run', 'night-market', '--seed', 'cli', '--until', '45m', '--json'],
      { encoding: 'utf8', env: { ...process.env, ...environment } },
    );
    expect([status, stderr]).toEqual([0, '']);
    return stdout.replace(/"wallMs": [\d.]+/, '');
  };
  const here = `${first.out.replace(/"wallMs": [\d.]+/, '')}\n`;
  expect(again({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' })).toBe(here);
  expect(again({ TZ: 'America/New_York', LANG: 'de_DE.UTF-8' })).toBe(here);
});

test('the run file has at its top what was promised, and verifies', () => {
  const run = JSON.parse(readFileSync(saved, 'utf8')) as RunFile;
  expect(Object.keys(run)).toEqual(
    expect.arrayContaining(['format', 'engine', 'scenario', 'scenarioHash', 'seed', 'commands', 'checkpoints', 'facts', 'score']),
  );
  expect(call('verify', saved)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(played.stateHash) as string });
  expect(JSON.parse(call('verify', saved, '--json').out)).toMatchObject({
    ok: true,
    simulatedSeconds: 2700,
    wallMs: expect.any(Number) as number,
    runs: [{ ok: true, stateHash: played.stateHash }],
  });
});

test('the score is made anew from the facts', () => {
  expect(JSON.parse(call('score', saved, '--json').out)).toMatchObject({ total: played.score.total });
  const { out } = call('score', saved);
  expect(out).toMatch(/^score \d/);
  const [, told] = /(\d+) breaches found/.exec(out) ?? [];
  expect(out.match(/^ {2}(?:[+-]?\d+ d )?\d\d:\d\d:\d\d \S+ \S+ .*\)$/gm) ?? [], 'each breach has its line').toHaveLength(Number(told));
});

describe('a run that does not verify', () => {
  const run = JSON.parse(readFileSync(saved, 'utf8')) as RunFile;
  const changed = (name: string, more: object): string => {
    writeFileSync(folder.at(name), JSON.stringify({ ...run, ...more }));
    return folder.at(name);
  };

  test('gives its first difference in one line, and good runs beside it are still told', () => {
    const { code, out, err } = call('verify', changed('seed.json', { seed: 'other' }), saved);
    expect(code).toBe(1);
    expect(err).toMatch(/seed\.json: first difference: The seed .* \(seed 0, second 0\)$/);
    expect(out).toMatch(/run\.json: verified/);
  });

  test('of another engine is scored from its facts, and said to be not re-simulated', () => {
    const foreign = changed('engine.json', { engine: 'casebreak-0' });
    expect(call('verify', foreign, '--json')).toMatchObject({ code: 1, err: expect.stringContaining('not re-simulated') as string });
    expect(call('score', foreign)).toMatchObject({
      code: 0,
      err: expect.stringContaining('not re-simulated') as string,
      out: expect.stringMatching(/^score/) as string,
    });
  });

  test.each(['verify', 'score'])('%s: whatever else a file may be gets one line', (command) => {
    writeFileSync(folder.at('cut.json'), readFileSync(saved, 'utf8').slice(0, 100_000));
    writeFileSync(folder.at('empty.json'), '');
    writeFileSync(folder.at('big.json'), new Uint8Array(50_000_000));
    writeFileSync(folder.at('bytes.json'), new Uint8Array([0xff, 0xfe, 0, 1]));
    writeFileSync(folder.at('other.json'), '{"format": "casebreak.run/9"}');
    for (const [name, line] of [
      ['cut', /cut off/],
      ['empty', /empty/],
      ['big', /larger than 20 MB/],
      ['bytes', /not a text file/],
      ['other', /casebreak\.run\/9/],
      ['missing', /no such file/],
    ] as const) {
      const { code, out, err } = call(command, folder.at(`${name}.json`));
      expect([name, code, out]).toEqual([name, 1, '']);
      expect(err).toMatch(line);
      expect(err).not.toContain('\n');
    }
  });
});

test('a run that cannot be written is said', () => {
  const { code, err } = call('run', 'night-market', '--seed', 's', '--until', '60s', '--replay', folder.at('no/such/folder/x.json'));
  expect([code, err]).toEqual([1, `${folder.at('no/such/folder/x.json')}: there is no such folder to write to.`]);
});

test('the id of a scenario that is nearly one of ours is told with ours', () => {
  expect(call('run', 'night-markt', '--seed', '1')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/there is no such file\. Did you mean “night-market”\?$/) as string,
  });
});

test('the version is that of the engine, which stands in runs', () => {
  expect(call('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/\d/) as string });
});
