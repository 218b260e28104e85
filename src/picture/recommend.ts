import type { CaseId } from '../kernel/index.ts';
import type { District } from '../scenario/index.ts';
import { mannedPosts, peakAt, profileNow, refusalOf, type Shift, type Unit, unitSpot, type World } from '../simulation/index.ts';
import { millisTo, placeOf, type Spot, travelMillis } from '../streets/index.ts';
import type { Recommendation } from './deskPicture.ts';
import { word } from './labels.ts';

/** Travel times that were taken once, by spot, kind of unit, hour and direction; the streets do not change. */
export type KnownTimes = Map<string, ReturnType<typeof travelMillis>>;

/** More than this many are not kept: some 30 kB each. */
const mostKnown = 800;

/**
 * Milliseconds by road from a unit to a scene. For a unit that stands they are looked up in the times from where it stands,
 * which serve every scene until it moves; for one on its way in the times towards the scene, which serve every such unit.
 */
function millisBetween({ world, state }: Shift, known: KnownTimes, unit: Unit, from: Spot, scene: Spot, peak: number): number {
  const { network } = world.resolved.district;
  const kind = world.unitKinds.get(unit.kind)!;
  const profile = profileNow(world, state, unit);
  const moving = unit.journey !== null;
  const origin = moving ? scene : from;
  const key = `${origin.street}/${origin.along}/${kind.id}/${peak}/${moving}/${profile.slowed ? mannedPosts(state) : ''}`;
  let times = known.get(key);
  if (!times) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (times = travelMillis(network, origin, profile, peak, undefined, moving)));
  }
  return millisTo(network, times, moving ? from : scene, profile, peak);
}

/** Turn-out that is added to the way of a unit that stands: a design value between rider and station car (procedure.md §6.4). */
const turnout = 30;

const crews = new WeakMap<World, Map<string, number>>();

/** How many sworn officers the plan of a type of case asks for at once; one where it has none. */
function crewWanted(world: World, type: string | null): number {
  const known = crews.get(world) ?? new Map<string, number>();
  crews.set(world, known);
  const id = type ?? '';
  const had = known.get(id);
  if (had !== undefined) return had;
  const steps = world.plans.get(world.caseTypes.get(id)?.type.plan ?? '')?.plan.steps ?? [];
  const doers = steps.flatMap(({ job }) => world.jobs.get(job)?.job.doer ?? []);
  const wanted = Math.max(1, ...doers.map((doer) => ('units' in doer ? doer.units.officers : 0)));
  known.set(id, wanted);
  return wanted;
}

/**
 * Units for a case by the time at which they can be there: by road, from where they are now. Free ones first, or nothing but free ones.
 * In the list of all, those whose crew is too small for what the case needs, with who is on it already, come after the others.
 */
export function recommendations(shift: Shift, caseId: CaseId, known: KnownTimes, freeOnly = false): Recommendation[] {
  const { state, world } = shift;
  const record = state.cases[caseId];
  if (!record?.spot) return [];
  const peak = peakAt(world, state.now);
  const cover = coverOf(shift);
  const beat = beatOf(shift, record.spot);
  const rows = Object.values(state.units)
    .filter(({ status, id }) => (freeOnly ? status === 'AV' : status !== 'OF') && !record.units.includes(id))
    .map((unit): Recommendation => {
      const kind = world.unitKinds.get(unit.kind)!;
      const millis = millisBetween(shift, known, unit, unitSpot(state, unit.id), record.spot!, peak);
      const command = { type: 'dispatch' as const, caseId, unit: unit.id };
      const refusal = refusalOf(shift, command);
      return {
        unit: unit.id,
        callSign: unit.callSign,
        kindName: kind.name,
        mark: kind.mark,
        officers: unit.officers,
        women: unit.women,
        seats: kind.seats,
        seconds: millis === Infinity ? 9999 : Math.ceil(millis / 1000) + turnout,
        free: unit.status === 'AV',
        coverLost: cover.get(unit.id) ?? 0,
        ownBeat: unit.base === beat,
        offer: { command, label: word(world, 'command.dispatch'), ...(refusal && { refusal }) },
      };
    });
  const there = record.units.reduce((sum, id) => sum + state.units[id]!.officers, 0);
  const missing = freeOnly ? 0 : crewWanted(world, record.type) - there;
  const enough = ({ officers }: Recommendation): number => Number(officers >= missing);
  return rows.sort(
    (a, b) => Number(b.free) - Number(a.free) || enough(b) - enough(a) || a.seconds - b.seconds || (a.callSign < b.callSign ? -1 : 1),
  );
}

interface Base {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
const bases = new WeakMap<World, readonly Base[]>();

/** Where the units of the roster have their bases, by name. */
function basesOf(world: World): readonly Base[] {
  let known = bases.get(world);
  if (!known) {
    const {
      district: { network, places },
      scenario: { units },
    } = world.resolved;
    const used = new Set(units.map(({ base }) => base));
    known = places
      .filter(({ id }) => used.has(id))
      .map(({ id, spot }) => ({ id, ...placeOf(network, spot) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    bases.set(world, known);
  }
  return known;
}

/** The base whose beat a scene lies in: of all bases with units the nearest in a straight line; of equals the first by name. */
function beatOf({ world }: Shift, scene: Spot): string | null {
  const { x, y } = placeOf(world.resolved.district.network, scene);
  let [best, least] = [null as string | null, Infinity];
  for (const base of basesOf(world)) {
    const square = (base.x - x) * (base.x - x) + (base.y - y) * (base.y - y);
    if (square < least) [best, least] = [base.id, square];
  }
  return best;
}

/** Straight-line metres that count as five minutes for a unit on wheels, detour 1.35 (procedure.md §6.4). */
const fiveMinutes = 1900;
const centres = new WeakMap<District, readonly { readonly x: number; readonly y: number; readonly residents: number }[]>();

/** The share of residents whom only this free unit can reach in five minutes. */
function coverOf({ state, world }: Shift): ReadonlyMap<string, number> {
  const { district } = world.resolved;
  let zones = centres.get(district);
  if (!zones) {
    zones = district.zones.map(({ rings, residents }) => {
      const ring = rings[0] ?? [];
      let [x, y] = [0, 0];
      for (let i = 0; i < ring.length; i += 2) {
        x += ring[i]!;
        y += ring[i + 1]!;
      }
      const corners = Math.max(1, ring.length / 2);
      return { x: x / corners, y: y / corners, residents };
    });
    centres.set(district, zones);
  }
  const free = Object.values(state.units)
    .filter(({ status }) => status === 'AV')
    .map((unit) => ({ id: unit.id, ...placeOf(district.network, unitSpot(state, unit.id)) }));
  const total = zones.reduce((sum, { residents }) => sum + residents, 0) || 1;
  const lost = new Map<string, number>();
  for (const zone of zones) {
    const by = free.filter(({ x, y }) => (x - zone.x) * (x - zone.x) + (y - zone.y) * (y - zone.y) <= fiveMinutes * fiveMinutes);
    if (by.length === 1) lost.set(by[0]!.id, (lost.get(by[0]!.id) ?? 0) + zone.residents / total);
  }
  return lost;
}
