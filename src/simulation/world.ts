import { compile, type Distribution, type Instant, instant, isTrue, type Lookup, parseExpression, type Value } from '../kernel/index.ts';
import {
  type Activity,
  type Ask,
  type Behaviour,
  type CaseType,
  type ChartEvent,
  distributionOf,
  type Duration,
  type Effect,
  type Job,
  type Means,
  type Moment,
  type Plan,
  type ResolvedScenario,
  spanOf,
  type UnitKind,
  zoneAt,
} from '../scenario/index.ts';
import { type Groups, groupsOf } from './groups/groupsOf.ts';
import { type Practices, practicesOf } from './practices.ts';
import { placeOf, type SpeedProfile, type Spot } from '../streets/index.ts';

/** A condition or a value of the pack, compiled once. */
export type Reading = (lookup: Lookup) => Value;
export type Condition = (lookup: Lookup) => boolean;

/** An effect with its expressions compiled. */
export interface ReadyEffect {
  readonly effect: Effect;
  readonly when: Condition;
  readonly value: Reading | null;
}
export interface ReadyActivity {
  readonly activity: Activity;
  readonly needs: Condition;
  readonly attributes: readonly (readonly [string, Reading])[];
  readonly effects: readonly ReadyEffect[];
  readonly raises: ChartEvent | null;
}
export interface ReadyJob {
  readonly job: Job;
  readonly shown: Condition;
  readonly targets: Condition;
  readonly needs: readonly Condition[];
  readonly steps: readonly Condition[];
}
export interface ReadyPlan {
  readonly plan: Plan;
  /** How many lanes its steps lie in. */
  readonly lanes: number;
  readonly steps: readonly {
    readonly when: Condition;
    readonly until: Condition;
    /** For whom it is done, of several. */
    readonly each: Condition;
    /** Waits until its job can be given, instead of being left out. */
    readonly waits: boolean;
  }[];
}
export interface ReadyAsk {
  readonly ask: Ask;
  readonly needs: readonly Condition[];
  readonly right: readonly Condition[];
}
export interface ReadyCaseType {
  readonly type: CaseType;
  /** Rule attributes of the case, by name. */
  readonly attributes: ReadonlyMap<string, Reading>;
  /** Rule attributes of a person, by role and name. */
  readonly personAttributes: ReadonlyMap<string, ReadonlyMap<string, Reading>>;
  readonly closable: Condition;
  readonly urgent: Condition;
  readonly phases: readonly Condition[];
}

/**
 * What does not change during a shift: the scenario with its pack and district, looked up by id and compiled.
 * Made from the resolved scenario alone, so that a run file is enough to make it again.
 */
export interface World {
  readonly resolved: ResolvedScenario;
  readonly activities: ReadonlyMap<string, ReadyActivity>;
  readonly moments: ReadonlyMap<Moment, readonly ReadyActivity[]>;
  readonly jobs: ReadonlyMap<string, ReadyJob>;
  readonly asks: ReadonlyMap<string, ReadyAsk>;
  readonly plans: ReadonlyMap<string, ReadyPlan>;
  readonly caseTypes: ReadonlyMap<string, ReadyCaseType>;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly unitKinds: ReadonlyMap<string, UnitKind>;
  /** The minimum emergency units, and what they may be told. */
  readonly groups: Groups;
  /** The station's ways of working. */
  readonly practices: Practices;
  readonly ends: Instant;
  /** Seconds after midnight at instant 0. */
  readonly startsAt: number;
  readonly site: Spot;
  readonly closable: Condition;
  /** Tempers of callers, the first that holds: by how many times longer such a caller lets it ring, and waits on the line. */
  readonly patience: readonly { readonly when: Reading; readonly rings: number; readonly held: number }[];
  /** Expressions of the pack used in draws and elsewhere, by text. */
  readonly reading: (text: string) => Reading;
  /** How each path of the pack is read in a scope, by path: filled as paths are first read, so bounded by the pack. */
  readonly readers: Map<string, (scope: never) => Value>;
}

const always: Condition = () => true;

