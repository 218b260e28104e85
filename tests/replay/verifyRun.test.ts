import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { checkpointEvery, engineVersion, onPaper, type RunFile, scenarioHashOf, stateHash, verifyRun } from '../../src/replay/index.ts';
import { advance, startShift, submit } from '../../src/simulation/index.ts';
import { countOf, evening, onDisk, played } from './evening.ts';

const shift = played('verify', 'nearest');
const run = onDisk(shift);
const verified = (changed: RunFile) => verifyRun(changed, { scoreOf: countOf });
const named = (changed: RunFile) => {
  const { difference } = verified(changed);
  return difference && `${difference.kind} ${difference.index}`;
};
const withFact = (index: number, change: (entry: RunFile['facts'][number]) => unknown): RunFile => ({
  ...run,
  facts: run.facts.map((entry, place) => (place === index ? (change(structuredClone(entry)) as typeof entry) : entry)),
});
const withCommand = (index: number, command: object): RunFile => ({
  ...run,
  commands: run.commands.map((entry, place) => (place === index ? { ...entry, command: { ...entry.command, ...command } } : entry)),
});
const withCheckpoint = (index: number): RunFile => ({
  ...run,
  checkpoints: run.checkpoints.map((one, place) =>
    place === index ? { ...one, hash: one.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) } : one,
  ),
});

test('a run verifies, to the hash of the shift itself', () => {
  expect(verified(run)).toEqual({
    ok: true,
    checkpoints: run.checkpoints.length,
    hash: stateHash(shift),
    simulatedSeconds: 5400,
    foreign: false,
  });
  expect(run.checkpoints.map(({ at }) => at)).toEqual([
    0,
    ...Array.from({ length: 5400 / checkpointEvery }, (_, index) => (index + 1) * checkpointEvery),
    5400,
  ]);
});

test('who played is no part of it', () => expect(verified({ ...run, player: 'somebody else' }).ok).toBe(true));
test('nor is the order of keys in commands, checkpoints and facts', () => {
  const turned = <Data>(data: Data): Data =>
    JSON.parse(
      JSON.stringify(data, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? 1 : -1)))
          : value,
      ),
    ) as Data;
  const { scenario, ...rest } = run;
  expect(verified({ ...turned(rest), scenario }).ok).toBe(true);
});

describe('what was changed is found and named', () => {
  const dispatch = run.commands.findIndex(({ command, refusal }) => command.type === 'dispatch' && !refusal);
  const lastFact = run.facts.length - 1;
  const activity = run.facts.findIndex(({ at, fact }) => at > 1500 && fact.type === 'activityDone');

  test('the scenario', () =>
    expect(named({ ...run, scenario: { ...run.scenario, file: { ...(run.scenario.file as object), weekday: 'monday' } } })).toBe(
      'scenario 0',
    ));
  test('the scenario, with a hash to fit', () => {
    const file = { ...evening().resolved.scenario, conditions: { rain: true, night: true } };
    const scenario = { ...onPaper(evening().resolved), file };
    expect(named({ ...run, scenario, scenarioHash: scenarioHashOf(scenario) })).toBe('seed 0');
  });
  test('the hash of the scenario', () =>
    expect(named({ ...run, scenarioHash: run.scenarioHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })).toBe('scenario 0'));
  test('the seed', () => expect(named({ ...run, seed: 'verify2' })).toBe('seed 0'));
  test('a command', () => expect(named(withCommand(dispatch, { unit: 'u110' }))).toBe(`command ${dispatch}`));
  test('a command that now is refused', () => expect(named(withCommand(dispatch, { unit: 'u999' }))).toBe(`command ${dispatch}`));
  test('a command taken out', () =>
    expect(named({ ...run, commands: run.commands.filter((_, index) => index !== dispatch) })).toMatch(/^command/));
  test('a command put in', () =>
    expect(
      named({
        ...run,
        commands: [
          ...run.commands.slice(0, 3),
          { at: run.commands[3]!.at, command: { type: 'recall', unit: 'u101' as never } },
          ...run.commands.slice(3),
        ],
      }),
    ).toMatch(/^command 3$/));
  test('a command given a second later', () =>
    expect(
      named({
        ...run,
        commands: run.commands.map((entry, index) => (index === run.commands.length - 1 ? { ...entry, at: instant(entry.at + 1) } : entry)),
      }),
    ).toMatch(/^command/));
  test('an entry of the log', () =>
    expect(named(withFact(activity, (entry) => ({ ...entry, fact: { ...entry.fact, act: 'arrest.card_shown' } })))).toBe(
      `fact ${activity}`,
    ));
  test('an entry moved by a second', () =>
    expect(named(withFact(activity, (entry) => ({ ...entry, at: entry.at + 1 })))).toBe(`fact ${activity}`));
  test('the last entry taken out', () => expect(named({ ...run, facts: run.facts.slice(0, -1) })).toBe(`fact ${lastFact}`));
  test('an entry put in at the end', () =>
    expect(named({ ...run, facts: [...run.facts, run.facts[lastFact]!] })).toBe(`fact ${lastFact + 1}`));
  test.each(run.checkpoints.map((_, index) => index))('checkpoint %i', (index) =>
    expect(named(withCheckpoint(index))).toBe(`checkpoint ${index}`),
  );
  test('a checkpoint taken out', () =>
    expect(named({ ...run, checkpoints: run.checkpoints.filter((_, index) => index !== 4) })).toBe('checkpoint 4'));
  test('the score', () => {
    const { difference } = verified({ ...run, score: { total: run.facts.length, parts: { cases: 1000 } } });
    expect(difference).toMatchObject({ kind: 'score', message: 'The score differs at parts.cases.' });
  });
  test('no score', () => expect(named({ ...run, score: null })).toBe('score 0'));
  test('the second reached', () => expect(named({ ...run, until: instant(5000) })).toMatch(/^end/));
  test('whether it was over', () => expect(named({ ...run, ended: false })).toBe('end 0'));
  test('another engine is said, and nothing re-simulated', () =>
    expect(verified({ ...run, engine: `${engineVersion}-older` })).toMatchObject({
      ok: false,
      foreign: true,
      difference: { kind: 'engine' },
      simulatedSeconds: 0,
    }));
});

test('a refused command is part of the chain', () => {
  const playing = startShift(evening(), 'refused');
  for (const second of [10, 20, 700]) {
    advance(playing, instant(second));
    submit(playing, { type: 'recall', unit: 'u101' as never });
  }
  advance(playing, instant(1300));
  const recorded = onDisk(playing);
  expect(recorded.commands.every(({ refusal }) => refusal?.code === 'unitNotAssigned')).toBe(true);
  expect(verified(recorded).ok).toBe(true);
  const changed = {
    ...recorded,
    commands: recorded.commands.map((entry, index) => (index === 2 ? { ...entry, at: instant(701) } : entry)),
  };
  expect(named(changed)).toBe('command 2');
});

test('a run in the middle of a second verifies too', () => {
  const playing = startShift(evening(), 'middle');
  advance(playing, instant(1200));
  submit(playing, { type: 'recall', unit: 'u101' as never });
  expect(verified(onDisk(playing))).toMatchObject({ ok: true, simulatedSeconds: 1200 });
});
