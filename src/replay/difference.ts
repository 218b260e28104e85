import { canonicalJson, type Instant, instant } from '../kernel/index.ts';
import type { Entry, JournalEntry } from '../simulation/index.ts';
import type { Checkpoint } from './chain.ts';
import type { RunFile } from './runFile.ts';

/** Where a run and its re-simulation part: what was changed, or most likely changed. */
export interface Difference {
  readonly kind: 'engine' | 'scenario' | 'seed' | 'command' | 'checkpoint' | 'fact' | 'end' | 'score';
  /** Which of its kind, from 0. */
  readonly index: number;
  readonly at: Instant;
  readonly message: string;
}

/** What the questions of a run give when they are asked again. */
export interface Simulated {
  readonly log: readonly Entry[];
  readonly journal: readonly JournalEntry[];
  readonly checkpoints: readonly Checkpoint[];
  readonly ended: boolean;
}

/**
 * The first difference of a run from its re-simulation, and what it comes from. The chain tells the cases apart: it covers
 * scenario, seed, commands and the true facts, so that a fact that differs under a right checkpoint was changed on paper,
 * while facts that differ under a wrong one follow from another command or seed.
 */
export function firstDifference(run: RunFile, played: Simulated): Difference | undefined {
  const fact = firstIndex(run.facts, played.log, alike);
  const command = firstIndex(run.commands, played.journal, (a, b) => alike(a.refusal ?? null, b.refusal ?? null));
  const [first, ...rest] = wrongCheckpoints(run.checkpoints, played.checkpoints);
  if (first === 0) return fact === undefined && rest.length === 0 ? wrongCheckpoint(run, 0) : wrongSeed();
  const factAt = fact === undefined ? undefined : soonest(run.facts[fact], played.log[fact]);
  if (command !== undefined && (factAt === undefined || run.commands[command]!.at <= factAt))
    return wrongCommand(run, command, 'is answered otherwise');
  if (fact !== undefined && factAt !== undefined) return ofFact(run, played, fact, factAt);
  if (first !== undefined) return ofCheckpoint(run, first, rest.length > 0 && rest[0] === first + 1);
  return run.ended === played.ended
    ? undefined
    : {
        kind: 'end',
        index: 0,
        at: run.until,
        message: `The shift is ${played.ended ? '' : 'not '}over at second ${run.until}; the run says otherwise.`,
      };
}

function ofFact(run: RunFile, played: Simulated, fact: number, at: Instant): Difference {
  const mark = run.checkpoints.findIndex((checkpoint, index) => index > 0 && checkpoint.at >= at);
  const onPaper = mark >= 0 && run.checkpoints[mark]!.hash === played.checkpoints[mark]?.hash;
  const before = run.commands.findLastIndex((entry) => entry.at <= at);
  if (!onPaper)
    return before >= 0
      ? wrongCommand(run, before, 'or one near it is not the one that was played')
      : { kind: 'command', index: 0, at, message: `A command that was given by second ${at} is missing.` };
  return {
    kind: 'fact',
    index: fact,
    at,
    message: `Entry ${fact} of the log says “${typeAt(run.facts, fact)}”; it was “${typeAt(played.log, fact)}” at second ${at}.`,
  };
}

/**
 * A wrong checkpoint before right ones was itself changed; one from which all are wrong follows a command whose refusal left no other
 * trace.
 */
function ofCheckpoint(run: RunFile, index: number, goesOn: boolean): Difference {
  const from = run.checkpoints[index - 1]?.at ?? instant(0);
  const [at] = run.checkpoints.slice(index).map((checkpoint) => checkpoint.at);
  const refused = goesOn ? run.commands.findIndex((entry) => entry.refusal && entry.at >= from && at !== undefined && entry.at <= at) : -1;
  return refused < 0
    ? wrongCheckpoint(run, index)
    : wrongCommand(run, refused, 'or another refused one before the next checkpoint is not the one that was given');
}

const wrongSeed = (): Difference => ({
  kind: 'seed',
  index: 0,
  at: instant(0),
  message: 'The seed (or the scenario together with its hash) is not the one that this run was made with.',
});

function wrongCheckpoint(run: RunFile, index: number): Difference {
  const at = run.checkpoints[Math.min(index, run.checkpoints.length - 1)]!.at;
  return { kind: 'checkpoint', index, at, message: `Checkpoint ${index} at second ${at} is not what the re-simulation gives.` };
}

function wrongCommand(run: RunFile, index: number, what: string): Difference {
  const { at, command } = run.commands[index]!;
  return { kind: 'command', index, at, message: `Command ${index} (“${command.type}” at second ${at}) ${what}.` };
}

/** Equal data; keys in another order are no difference. */
const alike = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)));

function firstIndex<Thing>(a: readonly Thing[], b: readonly Thing[], same: (a: Thing, b: Thing) => boolean): number | undefined {
  const longer = Math.max(a.length, b.length);
  for (let index = 0; index < longer; index++) if (index >= a.length || index >= b.length || !same(a[index]!, b[index]!)) return index;
  return undefined;
}

function wrongCheckpoints(a: readonly Checkpoint[], b: readonly Checkpoint[]): readonly number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).filter(
    (index) => a[index]?.hash !== b[index]?.hash || a[index]?.at !== b[index]?.at,
  );
}

const soonest = (a: Entry | undefined, b: Entry | undefined): Instant => instant(Math.min(a?.at ?? Infinity, b?.at ?? Infinity));

const typeAt = (facts: readonly Entry[], index: number): string => facts[index]?.fact.type ?? 'nothing';
