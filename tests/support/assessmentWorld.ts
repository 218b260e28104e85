import { assess, type Assessment } from '../../src/assessment/index.ts';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { type Command, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { answering } from './play.ts';
import { nightMarket, quietEvening, sources, worldFrom } from './sources.ts';

type Script = Readonly<Record<string, unknown>>;
const scripted = nightMarket()['scripted'] as readonly Script[];

/** The thief in view and the mother on the e-bike: two real cases on a quiet evening of three hours. */
export const twoCases = (more: Record<string, unknown> = {}): World =>
  worldFrom(quietEvening({ lasts: '3h', scripted: scripted.filter(({ id }) => id !== 'still-on-line'), ...more }));

/** The thief in view alone. */
export const oneCase = (more: Record<string, unknown> = {}, pack?: Record<string, unknown>): World =>
  worldFrom(
    quietEvening({ lasts: '3h', scripted: scripted.filter(({ id }) => id === 'phone-in-view'), ...more }),
    pack ? { ...sources(), packs: { 'cn-foshan': pack } } : undefined,
  );

/** Changes what a routine would command: another command, or null to keep still. */
export type Twist = (command: Command, shift: Shift) => Command | null;

const asIs: Twist = (command) => command;

/** Plays a shift by routine with lawful answers and one twist. */
export function twisted(world: World, seed: string, twist: Twist = asIs, routine: Policy = policies.nearest): Shift {
  const shift = startShift(world, seed);
  const lawful = answering(shift, 'lawful', routine);
  const policy: Policy = (desk, memory, dice) => {
    const { command, ...move } = lawful(desk, memory, dice);
    const changed = command === undefined ? null : twist(command, shift);
    return changed ? { ...move, command: changed } : { ...move, lookAgainAt: instant(Math.min(world.ends, desk.now + 20)) };
  };
  play(shift, policy, instant(world.ends));
  return shift;
}

/** The assessment of a shift. */
export const judged = ({ world, seed, log, state }: Shift): Assessment => assess(world, seed, log, state);
