import { z } from 'zod';
import { channels } from './channel.ts';
import { chartEvents } from './chart.ts';
import { durationSchema } from './duration.ts';
import { expressionSchema, idSchema, scalarSchema, textSchema } from './text.ts';

/**
 * Moments at which the engine itself performs an activity: an activity with a `moment` is logged
 * when that happens, whoever caused it. The vocabulary is closed because it is the engine's.
 */
export const moments = [
  'ringing',
  'answered',
  'abandoned',
  'calledBack',
  'received',
  'placeConfirmed',
  'graded',
  'regraded',
  'registered',
  'refused',
  'misdirected',
  'transferred',
  'notPolice',
  'referred',
  'merged',
  'dispatched',
  'reinforced',
  'arrived',
  'cleared',
  'patrolFound',
  'postManned',
  'vehicleStopped',
  'broughtIn',
  'leftHarmfully',
  'leadCame',
  'closed',
] as const;
export type Moment = (typeof moments)[number];

const when = expressionSchema.optional();
/** The rule that a consequence mirrors: what the law asks has an effect in the world too. */
const rule = idSchema.optional();
/** Whom or what an effect concerns: the order's target person or item, the unknown offender, the scene, the payee's account. */
const about = z.enum(['person', 'offender', 'item', 'scene', 'payee', 'complainant']);

