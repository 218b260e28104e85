import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/index.ts';

test('the committed JSON Schema is current (npm run -s casebreak -- schema > scenarios/scenario.schema.json)', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../scenarios/scenario.schema.json'), 'utf8')).toBe(
    `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
  );
});

/** The paths of properties without a description. */
function bare(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: readonly [string, unknown]) =>
    key === 'properties'
      ? Object.entries(value as Record<string, { readonly description?: string }>).flatMap(([name, one]) => [
          ...(one.description === undefined ? [`${path}.${name}`] : []),
          ...bare(one, `${path}.${name}`),
        ])
      : bare(value, path),
  );
}

test('an editor can say what every field means', () => {
  expect(bare(scenarioJsonSchema())).toEqual([]);
});
