import type { Instant } from '../kernel/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { advance, type GivenCommand, recordTakenBack, type Shift, startShift, submit, type World, worldOf } from '../simulation/index.ts';

/** A shift as it stood at the end of a second, from what was ordered until then: the same as if it had never been interrupted. */
export const resumeShift = (resolved: ResolvedScenario, seed: string, commands: readonly GivenCommand[], until: Instant): Shift =>
  replay(worldOf(resolved), seed, commands, until, []);

/**
 * Plays a shift again. At each of the marks, which stand in order of time, `onMark` sees it with everything of that second done.
 * Commands after `until` are left out, and of those taken back only the record is made.
 */
export function replay(
  world: World,
  seed: string,
  commands: readonly GivenCommand[],
  until: Instant,
  marks: readonly Instant[],
  onMark?: (shift: Shift, at: Instant) => void,
): Shift {
  const shift = startShift(world, seed);
  let next = 0;
  const passTo = (at: Instant, past: boolean): void => {
    for (let mark = marks[next]; mark !== undefined && (past ? mark <= at : mark < at); mark = marks[++next]) {
      advance(shift, mark);
      onMark?.(shift, mark);
    }
    advance(shift, at);
  };
  for (const { at, command, takenBack } of commands) {
    if (at > until) break;
    passTo(at, false);
    if (takenBack) recordTakenBack(shift, command);
    else submit(shift, command);
  }
  passTo(until, true);
  return shift;
}
