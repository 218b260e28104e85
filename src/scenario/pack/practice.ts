import { z } from 'zod';
import { channels } from './channel.ts';
import { regions } from './chart.ts';
import { spanSchema } from './duration.ts';
import { expressionSchema, idSchema, textSchema } from './text.ts';

/** What a way of working changes while a station has it, from a closed list. */
const practiceEffectSchema = z.discriminatedUnion('do', [
  /** Steps done at these desks, or these activities, take so many times as long; of several that hold all count. */
  z.strictObject({
    do: z.literal('pace'),
    when: expressionSchema.optional(),
    desks: z.array(idSchema).default([]),
    activities: z.array(idSchema).default([]),
    factor: z.number().min(0.05).max(20),
  }),
  /** From the order to a unit's signature takes so many times as long. */
  z.strictObject({ do: z.literal('handling'), factor: z.number().min(0.05).max(20) }),
  /** So many cases at once may be worked on jointly (`case.joint`); each takes a seat from each of these desks. */
  z.strictObject({ do: z.literal('joint'), slots: z.number().int().min(1).max(20), seats: z.array(idSchema) }),
  /**
   * Free units are sent in waves: with one command all that can be there within a wave's minutes, at most so many. Each does, unasked, the
   * first of these jobs that the case's type offers when it is there.
   */
  z.strictObject({
    do: z.literal('waves'),
    waves: z
      .array(z.strictObject({ minutes: z.number().int().min(1).max(30), most: z.number().int().min(1).max(20) }))
      .min(1)
      .max(5),
    does: z.array(idSchema).max(8).default([]),
  }),
  /** The desk can broadcast to the minimum emergency units around a case. */
  z.strictObject({ do: z.literal('platform') }),
  /** Cases ring when they reach these ages from their report, while they are open. */
  z.strictObject({ do: z.literal('rings'), after: z.array(spanSchema).min(1).max(6) }),
  /**
   * So many times as many incidents of these types are reported while it is new, the ones more by this channel (`since` of the scenario
   * says how long it has been going on).
   */
  z.strictObject({
    do: z.literal('campaign'),
    types: z.array(idSchema).min(1),
    channel: z.enum(channels),
    factor: z.number().min(1).max(10),
    for: spanSchema,
  }),
  /** Reports by this channel stand on a public board until somebody answers them; each wants its answer within this time. */
  z.strictObject({ do: z.literal('column'), channel: z.enum(channels), answer: spanSchema }),
  /** A board of timed steps for every case: each is done with the first of its activities, and has its time from the report. */
  z.strictObject({
    do: z.literal('board'),
    steps: z
      .array(
        z.strictObject({
          id: idSchema,
          name: textSchema,
          acts: z.array(idSchema).min(1),
          target: spanSchema,
          region: z.enum(regions as [string, ...string[]]).optional(),
        }),
      )
      .min(1)
      .max(12),
  }),
]);

/** A way of working that a station has or has not, such as flat dispatch; a scenario names those in force (`practice.<id>`). */
export const practiceSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** What it is, for trainees. */
  about: textSchema,
  cite: z.array(z.string().min(1)).min(1),
  /** S sourced, W well known, U uncertain, D design value. */
  confidence: z.enum(['S', 'W', 'U', 'D']),
  effects: z.array(practiceEffectSchema).default([]),
});
export type Practice = z.infer<typeof practiceSchema>;
export type PracticeEffect = z.infer<typeof practiceEffectSchema>;
