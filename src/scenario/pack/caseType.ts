import { z } from 'zod';
import { channels } from './channel.ts';
import { regions } from './chart.ts';
import { drawSchema } from './draw.ts';
import { durationSchema, spanSchema } from './duration.ts';
import { expressionSchema, idSchema, scalarSchema, textSchema, wordingsSchema } from './text.ts';

const when = expressionSchema.optional();
const prioritySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** What an answer uncovers. `wrong` is drawn per incident and question: the caller errs and names a decoy's or a neighbouring value. */
const revealSchema = z.strictObject({
  when,
  about: z.enum(['offender', 'item', 'scene', 'payee', 'complainant']),
  aspect: idSchema,
  value: z.union([scalarSchema, z.strictObject({ from: expressionSchema })]).optional(),
  knows: z.number().min(0).max(1).default(1),
  wrong: z.number().min(0).max(1).default(0),
  /** Case attributes that become known with it. */
  attributes: z.array(idSchema).default([]),
});

const questionSchema = z.strictObject({
  id: idSchema,
  ask: textSchema,
  takes: durationSchema,
  reveals: z.array(revealSchema).min(1),
  /** How the caller says it: the first entry whose `when` holds is spoken; slots name draws or places. */
  answers: z.array(z.strictObject({ when, say: wordingsSchema })).min(1),
});

const evidenceSchema = z.strictObject({
  id: idSchema,
  kind: idSchema,
  name: textSchema,
  when,
  /** Gone after this time from the offence, unless found; what comes in of itself, after this time from then. */
  life: durationSchema,
  /**
   * Comes in of itself so long after the report, if the file is still open, and cannot be found before: a dealer's register,
   * a tag gate, a face seen again. Whoever is in custody for the case by then has been found without it.
   */
  comesIn: durationSchema.optional(),
  /** What it shows, with the standing it gives. */
  bears: z.array(z.strictObject({ about: z.enum(['offender', 'item', 'payee', 'scene']), aspect: idSchema })).default([]),
  /** Leads to a person: a match on it is right with this chance. */
  precision: z.number().min(0).max(1).optional(),
  leadsWhen: expressionSchema.optional(),
  /** To which of several who did it; to any one of them where absent. */
  whom: z.enum(['first', 'last']).optional(),
  holder: z.enum(['public', 'private', 'victim', 'witness', 'bank', 'scene']),
  corroborates: z.boolean().default(true),
});

const howMany = z.union([z.number().int().min(0).max(6), z.tuple([z.number().int().min(0), z.number().int().max(6)])]);

const personSchema = z.strictObject({
  /** `missing`: somebody looked for who did nothing; found and taken to his own, never arrested. */
  role: z.enum(['culprit', 'decoy', 'party', 'missing']),
  /** How many of them there are, or the first of which `when` (over the truth) holds; nobody where none does. */
  count: z.union([howMany, z.array(z.strictObject({ when, is: howMany })).min(1)]),
  draws: z.array(drawSchema),
  /** One, or by weight among those whose `when` (over the truth and the person's draws) holds. */
  behaviour: z
    .union([
      idSchema,
      z.array(z.union([z.tuple([idSchema, z.number().positive()]), z.tuple([idSchema, z.number().positive(), expressionSchema])])),
    ])
    .optional(),
  /**
   * Those of them but the first for whom `when` holds ride along with the first: one journey, until he gets off and each goes his own way.
   * Whoever stops him on it stops all, has each of them with the chance `caught`, and who gets away runs, in the open for `openFor`.
   */
  rides: z.strictObject({ when, caught: z.number().min(0).max(1), openFor: durationSchema }).optional(),
  /** Rule attributes that are read from the person an event is about: `suspectAge: "person.age"`. */
  attributes: z.record(idSchema, expressionSchema).default({}),
  /** Of these, plain to anyone present (sex, apparent age, a child beside him). */
  plain: z.array(idSchema).default([]),
});

const itemSchema = z.strictObject({
  id: idSchema,
  kind: idSchema,
  name: textSchema,
  money: z.boolean().default(false),
  /** Yuan. */
  value: expressionSchema,
  /** With whom it is when the incident begins: a culprit, nobody, or accounts. */
  at: z.enum(['culprit', 'account', 'victim']),
  /** Which of several culprits has it: the first, unless it is the last. */
  holder: z.enum(['first', 'last']).optional(),
  /** Handed on to a fence after this time, lost for good after that. */
  passed: durationSchema.optional(),
  lost: durationSchema.optional(),
  /** The sort of place where it is handed on. */
  fence: idSchema.default('stall'),
});

/**
 * What every deterrent says: how near (metres, as the crow flies), to what their rate falls there, and the share of those prevented that
 * happen in a neighbouring zone instead.
 */
const deterrent = {
  within: z.number().int().min(1).max(10_000),
  factor: z.number().min(0).max(1),
  displaced: z.number().min(0).max(1).default(0),
};

