import { diceFor, instant, isTrue, type ZoneId } from '../../kernel/index.ts';
import { type Deterrent, neighboursOf, spanOf } from '../../scenario/index.ts';
import { distance, type Spot } from '../../streets/index.ts';
import { gateLine } from '../gates/gateLine.ts';
import { tell, type Telling } from '../tell.ts';
import { standsUntil } from '../units/stands.ts';
import { groundAt } from '../world.ts';
import { type Birth, drawIncident } from './drawIncident.ts';
import { isHeldInSeries } from './series.ts';
import { sceneIn } from './ground.ts';

type By<Kind extends Deterrent['by']> = Extract<Deterrent, { by: Kind }>;

/**
 * What becomes of an incident of the stream, which is drawn at its highest rate (PRODUCT §3): it happens if its mark u lies
 * below the present factor; else it is prevented, and a share of those happens in a neighbouring zone instead.
 * Undefined when nothing happens. What the scenario wrote itself always happens, unless whoever would do it has been caught.
 */
export function thinned(telling: Telling, birth: Birth): Birth | undefined {
  const { world, state, seed } = telling;
  if (birth.series !== undefined && isHeldInSeries(state, birth.series)) {
    tell(telling, { type: 'incidentPrevented', birth: birth.birth, why: 'caught', movedTo: null });
    return undefined;
  }
  if (birth.scripted !== null || birth.type.deterred.length === 0) return birth;
  const present = birth.type.deterred.map((deterrent) => ({ deterrent, factor: presentFactor(telling, deterrent, birth) }));
  if (diceFor(seed, birth.birth, 'happens').unit() < present.reduce((product, { factor }) => product * factor, 1)) return birth;
  // Of several deterrents the strongest takes the credit.
  const { deterrent } = present.reduce((best, next) => (next.factor < best.factor ? next : best));
  const zone = groundAt(world, birth.spot).zone;
  const around = zone === null ? [] : neighboursOf(world.resolved.district, zone as ZoneId);
  const movedTo =
    around.length > 0 && diceFor(seed, birth.birth, 'moves').chance(deterrent.displaced)
      ? diceFor(seed, birth.birth, 'moves', 'where').pick(around)
      : null;
  tell(telling, { type: 'incidentPrevented', birth: birth.birth, why: deterrent.by, movedTo });
  return movedTo === null
    ? undefined
    : { ...birth, ...sceneIn(world.resolved.district, movedTo, birth.type.places, diceFor(seed, birth.birth, 'moves', 'scene')) };
}

/** The factor on the rate of such incidents where and when one would happen. */
function presentFactor(telling: Telling, deterrent: Deterrent, birth: Birth): number {
  switch (deterrent.by) {
    case 'patrol':
      return 1 - (1 - deterrent.factor) * sightOfPolice(telling, deterrent, birth);
    case 'cleanup':
      return appliesTo(telling, deterrent, birth) ? 1 - (1 - deterrent.factor) * memoryOfCleanUp(telling, deterrent, birth) : 1;
    case 'gate':
      return roomAtGate(telling, deterrent, birth);
  }
}

/** What is left of something that lasted until an instant: all of it while it holds, then falling to nothing in a straight line. */
function leftOf(since: number, holds: number, fades: number): number {
  if (since <= holds) return 1;
  return fades === 0 ? 0 : Math.max(0, 1 - (since - holds) / fades);
}

/**
 * How strongly police who stand or stood in sight are felt: fully while they stand there, less while their memory fades. The nearest
 * memory counts, not their number.
 */
function sightOfPolice({ world, state }: Telling, { within, after, fades }: By<'patrol'>, { spot, at }: Birth): number {
  const [needed, memory] = [spanOf(after), spanOf(fades)];
  let strongest = 0;
  for (const { spot: where, from, until } of standsUntil(world, state, instant(Math.max(at, state.now)))) {
    if (at - from < needed || until - from < needed) continue;
    const strength = leftOf(at - until, 0, memory);
    if (strength > strongest && isNear(world, where, spot, within)) strongest = strength;
  }
  return strongest;
}

/** How strongly the latest clean-up of this kind near a spot is still felt. */
function memoryOfCleanUp({ world, state }: Telling, { within, measure, holds, fades }: By<'cleanup'>, { spot, at }: Birth): number {
  const [whole, memory] = [spanOf(holds), spanOf(fades)];
  let strongest = 0;
  for (const cleared of state.cleared) {
    if (cleared.measure !== measure || cleared.at > at) continue;
    const strength = leftOf(at - cleared.at, whole, memory);
    if (strength > strongest && isNear(world, cleared.spot, spot, within)) strongest = strength;
  }
  return strongest;
}

/**
 * Whether an incident is of those that a deterrent keeps away; its truth is drawn ahead for that, by the dice that would draw it anyway.
 */
function appliesTo({ world, seed, state }: Telling, { when, measure }: By<'cleanup'>, birth: Birth): boolean {
  if (!state.cleared.some((cleared) => cleared.measure === measure)) return false;
  if (when === undefined || when === '') return true;
  const { draws } = drawIncident(world, seed, birth);
  return isTrue(
    world.reading(when)((path) => (path.startsWith('truth.') && Object.hasOwn(draws, path.slice(6)) ? draws[path.slice(6)]! : null)),
  );
}

/** At an open gate quarrels and jams come with the line: at their lowest while nobody waits, all of them once the street is blocked. */
function roomAtGate({ world, state, seed }: Telling, { within, factor }: By<'gate'>, { spot, at }: Birth): number {
  let least = 1;
  for (const gate of world.resolved.scenario.gates) {
    const place = world.resolved.district.places.find(({ id }) => id === gate.place);
    if (!place || !isNear(world, place.spot, spot, within)) continue;
    const { open, waiting } = gateLine(world, seed, state, gate, at);
    if (open || waiting > 0) least = Math.min(least, factor + (1 - factor) * Math.min(1, waiting / gate.room));
  }
  return least;
}

const isNear = (
  {
    resolved: {
      district: { network },
    },
  }: Telling['world'],
  a: Spot,
  b: Spot,
  metres: number,
): boolean => distance(network, a, b) <= metres;
