import { z } from 'zod';
import type { Instant } from '../kernel/index.ts';
import { type Command, type Entry, type FactType, type JournalEntry, perceivedBy } from '../simulation/index.ts';
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
const just = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) });
const ofReport = <Type extends string>(type: Type) => just(type).extend({ report: name });
const ofCase = <Type extends string>(type: Type) => just(type).extend({ caseId: name });

/** What may stand as a command in a run or a journal. */
export const commandSchema = z.discriminatedUnion('type', [
  ofReport('answer'), ofReport('callBack'), ofReport('hangUp'), ofReport('register'), ofReport('refer'), ofReport('transfer'), ofReport('refuse'),
  ofReport('ask').extend({ question: name }), ofReport('setType').extend({ caseType: name }), ofReport('setPlace').extend({ belief: name }), ofReport('setPriority').extend({ priority }),
  ofReport('merge').extend({ into: name }),
  ofCase('dispatch').extend({ unit: name }), just('recall').extend({ unit: name }), ofCase('manPost').extend({ unit: name, post: name }), just('patrol').extend({ unit: name, route: name.nullable() }),
  ofCase('order').extend({ job: name, person: name.optional(), item: name.optional(), unit: name.optional(), switches: z.record(name, z.boolean()).optional() }),
  just('cancel').extend({ order: name }), just('reply').extend({ order: name, option: name }),
  ofCase('startPlan').extend({ plan: name }), ofCase('stopPlan'), ofCase('setManner').extend({ manner: z.enum(['standing', 'fast']) }),
  ofCase('close').extend({ outcome: name }), ofCase('handOver').extend({ duties: z.array(duty).max(500) }), just('signHandOver'), just('endShift'),
]) as unknown as z.ZodType<Command>;

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
  commands: z.array(z.strictObject({ at: second, command: commandSchema, refusal: refusalSchema.optional() })).max(100_000),
  checkpoints: z.array(z.strictObject({ at: second, hash })).min(1).max(10_000),
  facts: z.array(z.strictObject({ at: second, fact: z.looseObject({ type: z.enum(Object.keys(perceivedBy) as [FactType, ...FactType[]]) }) })).max(1_000_000),
  score: z.unknown(),
  until: second.min(0),
  ended: z.boolean(),
}) as unknown as z.ZodType<RunFile>;
