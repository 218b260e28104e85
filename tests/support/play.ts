import { instant, isTrue } from '../../src/kernel/index.ts';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import {
  type Command,
  lookupIn,
  type Order,
  type OwnStep,
  scopeOf,
  type Shift,
  startShift,
  type World,
} from '../../src/simulation/index.ts';

/** The lawful answer to an open ask, by the pack's own table over the truth. */
export function lawfulAnswer({ world, state }: Shift, order: Order): string {
  const ready = world.asks.get(order.ask!)!;
  const units = order.units.map((id) => state.units[id]!);
  const crew = {
    officers: units.reduce((sum, unit) => sum + unit.officers, 0),
    aux: 0,
    women: units.reduce((sum, unit) => sum + unit.women, 0),
    plain: false,
    desk: units.length === 0,
  };
  const { job } = world.jobs.get(order.job)!;
  const place =
    job.place === 'located'
      ? 'home'
      : job.place === 'person'
        ? 'street'
        : 'desk' in job.doer && job.doer.desk === 'custody'
          ? 'site'
          : job.place;
  const lookup = lookupIn(scopeOf(world, state, state.cases[order.caseId]!, { order, crew, place }));
  const index = ready.right.findIndex((holds) => isTrue(holds(lookup)));
  return ready.ask.right[index < 0 ? ready.ask.right.length - 1 : index]!.option;
}

/** Who answers the asks of a shift: an option by the ask's id, or undefined for the lawful one. */
export type Answers = Readonly<Record<string, string>> | 'default' | 'lawful';

/** A desk that works by routine and answers asks as told. */
export function answering(shift: Shift, answers: Answers, routine: Policy = policies.nearest): Policy {
  return (desk, memory, dice) => {
    const [ask] = desk.asks;
    if (!ask || answers === 'default') return routine(desk, memory, dice);
    const lawful = lawfulAnswer(shift, shift.state.orders[ask.order]!);
    const wanted = (typeof answers === 'object' ? answers[ask.ask] : undefined) ?? lawful;
    const option = ask.options.find(({ id, open }) => id === wanted && open) ?? ask.options.find(({ open }) => open);
    return option
      ? { command: { type: 'reply', order: ask.order, option: option.id }, memory }
      : routine(Object.create(desk, { asks: { value: [] } }) as typeof desk, memory, dice);
  };
}

/** What a desk does by hand about its first case: a unit sent to the scene or to a post, or put on a round, a gate or a clean-up, groups told, a plan of its own, or a caller put on hold and taken back. */
export type ByHand =
  | { readonly type: 'dispatch'; readonly unit: string }
  | { readonly type: 'manPost'; readonly unit: string; readonly post: string }
  | { readonly type: 'patrol'; readonly unit: string; readonly route: string }
  | { readonly type: 'startPlan'; readonly plan: string; readonly steps: readonly OwnStep[] }
  | { readonly type: 'detail'; readonly unit: string; readonly to: string }
  | { readonly type: 'broadcast'; readonly radius: number; readonly message: string }
  | { readonly type: 'hold' }
  | { readonly type: 'takeBack' };

/** A desk that gives these commands as soon as it has graded a case, and then works by routine. */
export const byHandFirst =
  (first: readonly ByHand[], routine: Policy): Policy =>
  (desk, memory, dice) => {
    const given = typeof memory['byHand'] === 'number' ? memory['byHand'] : 0;
    const next = first[given];
    const command = next && writtenOut(next, desk);
    return command ? { command, memory: { ...memory, byHand: given + 1 } } : routine(desk, memory, dice);
  };

/** The command in full, once it can be given: a caller is put on hold as soon as another rings, and taken back once nobody does; anything else is about the first case that is graded. */
function writtenOut(next: ByHand, { active: [row], pending, call, voice }: Parameters<Policy>[0]): Command | undefined {
  if (next.type === 'hold')
    return voice !== null && call?.speaking === false && pending.some(({ state }) => state === 'ringing')
      ? { type: 'hold', report: voice }
      : undefined;
  const held = pending.find(({ state }) => state === 'held');
  if (next.type === 'takeBack')
    return held && voice === null && !pending.some(({ state }) => state === 'ringing')
      ? { type: 'answer', report: held.report }
      : undefined;
  if (!row) return undefined;
  return (next.type === 'patrol' || next.type === 'detail' ? next : { ...next, caseId: row.caseId }) as Command;
}

/** Plays a whole shift by routine, answering the asks as told. */
export function played(world: World, seed: string, answers: Answers, routine?: Policy): Shift {
  const shift = startShift(world, seed);
  play(shift, answering(shift, answers, routine), instant(world.ends));
  return shift;
}
