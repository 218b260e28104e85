import { z } from 'zod';
import { placeSorts } from '../district/kinds.ts';
import { durationSchema, spanSchema } from './duration.ts';
import { expressionSchema, idSchema, textSchema } from './text.ts';

const share = z.number().min(0).max(1);

/**
 * A sort of minimum emergency unit: where there are such people, how many, how many of them on duty, and with what. They have no powers.
 */
const groupKindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Sorts of place that may have one. */
  places: z.array(z.enum(placeSorts)).min(1),
  /** How many people it has, drawn between these. */
  people: z.tuple([z.number().int().min(2).max(400), z.number().int().min(2).max(400)]),
  /** The share of them that is on duty (Guangzhou: 0.11; procedure.md §2 has 0.11 to 0.25). */
  onDuty: share,
  /** Things they have, by `kit.<id>` of the pack's words. */
  kit: z.array(idSchema).default([]),
  /** How far its site reaches, in metres about its place. */
  reach: z.number().int().min(10).max(1000).default(120),
});

/** What those who look out may do about somebody who comes within their sight. They never search, question or chase. */
const lookoutSchema = z.strictObject({
  /** How far they see, in metres. */
  sight: z.number().int().min(10).max(500),
  /** How likely they notice him on one street of his way, or in one minute that he stays. */
  notices: share,
  /** Somebody who is missing is kept company by them this long, until police come. */
  keeps: spanSchema.default('0s'),
  /** Somebody who did it is followed with the eyes this long: so long he does not go to ground. */
  follows: spanSchema.default('0s'),
  /** How likely whoever is caught in the act at their own site is seized and handed over (CPL 84). */
  seizes: share.default(0),
});
export type Lookout = z.infer<typeof lookoutSchema>;

/** Something that people of a group do at a scene: an activity of the pack, within so many metres of it, the first of them who can. */
const deedSchema = z.strictObject({
  id: idSchema,
  act: idSchema,
  when: expressionSchema.optional(),
  within: z.number().int().min(1).max(5000),
  chance: share.default(1),
  after: durationSchema,
});
export type Deed = z.infer<typeof deedSchema>;

/** A message that the desk may broadcast to them, from a fixed list. */
const groupMessageSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** What is said. */
  about: textSchema,
  /** On which cases, by what the desk knows. */
  when: expressionSchema.optional(),
  /** Whether the desk has something to describe; without, they notice only a share (`blind`). */
  told: expressionSchema.optional(),
  /** When the desk is well advised to send it. */
  urgent: expressionSchema.optional(),
  /** How far it is proposed to reach, in metres. */
  radius: z.number().int().min(50).max(5000).default(600),
  lookout: lookoutSchema.optional(),
  deeds: z.array(idSchema).max(20).default([]),
});

/**
 * Minimum emergency units (最小应急单元) and the platform that calls them (procedure.md §2). Shares and factors are design values
 * where no source is named.
 */
export const groupsSchema = z.strictObject({
  kinds: z.array(groupKindSchema).max(40).default([]),
  /** Fewer people than this on duty are no group: nobody answers. */
  least: z.number().int().min(1).max(20).default(2),
  /** How long the same people are on duty. */
  watch: spanSchema.default('8h'),
  /** Of those on duty and rested, the share that answers a broadcast, and how long it takes them. */
  answers: share.default(0.7),
  answerTime: spanSchema.default('20s'),
  /** How many metres a broadcast may reach: what the desk proposes. */
  radii: z.array(z.number().int().min(50).max(5000)).max(6).default([]),
  /** How long those who answered look out. */
  lasts: spanSchema.default('30m'),
  /** Each needless broadcast lowers the share that answers by so much; it recovers in a straight line within `rests`. */
  tires: share.default(0.02),
  rests: spanSchema.default('3d'),
  /** By how much a message without a description falls short. */
  blind: share.default(0.5),
  /**
   * What a group does by itself for what happens within the reach of its site: how likely in time, how fresh the matter must be when it is
   * reported, and how soon.
   */
  onSite: z
    .strictObject({
      chance: share.default(0),
      fresh: spanSchema.default('15m'),
      after: durationSchema.default('60s'),
      deeds: z.array(idSchema).max(20).default([]),
      lookout: lookoutSchema.optional(),
    })
    .prefault({}),
  deeds: z.array(deedSchema).max(40).default([]),
  messages: z.array(groupMessageSchema).max(20).default([]),
});
export type GroupKind = z.infer<typeof groupKindSchema>;
export type GroupMessage = z.infer<typeof groupMessageSchema>;
