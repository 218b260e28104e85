import { describe, expect, test } from 'vitest';
import { instant, type UnitId } from '../../src/kernel/index.ts';
import { openRun, readRun, recordRun, type RunFile, stateHash, writeRun } from '../../src/replay/index.ts';
import { advance, type Command, startShift, submit } from '../../src/simulation/index.ts';
import { changed } from '../scenario/mutate.ts';
import { scenarioOf, worldFrom } from '../support/sources.ts';
import { played } from './evening.ts';

const shift = played('read', 'nearest', instant(1500));
const text = writeRun(recordRun(shift));
const run = JSON.parse(text) as RunFile;
const code = (damaged: string): string => {
  const read = readRun(damaged);
  if (!read.ok) expect(read.problem.message).not.toMatch(/\n|zod|invalid input/i);
  return read.ok ? 'sound' : read.problem.code;
};

test('what was written is read', () => {
  const read = readRun(text);
  expect(read.ok && read.value).toEqual(run);
});

test('a run of the station’s measures is read: waves, joint work, units called in', () => {
  const world = worldFrom(scenarioOf('flying-robbery'));
  const evening = startShift(world, 'measures');
  advance(evening, instant(600));
  const caseId = Object.values(evening.state.cases)[0]!.id;
  const onCall = world.resolved.scenario.units.find((unit) => unit.onCall !== undefined)!.id as UnitId;
  const measures: readonly Command[] = [
    { type: 'callIn', unit: onCall },
    { type: 'sendWave', caseId, minutes: 3 },
    { type: 'broadcast', caseId, radius: 600, message: 'scene' },
    { type: 'openJoint', caseId },
    { type: 'endJoint', caseId },
  ];
  for (const command of measures) submit(evening, command);
  const read = readRun(writeRun(recordRun(evening)));
  expect(read.ok && read.value.commands.map(({ command }) => command)).toEqual(measures);
});

test('a run is opened from its facts alone', () => {
  const opened = openRun(run);
  expect(opened.ok && stateHash(opened.value)).toBe(stateHash(shift));
});

describe('every other file gets one clear line', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['bytes', '\u001f\u008b\0\0', 'binary'],
    ['a run cut off', text.slice(0, 5000), 'notJson'],
    ['some other JSON', '{"a": 1}', 'notARun'],
    ['a list', '[]', 'notARun'],
    ['null', 'null', 'notARun'],
    ['a run of tomorrow', JSON.stringify({ ...run, format: 'casebreak.run/2' }), 'foreignVersion'],
    ['a key twice', text.replace('{"format"', '{"seed":"x","format"'), 'duplicateKey'],
    ['a key for the prototype', text.replace('{"format"', '{"__proto__":{"score":1},"format"'), 'unsafeKey'],
    ['50 MB', `"${'x'.repeat(50_000_000)}"`, 'tooLarge'],
    ['brackets without end', '['.repeat(100_000), 'tooDeep'],
  ])('%s', (_, damaged, expected) => expect(code(damaged)).toBe(expected));

  test.each([
    ['engine', undefined],
    ['seed', ''],
    ['seed', 7],
    ['commands.0.command.type', 'anser'],
    ['commands.0.command.report', { $gt: 1 }],
    ['commands.0.extra', 1],
    ['commands.0.at', 1e9],
    ['commands.0.at', 900.5],
    ['commands.0.at', 1400],
    ['checkpoints', []],
    ['checkpoints.0.hash', 'abc'],
    ['facts.0.fact.type', 'moneyPrinted'],
    ['facts.0.at', 'now'],
    ['until', -5],
    ['ended', 'yes'],
    ['unknown', 1],
    ['scenario.extra', 1],
  ])('%s as %j', (path, value) => expect(code(JSON.stringify(changed(run, path, value)))).toBe('damaged'));

  test('facts that do not hang together do not open', () => {
    const opened = openRun({ ...run, facts: run.facts.filter(({ fact }) => fact.type !== 'incidentBegan') });
    expect(opened.ok || opened.problem.code).toBe('damaged');
  });
});
