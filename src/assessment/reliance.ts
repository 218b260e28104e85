import { activationsOf } from '../procedure/index.ts';
import { amberShare } from './finding.ts';
import type { Trial } from './trial.ts';

/**
 * How far the desk leaned on its early warnings: duties with a bound that it met in this shift, and those of them that it met only once
 * they were amber.
 */
export interface Reliance {
  readonly met: number;
  readonly afterWarning: number;
}

/**
 * Counts the duties as the desk could know them; null where the scenario has no early warning, or nothing with a bound was met. A design
 * value judges nothing: it is shown.
 */
export function relianceOf({ book, known }: Pick<Trial, 'book' | 'known'>): Reliance | null {
  if (!book.world.resolved.scenario.warnings) return null;
  let [met, afterWarning] = [0, 0];
  for (const watched of Object.values(known.cases)) {
    if (watched.absorbedBy !== null) continue;
    for (const { verdict, at, expires, satisfiedAt } of activationsOf(watched)) {
      if (verdict !== 'satisfied' || expires === undefined || satisfiedAt === undefined || satisfiedAt + watched.origin < 0) continue;
      met++;
      if (satisfiedAt - at >= amberShare * (expires - at)) afterWarning++;
    }
  }
  return met === 0 ? null : { met, afterWarning };
}
