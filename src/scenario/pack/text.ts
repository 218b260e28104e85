import { z } from 'zod';

/** The languages in which everything visible exists. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

const line = z.string().min(1).max(600);

/** A text in every language. It is data: never HTML, never code. Slots such as `{place}` are filled by the views. */
export const textSchema = z.strictObject({ en: line, zh: line });
export type Text = z.infer<typeof textSchema>;

/** Several wordings of one thing, in every language; which one is heard is settled by named dice. */
export const wordingsSchema = z.strictObject({ en: z.array(line).min(1).max(40), zh: z.array(line).min(1).max(40) });
export type Wordings = z.infer<typeof wordingsSchema>;

/** An id that an author writes: begins with a letter, so that JavaScript never reorders it as an integer key. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/, 'an id begins with a letter and holds letters, digits, _ . or -');

/** An expression of the one expression language (kernel/expression). */
export const expressionSchema = z.string().max(2000);

/** A bare value that an author writes. */
export const scalarSchema = z.union([z.string().max(200), z.number(), z.boolean()]);

/** A map that an author writes: names to values. */
export const mapOf = <Value extends z.ZodType>(value: Value): z.ZodRecord<typeof idSchema, Value> => z.record(idSchema, value);
