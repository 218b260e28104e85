import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reference } from '../procedure/support.ts';
import { call, scratch } from './call.ts';

const folder = scratch();
afterAll(folder.remove);
const logs = resolve(import.meta.dirname, '../procedure/logs');
const write = (name: string, value: unknown): string => {
  writeFileSync(folder.at(name), JSON.stringify(value));
  return folder.at(name);
};
type Told = readonly {
  readonly name: string;
  readonly rules: Readonly<
    Record<string, { readonly activations: number; readonly violations: number; readonly facts: readonly number[] }>
  >;
}[];
const counted = (rules: Told[number]['rules']): unknown =>
  Object.fromEntries(Object.entries(rules).map(([id, { activations, violations }]) => [id, { activations, violations }]));

describe.each(['cn-foshan', 'international'])('every log of %s comes out exactly as told, in the order of the files', (profile) => {
  test('those of the project', () => {
    const files = readdirSync(logs)
      .map((name) => resolve(logs, name))
      .filter((file) => (JSON.parse(readFileSync(file, 'utf8')) as { profile: string }).profile === profile);
    const { code, out, err } = call('conform', ...files, '--profile', profile, '--json');
    const told = JSON.parse(out) as Told;
    expect([code, err]).toEqual([0, '']);
    expect(told.map(({ name, rules }) => [name, counted(rules)])).toEqual(
      files.map((file) => {
        const log = JSON.parse(readFileSync(file, 'utf8')) as { name: string; expected: unknown };
        return [log.name, log.expected];
      }),
    );
  });

  const given = reference(`reference/conformance/${profile}.conformance.json`);
  test.skipIf(!given.there)('those of the reference (skipped without ../shared/reference)', () => {
    const { logs: all } = given.read() as { logs: readonly { readonly name: string; readonly expected: unknown }[] };
    const { code, out, err } = call(
      'conform',
      resolve(import.meta.dirname, `../../../shared/reference/conformance/${profile}.conformance.json`),
      '--profile',
      profile,
      '--json',
    );
    expect([code, err], 'breaches are the answer, not a failure').toEqual([0, '']);
    expect((JSON.parse(out) as Told).map(({ name, rules }) => [name, counted(rules)])).toEqual(
      all.map(({ name, expected }) => [name, expected]),
    );
  });
});

const late = {
  name: 'late answer',
  case: { isOffence: true, inRemit: true, victimExists: true, priority: 2, area: 'urban', channel: '110' },
  events: [
    { act: 'call.ringing', t: 0 },
    { act: 'call.answered', t: 60 },
  ],
};

test('a breach names the event, in words and in JSON', () => {
  const file = write('late.json', late);
  const { code, out } = call('conform', file, '--profile', 'cn-foshan');
  expect(code).toBe(0);
  expect(out).toMatch(/^late answer: \d+ rules asked \d+ times, \d+ broken$/m);
  const told = (JSON.parse(call('conform', file, '--profile', 'cn-foshan', '--json').out) as Told)[0]!;
  for (const { activations, violations, facts } of Object.values(told.rules)) {
    expect(violations).toBeLessThanOrEqual(activations);
    expect(facts.length).toBeLessThanOrEqual(violations);
    for (const fact of facts) expect(late.events[fact]).toBeDefined();
  }
});

test('a log ends well; one with an activity that nobody knows does not, and is told which was meant', () => {
  const sound = resolve(logs, 'g10-not-filed.json');
  expect(call('conform', sound, '--profile', 'cn-foshan')).toMatchObject({ code: 0, err: '' });
  const log = JSON.parse(readFileSync(sound, 'utf8')) as { name: string; events: readonly { act: string; t: number }[] };
  const file = write('typo.json', { ...log, events: [...log.events, { act: 'call.answerd', t: log.events.at(-1)!.t }] });
  expect(call('conform', file, '--profile', 'cn-foshan')).toMatchObject({
    code: 1,
    err: `${file}: ${log.name}: events[${log.events.length}].act: there is no activity “call.answerd”. Did you mean “call.answered”?`,
  });
});

describe('what is wrong is said in one line that names the place', () => {
  test.each([
    ['no events', { case: {} }, 'the file: a log has a case and events'],
    ['no instant', { case: {}, events: [{ act: 'call.ringing' }] }, 'events[0]: an event has an act and a whole second t'],
    [
      'back in time',
      {
        case: {},
        events: [
          { act: 'call.ringing', t: 5 },
          { act: 'call.answered', t: 4 },
        ],
      },
      'events[1].t: it stands before its time',
    ],
    ['a list as a value', { case: {}, events: [{ act: 'call.ringing', t: 5, officers: [2] }] }, 'events[0]: attribute officers is neither'],
    ['in the second log', { logs: [late, { ...late, events: [{ t: 1 }] }] }, 'logs[1].events[0]: an event has an act'],
  ])('%s', (_, log, message) => {
    const { code, err } = call('conform', write('bad.json', log), '--profile', 'cn-foshan');
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([expect.stringContaining(message)]);
  });

  test('no JSON, no file, no such profile', () => {
    writeFileSync(folder.at('no.json'), '{"case": ');
    expect(call('conform', folder.at('no.json'), '--profile', 'cn-foshan')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no.json:1:') as string,
    });
    expect(call('conform', folder.at('nothing.json'), '--profile', 'cn-foshan').code).toBe(1);
    expect(call('conform', write('late.json', late), '--profile', 'cn-foshann')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean “cn-foshan”?') as string,
    });
    expect(call('conform', write('late.json', late)).code).toBe(2);
  });
});
