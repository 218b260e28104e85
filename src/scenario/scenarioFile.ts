import { z } from 'zod';
import { stages } from './checks/stages.ts';
import { channels } from './pack/channel.ts';
import { durationSchema, spanSchema } from './pack/duration.ts';
import { idSchema, scalarSchema, textSchema } from './pack/text.ts';

const signedSpan = z.string().regex(/^-?(\d+[smhd])+$/, 'a signed time span such as -2h, 30m or 1h30m');

/** Where something happens: a place of the district, or a zone (a spot in it is drawn). */
const whereSchema = z.union([z.strictObject({ place: idSchema }), z.strictObject({ zone: idSchema })]);

const unitSchema = z.strictObject({
  id: idSchema,
  callSign: z.string().min(1).max(8),
  kind: idSchema,
  base: idSchema,
  /** Where it is when the shift begins; its base where absent. */
  at: whereSchema.optional(),
  officers: z.number().int().min(0).max(8).optional(),
  auxiliaries: z.number().int().min(0).max(8).optional(),
  women: z.number().int().min(0).max(8).optional(),
  /** Off duty until the desk calls it in; then it is there after this time. */
  onCall: spanSchema.optional(),
  /** From another district: nobody here knows its faces, so that those who watch for police do not see it. */
  outside: z.boolean().default(false),
  /** Stands at this checkpoint from the beginning: a fixed, lit post. */
  post: idSchema.optional(),
  /** Stands at this gate or clean-up from the beginning. */
  detail: idSchema.optional(),
  /** The route that it walks when it is free, by id. */
  patrol: idSchema.optional(),
  /** How long it has worked without a pause when the shift begins. */
  worked: spanSchema.optional(),
  /** Goes off duty then, from the start of the shift; no new job in its last 20 minutes. Absent: on duty to the end. */
  shiftEnds: signedSpan.optional(),
});

/** A round that units walk when they are free: they go from stop to stop and stand at each. */
const patrolRouteSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Places of the district, in order; after the last comes the first. */
  stops: z.array(idSchema).min(1).max(40),
  /** How long a unit stands at each stop (procedure.md §2: at least 15 min at a hot spot). */
  dwell: spanSchema.default('15m'),
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 16:30');

/** A gate where cars come, stop in a bay and go on: of a school, of a square, of a village market. */
const gateSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  place: idSchema,
  /** When cars come, from and to a time of the day, and how many in an hour. */
  hours: z
    .array(z.strictObject({ from: timeOfDay, to: timeOfDay, carsPerHour: z.number().positive().max(5000) }))
    .min(1)
    .max(12),
  bays: z.number().int().min(1).max(60),
  /** How many cars may wait before the street is blocked. */
  room: z.number().int().min(1).max(200).default(10),
  /** Who helps: parents in vests, shopkeepers, villagers. */
  helpers: textSchema,
  /** How many of them; each sees to one bay while an officer stands at the gate. */
  volunteers: z.number().int().min(0).max(60),
  /**
   * Seconds in a bay: by itself 45 s on the mean, with helpers and an officer 28 s (procedure.md §2); half as spread as exponential is a
   * design value.
   */
  service: z
    .strictObject({
      alone: durationSchema.default({ lognormal: { median: '40s', p90: '74s' } }),
      helped: durationSchema.default({ lognormal: { median: '25s', p90: '46s' } }),
    })
    .prefault({}),
});

/** A place where a clean-up of the pack can be carried out, or was by the shift before (`done`, before the start). */
const operationPlaceSchema = z.strictObject({ id: idSchema, operation: idSchema, place: idSchema, done: signedSpan.optional() });

/** Fixed lists of preference: of the first list whose zone is that of the scene (or which names none) the first free unit is sent. */
const dispatchSchema = z.strictObject({
  /** What finds nobody free of its list waits for the next, in order of arrival, or is lost. */
  busy: z.enum(['wait', 'lost']),
  lists: z
    .array(z.strictObject({ zone: idSchema.optional(), units: z.array(idSchema).min(1).max(400) }))
    .min(1)
    .max(200),
});

/** Which places have a minimum emergency unit of a kind of the pack: those named, or a share of all of its sorts. */
const groupsEntrySchema = z.strictObject({
  kind: idSchema,
  /** Places of the district; where absent every place of the kind's sorts. */
  at: z.array(idSchema).min(1).max(400).optional(),
  /** Of every place of the kind's sorts, how many have one; which do is drawn for the scenario, not by seed. */
  share: z.number().min(0).max(1).default(1),
});

