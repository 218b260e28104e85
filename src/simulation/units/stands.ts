import type { Instant } from '../../kernel/index.ts';
import { spanOf } from '../../scenario/index.ts';
import type { Spot } from '../../streets/index.ts';
import type { Ground } from '../changes.ts';
import type { Fact } from '../fact.ts';
import type { ShiftState, Stand, Unit } from '../state.ts';
import type { World } from '../world.ts';

type Moving = Extract<Fact, { type: 'unitSetOut' | 'unitArrived' | 'unitHalted' | 'unitWentOff' }>['type'];
const moves: ReadonlySet<Fact['type']> = new Set<Moving>(['unitSetOut', 'unitArrived', 'unitHalted', 'unitWentOff']);

/** Keeps since when a unit stands where it is, and where it stood long enough to be remembered. Called before the fact changes the unit. */
export function noteStand({ world }: Ground, state: ShiftState, fact: Extract<Fact, { unit: Unit['id'] | null }>): void {
  const unit = moves.has(fact.type) && fact.unit !== null ? state.units[fact.unit] : undefined;
  if (!unit) return;
  if (fact.type === 'unitArrived' || fact.type === 'unitHalted') unit.stoodSince ??= state.now;
  else if (fact.type === 'unitWentOff' || (fact.type === 'unitSetOut' && fact.journey.route.metres > 0)) {
    const remembered = shortest(world);
    if (remembered !== null && unit.stoodSince !== null && state.now - unit.stoodSince >= remembered && isSeen(world, unit))
      state.stands.push({ spot: unit.spot, from: unit.stoodSince, until: state.now });
    unit.stoodSince = null;
  }
}

/** Every time in which police stood in sight, as far as it is over or still goes on. */
export function* standsUntil(world: World, state: ShiftState, now: Instant): Generator<Stand> {
  yield* state.stands;
  for (const unit of Object.values(state.units))
    if (unit.stoodSince !== null && isSeen(world, unit)) yield { spot: unit.spot, from: unit.stoodSince, until: now };
}

/** On duty, known for police, and out of doors: who waits at the base or works at the case-handling site is not seen. */
function isSeen({ unitKinds, resolved: { district }, site }: World, { kind, base, status, spot }: Unit): boolean {
  const { visible, plainClothes } = unitKinds.get(kind)!;
  if (!visible || plainClothes || status === 'OF') return false;
  const home = district.places.find(({ id }) => id === base)?.spot;
  return !isSame(spot, site) && !(home && isSame(spot, home));
}

const isSame = (a: Spot, b: Spot): boolean => a.street === b.street && a.along === b.along;

const shortestOf = new WeakMap<World, number | null>();

/** The shortest stand, in seconds, that keeps anything from happening; null where nothing is kept from it. */
function shortest(world: World): number | null {
  let known = shortestOf.get(world);
  if (known === undefined) {
    const spans = world.resolved.pack.caseTypes.flatMap(({ deterred }) =>
      deterred.flatMap((deterrent) => (deterrent.by === 'patrol' ? [spanOf(deterrent.after)] : [])),
    );
    shortestOf.set(world, (known = spans.length === 0 ? null : Math.min(...spans)));
  }
  return known;
}
