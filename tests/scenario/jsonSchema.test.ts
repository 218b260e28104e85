import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/index.ts';

test('the committed JSON Schema is current (npm run -s casebreak -- schema > scenarios/scenario.schema.json)', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../scenarios/scenario.schema.json'), 'utf8')).toBe(
    `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
  );
});
