import { z } from 'zod';
import { expressionSchema, idSchema, scalarSchema, textSchema } from './text.ts';

/** Something the machine asks before the work can go on: what depends on this person or this case. */
export const askSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  /** Rules that bear on the answer, shown beside it as the scaffold allows. */
  rules: z.array(idSchema).default([]),
  options: z
    .array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        /** Attributes of the order from here on, read as `order.<name>`. */
        sets: z.record(idSchema, scalarSchema).default({}),
        needs: expressionSchema.optional(),
        because: textSchema.optional(),
        /** The order waits until such people are at the place. */
        requires: z
          .strictObject({ officers: z.number().int().positive().optional(), women: z.number().int().positive().optional() })
          .optional(),
        /** Extra activities before the rest. */
        adds: z.array(idSchema).default([]),
        /** The order ends here: the work is not done. */
        ends: z.boolean().optional(),
      }),
    )
    .min(2)
    .max(6),
  /** What a policy takes that answers everything by default; wrong in a stated share of cases. */
  default: idSchema,
  wrongShare: z.number().min(0).max(1),
  /** The lawful answer, first true wins; over the truth. Used by reviewers and by the `careful` policy through knowledge. */
  right: z.array(z.strictObject({ when: expressionSchema, option: idSchema })).min(1),
});
export type Ask = z.infer<typeof askSchema>;

/** One step of a job: an activity, or a question to the desk. */
export const stepSchema = z.union([
  z.strictObject({
    act: idSchema,
    when: expressionSchema.optional(),
    switch: idSchema.optional(),
    sets: z.record(idSchema, scalarSchema).optional(),
  }),
  z.strictObject({ ask: idSchema, when: expressionSchema.optional() }),
]);
export type Step = z.infer<typeof stepSchema>;

/** A need that must hold before an order can be given; `else` tells the trainee why not. */
const needSchema = z.strictObject({ if: expressionSchema, else: textSchema });

/**
 * A bundle of activities that officers do as one piece of work. Activities happen by themselves, in order,
 * each with its own time and log entry.
 */
export const jobSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** The word of the command line that gives this order, with aliases in every language. */
  verb: z.strictObject({ en: z.string(), zh: z.string(), aliases: z.array(z.string()).default([]) }),
  lane: z.enum(['scene', 'desks', 'victim']),
  place: z.enum(['scene', 'site', 'person', 'located', 'fence', 'complainant', 'desk', 'store']),
  doer: z.union([
    z.strictObject({
      units: z.strictObject({
        officers: z.number().int().min(0).max(4),
        powers: z.array(idSchema).default([]),
        seats: z.boolean().optional(),
      }),
    }),
    z.strictObject({ desk: idSchema }),
  ]),
  /** What the order is about: each matching one is a choice. */
  target: z.enum(['person', 'item']).optional(),
  targets: expressionSchema.optional(),
  needs: z.array(needSchema).default([]),
  /** Done in a questioning room of the site, one for each order; with the switch named on, in one that records. */
  room: z.strictObject({ recorded: idSchema.optional() }).optional(),
  /** Offered only where this holds: keeps a fraud's jobs off a quarrel. */
  shownWhen: expressionSchema.optional(),
  /** On by standing order; the fast manner turns all of them off. `order.<id>` is true or false. */
  switches: z.array(z.strictObject({ id: idSchema, name: textSchema, rule: idSchema.optional() })).default([]),
  steps: z.array(stepSchema).min(1).max(40),
  /** May be given again for the same target after it was done. */
  again: z.boolean().default(false),
});
export type Job = z.infer<typeof jobSchema>;

/** A list of jobs in three lanes: within a lane in order, lanes in parallel, `after` joins them. */
export const planSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /**
   * The step whose job ends the stay of units: once it is behind the plan, it is done again whenever somebody who worked for the plan has
   * nothing left to do there.
   */
  leaves: idSchema.optional(),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        lane: z.enum(['scene', 'desks', 'victim']),
        job: idSchema,
        switches: z.record(idSchema, z.boolean()).optional(),
        after: z.array(idSchema).default([]),
        /** Left out (not failed) while false at the time its turn comes; `until` may make it wait instead. */
        when: expressionSchema.optional(),
        until: expressionSchema.optional(),
        /** When its job fails: the plan goes on without it, or stops there until the desk has got the job done or starts a plan anew. */
        onFail: z.enum(['ask', 'skip']).default('skip'),
        /** Waits anew, if its turn has come and gone, when a lead comes in of itself. */
        renewed: z.boolean().default(false),
        /** Done once for each person or thing that its job can be about, as they come, and not for the first alone; with an expression for those of whom it holds. */
        each: z.union([z.literal(true), expressionSchema]).optional(),
      }),
    )
    .min(1)
    .max(60),
});
export type Plan = z.infer<typeof planSchema>;
