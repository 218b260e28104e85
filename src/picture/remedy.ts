import {
  alreadyGiven,
  type CaseRecord,
  type Command,
  lookupIn,
  refusalOf,
  scopeOf,
  type Shift,
  targetsOf,
  type World,
} from '../simulation/index.ts';
import type { Activation } from '../procedure/index.ts';
import type { Rule } from '../scenario/index.ts';
import type { JobId } from '../kernel/index.ts';

type ReadyJob = NonNullable<ReturnType<World['jobs']['get']>>;

const jobsByAct = new WeakMap<World, ReadonlyMap<string, readonly ReadyJob[]>>();

/** The jobs by the activities that are steps of theirs, the shortest first: what one of them does besides costs time. */
function jobsOf(world: World): ReadonlyMap<string, readonly ReadyJob[]> {
  let known = jobsByAct.get(world);
  if (!known) {
    const byAct = new Map<string, ReadyJob[]>();
    for (const ready of [...world.jobs.values()].sort((a, b) => a.job.steps.length - b.job.steps.length)) {
      for (const act of new Set(
        ready.job.steps.flatMap((step) => ('act' in step ? [step.act] : world.asks.get(step.ask)!.ask.options.flatMap(({ adds }) => adds))),
      ))
        byAct.set(act, [...(byAct.get(act) ?? []), ready]);
    }
    jobsByAct.set(world, (known = byAct));
  }
  return known;
}

/**
 * The order that does what a duty still asks for: the rule's own remedy, else the shortest job that has such a step, with the switch of
 * that step on.
 * Null when it is under way already, or cannot be given now.
 */
export function remedyOf(shift: Shift, record: CaseRecord, { a, b, template, remedy }: Rule, { person }: Activation): Command | null {
  const { state, world } = shift;
  const acts = template === 'response' || template === 'chain_response' ? b : a;
  const lookup = lookupIn(scopeOf(world, state, record));
  const found = [...new Set(acts.flatMap((act) => jobsOf(world).get(act) ?? []))].filter((ready) => ready.shown(lookup));
  const own = found.filter(({ job }) => job.id === remedy?.job);
  let command: Command | null = null;
  for (const ready of [...own, ...found])
    for (const target of targetsOf(world, state, record, ready)) {
      if (person !== undefined && target.person !== null && target.person !== person) continue;
      if (alreadyGiven(state, record, ready.job.id, target, true)) return null;
      const order = orderFor(record, ready, target, acts);
      if (command === null && refusalOf(shift, order) === undefined) command = order;
    }
  return command;
}

function orderFor(
  { id }: CaseRecord,
  { job }: ReadyJob,
  { person, item }: ReturnType<typeof targetsOf>[number],
  acts: readonly string[],
): Command {
  const on = job.steps.flatMap((step) =>
    'act' in step && step.switch !== undefined && acts.includes(step.act) ? [[step.switch, true] as const] : [],
  );
  return {
    type: 'order',
    caseId: id,
    job: job.id as JobId,
    ...(person !== null && { person }),
    ...(item !== null && { item }),
    ...(on.length > 0 && { switches: Object.fromEntries(on) }),
  };
}
