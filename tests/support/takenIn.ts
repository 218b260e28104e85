import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { type Instant, instant } from '../../src/kernel/index.ts';
import { type CaseRecord, type Command, type Refusal, type Shift, startShift, submit, type World } from '../../src/simulation/index.ts';

/** A desk that takes calls by routine but sends nobody and orders nothing. */
const takesCalls: Policy = (desk, memory, dice) => {
  const move = policies.nearest(desk, memory, dice);
  const { command } = move;
  if (command && !['dispatch', 'order', 'startPlan', 'signHandOver'].includes(command.type)) return move;
  return { memory: move.memory, lookAgainAt: instant(desk.now + 10) };
};

/** A shift whose first case has been taken in and registered by then, with its file; no unit has been sent. */
export function takenIn(world: World, seed: string, until: number): { readonly shift: Shift; readonly record: CaseRecord } {
  const shift = startShift(world, seed);
  play(shift, takesCalls, instant(until));
  return { shift, record: shift.state.cases['c1' as never]! };
}

/** What came of a command: `accepted`, or the code of its refusal. Names are written as bare words. */
export function say(shift: Shift, command: Record<string, unknown>): 'accepted' | Refusal['code'] {
  const result = submit(shift, command as unknown as Command);
  return result.ok ? 'accepted' : result.problem.code;
}

/** The seconds at which facts of a type were told about a unit. */
export const secondsOfUnit = (shift: Shift, type: string, unit: string): readonly Instant[] =>
  shift.log.flatMap(({ at, fact }) => (fact.type === type && 'unit' in fact && fact.unit === unit ? [at] : []));
