import { type Instant, instant } from '../kernel/index.ts';
import type { Entry, Shift } from '../simulation/index.ts';
import { type Checkpoint, marksBetween, startChain } from './chain.ts';
import { engineVersion } from './engine.ts';
import { fold, foldStart } from './fold.ts';
import { onPaper, scenarioHashOf } from './paper.ts';
import { type RunFile, runFormat } from './runFile.ts';

/** What a shift does not know of itself. */
export interface Besides {
  readonly player?: string;
  /** The score sheet, as plain JSON. */
  readonly score?: unknown;
}

/** A shift on paper, as far as it has come. The chain is made by folding the log, so that a run which verifies also proves the fold. */
export function recordRun(shift: Shift, { player, score = null }: Besides = {}): RunFile {
  const { world, seed, state, log, journal } = shift;
  const scenario = onPaper(world.resolved);
  const scenarioHash = scenarioHashOf(scenario);
  return {
    format: runFormat,
    engine: engineVersion,
    ...(player === undefined ? {} : { player }),
    scenario,
    scenarioHash,
    seed,
    commands: [...journal],
    checkpoints: checkpointsOf(shift, scenarioHash),
    facts: [...log],
    score,
    until: state.now,
    ended: state.ended,
  };
}

/** The whole chain of a shift, by folding its log. */
function checkpointsOf({ world, seed, state: reached, log, journal }: Shift, scenarioHash: string): readonly Checkpoint[] {
  const ground = { world, seed };
  const chain = startChain({ scenarioHash, seed, log, journal });
  const state = foldStart(ground);
  let [facts, commands] = [0, 0];
  for (const at of marksOf(reached.now)) {
    const next = after(log, facts, at);
    fold(ground, state, log, facts, next);
    facts = next;
    commands = after(journal, commands, at);
    chain.mark(at, state, facts, commands);
  }
  return chain.seal();
}

/** Every instant at which a shift that reached `until` is marked: the regular ones, and the last. */
export function marksOf(until: Instant): readonly Instant[] {
  const regular = marksBetween(instant(0), until);
  return regular.at(-1) === until ? regular : [...regular, until];
}

/** The index behind the last entry at or before an instant. */
function after(list: readonly Pick<Entry, 'at'>[], from: number, at: Instant): number {
  let index = from;
  while (index < list.length && list[index]!.at <= at) index++;
  return index;
}

/** The run file's text: one line of JSON. */
export const writeRun = (run: RunFile): string => JSON.stringify(run);