/** The world of a resolved scenario. The scenario is sound: its expressions parse and its ids exist (the checks of `scenario` said so). */
export function worldOf(resolved: ResolvedScenario): World {
  const { pack, scenario, district } = resolved;
  const compiled = new Map<string, Reading>();
  const reading = (text: string): Reading => {
    const known = compiled.get(text);
    if (known) return known;
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(`not an expression: ${text}: ${parsed.problem.message}`);
    const fresh = compile(parsed.value);
    compiled.set(text, fresh);
    return fresh;
  };
  const condition = (text: string | undefined): Condition => {
    if (text === undefined || text === '') return always;
    const value = reading(text);
    return (lookup) => isTrue(value(lookup));
  };
  const literalOr = (value: number | boolean | string): Reading => (typeof value === 'string' ? reading(value) : () => value);
  const readings = (attributes: Readonly<Record<string, number | boolean | string>>): (readonly [string, Reading])[] =>
    Object.keys(attributes).map((name) => [name, literalOr(attributes[name]!)] as const);
  const readyEffect = (effect: Effect): ReadyEffect => ({ effect, when: condition(effect.when), value: valueOf(effect, reading) });
  const readyActivity = (activity: Activity): ReadyActivity => ({
    activity,
    needs: condition(activity.needs),
    attributes: readings(activity.attributes),
    effects: activity.effects.map(readyEffect),
    raises: activity.raises ?? null,
  });
  const byId = <Thing extends { readonly id: string }, Ready>(
    things: readonly Thing[],
    ready: (thing: Thing) => Ready,
  ): ReadonlyMap<string, Ready> => new Map(things.map((thing) => [thing.id, ready(thing)]));
  const activities = byId(pack.activities, readyActivity);
  const moments = new Map<Moment, ReadyActivity[]>();
  for (const ready of activities.values()) {
    const { moment } = ready.activity;
    if (moment) moments.set(moment, [...(moments.get(moment) ?? []), ready]);
  }
  const site =
    district.places.find(({ sort }) => sort === 'caseSite') ?? district.places.find(({ sort }) => sort === 'station') ?? district.places[0];
  const [hours = '0', minutes = '0'] = scenario.starts.slice(11).split(':');
  return {
    resolved,
    activities,
    moments,
    reading,
    readers: new Map(),
    jobs: byId(pack.jobs, (job) => ({
      job,
      shown: condition(job.shownWhen),
      targets: condition(job.targets),
      needs: job.needs.map((need) => condition(need.if)),
      steps: job.steps.map((step) => condition(step.when)),
    })),
    asks: byId(pack.asks, (ask) => ({
      ask,
      needs: ask.options.map((option) => condition(option.needs)),
      right: ask.right.map((right) => condition(right.when)),
    })),
    plans: byId(pack.plans, (plan) => ({
      plan,
      lanes: new Set(plan.steps.map(({ lane }) => lane)).size,
      steps: plan.steps.map((step) => ({
        when: condition(step.when),
        until: condition(step.until),
        each: condition(step.each === true ? undefined : step.each),
        waits: false,
      })),
    })),
    caseTypes: byId(pack.caseTypes, (type) => ({
      type,
      attributes: new Map(readings(type.attributes)),
      // Where two entries have one role, the first speaks for both.
      personAttributes: new Map(type.persons.map((person) => [person.role, new Map(readings(person.attributes))] as const).reverse()),
      closable: condition(type.closable),
      urgent: type.urgent === undefined ? () => false : condition(type.urgent),
      phases: type.phases.map((phase) => condition(phase.when)),
    })),
    behaviours: byId(pack.behaviours, (behaviour) => behaviour),
    unitKinds: byId(pack.unitKinds, (kind) => kind),
    practices: practicesOf(resolved, condition),
    groups: groupsOf(resolved, condition),
    ends: instant(spanOf(scenario.lasts)),
    startsAt: Number(hours) * 3600 + Number(minutes) * 60,
    site: site?.spot ?? { street: 0, along: 0 },
    closable: condition(pack.closable),
    patience: pack.patience.map(({ when, rings, held }) => ({ when: reading(when), rings, held })),
  };
}

/** The value expression of an effect that has one. */
function valueOf(effect: Effect, reading: (text: string) => Reading): Reading | null {
  const given = effect.do === 'gainBelief' ? effect.value : effect.do === 'set' ? effect.to : undefined;
  if (given === undefined) return null;
  return typeof given === 'object' ? reading(given.from) : () => given;
}

/** A bound of the profile's law by its name; null where it sets none. */
export const thresholdNamed = (
  {
    resolved: {
      pack: { thresholds },
    },
  }: World,
  name: string,
): Value => (Object.hasOwn(thresholds, name) ? thresholds[name]!.is : null);

/** The hour of the day, 0 to 23, at an instant. */
export const hourAt = (world: World, at: Instant): number => Math.floor(((((world.startsAt + at) % 86_400) + 86_400) % 86_400) / 3600);

/** How slow the streets are at an instant: 0 free to 1 peak. */
export const peakAt = (world: World, at: Instant): number => world.resolved.pack.peak[hourAt(world, at)] ?? 0;

const profiles = new WeakMap<UnitKind, SpeedProfile>();

/** The speed profile of a kind of unit. */
export function profileOf(kind: UnitKind): SpeedProfile {
  let profile = profiles.get(kind);
  if (!profile) {
    profile = { kmh: kind.speeds, onFoot: kind.onFoot };
    profiles.set(kind, profile);
  }
  return profile;
}

/** The speed profile of a suspect by means of travel. */
export const meansProfile = (world: World, means: Means): SpeedProfile => ({
  kmh: world.resolved.pack.meansSpeeds[means],
  onFoot: means === 'foot' || means === 'run',
});

/** Urban, suburb or rural, and the land use, at a spot. */
export function groundAt(world: World, spot: Spot): { readonly area: string; readonly use: string; readonly zone: string | null } {
  const { x, y } = placeOf(world.resolved.district.network, spot);
  const zone = zoneAt(world.resolved.district, x, y);
  return { area: zone?.area ?? 'urban', use: zone?.use ?? 'residential', zone: zone?.id ?? null };
}

/** A duration's distribution in seconds, or the share of a service time of the incident. */
export function secondsOf(
  duration: Duration,
  times: Readonly<Record<string, number>>,
  draw: (distribution: Distribution) => number,
): number {
  const distribution = distributionOf(duration);
  if (distribution) return draw(distribution);
  return typeof duration === 'object' && 'of' in duration ? Math.floor((times[duration.of] ?? 600) * duration.share + 0.5) : 0;
}
