import { fail, instant, ok, type Result } from '../kernel/index.ts';
import { resolveOnPaper } from '../scenario/index.ts';
import { type Shift, worldOf } from '../simulation/index.ts';
import { fold, foldStart, settleAt } from './fold.ts';
import type { RunProblem } from './readRun.ts';
import type { RunFile } from './runFile.ts';

/**
 * A shift as its run file tells it, from the facts alone and without simulating: also for runs of another engine. To carry it on, resume
 * it instead.
 */
export function openRun(run: RunFile): Result<Shift, RunProblem> {
  const resolved = resolveOnPaper(run.scenario);
  if (!resolved.ok)
    return fail({ code: 'damaged', message: `The scenario of this run cannot be played: ${resolved.problem[0]?.message ?? ''}` });
  const world = worldOf(resolved.value);
  const state = foldStart({ world, seed: run.seed });
  try {
    fold({ world, seed: run.seed }, state, run.facts, 0, run.facts.length);
  } catch {
    return fail({ code: 'damaged', message: `The log of this run does not hang together at second ${state.now}.` });
  }
  settleAt(state, instant(run.until));
  return ok({ world, seed: run.seed, state, log: [...run.facts], journal: [...run.commands] });
}
