import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtInParts } from '../../src/app/content/builtIn.ts';
import { meantAsScenario } from '../../src/app/content/meantAsScenario.ts';
import { readOwn } from '../../src/app/content/ownScenario.ts';
import { resolvedFrom } from '../../src/app/content/resolvedFrom.ts';
import { onPaper, scenarioHashOf } from '../../src/replay/index.ts';
import { readScenario, writeProblem } from '../../src/scenario/index.ts';
import { sources } from '../support/sources.ts';

const textOf = (id: string): string => readFileSync(resolve(import.meta.dirname, `../../scenarios/${id}.json`), 'utf8');

test('a scenario from a file is the one that comes with the build, to the last byte of its paper', async () => {
  const text = textOf('drill-dispatch');
  const read = readOwn('mine.json', text, await builtInParts());
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  const built = await resolvedFrom({ kind: 'builtIn', id: 'drill-dispatch' });
  expect(scenarioHashOf(onPaper(read.value.resolved))).toBe(scenarioHashOf(onPaper(built)));
  const { name, starts } = built.scenario;
  const again = await resolvedFrom({ kind: 'scenarioFile', file: 'mine.json', text, name, starts, scaffold: 'none' });
  expect(again.scenario.scaffold).toBe('none');
});

test('what is wrong with it is told as `validate` tells it: everything at once, with line, column, path and remedy', async () => {
  const broken = textOf('drill-dispatch')
    .replace('"lizhou"', '"lizhu"')
    .replace(/"kind": "patrol_car"/, '"kind": "patrol_carr"')
    .replace('"weekday"', '"weekdy"');
  const read = readOwn('mine.json', broken, await builtInParts());
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.problem.length).toBeGreaterThan(1);
  const [english, chinese] = [read.problem.map(({ en }) => en), read.problem.map(({ zh }) => zh)];
  expect(english.join('\n')).toMatch(
    /^mine\.json:\d+:\d+ district: There is no district “lizhu”\. Did you mean “lizhou”\? \(unknownName\)$/m,
  );
  expect(english).toEqual(readScenario(broken, 'mine.json', sources()).problems.map(writeProblem));
  expect(chinese.join('\n')).toMatch(
    /^mine\.json:\d+:\d+ district：没有这个名称。您是否想写“lizhou”？（There is no district “lizhu”\.）$/m,
  );
});

test('a text is taken for a scenario by what its author wrote, however broken it is, and a run never is', () => {
  for (const text of [textOf('night-market'), '{ "format": "casebreak.scenario/1", ', '{"id": "x", "lasts": "1h", "streams": [}'])
    expect(meantAsScenario(text), text.slice(0, 60)).toBe(true);
  for (const text of [
    '',
    '[1, 2]',
    'Dear Sir',
    '{"format": "casebreak.run/1", "scenario": {"file": {"format": "casebreak.scenario/1"}}}',
    '{}',
  ])
    expect(meantAsScenario(text), text.slice(0, 60)).toBe(false);
});
