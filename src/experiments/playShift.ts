import { diceFor, type Instant, instant } from '../kernel/index.ts';
import { deskPictures } from '../picture/index.ts';
import { advance, nextAt, type Shift, startShift, submit, type World } from '../simulation/index.ts';
import type { Memory, Policy } from './policy.ts';
import { policies, type PolicyName } from './policies.ts';

/** At most one command in this many simulated seconds: nobody types faster. */
const pace = 3;

/** Plays a shift with a policy up to an instant (the shift's own end where absent). */
export function playShift(world: World, seed: string, name: PolicyName, until: Instant = world.ends): Shift {
  const shift = startShift(world, seed);
  play(shift, policies[name], until);
  return shift;
}

/** Carries a shift on with a policy: asked when the picture changed and when it asked to be. */
export function play(shift: Shift, policy: Policy, until: Instant): void {
  const { state, world, seed, log } = shift;
  const picture = deskPictures(shift);
  const dice = (question: string): ReturnType<typeof diceFor> => diceFor(seed, 'policy', question);
  let memory: Memory = {};
  let seen = -1;
  let freeAt = state.now;
  let lookAgainAt: Instant | null = null;
  const end = Math.min(until, world.ends);
  while (!state.ended && state.now < end) {
    const due = nextAt(state.agenda) ?? instant(end);
    const wants = seen !== log.length ? freeAt : lookAgainAt ?? instant(end);
    const next = Math.min(end, Math.max(state.now, Math.min(due, Math.max(wants, state.now + (seen === log.length ? 1 : 0)))));
    advance(shift, instant(Math.max(next, Math.min(end, state.now + (next === state.now && seen === log.length ? 1 : 0)))));
    if (state.ended || state.now < freeAt || (seen === log.length && (lookAgainAt === null || state.now < lookAgainAt))) continue;
    seen = log.length;
    const move = policy(picture(), memory, dice);
    memory = move.memory;
    lookAgainAt = move.lookAgainAt ?? (end - state.now > 60 ? instant(Math.min(end - 59, state.now + 3600)) : null);
    if (!move.command) continue;
    submit(shift, move.command);
    freeAt = instant(state.now + pace);
    seen = -1;
  }
  if (!state.ended && state.now < until) advance(shift, until);
}