const streamSchema = z.strictObject({
  /** What its births are named by; its type where absent, so only streams that share a type need one. */
  id: idSchema.optional(),
  type: idSchema,
  /** Reports per million residents and day, as published. */
  perMillionPerDay: z.number().nonnegative().max(5000),
  /** Factor over the published rate, printed on the score sheet. */
  intensity: z.number().nonnegative().max(1000).default(1),
  /** Multiplier by block of six hours: 00-05, 06-11, 12-17, 18-23. */
  blocks: z
    .tuple([z.number().nonnegative(), z.number().nonnegative(), z.number().nonnegative(), z.number().nonnegative()])
    .default([1, 1, 1, 1]),
  /** Multiplier by hour of the day, from midnight; in place of the blocks. */
  hours: z.array(z.number().nonnegative()).length(24).optional(),
  /** Weight by zone beside its residents; 1 where absent. */
  zones: z.record(idSchema, z.number().nonnegative()).default({}),
});

const scriptedSchema = z.strictObject({
  id: idSchema,
  type: idSchema,
  /** When it happens; the report follows after `delay` (the case type's own where absent). */
  at: signedSpan,
  delay: durationSchema.optional(),
  where: whereSchema,
  channel: z.enum(channels).optional(),
  call: idSchema.optional(),
  /** Fixed instead of drawn: `draws` of the incident, `persons` by role in order. */
  draws: z.record(idSchema, scalarSchema).default({}),
  culprits: z.array(z.record(idSchema, scalarSchema)).default([]),
  behaviour: idSchema.optional(),
  findable: spanSchema.optional(),
  /** Who did it: all of one series were done by the same people from the same lair. */
  series: idSchema.optional(),
});

const inheritedSchema = scriptedSchema.extend({
  /** Settled, not drawn: what the shift before did comes after the report. */
  delay: spanSchema,
  note: textSchema.optional(),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /**
   * What the shift before did once it had the report: activities by time (negative spans from the shift's start), with what they carried.
   */
  history: z
    .array(
      z.strictObject({
        at: signedSpan,
        act: idSchema,
        person: z.enum(['culprit', 'decoy']).optional(),
        item: idSchema.optional(),
        unit: idSchema.optional(),
        order: z.record(idSchema, scalarSchema).default({}),
      }),
    )
    .max(200),
});

/** Points of a hundred. */
const points = z.number().min(0).max(100);

const weightsSchema = z.strictObject({
  /** By how much each part of a case counts beside the others; together more than nothing. */
  compliance: points.default(40),
  time: points.default(30),
  outcome: points.default(20),
  public: points.default(10),
  desk: z.number().min(0).max(1).default(0.1),
  /** What a breach costs, and a humane duty costs or brings: never less than nothing, so that no breach earns points. */
  critical: points.default(20),
  major: points.default(6),
  minor: points.default(2),
  humane: points.default(3),
  /** What a letter to the head of the station costs the desk that is answered late, and one that is written again. */
  lateLetter: points.default(5),
  repeatLetter: points.default(10),
  passCompliance: points.default(80),
  passScore: points.default(60),
});

/** The commands that a step of a guide may wait for. */
export const guidedCommands = [
  'answer',
  'hold',
  'ask',
  'callBack',
  'hangUp',
  'setType',
  'setPlace',
  'setPriority',
  'register',
  'refer',
  'transfer',
  'refuse',
  'merge',
  'dispatch',
  'recall',
  'order',
  'cancel',
  'reply',
  'startPlan',
  'stopPlan',
  'setManner',
  'manPost',
  'patrol',
  'detail',
  'callIn',
  'sendWave',
  'broadcast',
  'openJoint',
  'endJoint',
  'close',
  'handOver',
  'signHandOver',
  'endShift',
] as const;

/** Every stage of the case's chart with its region, such as `response.onScene`. */
const stageNames = Object.entries(stages).flatMap(([region, names]) => names.map((stage) => `${region}.${stage}`));

/** A step of a guide: what the trainee is told, until it is done. */
const guideStepSchema = z.strictObject({
  say: textSchema,
  /**
   * A command that is accepted, or a stage of the case's chart that is reached, such as `response.onScene`. With `is` the last
   * such command must have given this: the type set, the priority set, the question asked, the job ordered.
   */
  until: z.union([
    z.strictObject({ command: z.enum(guidedCommands), is: z.union([idSchema, z.number().int().min(1).max(4)]).optional() }),
    z.strictObject({ stage: z.enum(stageNames) }),
  ]),
  /** What is said in place of `say` once such a command gave something else than `is`: what to correct. */
  otherwise: textSchema.optional(),
});

