import { diceFor, draw, instant, type Instant, poisson } from '../../kernel/index.ts';
import {
  type CaseType,
  type Channel,
  type Duration,
  residentsFactor,
  type ResolvedScenario,
  signedSeconds,
  spanOf,
  streamName,
} from '../../scenario/index.ts';
import { secondsOf, type World } from '../world.ts';
import type { Birth } from './drawIncident.ts';
import { sceneIn } from './ground.ts';

/** An incident to come: when it is born into the world, and what is settled about it. */
export interface PlannedBirth {
  readonly at: Instant;
  readonly birth: Birth;
}

/**
 * Every incident of a shift, from scenario and seed alone: a non-homogeneous Poisson stream by case type, zone and hour,
 * and the scripted ones. Each cell draws its own count and instants, so cells never disturb each other.
 * The stream's instants are those of the reports; the offence lies the type's delay before.
 */
export function plannedBirths(world: World, seed: string): PlannedBirth[] {
  return [...streamBirths(world, seed), ...scriptedBirths(world, seed)].sort(
    (a, b) => a.at - b.at || (a.birth.birth < b.birth.birth ? -1 : 1),
  );
}

const secondsInHour = 3600;

function streamBirths(world: World, seed: string): PlannedBirth[] {
  const { scenario, district } = world.resolved;
  const births: PlannedBirth[] = [];
  const people = residentsFactor(scenario, district.zones);
  for (const stream of scenario.streams) {
    const type = world.caseTypes.get(stream.type)?.type;
    if (!type) continue;
    const rates = ratesOf(stream);
    for (const source of sourcesOf(world, streamName(stream), stream.type))
      for (const zone of district.zones) {
        const perSecond =
          (stream.perMillionPerDay * stream.intensity * (stream.zones[zone.id] ?? 1) * zone.residents * people) / 1_000_000 / 86_400;
        if (perSecond <= 0) continue;
        for (let start = 0; start < world.ends; start += secondsInHour) {
          const span = Math.min(secondsInHour, world.ends - start);
          if (start < source.from || start >= source.until) continue;
          const cell = `${scenario.id}/${source.name}/${zone.id}/${start / secondsInHour}h`;
          const count = poisson(expectedIn(world, rates, start, span) * perSecond * source.factor, diceFor(seed, cell, 'count'));
          for (let ordinal = 0; ordinal < count; ordinal++) {
            const name = `${cell}/${ordinal}`;
            const reportedAt = instantIn(world, rates, start, span, diceFor(seed, name, 'instant').unit());
            const planned = bornAt(
              type,
              name,
              reportedAt,
              delayOf(type.delay, seed, name),
              sceneIn(district, zone.id, type.places, diceFor(seed, name, 'scene')),
            );
            births.push(source.channel === undefined ? planned : { ...planned, birth: { ...planned.birth, channel: source.channel } });
          }
        }
      }
  }
  return births;
}

/** Under which name and in which share of its rate a stream brings incidents, in the hours that begin between two seconds. */
interface Source {
  readonly name: string;
  readonly factor: number;
  readonly from: number;
  readonly until: number;
  readonly channel?: Channel;
}

/**
 * A stream as it is, and beside it what each campaign that is still new adds: those are incidents of their own, so the others stay as they
 * were.
 */
function sourcesOf(world: World, name: string, type: string): Source[] {
  const added = world.practices.campaigns.filter(({ types }) => types.has(type));
  return [
    { name, factor: 1, from: -Infinity, until: Infinity },
    ...added.map(({ practice, more, from, until, channel }): Source => ({
      name: `${name}/${practice}`,
      factor: more,
      from,
      until,
      channel,
    })),
  ];
}

/** Multipliers by stretches of the day of the same length, from midnight. */
interface Rates {
  readonly factors: readonly number[];
  readonly seconds: number;
}

const ratesOf = ({ hours, blocks }: ResolvedScenario['scenario']['streams'][number]): Rates =>
  hours ? { factors: hours, seconds: secondsInHour } : { factors: blocks, seconds: 21_600 };