/** What an activity changes, from a closed list. Expressions see the same names as everywhere (see docs in README). */
export const effectSchema = z.discriminatedUnion('do', [
  /** The desk learns `aspect` of `about`; without `value` the true one. */
  z.strictObject({
    do: z.literal('gainBelief'),
    when,
    about,
    aspect: idSchema,
    value: z.union([scalarSchema, z.strictObject({ from: expressionSchema })]).optional(),
    standing: z.enum(['said', 'single', 'corroborated', 'verified', 'contradicted']),
  }),
  /** Evidence of these kinds that still exists is found and goes on file, with the beliefs it bears. */
  z.strictObject({ do: z.literal('findEvidence'), when, kinds: z.array(idSchema).min(1), each: z.number().min(0).max(1).optional() }),
  /** Somebody looks after evidence of these kinds: what is left of its life lasts so many times as long. */
  z.strictObject({ do: z.literal('keepEvidence'), when, kinds: z.array(idSchema).min(1), times: z.number().min(1).max(20) }),
  /** Something new goes on file that is not born with the incident (a statement, a record). */
  z.strictObject({ do: z.literal('addEvidence'), when, kind: idSchema, own: z.boolean().optional() }),
  /** Evidence of this kind (or what this order brought) may not be used. The rule it mirrors is named. */
  z.strictObject({ do: z.literal('taint'), when, kinds: z.array(idSchema).optional(), rule: idSchema }),
  /** Evidence on file that leads to somebody is matched with a person; right with the evidence's precision. */
  z.strictObject({ do: z.literal('match'), when, kinds: z.array(idSchema).optional() }),
  /** Somebody who knows the people here is shown what evidence of these kinds shows: each names the offender with this chance. */
  z.strictObject({ do: z.literal('recognise'), when, kinds: z.array(idSchema).min(1), each: z.number().min(0).max(1) }),
  /** A matched person is checked against a second source: the belief is verified, or contradicted when it was a decoy. */
  z.strictObject({ do: z.literal('verify'), when, reliability: z.number().min(0).max(1) }),
  /** The person names those who were in it with him, each with this chance: a lead to them, no more. */
  z.strictObject({ do: z.literal('nameOthers'), when, each: z.number().min(0).max(1) }),
  /** Where the identified person can be found becomes known. */
  z.strictObject({ do: z.literal('locate'), when }),
  /** Case attributes (for `person`: those of the person) become known to the desk. */
  z.strictObject({ do: z.literal('reveal'), when, attributes: z.array(idSchema).min(1) }),
  /** A case attribute takes a value. */
  z.strictObject({
    do: z.literal('set'),
    when,
    name: idSchema,
    to: z.union([z.number(), z.boolean(), z.strictObject({ from: expressionSchema })]),
  }),
  /** The track is taken anew from the case type's table, by what is now established. */
  z.strictObject({ do: z.literal('settleTrack'), when }),
  /** Units look for the offender on the streets around the last known place, from now until the order ends. */
  z.strictObject({ do: z.literal('hunt'), when, within: z.number().int().positive(), precision: z.number().min(0).max(1) }),
  /** Somebody found at the located place is met. */
  z.strictObject({ do: z.literal('meet'), when }),
  /** The person is in the hands of the acting unit, of the site, or of nobody any more. */
  z.strictObject({ do: z.literal('hold'), when, by: z.enum(['unit', 'site', 'nobody']) }),
  /**
   * Somebody held goes free without an order: work about him ends. With `openFor` he slipped away and is in the streets again for so long;
   * without it he has to be let go.
   */
  z.strictObject({ do: z.literal('goFree'), when, openFor: durationSchema.optional() }),
  /** Things on the person (or at the searched place) come into police hands. */
  z.strictObject({ do: z.literal('seize'), when, from: z.enum(['person', 'place', 'fence']) }),
  z.strictObject({ do: z.literal('moveItem'), when, to: z.enum(['unit', 'store', 'owner', 'lost']) }),
  /** The money clock: what is still in the first accounts is stopped; with `later`, also what lies in later tiers. */
  z.strictObject({ do: z.literal('stopMoney'), when, success: z.number().min(0).max(1), later: z.boolean().optional() }),
  z.strictObject({ do: z.literal('freezeMoney'), when }),
  z.strictObject({ do: z.literal('satisfy'), when, by: z.number().min(-100).max(100), once: idSchema, rule }),
  /** The outcome of the case. */
  z.strictObject({ do: z.literal('outcome'), when, is: idSchema }),
  /** A chart event beside `raises`. */
  z.strictObject({ do: z.literal('raise'), when, event: z.enum(chartEvents) }),
  /**
   * The case is compared with all others on file: those of the same series are joined to it, and what leads to somebody in one leads to
   * him in all.
   */
  z.strictObject({ do: z.literal('link'), when }),
  /** Every unit on the street and every post now has the description. */
  z.strictObject({ do: z.literal('broadcast'), when }),
  /** The complainant, a party or the offender does something later, as a consequence. */
  z.strictObject({
    do: z.literal('later'),
    when,
    activity: idSchema,
    after: durationSchema,
    rule,
    /** Which of several that bring the same activity, so that they stand side by side. */
    id: idSchema.optional(),
    /** How likely it is; one mark per incident and activity decides them all, so that a likelier one takes in the less likely. */
    chance: z.number().min(0).max(1).optional(),
    /** It falls away unless this still holds when the time has come. */
    still: expressionSchema.optional(),
    /** What comes in its place where the file is closed by then; absent: nothing. */
    closed: idSchema.optional(),
  }),
  /** The district thinks better or worse of its police; what one cause moves is capped (`trust` of the pack). */
  z.strictObject({ do: z.literal('trust'), when, by: z.number().min(-100).max(100), cause: idSchema, rule }),
  /** The ground about the scene is cleared up in a certain way: what that deters stays away for a while. */
  z.strictObject({ do: z.literal('clear'), when, measure: idSchema }),
  /** Somebody reports the same incident anew by this channel. */
  z.strictObject({ do: z.literal('report'), when, channel: z.enum(channels) }),
]);
export type Effect = z.infer<typeof effectSchema>;

/**
 * One thing that somebody does and that is logged: the rules see nothing else.
 * `attributes` gives every attribute that any rule of any profile reads of this activity, as an expression or a literal.
 */
export const activitySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(['step', 'desk', 'site', 'paper', 'world', 'misdeed']),
  moment: z.enum(moments).optional(),
  takes: durationSchema.optional(),
  /** Physically possible or allowed by the register's form; never what the law wants. */
  needs: expressionSchema.optional(),
  attributes: z.record(idSchema, z.union([z.number(), z.boolean(), expressionSchema])).default({}),
  raises: z.enum(chartEvents).optional(),
  effects: z.array(effectSchema).default([]),
  /** What happens to the work when it is broken off: the time spent is kept, lost, or lost with harm (moment `leftHarmfully`). */
  onLeave: z.enum(['kept', 'lost', 'harmful']).default('kept'),
  /** Which case attributes this activity can show (PRODUCT: shownBy). */
  shows: z.array(idSchema).default([]),
  /** Left out of the trainee's radio log, though never of the record. */
  quiet: z.boolean().optional(),
});
export type Activity = z.infer<typeof activitySchema>;