/** What keeps such incidents from happening near it. */
const deterredSchema = z.discriminatedUnion('by', [
  /** Police who stand in sight, `after` they have stood there so long; gone, in a straight line, so long after they left. */
  z.strictObject({ by: z.literal('patrol'), ...deterrent, after: spanSchema.default('15m'), fades: spanSchema }),
  /**
   * Ground that was cleared up in a certain way: it holds that long, then fades in a straight line. Only for those of which `when` is
   * true.
   */
  z.strictObject({ by: z.literal('cleanup'), ...deterrent, measure: idSchema, holds: spanSchema.default('0s'), fades: spanSchema, when }),
  /** An open gate where cars come and go: `factor` while nobody waits, none where the line has filled its room. */
  z.strictObject({ by: z.literal('gate'), ...deterrent }),
]);
export type Deterrent = z.infer<typeof deterredSchema>;

const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  from: z.array(idSchema).min(1),
  to: z.array(idSchema).min(1),
  when,
  /** Full marks at the target, none at three times the target; by priority 1 to 4 or one for all. */
  target: z.union([spanSchema, z.tuple([spanSchema, spanSchema, spanSchema, spanSchema])]),
});

/** A kind of call: a case of the trade, or a call that needs no case. */
export const caseTypeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  family: z.enum(['property_crime', 'fraud', 'dispute', 'order', 'traffic', 'service', 'none']),
  /** What the desk should do with the call: make a case of it, or which other disposal is right. */
  disposal: z.enum(['register', 'refer', 'transfer', 'end']),
  regions: z.array(z.enum(regions as [string, ...string[]])).min(1),
  channels: z.array(z.tuple([z.enum(channels), z.number().positive()])).min(1),
  /** From offence to report. */
  delay: durationSchema,
  /** The right priority, first true wins, over the truth; the trainee sets his own. */
  priority: z.array(z.strictObject({ when, is: prioritySchema })).min(1),
  /** What makes it urgent as far as the desk has heard (`heard.<aspect>`): the question card proposes P1 then, else `usual`. */
  urgent: expressionSchema.optional(),
  usual: prioritySchema.default(2),
  /** Where in the district: kinds of place or land use that draw such incidents, with weights. */
  places: z.array(z.tuple([idSchema, z.number().positive()])).default([]),
  /** What prevents some of those that the stream brings; scripted ones always happen. */
  deterred: z.array(deterredSchema).max(4).default([]),
  draws: z.array(drawSchema).default([]),
  persons: z.array(personSchema).default([]),
  items: z.array(itemSchema).default([]),
  /** Rule attributes of the case, from the truth: `isOffence: true`, `inRemit: true`, `area: "truth.area"`. */
  attributes: z.record(idSchema, z.union([z.number(), z.boolean(), expressionSchema])).default({}),
  /** Attributes known from the beginning (a channel needs no finding out), and those plain to anyone at the scene. */
  plain: z.array(idSchema).default([]),
  money: z.strictObject({ tau: spanSchema, laterShare: z.number().min(0).max(1), laterWithin: spanSchema }).optional(),
  /**
   * Pieces of what callers say, put into a line by {part.<id>}; of several under one id the first whose `when` holds. A piece holds no
   * further pieces.
   */
  parts: z.array(z.strictObject({ id: idSchema, when, say: wordingsSchema })).default([]),
  calls: z
    .array(
      z.strictObject({
        id: idSchema,
        when,
        weight: z.number().positive().default(1),
        opening: wordingsSchema,
        tone: idSchema.optional(),
        /** The type that its first words sound like, until a question is answered; its own where absent. */
        soundsLike: idSchema.optional(),
        reveals: z.array(revealSchema).default([]),
      }),
    )
    .min(1),
  questions: z.array(questionSchema).default([]),
  /**
   * Such an incident is a response and no more: nobody need take the call, a unit travels, is busy for this time, and the file is closed.
   * Who is sent is for the scenario's `dispatch` to say.
   */
  service: durationSchema.optional(),
  /** How long a caller lets it ring. */
  patience: durationSchema,
  secondCall: z.strictObject({ chance: z.number().min(0).max(1), after: durationSchema }).optional(),
  evidence: z.array(evidenceSchema).default([]),
  times: z.record(idSchema, z.strictObject({ median: spanSchema, p90: spanSchema })).default({}),
  phases: z.array(phaseSchema).default([]),
  satisfaction: z.strictObject({ start: z.number().min(0).max(100) }).default({ start: 50 }),
  /** first true wins, over what is established (`case.*`) and `truth.*`; e.g. admin, criminal, none. */
  track: z.array(z.strictObject({ when, is: idSchema })).default([]),
  plan: idSchema.optional(),
  /** What the case may end as; closing asks for one of them. */
  outcomes: z.array(z.strictObject({ id: idSchema, name: textSchema, good: z.boolean() })).default([]),
  /** Achievable and achieved, from truth at the report: parts of the outcome score. */
  goals: z
    .array(z.strictObject({ id: idSchema, name: textSchema, weight: z.number().positive(), when, achieved: expressionSchema }))
    .default([]),
  /** The form lets the file be closed when this holds too. */
  closable: expressionSchema.optional(),
});
export type CaseType = z.infer<typeof caseTypeSchema>;
export type Question = z.infer<typeof questionSchema>;
export type EvidenceKind = z.infer<typeof evidenceSchema>;
export type Reveal = z.infer<typeof revealSchema>;
