import type { Fact, ShiftState, World } from '../simulation/index.ts';

const takingOn: ReadonlySet<string> = new Set<Fact['type']>([
  'caseGraded',
  'unitDispatched',
  'postTaken',
  'planStarted',
  'askAnswered',
  'outcomeReached',
]);

/** Whether a fact shows that the desk took a case on, more than picking up the telephone. */
export const isTakingOn = (fact: Fact): boolean =>
  fact.type === 'orderGiven' ? fact.order.by !== 'shift before' : takingOn.has(fact.type);

const kindOf = (world: World, act: string): string | undefined => world.activities.get(act)?.activity.kind;

/**
 * A job that only brings the victim word or paper: in the victim's lane, about nobody and nothing in particular, and done from the desk.
 */
function isWord(world: World, job: string): boolean {
  const ready = world.jobs.get(job)?.job;
  return (
    ready?.lane === 'victim' &&
    ready.target === undefined &&
    ready.steps.every((step) => !('act' in step) || ['desk', 'paper'].includes(kindOf(world, step.act) ?? ''))
  );
}

/** Whether the desk set somebody to work: an order of more than word to the victim, or an answer that lets work go on. */
export const isOrderOfWork = (world: World, fact: Fact): boolean =>
  fact.type === 'askAnswered' || (fact.type === 'orderGiven' && fact.order.by !== 'shift before' && !isWord(world, fact.order.job));

const informing: ReadonlySet<string | undefined> = new Set(['update', 'tellResult', 'followUp']);
const doing: ReadonlySet<string | undefined> = new Set(['step', 'desk', 'site']);

/** Whether an activity can be work on a case: not what the engine logs of calls and journeys, and not word to the victim. */
export function isWorkAct(world: World, act: string): boolean {
  const activity = world.activities.get(act)?.activity;
  return activity !== undefined && activity.moment === undefined && !informing.has(activity.raises);
}

/**
 * Whether a fact is work done on a case: something done in the street, at the site or at a desk. Paper alone is none,
 * and neither is what a desk says to the victim.
 */
export function isWorkDone(world: World, state: ShiftState, fact: Fact): boolean {
  if (fact.type !== 'activityDone' || !isWorkAct(world, fact.act)) return false;
  const kind = kindOf(world, fact.act);
  if (kind === 'desk' && fact.order !== null && isWord(world, state.orders[fact.order]?.job ?? '')) return false;
  return doing.has(kind);
}
