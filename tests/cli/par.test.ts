import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { quietEvening } from '../support/sources.ts';
import { scratch } from './call.ts';

const folder = scratch();
afterAll(folder.remove);
const scenario = folder.at('quiet.json');
writeFileSync(
  scenario,
  JSON.stringify(
    quietEvening({
      lasts: '1h',
      scripted: [{ id: 'phone', type: 'phone_theft', at: '1m', where: { place: 'lizhi-park' }, channel: '110' }],
    }),
  ),
);

/** Calls the command line in a process of its own, since it plays in threads. */
function called(...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [resolve('node_modules/tsx/dist/cli.mjs'), 'src/cli/main.ts', 'par', ...words], { encoding: 'utf8' });
}

test('two policies on three seeds, played in threads, come out in the order asked and the same again', () => {
  const told = () => {
    const { status, stdout, stderr } = called(scenario, '--seeds', '3', '--policies', 'rush,idle', '--json');
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as {
      readonly policies: Readonly<Record<string, { readonly score: { readonly count: number; readonly mean: number } | null }>>;
      readonly leads: readonly { readonly policy: string; readonly over: string }[];
      readonly wallMs: number;
    };
  };
  const [one, two] = [told(), told()];
  expect(Object.keys(one.policies)).toEqual(['rush', 'idle']);
  expect(one.policies['rush']!.score).toMatchObject({ count: expect.any(Number) as number, mean: expect.any(Number) as number });
  expect(one.leads).toMatchObject([{ policy: 'rush', over: 'idle' }]);
  expect({ ...two, wallMs: 0 }).toEqual({ ...one, wallMs: 0 });
}, 60_000);

test.each([
  [['night-market', '--seeds', '0'], 2, '“0” is no number of seeds'],
  [['night-market', '--seeds', '3', '--policies', 'nearst'], 2, 'Did you mean “nearest”?'],
  [['no-such-evening', '--seeds', '3'], 1, 'there is no such file'],
])(
  '%j is refused in one line',
  (words, code, message) => {
    const { status, stderr } = called(...words);
    expect(status).toBe(code);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(message)]);
  },
  60_000,
);
