import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtInScenario, housesOf } from '../../src/app/content/builtIn.ts';
import { resolvedFrom } from '../../src/app/content/resolvedFrom.ts';
import { beforeExam, mayBeExam, takenAs } from '../../src/app/content/scaffold.ts';
import { builtInScenarios } from '../../src/app/content/summaries.ts';
import { canonicalJson } from '../../src/kernel/index.ts';
import { deskPictures, groundOf } from '../../src/picture/index.ts';
import { onPaper, scenarioHashOf } from '../../src/replay/index.ts';
import { startShift, worldOf } from '../../src/simulation/index.ts';
import { resolved, scenarioOf } from '../support/sources.ts';

const folder = resolve(import.meta.dirname, '../../scenarios');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => name.replace('.json', ''));
const built = (id: string) => resolvedFrom({ kind: 'builtIn', id });

test('the menu lists every scenario that comes with the program', () => expect([...builtInScenarios.keys()].sort()).toEqual(files.sort()));

test('a scenario whose pack builds on another is fetched with both', async () => {
  const { pack } = await built('international-evening');
  expect(pack.id).toBe('international');
  expect(pack.caseTypes.length).toBeGreaterThan(4);
});

test('a scenario that this build does not hold is refused by name', async () => {
  await expect(built('no-such-evening')).rejects.toThrow('no-such-evening');
  await expect(builtInScenario({ file: 'no-such-evening.json', pack: 'cn-foshan', district: 'lizhou' })).rejects.toThrow('no-such-evening');
});

test('what the page is handed is the committed scenario, pack and district to the last byte: the same paper, the same hash', async () => {
  // One scenario of each pack; the scenarios themselves are fetched as they are written.
  const ofEachPack = new Map([...builtInScenarios.values()].map(({ pack, id }) => [pack, id]));
  for (const id of ofEachPack.values()) {
    const [page, file] = [await built(id), resolved(scenarioOf(id))];
    expect(scenarioHashOf(onPaper(page)), id).toBe(scenarioHashOf(onPaper(file)));
    expect(canonicalJson(page.pack), id).toBe(canonicalJson(file.pack));
  }
}, 120_000);

test('the district of the page is the committed one but for its houses, and those come apart', async () => {
  const [page, file] = [(await built('night-market')).district, resolved(scenarioOf('night-market')).district];
  expect({ ...page, shapes: { ...page.shapes, buildings: [] } }).toEqual({ ...file, shapes: { ...file.shapes, buildings: [] } });
  expect(page.shapes.buildings).toEqual([]);
  expect(await housesOf('lizhou')).toEqual(groundOf(file).buildings);
  expect(await housesOf('elsewhere')).toEqual([]);
});

test('the help that a trainee chose stands in the scenario of his run, but in an exam nothing is chosen', async () => {
  const plain = await built('drill-dispatch');
  const bare = await resolvedFrom({ kind: 'builtIn', id: 'drill-dispatch', scaffold: 'none' });
  expect([plain.scenario.scaffold, bare.scenario.scaffold]).toEqual(['full', 'none']);
  expect(onPaper(bare).file).toMatchObject({ scaffold: 'none' });
  expect(scenarioHashOf(onPaper(bare))).not.toBe(scenarioHashOf(onPaper(plain)));
  const exam = { ...plain, scenario: { ...plain.scenario, mode: 'exam' as const } };
  expect(takenAs(exam, { scaffold: 'hints' })).toBe(exam);
});

test('a shift taken as an exam is one in its run, and can be taken as practice again; nobody is guided through one', async () => {
  const plain = await built('drill-dispatch');
  const exam = await resolvedFrom({ kind: 'builtIn', id: 'drill-dispatch', scaffold: 'hints', exam: true });
  expect(onPaper(exam).file).toMatchObject({ mode: 'exam' });
  expect(scenarioHashOf(onPaper(exam))).not.toBe(scenarioHashOf(onPaper(plain)));
  expect(beforeExam(exam, { exam: true }).scenario).toEqual({ ...plain.scenario, scaffold: 'hints' });
  expect([plain, exam, await built('first-shift')].map(mayBeExam)).toEqual([true, false, false]);
  const shift = startShift(worldOf(exam), 'a');
  expect(deskPictures(shift)()).toMatchObject({ mode: 'exam', scaffold: 'none' });
});
