import { z } from 'zod';
import { scenarioSchema } from './scenarioFile.ts';

/**
 * The scenario file as JSON Schema (draft 2020-12), for editors that help while writing. What the checks ask beyond the shape is not in
 * it.
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'A Casebreak scenario', ...z.toJSONSchema(scenarioSchema, { io: 'input' }) };
}
