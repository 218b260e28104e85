import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtInScenario, builtInScenarios } from '../../src/app/content/builtIn.ts';

const folder = resolve(import.meta.dirname, '../../scenarios');
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).map((name) => name.replace('.json', ''));

test('the menu lists every scenario that comes with the program', () => expect([...builtInScenarios.keys()].sort()).toEqual(files.sort()));

test('a scenario whose pack builds on another is fetched with both', async () => {
  const read = await builtInScenario('international-evening');
  expect(read.ok ? read.value.pack.id : read.problem).toBe('international');
  expect(read.ok && read.value.pack.caseTypes.length).toBeGreaterThan(4);
});
