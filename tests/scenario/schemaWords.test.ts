import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packSchema } from '../../src/scenario/pack/pack.ts';
import { scenarioSchema } from '../../src/scenario/scenarioFile.ts';

const source = resolve(import.meta.dirname, '../../src');
/** Where the vocabulary is written down; a word that stands nowhere else does nothing. */
const schemas = /\/scenario\/(pack\/\w+|scenarioFile|fieldWords)\.ts$/;
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(resolve(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [resolve(folder, entry.name)] : [],
  );
const code = files(source)
  .filter((path) => !schemas.test(path))
  .map((path) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
  .join('\n');
const words = new Set(code.match(/[A-Za-z_$][\w$]*/g));

/** Every key and every word of a closed list that a schema knows. */
function vocabulary(schema: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  const {
    properties,
    enum: list,
    const: only,
  } = schema as { readonly properties?: object; readonly enum?: readonly unknown[]; readonly const?: unknown };
  for (const word of [...Object.keys(properties ?? {}), ...(list ?? []), only]) if (typeof word === 'string') found.add(word);
  for (const part of Object.values(schema)) vocabulary(part, found);
  return found;
}

/** Words that need no line of source. Both lists may only shrink. */
const spared: ReadonlySet<string> = new Set([
  // For people and editors that read the files: where a rule comes from, what an entry is.
  '$schema',
  'casebreak.scenario/1',
  'jurisdiction',
  'jurisdictions',
  'supersedes',
  'slug',
  'kpi',
  'U',
  'misdeed',
  'property_crime',
  'fraud',
  'dispute',
  'private',
  'witness',
  // Read as data, or what is left when the others are named: the telephone, means by their speeds, travel that takes no time of its own.
  '110',
  'scooter',
  'motorcycle',
  'inside service',
]);

test.each([
  ['scenario', scenarioSchema],
  ['pack', packSchema],
] as const)('every word of a %s has an effect: it stands somewhere in the source', (_, schema) => {
  const idle = [...vocabulary(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))].filter(
    (word) => !spared.has(word) && !word.split('.').every((part) => words.has(part)),
  );
  expect(idle).toEqual([]);
});
