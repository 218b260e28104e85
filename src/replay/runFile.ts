import { z } from 'zod';
import type { Instant } from '../kernel/index.ts';
import { type Command, type CommandType, type Entry, type FactType, type JournalEntry, perceivedBy } from '../simulation/index.ts';
import type { Checkpoint } from './chain.ts';
import type { ScenarioOnPaper } from '../scenario/index.ts';

/** The version of the run file. */
export const runFormat = 'casebreak.run/1';

/**
 * A shift on paper, complete in itself: the questions (scenario, seed, commands) and the answers (facts, checkpoints, score).
 * Verifying asks the questions again; looking back reads the answers.
 */
export interface RunFile {
  readonly format: typeof runFormat;
  readonly engine: string;
  /** The name or number of who played, if given; outside of every hash. */
  readonly player?: string;
  readonly scenario: ScenarioOnPaper;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly commands: readonly JournalEntry[];
  readonly checkpoints: readonly Checkpoint[];
  readonly facts: readonly Entry[];
  /** The score sheet as plain JSON; null when none was made, and then no score can be verified. */
  readonly score: unknown;
  /** The second that the shift has reached. */
  readonly until: Instant;
  /** Whether the shift was over then. */
  readonly ended: boolean;
}

const name = z.string().min(1).max(120);
const priority = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const second = z.number().int().min(-100_000_000).max(100_000_000);
const duty = z.strictObject({ rule: name, due: z.number(), to: z.number().int() });
const ownStep = z.strictObject({
  id: name,
  lane: z.enum(['scene', 'desks', 'victim']),
  job: name,
  switches: z.record(name, z.boolean()).optional(),
  after: z.array(name).max(80).optional(),
});
const ofReport = { report: name };
const ofCase = { caseId: name };

/** What each command carries beside its name. Listed by name, so that the compiler misses a command that has no shape here. */
const carried: Readonly<Record<CommandType, z.ZodRawShape>> = {
  answer: ofReport,
  hold: ofReport,
  callBack: ofReport,
  hangUp: ofReport,
  register: ofReport,
  refer: ofReport,
  transfer: ofReport,
  refuse: ofReport,
  ask: { ...ofReport, question: name },
  setType: { ...ofReport, caseType: name },
  setPlace: { ...ofReport, belief: name },
  setPriority: { ...ofReport, priority },
  merge: { ...ofReport, into: name },
  dispatch: { ...ofCase, unit: name, insteadOf: name.optional(), why: z.string().max(200).optional() },
  recall: { unit: name },
  callIn: { unit: name },
  manPost: { ...ofCase, unit: name, post: name },
  patrol: { unit: name, route: name.nullable() },
  detail: { unit: name, to: name.nullable() },
  sendWave: { ...ofCase, minutes: z.number().int() },
  broadcast: { ...ofCase, radius: z.number().int(), message: z.string() },
  openJoint: ofCase,
  endJoint: ofCase,
  order: {
    ...ofCase,
    job: name,
    person: name.optional(),
    item: name.optional(),
    unit: name.optional(),
    switches: z.record(name, z.boolean()).optional(),
  },
  cancel: { order: name },
  reply: { order: name, option: name },
  startPlan: { ...ofCase, plan: name, steps: z.array(ownStep).max(80).optional() },
  stopPlan: ofCase,
  setManner: { ...ofCase, manner: z.enum(['standing', 'fast']) },
  close: { ...ofCase, outcome: name },
  handOver: { ...ofCase, duties: z.array(duty).max(500) },
  signHandOver: {},
  endShift: {},
};
const shapes = Object.entries(carried).map(([type, shape]) => z.strictObject({ type: z.literal(type), ...shape }));

/** What may stand as a command in a run or a journal. */
export const commandSchema = z.discriminatedUnion(
  'type',
  shapes as [(typeof shapes)[number], ...typeof shapes],
) as unknown as z.ZodType<Command>;

const refusalSchema = z.strictObject({ code: name, what: z.string().max(200).optional(), need: z.number().int().optional() });
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** The shape of a run file, for reading. Facts are checked for their kind only: whoever looks back at them has them verified. */
export const runSchema = z.strictObject({
  format: z.literal(runFormat),
  engine: z.string().min(1).max(60),
  player: z.string().max(80).optional(),
  scenario: z.strictObject({ file: z.unknown(), pack: z.unknown(), district: z.unknown() }),
  scenarioHash: hash,
  seed: z.string().min(1).max(200),
  commands: z
    .array(z.strictObject({ at: second, command: commandSchema, refusal: refusalSchema.optional(), takenBack: z.literal(true).optional() }))
    .max(100_000),
  checkpoints: z
    .array(z.strictObject({ at: second, hash }))
    .min(1)
    .max(10_000),
  facts: z
    .array(z.strictObject({ at: second, fact: z.looseObject({ type: z.enum(Object.keys(perceivedBy) as [FactType, ...FactType[]]) }) }))
    .max(1_000_000),
  score: z.unknown(),
  until: second.min(0),
  ended: z.boolean(),
}) as unknown as z.ZodType<RunFile>;
