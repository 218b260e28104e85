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
import type { Text } from '../scenario/index.ts';
import type { Offer } from './deskPicture.ts';
import { word } from './labels.ts';
import { targetName } from './offers.ts';

type ReadyJob = NonNullable<ReturnType<World['jobs']['get']>>;

/** What a rule that runs out asks for: in words, which name the order where one key would give it, and that order. */
export interface Remedy {
  readonly text: Text;
  readonly command: Command | null;
}

/**
 * The rule's own remedy, and the order for the job that it states. A rule that states none leaves the way to the trainee: only it can say
 * that a job does what it asks, and that nothing else is ended by it. No order either when it is under way already, or cannot be given now.
 */
export function remedyOf(shift: Shift, record: CaseRecord, rule: Rule, { person }: Activation): Remedy {
  const { world } = shift;
  const text = rule.remedy ? { en: rule.remedy.en, zh: rule.remedy.zh } : word(world, 'remedy.none');
  const ready = world.jobs.get(rule.remedy?.job ?? '');
  const command = ready ? orderOf(shift, record, rule, ready, person) : null;
  if (!ready || !command) return { text, command: null };
  const { name } = ready.job;
  return { text: { en: `${name.en}: ${text.en}`, zh: `${name.zh}：${text.zh}` }, command };
}

/** How many orders are offered for a rule at most. */
const mostWays = 4;

/**
 * The orders that can be given now and whose own steps do what a rule waits for, with the switch of that step on whatever the manner: the
 * rule's own remedy first, then those that do it in any case. None for a rule that forbids, or is kept by what came before.
 */
export function waysFor(shift: Shift, record: CaseRecord, rule: Rule, { person }: Activation): readonly Offer[] {
  const { state, world } = shift;
  if (rule.template !== 'response' && rule.template !== 'chain_response') return [];
  const bare = lookupIn(scopeOf(world, state, record));
  const ways: Way[] = [];
  for (const id of new Set(rule.b.flatMap((act) => jobsDoing(world).get(act) ?? []))) {
    const ready = world.jobs.get(id)!;
    if (!ready.shown(bare)) continue;
    for (const target of targetsOf(world, state, record, ready)) {
      if (person !== undefined && target.person !== null && target.person !== person) continue;
      const way = wayOf(shift, record, rule, ready, target);
      if (way) ways.push(way);
    }
  }
  return ways
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostWays)
    .map(({ way }) => way);
}

/** An order with its rank among those that do the same. */
interface Way {
  readonly way: Offer;
  readonly rank: number;
}

/** The order of a job that does what a rule waits for, if a step of it does so now and it can be given. */
function wayOf(shift: Shift, record: CaseRecord, rule: Rule, ready: ReadyJob, target: ReturnType<typeof targetsOf>[number]): Way | null {
  const { state, world } = shift;
  const { job } = ready;
  const lookup = lookupIn(scopeOf(world, state, record, target));
  const doing = job.steps.filter((step, index) => 'act' in step && rule.b.includes(step.act) && ready.steps[index]!(lookup));
  const command = orderFor(record, ready, target, rule.b);
  if (doing.length === 0 || alreadyGiven(state, record, job.id, target, true) || refusalOf(shift, command) !== undefined) return null;
  const rank = job.id === rule.remedy?.job ? 0 : doing.some(({ when }) => when === undefined) ? 1 : 2;
  return { way: { command, label: orderName(shift, record, ready, target) }, rank };
}

/** The job, and whom or what it is about. */
function orderName({ world, state }: Shift, record: CaseRecord, { job }: ReadyJob, target: ReturnType<typeof targetsOf>[number]): Text {
  const what = targetName(world, state.incidents[record.incident]!, target);
  return what ? { en: `${job.name.en}: ${what.en}`, zh: `${job.name.zh}：${what.zh}` } : job.name;
}

const doing = new WeakMap<World, Map<string, JobId[]>>();

/** The jobs that have a step for each activity. */
function jobsDoing(world: World): Map<string, JobId[]> {
  const known = doing.get(world);
  if (known) return known;
  const all = new Map<string, JobId[]>();
  for (const { job } of world.jobs.values())
    for (const step of job.steps) if ('act' in step) all.set(step.act, [...(all.get(step.act) ?? []), job.id as JobId]);
  doing.set(world, all);
  return all;
}

function orderOf(shift: Shift, record: CaseRecord, rule: Rule, ready: ReadyJob, person: string | undefined): Command | null {
  const { state, world } = shift;
  if (!ready.shown(lookupIn(scopeOf(world, state, record)))) return null;
  let command: Command | null = null;
  for (const target of targetsOf(world, state, record, ready)) {
    if (person !== undefined && target.person !== null && target.person !== person) continue;
    if (alreadyGiven(state, record, ready.job.id, target, true)) return null;
    const order = orderFor(record, ready, target, rule.b);
    if (command === null && refusalOf(shift, order) === undefined) command = order;
  }
  return command;
}

/** The order with the switch on of the step that does what is asked for. */
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
