import { diceFor, type Instant, instant, nextAt } from '../kernel/index.ts';
import { deskPictures } from '../picture/index.ts';
import { advance, type Shift, startShift, submit, type World } from '../simulation/index.ts';
import type { Memory, Policy } from './policy.ts';
import { policyFor, type PolicyName } from './policies.ts';

/** At most one command in this many simulated seconds: nobody types faster. */
const pace = 3;

/** Plays a shift with a policy up to an instant (the shift's own end where absent). */
export function playShift(world: World, seed: string, name: PolicyName, until: Instant = world.ends): Shift {
  const shift = startShift(world, seed);
  play(shift, policyFor(world, name), until);
  return shift;
}

/** Carries a shift on with a policy: asked when the picture changed and when it asked to be. */
export function play(shift: Shift, policy: Policy, until: Instant): void {
  const { state, world, seed, log } = shift;
  const picture = deskPictures(shift);
  const dice = (question: string): ReturnType<typeof diceFor> => diceFor(seed, 'policy', question);
  const end = Math.min(until, world.ends);
  let memory: Memory = {};
  // How far the policy has seen the log; when its hands are free again; when it wants to look though nothing changed.
  let [seen, freeAt, lookAgainAt] = [-1, state.now as number, Infinity];
  while (goesOn(shift, end)) {
    advance(shift, instant(nextLook(shift, { changed: seen !== log.length, freeAt, lookAgainAt, end })));
    if (!goesOn(shift, end) || state.now < freeAt || (seen === log.length && state.now < lookAgainAt)) continue;
    seen = log.length;
    const move = policy(picture(), memory, dice);
    memory = move.memory;
    lookAgainAt = move.lookAgainAt ?? lastMinute(state.now, end);
    if (!move.command) continue;
    submit(shift, move.command);
    freeAt = state.now + pace;
    seen = -1;
  }
  if (!state.ended && state.now < until) advance(shift, until);
}

const goesOn = ({ state }: Shift, end: number): boolean => !state.ended && state.now < end;

/** Every policy looks once more when the last minute begins, and at least once an hour. */
const lastMinute = (now: number, end: number): number => (end - now > 60 ? Math.min(end - 59, now + 3600) : Infinity);

/** The second of the next look: when the hands are free if something changed, else with the next thing due; time always passes. */
function nextLook(
  { state }: Shift,
  {
    changed,
    freeAt,
    lookAgainAt,
    end,
  }: { readonly changed: boolean; readonly freeAt: number; readonly lookAgainAt: number; readonly end: number },
): number {
  const due = nextAt(state.agenda) ?? end;
  const wanted = changed ? freeAt : Math.max(lookAgainAt, state.now + 1);
  return Math.min(end, Math.max(state.now + (changed ? 0 : 1), Math.min(Math.max(due, state.now), wanted)));
}
