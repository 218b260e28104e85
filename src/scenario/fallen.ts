import { isLeftOut, isNamedList } from './overlay.ts';
import { isRecord } from './isRecord.ts';

type Json = Readonly<Record<string, unknown>>;

const entriesOf = (pack: Json, part: string): readonly Json[] => (Array.isArray(pack[part]) ? pack[part].filter(isRecord) : []);

/** The ids that a list of the pack's own leaves out. */
const leftOutOf = (list: unknown): ReadonlySet<unknown> => new Set(isNamedList(list) ? list.filter(isLeftOut).map(({ id }) => id) : []);

/**
 * What goes with the things that a pack leaves out: steps of jobs that did, asked or switched them, steps of plans that ordered them,
 * the waiting of others for such steps, and what effects and answers would have added. A name that was merely mistyped stays, and is found.
 */
export function withoutFallen(pack: Json, own: Json): Json {
  const out = { activities: leftOutOf(own['activities']), asks: leftOutOf(own['asks']), jobs: leftOutOf(own['jobs']) };
  const switches = new Map(entriesOf(own, 'jobs').map(({ id, switches: list }) => [id, leftOutOf(list)] as const));
  const stepFalls =
    (job: unknown) =>
    (step: Json): boolean =>
      out.activities.has(step['act']) || out.asks.has(step['ask']) || switches.get(job)?.has(step['switch']) === true;
  return {
    ...pack,
    ...changed(pack, 'jobs', (job) => within(job, 'steps', (steps) => steps.filter((step) => !stepFalls(job['id'])(step)))),
    ...changed(pack, 'plans', (plan) => within(plan, 'steps', (steps) => withoutSteps(steps, (step) => out.jobs.has(step['job'])))),
    ...changed(pack, 'asks', (ask) =>
      within(ask, 'options', (options) =>
        options.map((option) =>
          Array.isArray(option['adds']) ? { ...option, adds: option['adds'].filter((act) => !out.activities.has(act)) } : option,
        ),
      ),
    ),
    ...changed(pack, 'activities', (activity) =>
      within(activity, 'effects', (effects) =>
        effects.filter((effect) => !(effect['do'] === 'later' && out.activities.has(effect['activity']))),
      ),
    ),
  };
}

/** The entries of a part of the pack, each changed. */
const changed = (pack: Json, part: string, change: (entry: Json) => Json): Json =>
  Array.isArray(pack[part]) ? { [part]: pack[part].map((entry: unknown) => (isRecord(entry) ? change(entry) : entry)) } : {};

/** An entry with one of its lists changed, where it has it. */
function within(entry: Json, member: string, change: (list: readonly Json[]) => readonly Json[]): Json {
  const list = entry[member];
  return Array.isArray(list) && list.every(isRecord) ? { ...entry, [member]: change(list) } : entry;
}

/** Steps of a plan without some of them; nobody waits for those any more. */
function withoutSteps(steps: readonly Json[], falls: (step: Json) => boolean): readonly Json[] {
  const gone = new Set(steps.filter(falls).map(({ id }) => id));
  return steps
    .filter(({ id }) => !gone.has(id))
    .map((step) => (Array.isArray(step['after']) ? { ...step, after: step['after'].filter((id) => !gone.has(id)) } : step));
}

/**
 * A pack under rules of its own: where the base's work names one of the base's rules, the rule that stands in its place is named, or none;
 * a taint that mirrored a rule without successor falls with it, any other consequence stays and names none.
 */
export function underOwnRules(pack: Json, theirs: ReadonlySet<unknown>, inPlace: Readonly<Record<string, string>>): Json {
  const successor = (rule: unknown): readonly unknown[] =>
    !theirs.has(rule) ? [rule] : Object.hasOwn(inPlace, String(rule)) ? [inPlace[String(rule)]] : [];
  const renamed = ({ rule, ...rest }: Json): Json =>
    rule === undefined ? rest : { ...rest, ...successor(rule).reduce<Json>((_, own) => ({ rule: own }), {}) };
  return {
    ...pack,
    ...changed(pack, 'asks', (ask) =>
      Array.isArray(ask['rules']) ? { ...ask, rules: [...new Set(ask['rules'].flatMap(successor))] } : ask,
    ),
    ...changed(pack, 'jobs', (job) => within(job, 'switches', (switches) => switches.map(renamed))),
    ...changed(pack, 'activities', (activity) =>
      within(activity, 'effects', (effects) =>
        effects.flatMap((effect) =>
          effect['do'] === 'taint' ? successor(effect['rule']).map((rule) => ({ ...effect, rule })) : [renamed(effect)],
        ),
      ),
    ),
  };
}
