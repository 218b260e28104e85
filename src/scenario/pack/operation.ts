import { z } from 'zod';
import { spanSchema } from './duration.ts';
import { idSchema, textSchema } from './text.ts';

/**
 * A clean-up that units carry out together at a place, such as a motorcycle clean-up; what it deters stands with the case types (`by:
 * cleanup`).
 */
export const operationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** What it is, for trainees. */
  about: textSchema,
  cite: z.array(z.string().min(1)).min(1),
  /** S sourced, W well known, U uncertain, D design value. */
  confidence: z.enum(['S', 'W', 'U', 'D']),
  /** In which way the ground is cleared up once it is over. */
  measure: idSchema,
  /** From the second at which enough people stand there. */
  takes: spanSchema,
  /** People at least, sworn and auxiliary. */
  staff: z.number().int().min(1).max(40),
  /** A power that at least one of its units has. */
  power: idSchema.optional(),
});
export type Operation = z.infer<typeof operationSchema>;