/** The multiplier of the stretch of the day in which a second of the shift falls. */
const factorAt = (world: World, { factors, seconds }: Rates, second: number): number =>
  factors[Math.floor(((((world.startsAt + second) % 86_400) + 86_400) % 86_400) / seconds)] ?? 1;

/** Seconds of the cell weighted by their stretches; a cell may straddle a change. */
function expectedIn(world: World, rates: Rates, start: number, span: number): number {
  const change = changeIn(world, rates, start, span);
  return factorAt(world, rates, start) * change + factorAt(world, rates, start + change) * (span - change);
}

/** Seconds from the start of the cell to the change inside it, or its whole span. */
function changeIn(world: World, { seconds }: Rates, start: number, span: number): number {
  const rest = seconds - ((((world.startsAt + start) % seconds) + seconds) % seconds);
  return Math.min(rest, span);
}

function instantIn(world: World, rates: Rates, start: number, span: number, share: number): Instant {
  const change = changeIn(world, rates, start, span);
  const [before, after] = [factorAt(world, rates, start), factorAt(world, rates, start + change)];
  const weight = share * (before * change + after * (span - change));
  const second = weight < before * change ? weight / before : change + (after === 0 ? 0 : (weight - before * change) / after);
  return instant(start + Math.min(span - 1, Math.floor(second)));
}

const delayOf = (delay: Duration, seed: string, name: string): number =>
  Math.max(0, Math.floor(secondsOf(delay, {}, (distribution) => draw(distribution, diceFor(seed, name, 'delay'))) + 0.5));

/** The longest time that a fresh incident lives in the world before its report; older ones are born with their report. */
const freshFor = 1800;

function bornAt(
  type: CaseType,
  birth: string,
  reportedAt: Instant,
  delay: number,
  scene: { readonly spot: Birth['spot']; readonly place: string | null },
): PlannedBirth {
  const at = instant(reportedAt - delay);
  return {
    at: delay <= freshFor ? instant(Math.max(0, at)) : reportedAt,
    birth: { birth, type, at, reportedAt, ...scene, scripted: null },
  };
}

function scriptedBirths(world: World, seed: string): PlannedBirth[] {
  const { scenario } = world.resolved;
  return [...scenario.scripted].flatMap((entry) => {
    const type = world.caseTypes.get(entry.type)?.type;
    if (!type) return [];
    const birth = scriptedBirth(world.resolved, seed, entry, type);
    return [{ at: instant(Math.max(0, birth.at)), birth }];
  });
}

/** What a scenario's author settled about an incident, with the rest left to the dice. */
export function scriptedBirth(
  resolved: ResolvedScenario,
  seed: string,
  entry: ResolvedScenario['scenario']['scripted'][number],
  type: CaseType,
): Birth {
  const { scenario, district } = resolved;
  const birth = `${scenario.id}/script/${entry.id}`;
  const at = instant(signedSeconds(entry.at));
  const delay = delayOf(entry.delay ?? type.delay, seed, birth);
  const { where } = entry;
  const place = 'place' in where ? district.places.find(({ id }) => id === where.place) : undefined;
  const scene = place
    ? { spot: place.spot, place: place.id as string }
    : sceneIn(district, 'zone' in where ? where.zone : '', type.places, diceFor(seed, birth, 'scene'));
  return {
    birth,
    type,
    at,
    reportedAt: instant(at + delay),
    ...scene,
    scripted: entry.id,
    fixed: entry.draws,
    culprits: entry.culprits,
    ...(entry.channel && { channel: entry.channel }),
    ...(entry.call !== undefined && { call: entry.call }),
    ...(entry.series !== undefined && { series: entry.series }),
    ...(entry.behaviour !== undefined && { behaviour: entry.behaviour }),
    ...(entry.findable !== undefined && { findable: spanOf(entry.findable) }),
  };
}
