import { z } from 'zod';
import { type Distribution, type Seconds, seconds, secondsFromText } from '../../kernel/index.ts';

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

/** The seconds that a checked span text stands for. */
export function spanOf(text: string): Seconds {
  return secondsFromText(text) ?? seconds(0);
}

/** The distribution, in seconds, that a duration stands for; undefined for a share of a service time. */
export function distributionOf(duration: Duration): Distribution | undefined {
  if (typeof duration === 'string') return { constant: spanOf(duration) };
  if ('lognormal' in duration) return { lognormal: { median: spanOf(duration.lognormal.median), p90: spanOf(duration.lognormal.p90) } };
  if ('uniform' in duration) return { uniform: [spanOf(duration.uniform[0]), spanOf(duration.uniform[1])] };
  if ('exponential' in duration) return { exponential: { mean: spanOf(duration.exponential.mean) } };
  if ('weibull' in duration) return { weibull: { shape: duration.weibull.shape, scale: spanOf(duration.weibull.scale) } };
  return undefined;
}