/** What the guide says in place of its step while no report has become a case and a call is lost (it can be called back) or gone (passed on or refused, for good). It ends a skip. */
const guideAsidesSchema = z.strictObject({ callLost: textSchema.optional(), callGone: textSchema.optional() });
export type GuideStep = z.infer<typeof guideStepSchema>;

/** A scenario as an instructor writes it. Unknown keys are refused. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('casebreak.scenario/1'),
  id: idSchema,
  name: textSchema,
  /** A file of scenarios/districts and a folder of scenarios/packs, by their ids. */
  district: idSchema,
  pack: idSchema,
  /** How many residents its streams are reckoned for, in place of the district's own; the zones keep their shares of them. */
  residents: z.number().int().min(1).max(20_000_000).optional(),
  rulePacks: z.array(z.enum(['core', 'ext', 'house'])).default(['core', 'ext', 'house']),
  rulesOff: z.array(idSchema).default([]),
  mode: z.enum(['practice', 'exam']).default('practice'),
  /** Simulated seconds in a real one while an exam runs; the trainee cannot change it. */
  examSpeed: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8), z.literal(16), z.literal(30)]).default(8),
  scaffold: z.enum(['full', 'hints', 'none']).default('full'),
  /** Early warning of enforcement problems: amber when three quarters of a bound have run, red on a breach, each with what to do. */
  warnings: z.boolean().default(true),
  /** Local date and time of instant 0, without a zone: the core never asks a calendar. */
  starts: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local date and time such as 2026-05-08T18:00'),
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
  lasts: spanSchema,
  travel: z.enum(['streets', 'inside service', 'none']).default('streets'),
  briefing: textSchema,
  /** Where it stands in the menu: what teaches the desk first, then whole shifts, then drills of one skill. */
  kind: z.enum(['guided', 'shift', 'drill']).default('shift'),
  goals: z.array(textSchema).max(8).default([]),
  /** What a newcomer is told step by step at the desk; a step gives way to the next when what it asks for was done. */
  guide: z.array(guideStepSchema).max(40).default([]),
  guideAsides: guideAsidesSchema.optional(),
  units: z.array(unitSchema).min(0).max(400),
  /** Who is sent, without the desk, to incidents that are a response and no more. */
  dispatch: dispatchSchema.optional(),
  patrolRoutes: z.array(patrolRouteSchema).max(200).default([]),
  /** Where people of shops, schools and estates stand ready; a place has one such group at most, that of the first entry that names it. */
  groups: z.array(groupsEntrySchema).max(100).default([]),
  /** The pack's ways of working that are in force here. */
  practices: z.array(idSchema).max(40).default([]),
  /** How long such a way of working has been going on at the start, where that matters: `-2d`; from the start where absent. */
  since: z.record(idSchema, signedSpan).default({}),
  /** Gates that officers may stand at. */
  gates: z.array(gateSchema).max(400).default([]),
  /** Clean-ups that units may be sent to. */
  operations: z.array(operationPlaceSchema).max(60).default([]),
  desks: z.record(idSchema, z.number().int().min(0).max(40)).default({}),
  /** The case-handling site of this shift, where it differs from the pack's: recording may have failed in a room, a wing may be closed. */
  site: z
    .strictObject({
      rooms: z.number().int().min(1).max(40),
      recorded: z.number().int().min(1).max(40),
      places: z.number().int().min(1).max(200),
    })
    .partial()
    .default({}),
  streams: z.array(streamSchema).max(100).default([]),
  scripted: z.array(scriptedSchema).max(1000).default([]),
  inherited: z.array(inheritedSchema).max(50).default([]),
  /** Other duties to choose from at hand-over, beside the rules' own. */
  handOverTo: z.array(textSchema).max(12).default([]),
  weights: weightsSchema.prefault({}),
  conditions: z.strictObject({ rain: z.boolean().default(false), night: z.boolean().default(false) }).prefault({}),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type UnitEntry = z.infer<typeof unitSchema>;
export type PatrolRoute = z.infer<typeof patrolRouteSchema>;
export type GateEntry = z.infer<typeof gateSchema>;
export type StreamEntry = z.infer<typeof streamSchema>;
export type ScriptedEntry = z.infer<typeof scriptedSchema>;
export type InheritedEntry = z.infer<typeof inheritedSchema>;
export type Weights = z.infer<typeof weightsSchema>;
