import { z } from 'zod';
import { fieldWords } from './fieldWords.ts';
import { scenarioSchema } from './scenarioFile.ts';

type Schema = Record<string, unknown>;

/** The scenario file as JSON Schema (draft 2020-12), for editors that help while writing, with what each field means. What the checks ask beyond the shape is not in it. */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: 'A Casebreak scenario', ...described(z.toJSONSchema(scenarioSchema, { io: 'input' }), '') };
}

/** The schema with a description at every property below it. */
function described(schema: Schema, path: string): Schema {
  const below = (value: unknown, at: string): unknown => (isSchema(value) ? described(value, at) : value);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties' && isSchema(value)) return [key, propertiesOf(value, path)];
      if (key === 'items') return [key, below(value, `${path}[]`)];
      return [key, key === 'anyOf' && Array.isArray(value) ? value.map((one: unknown) => below(one, path)) : value];
    }),
  );
}

const propertiesOf = (properties: Schema, path: string): Schema =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const words = fieldWords(at);
      return [name, isSchema(value) ? { ...(words !== undefined && { description: words }), ...described(value, at) } : value];
    }),
  );

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
