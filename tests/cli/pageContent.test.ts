import { mkdtempSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pageContent } from '../../src/cli/pageContent.ts';

const drill = readFileSync(resolve(import.meta.dirname, '../../scenarios/drill-dispatch.json'), 'utf8');

/** What the page would be handed of the files of a folder. */
function built(files: Readonly<Record<string, string>>): (form: string, name: string) => string | null {
  const folder = mkdtempSync(join(tmpdir(), 'casebreak-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const plugin = pageContent();
  return (form, name) =>
    plugin.load.call({ resolve: () => Promise.resolve(null), addWatchFile: () => undefined }, `\0content/${form}:${join(folder, name)}.js`);
}

test('a scenario is found by its id, whatever its file is called', () => {
  const page = built({ 'another-name.json': drill });
  expect(page('summary', 'another-name.json')).toContain('drill-dispatch');
  expect(page('scenario', 'another-name.json')).toContain('drill-dispatch');
});

test('a page with an unsound scenario is not built, and every problem is told', () => {
  const page = built({
    'evening.json': drill.replace('"lizhou"', '"lizhu"'),
    'cut.json': drill.slice(0, 300),
    'shape.json': '{ "id": 3 }',
  });
  expect(() => page('scenario', 'evening.json')).toThrow(/evening\.json:\d+:\d+ district: There is no district “lizhu”/);
  for (const name of ['cut.json', 'shape.json']) expect(() => page('summary', name), name).toThrow(`${name} is not sound`);
});

test('two scenarios of one id are told', () => {
  const page = built({ 'one.json': drill, 'two.json': drill });
  expect(() => page('scenario', 'two.json')).toThrow('its id “drill-dispatch” is that of one.json already');
});
