import type { Lookup } from '../kernel/index.ts';
import { type Channel, type PracticeEffect, type ResolvedScenario, signedSeconds, spanOf } from '../scenario/index.ts';

type Effect<Do extends PracticeEffect['do']> = Extract<PracticeEffect, { do: Do }>;

/** A pace with its condition compiled. */
interface ReadyPace {
  /** Null: always. */
  readonly holds: ((lookup: Lookup) => boolean) | null;
  readonly desks: ReadonlySet<string>;
  readonly activities: ReadonlySet<string>;
  readonly factor: number;
}

/** The ways of working in force, put together. */
export interface Practices {
  readonly inForce: ReadonlySet<string>;
  readonly paces: readonly ReadyPace[];
  /** By how much longer it takes from an order to a unit's signature. */
  readonly handling: number;
  /** Joint work on a case; null: not done here. Several such practices add their slots. */
  readonly joint: { readonly slots: number; readonly seats: readonly string[] } | null;
  /** Whether the desk can broadcast to the groups around a case. */
  readonly platform: boolean;
  /** Campaigns with the second of the shift until which they are new, and since when they go on. */
  readonly campaigns: readonly {
    readonly practice: string;
    readonly types: ReadonlySet<string>;
    readonly channel: Channel;
    readonly more: number;
    readonly from: number;
    readonly until: number;
  }[];
  /** Channels whose reports stand on the public board, with the seconds in which each wants an answer. */
  readonly columns: ReadonlyMap<string, number>;
  /** Seconds of age at which an open case rings. */
  readonly rings: readonly number[];
  readonly board: Effect<'board'>['steps'];
  /** Waves by ascending minutes. */
  readonly waves: Effect<'waves'>['waves'];
  /** What a unit of a wave does when it is there: the first of these jobs that fits the case. */
  readonly waveJobs: readonly string[];
}

/** Puts together what the scenario's ways of working change. */
export function practicesOf(
  { scenario, pack }: ResolvedScenario,
  condition: (text: string | undefined) => (lookup: Lookup) => boolean,
): Practices {
  const inForce = new Set(scenario.practices);
  const effects = pack.practices.filter(({ id }) => inForce.has(id)).flatMap((practice) => practice.effects);
  const begun = (id: string): number => (scenario.since[id] === undefined ? 0 : signedSeconds(scenario.since[id]));
  const having = <Do extends PracticeEffect['do']>(what: Do): readonly Effect<Do>[] =>
    effects.filter((effect): effect is Effect<Do> => effect.do === what);
  const joint = having('joint');
  return {
    inForce,
    paces: having('pace').map(({ when, desks, activities, factor }) => ({
      holds: when === undefined ? null : condition(when),
      desks: new Set(desks),
      activities: new Set(activities),
      factor,
    })),
    handling: having('handling').reduce((product, { factor }) => product * factor, 1),
    joint:
      joint.length === 0
        ? null
        : { slots: joint.reduce((sum, { slots }) => sum + slots, 0), seats: [...new Set(joint.flatMap(({ seats }) => seats))] },
    platform: having('platform').length > 0,
    campaigns: pack.practices
      .filter(({ id }) => inForce.has(id))
      .flatMap(({ id, effects: own }) =>
        own.flatMap((effect) =>
          effect.do === 'campaign'
            ? [
                {
                  practice: id,
                  types: new Set(effect.types),
                  channel: effect.channel,
                  more: effect.factor - 1,
                  from: begun(id),
                  until: begun(id) + spanOf(effect.for),
                },
              ]
            : [],
        ),
      ),
    columns: new Map(having('column').map(({ channel, answer }) => [channel, spanOf(answer)])),
    rings: having('rings').flatMap(({ after }) => after.map(spanOf)),
    board: having('board').flatMap(({ steps }) => steps),
    waves: having('waves')
      .flatMap(({ waves }) => waves)
      .sort((a, b) => a.minutes - b.minutes),
    waveJobs: [...new Set(having('waves').flatMap(({ does }) => does))],
  };
}

/** By how many times an activity takes longer or shorter, at a desk or (null) outside, as the station works. */
export function paceOf({ paces }: Practices, act: string, desk: string | null, lookup: () => Lookup): number {
  let pace = 1;
  for (const { holds, desks, activities, factor } of paces)
    if ((activities.has(act) || (desk !== null && desks.has(desk))) && (holds === null || holds(lookup()))) pace *= factor;
  return pace;
}
