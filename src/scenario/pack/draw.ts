import { z } from 'zod';
import { expressionSchema, idSchema, scalarSchema } from './text.ts';

const numberDistribution = z.union([
  z.strictObject({ constant: z.number() }),
  z.strictObject({ uniform: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ exponential: z.strictObject({ mean: z.number().positive() }) }),
  z.strictObject({ lognormal: z.strictObject({ median: z.number().positive(), p90: z.number().positive() }) }),
  z.strictObject({ weibull: z.strictObject({ shape: z.number().positive(), scale: z.number().positive() }) }),
]);

/**
 * One thing that is true about an incident, drawn when it begins, by dice named after the incident and `name`.
 * Draws are made in order; a later one may look at `truth.<name>` (or `person.<name>`, `item.<name>`) of an earlier one.
 * With `when` false the name stays missing.
 */
export const drawSchema = z
  .strictObject({
    name: idSchema,
    when: expressionSchema.optional(),
    /** Exactly one of the following. */
    chance: z.number().min(0).max(1).optional(),
    number: numberDistribution.optional(),
    oneOf: z
      .array(z.tuple([scalarSchema, z.number().nonnegative()]))
      .min(1)
      .optional(),
    value: z.union([z.number(), z.boolean(), expressionSchema]).optional(),
    /** Goes with who did it: the same in all incidents of a series. */
    habit: z.boolean().optional(),
    /** For `number`: rounded to the nearest multiple, then held between the two. */
    round: z.number().positive().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(
    (draw) => [draw.chance, draw.number, draw.oneOf, draw.value].filter((kind) => kind !== undefined).length === 1,
    'a draw has exactly one of chance, number, oneOf, value',
  );
export type Draw = z.infer<typeof drawSchema>;
