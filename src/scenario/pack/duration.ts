import { z } from 'zod';
import { secondsFromText } from '../../kernel/index.ts';

/** A time span in words: `45s`, `30m`, `8h`, `3d`. */
export const spanSchema = z.string().refine((text) => secondsFromText(text) !== undefined, 'a time span such as 45s, 30m, 8h or 3d');

const spread = z.strictObject({ median: spanSchema, p90: spanSchema });

/**
 * How long something takes: a fixed span, a distribution, or a share of one of the case type's own
 * service times (`of`), which is drawn once per incident so that a slow scene is slow in all its parts.
 */
export const durationSchema = z.union([
  spanSchema,
  z.strictObject({ lognormal: spread }),
  z.strictObject({ uniform: z.tuple([spanSchema, spanSchema]) }),
  z.strictObject({ exponential: z.strictObject({ mean: spanSchema }) }),
  z.strictObject({ weibull: z.strictObject({ shape: z.number().positive(), scale: spanSchema }) }),
  z.strictObject({ of: z.string(), share: z.number().positive().max(10) }),
]);
export type Duration = z.infer<typeof durationSchema>;
