import { z } from 'zod';
import { activitySchema } from './activity.ts';
import { behaviourSchema, meansSpeedsSchema } from './behaviour.ts';
import { caseTypeSchema } from './caseType.ts';
import { askSchema, jobSchema, planSchema } from './job.ts';
import { durationSchema, spanSchema } from './duration.ts';
import { groupsSchema } from './groups.ts';
import { operationSchema } from './operation.ts';
import { practiceSchema } from './practice.ts';
import { ruleSetSchema } from './rule.ts';
import { expressionSchema, idSchema, textSchema, wordingsSchema } from './text.ts';
import { deskSchema, unitKindSchema } from './unitKind.ts';

/** A bound of the law, with where it comes from. */
const thresholdSchema = z.strictObject({
  is: z.number().nonnegative(),
  cite: z.array(z.string().min(1)).min(1),
  /** S sourced, W well known, U uncertain, D design value. */
  confidence: z.enum(['S', 'W', 'U', 'D']),
});

/** The case-handling site. */
export const siteSchema = z.strictObject({
  rooms: z.number().int().min(1).max(40).default(40),
  recorded: z.number().int().min(1).max(40).default(40),
  places: z.number().int().min(1).max(200).default(200),
});

/**
 * How people tire who work without a pause: after how long, and what every further hour does, at most so many; a second of rest takes off
 * so many seconds of work.
 */
const tiringSchema = z.strictObject({
  after: spanSchema,
  /** Shares by which an hour makes work longer and lets chances to find somebody or something fall. */
  slower: z.number().min(0).max(1),
  misses: z.number().min(0).max(0.2),
  /** Hours that count at most. */
  most: z.number().min(0).max(5),
  recovers: z.number().positive().max(100),
});
export type Tiring = z.infer<typeof tiringSchema>;

/**
 * Everything that one jurisdiction brings: a new case type, rule or country is a change of this data and needs no TypeScript.
 * On disk it is a folder of JSON files, one part each; `assemblePack` puts the parts together.
 */
export const packSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  version: z.string(),
  notice: textSchema,
  effectiveFrom: z.string(),
  lastVerified: z.string(),
  activities: z.array(activitySchema).max(400),
  asks: z.array(askSchema).max(200),
  jobs: z.array(jobSchema).max(200),
  plans: z.array(planSchema).max(100),
  caseTypes: z.array(caseTypeSchema).min(1).max(100),
  behaviours: z.array(behaviourSchema).max(60),
  unitKinds: z.array(unitKindSchema).min(1).max(40),
  desks: z.array(deskSchema).max(20),
  meansSpeeds: meansSpeedsSchema,
  rules: ruleSetSchema,
  /** Ways of working that a station may have; a scenario names those in force. */
  practices: z.array(practiceSchema).max(40).default([]),
  /** The people of shops, schools and estates who help in the first minutes, and what they may be told. */
  groups: groupsSchema.prefault({}),
  /** Clean-ups that units may be sent to; a scenario says where. */
  operations: z.array(operationSchema).max(40).default([]),
  /** Amounts and other bounds of the law that decide the track, each with its source; expressions read them as `threshold.<name>`. */
  thresholds: z.record(idSchema, thresholdSchema).default({}),
  /**
   * How far the district trusts its police, 0 to 100: where it begins, how far one cause can move it in a week, and by which share those
   * talk more (at 100) or less (at 0) who bring evidence of these kinds.
   */
  trust: z
    .strictObject({
      start: z.number().min(0).max(100).default(50),
      mostPerWeek: z.number().min(0).max(100).default(100),
      talk: z.number().min(0).max(1).default(0),
      kinds: z.array(idSchema).default([]),
    })
    .prefault({}),
  /** Fatigue of units and of the desks' seats, with where it comes from; absent: nobody tires. */
  fatigue: z
    .strictObject({
      units: tiringSchema.optional(),
      desks: tiringSchema.optional(),
      cite: z.array(z.string().min(1)).min(1),
      confidence: z.enum(['S', 'W', 'U', 'D']),
    })
    .optional(),
  /**
   * The case-handling site: its questioning rooms, how many of them record sound and picture, and its custody places, one for each person.
   * A scenario may have it otherwise.
   */
  site: siteSchema.prefault({}),
  /** Tempers of callers, the first of which `when` holds (over the truth): by how many times longer such a caller lets it ring, and waits on the line, than his case type draws. */
  patience: z
    .array(z.strictObject({ when: expressionSchema, rings: z.number().positive().max(10), held: z.number().positive().max(10) }))
    .max(20)
    .default([]),
  /** What a checkpoint takes: the power to stop vehicles, how many people at least, and how long until it stands. */
  posts: z
    .strictObject({
      power: idSchema.default('checkpoint'),
      staff: z.number().int().min(1).max(8).default(2),
      setUp: durationSchema.default('4m'),
      /** Factors on a behaviour's chance to be stopped at a fixed, lit post: at a mobile one, and where nobody has the description. */
      mobile: z.number().min(0).max(1).default(0.73),
      unknown: z.number().min(0).max(1).default(0.33),
      /** By how many times it takes longer to drive along a street whose middle lies within so many metres of a manned post. */
      delay: z.number().min(1).max(5).default(1),
      delayWithin: z.number().int().min(0).max(2000).default(0),
    })
    .prefault({}),
  /** Hours of slow traffic, as the share of peak speed by hour of day (24 numbers, 0 free to 1 peak). */
  peak: z.array(z.number().min(0).max(1)).length(24),
  /** Radio and message wordings by kind (at least six each), with slots. */
  phrases: z.record(idSchema, wordingsSchema),
  /** Words for codes that appear on screen: aspects, values, tones, kinds, reasons. */
  words: z.record(idSchema, textSchema),
  /** Fictional names for people who appear, by sex. */
  names: z.strictObject({ F: z.array(textSchema).min(1), M: z.array(textSchema).min(1) }),
  /** Pack-wide expressions over `case.*` for closing and for what counts as corroboration. */
  closable: expressionSchema.default(''),
});
export type Pack = z.infer<typeof packSchema>;
