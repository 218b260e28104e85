import { diceFor, type Instant, instant } from '../../kernel/index.ts';
import { type CaseType, neighboursOf, spanOf } from '../../scenario/index.ts';
import { distance, type Spot } from '../../streets/index.ts';
import type { ShiftState } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { standsUntil } from '../units/stands.ts';
import { groundAt, type World } from '../world.ts';
import type { Birth } from './drawIncident.ts';
import { isHeldInSeries } from './series.ts';
import { sceneIn } from './ground.ts';

type Deterrent = CaseType['deterred'][number];

/**
 * What becomes of an incident of the stream, which is drawn at its highest rate (PRODUCT §3): it happens if its mark u lies
 * below the present factor; else it is prevented, and a share of those happens in a neighbouring zone instead.
 * Undefined when nothing happens. What the scenario wrote itself always happens, unless whoever would do it has been caught.
 */
export function thinned(telling: Telling, birth: Birth): Birth | undefined {
  const { world, state, seed } = telling;
  if (birth.series !== undefined && isHeldInSeries(state, birth.series, 0)) {
    tell(telling, { type: 'incidentPrevented', birth: birth.birth, why: 'caught', movedTo: null });
    return undefined;
  }
  if (birth.scripted !== null || birth.type.deterred.length === 0) return birth;
  const present = birth.type.deterred.map((deterrent) => ({ deterrent, factor: presentFactor(world, state, deterrent, birth.spot, birth.at) }));
  if (diceFor(seed, birth.birth, 'happens').unit() < present.reduce((product, { factor }) => product * factor, 1)) return birth;
  // Of several deterrents the strongest takes the credit.
  const { deterrent } = present.reduce((best, next) => (next.factor < best.factor ? next : best));
  const zone = groundAt(world, birth.spot).zone;
  const around = zone === null ? [] : neighboursOf(world.resolved.district, zone as never);
  const movedTo = around.length > 0 && diceFor(seed, birth.birth, 'moves').chance(deterrent.displaced) ? diceFor(seed, birth.birth, 'moves', 'where').pick(around) : null;
  tell(telling, { type: 'incidentPrevented', birth: birth.birth, why: deterrent.by, movedTo });
  return movedTo === null ? undefined : { ...birth, ...sceneIn(world.resolved.district, movedTo, birth.type.places, diceFor(seed, birth.birth, 'moves', 'scene')) };
}

/** The factor on the rate at a spot at an instant: lowest while police stand there in sight, rising to 1 in a straight line after they left. The nearest memory counts, not their number. */
function presentFactor(world: World, state: ShiftState, { within, after, factor, fades }: Deterrent, spot: Spot, at: Instant): number {
  const { network } = world.resolved.district;
  const [needed, memory] = [spanOf(after), spanOf(fades)];
  let strongest = 0;
  for (const { spot: where, from, until } of standsUntil(world, state, instant(Math.max(at, state.now)))) {
    if (at - from < needed || until - from < needed) continue;
    const strength = at <= until ? 1 : memory === 0 ? 0 : Math.max(0, 1 - (at - until) / memory);
    if (strength > strongest && distance(network, where, spot) <= within) strongest = strength;
  }
  return 1 - (1 - factor) * strongest;
}
