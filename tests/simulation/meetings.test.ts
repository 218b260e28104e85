import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Entry, type Shift, startShift } from '../../src/simulation/index.ts';
import { moverSpot } from '../../src/simulation/suspects/moverSpot.ts';
import { tell } from '../../src/simulation/tell.ts';
import { peakAt, profileOf } from '../../src/simulation/world.ts';
import { exits, junctionAt, placeOf, quickestRoute, type Spot, type StreetNetwork } from '../../src/streets/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const [caseId, unit] = ['c1' as never, 'u1' as never];
const behaviours = ['walk_into_crowd', 'metro_rider', 'shared_bike_rider', 'ebike_rider', 'ebike_pusher', 'mother_school_run'];
const kinds = ['patrol_car', 'police_ebike', 'foot_pair'];
const places = ['night-market', 'lotus-market', 'kindergarten-nanan', 'metro-gulou', 'estate-hetang', 'riverside-park'];

const worlds = new Map<string, Shift['world']>();

/** One thief on the streets of Lizhou from the first second, and one unit. */
function worldOf(place: string, behaviour: string, kind: string): Shift['world'] {
  const key = `${place}/${behaviour}/${kind}`;
  const known =
    worlds.get(key) ??
    worldFrom(
      quietEvening({
        lasts: '1h',
        units: [{ id: 'u1', callSign: '1', kind, base: 'night-market-post' }],
        scripted: [
          { id: 'thief', type: 'ebike_theft', at: '0s', delay: '1s', where: { place }, channel: '110', behaviour, findable: '25m' },
        ],
      }),
    );
  worlds.set(key, known);
  return known;
}

/**
 * A stop on the unit's way: where (a share of the streets near the suspect, his own in a fifth of cases, and of the one chosen) and how
 * long it stands there.
 */
interface Stop {
  readonly which: number;
  readonly where: number;
  readonly stands: number;
}

/** Streets within 200 m of somebody. */
function near(network: StreetNetwork, spot: Spot): readonly number[] {
  const here = placeOf(network, spot);
  return Array.from(network.streetIds.keys()).filter((street) =>
    [network.from[street]!, network.to[street]!].some((end) => (network.x[end]! - here.x) ** 2 + (network.y[end]! - here.y) ** 2 < 40_000),
  );
}

const isMeeting = ({ fact }: Entry): boolean => (fact.type === 'suspectMet' || fact.type === 'suspectMissed') && fact.how === 'patrol';

const firstMeeting = ({ log }: Shift): number | undefined => log.find(isMeeting)?.at;

/** A unit with the description drives from stop to stop around the suspect, until it has met him or all stops are made. */
function driven(world: Shift['world'], seed: string, stops: readonly Stop[]): Shift {
  const shift = startShift(world, seed);
  const { state } = shift;
  const { network } = world.resolved.district;
  advance(shift, instant(5));
  const own = state.units[unit]!;
  own.caseId = caseId;
  tell(shift, { type: 'descriptionSent', caseId });
  let placed = false;
  for (const { which, where, stands } of stops) {
    const [mover] = Object.values(state.movers);
    if (!mover || firstMeeting(shift) !== undefined) break;
    const streets = near(network, moverSpot(mover, state.now));
    const street = which < 0.2 ? mover.street : streets[Math.floor(((which - 0.2) / 0.8) * streets.length)]!;
    const to = { street, along: Math.round(where * network.extent[street]!) };
    if (placed) {
      const route = quickestRoute(network, own.spot, to, profileOf(world.unitKinds.get(own.kind)!), peakAt(world, state.now));
      if (!route.ok) continue;
      tell(shift, {
        type: 'unitSetOut',
        unit,
        journey: { route: route.value, departs: state.now, arrives: instant(state.now + route.value.seconds), purpose: 'order' },
      });
      advance(shift, instant(state.now + route.value.seconds));
    } else tell(shift, { type: 'unitArrived', unit, spot: to, scene: false });
    placed = true;
    advance(shift, instant(state.now + stands));
  }
  advance(shift, instant(state.now + 2));
  return shift;
}

/** Somebody's steady time on one street, by the log alone. */
interface Piece {
  readonly from: number;
  readonly until: number;
  readonly street: number;
  readonly start: number;
  readonly end: number;
}

/** Where the suspect was, piece by piece. In the very instant in which he goes to ground nobody meets him. */
function suspectsPieces(log: readonly Entry[]): readonly Piece[] {
  const gone = (log.find(({ fact }) => fact.type === 'suspectHid')?.at ?? Infinity) - 0.001;
  return log.flatMap(({ at, fact }): Piece[] => {
    if (fact.type !== 'suspectMoved') return [];
    const { street, start, end, leaves } = fact;
    const until = Math.min(leaves, gone);
    return [{ from: at, until, street, start, end: start + ((end - start) * (until - at)) / (leaves - at) }];
  });
}

/** Where the unit was, piece by piece, from its first stop on: it drives, rests for what is left of a second, and stands. */
function unitsPieces(log: readonly Entry[], until: number): readonly Piece[] {
  const facts = log.filter(({ fact }) => fact.type === 'unitSetOut' || fact.type === 'unitArrived');
  return facts.flatMap(({ at, fact }, index): Piece[] => {
    if (fact.type === 'unitArrived')
      return [{ from: at, until: facts[index + 1]?.at ?? until, street: fact.spot.street, start: fact.spot.along, end: fact.spot.along }];
    if (fact.type !== 'unitSetOut') return [];
    const { legs, to } = fact.journey.route;
    const times = [0, ...legs.map(({ millis }) => millis)].map((millis) => at + millis / 1000);
    const rest = { from: times.at(-1)!, until: fact.journey.arrives, street: to.street, start: to.along, end: to.along };
    return [...legs.map(({ street, start, end }, leg) => ({ from: times[leg]!, until: times[leg + 1]!, street, start, end })), rest];
  });
}

const alongAt = ({ from, until, start, end }: Piece, at: number): number =>
  from === until || start === end ? end : start + ((end - start) * (at - from)) / (until - from);

/** A hair's breadth, in metres: two ways of reckoning one instant differ by less. */
const hair = 1e-6;

/**
 * Whether two who each stay on one street from `p` to `q` meet: at one metre of one street, or where one stands at a junction through
 * which the other comes.
 */
function meetBetween(network: StreetNetwork, a: Piece, b: Piece, p: number, q: number): boolean {
  if (a.street === b.street) {
    const [before, after] = [alongAt(a, p) - alongAt(b, p), alongAt(a, q) - alongAt(b, q)];
    return Math.abs(before) < hair || Math.abs(after) < hair || before > 0 !== after > 0;
  }
  const junctionOf = (one: Piece, at: number): number | undefined => {
    const along = alongAt(one, at);
    return Math.abs(along - Math.round(along)) < hair ? junctionAt(network, { street: one.street, along: Math.round(along) }) : undefined;
  };
  const comesTo = (standing: Piece, other: Piece): boolean =>
    standing.start === standing.end &&
    junctionOf(standing, p) !== undefined &&
    [p, q].some((at) => junctionOf(other, at) === junctionOf(standing, p));
  return comesTo(a, b) || comesTo(b, a);
}

/**
 * The second of the first meeting by looking at every second, and whenever one of the two comes to another street; undefined when there is
 * none.
 */
function firstByLooking({ world, log, state }: Shift): number | undefined {
  const { network } = world.resolved.district;
  // A meeting is carried out in the whole second in which it falls: where both were going is what was known before it moved them.
  const met = log.findIndex(isMeeting);
  const before = met < 0 ? log : log.slice(0, met);
  const [suspect, police] = [suspectsPieces(before), unitsPieces(before, state.now)];
  const seconds = Array.from({ length: state.now + 1 }, (_, second) => second);
  const looks = [...new Set([...seconds, ...[...suspect, ...police].flatMap(({ from, until }) => [from, until])])]
    .filter((at) => at <= state.now)
    .sort((a, b) => a - b);
  for (const [index, p] of looks.entries()) {
    const q = looks[index + 1] ?? p;
    const at = (one: Piece): boolean => one.from <= p && q <= one.until;
    for (const a of suspect.filter(at)) for (const b of police.filter(at)) if (meetBetween(network, a, b, p, q)) return p;
  }
  return undefined;
}

const stop = fc.record({
  which: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  where: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  stands: fc.integer({ min: 1, max: 120 }),
});
const evening = fc.record({
  place: fc.constantFrom(...places),
  behaviour: fc.constantFrom(...behaviours),
  kind: fc.constantFrom(...kinds),
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  stops: fc.array(stop, { minLength: 2, maxLength: 7 }),
});
type Evening = typeof evening extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Plays an evening and compares its first meeting with the one that looking finds, to the whole second for which it is planned; tells how
 * the unit met him.
 */
function meetingFound({ place, behaviour, kind, seed, stops }: Evening): 'driving' | 'standing' | 'none' {
  const shift = driven(worldOf(place, behaviour, kind), seed, stops);
  const [planned, looked] = [firstMeeting(shift), firstByLooking(shift)];
  expect({ planned: planned !== undefined, looked }).toEqual({ planned: looked !== undefined, looked });
  if (planned === undefined) return 'none';
  expect([Math.floor(looked!), Math.floor(looked!) + 1]).toContain(planned);
  return unitsPieces(shift.log, shift.state.now).some((one) => one.from <= looked! && looked! < one.until && one.start !== one.end)
    ? 'driving'
    : 'standing';
}

test('the first meeting that is planned is the first that looking second by second finds, and none is planned where looking finds none', () => {
  const met = { driving: 0, standing: 0, none: 0 };
  fc.assert(
    fc.property(evening, (drawn) => {
      met[meetingFound(drawn)]++;
    }),
    { numRuns: 400 },
  );
  for (const often of Object.values(met)) expect(often).toBeGreaterThan(30);
}, 60_000);

test.each([
  { place: 'estate-hetang', behaviour: 'metro_rider', kind: 'patrol_car', seed: '&sh', where: 0.2168141592920354, stands: 31 },
  { place: 'metro-gulou', behaviour: 'mother_school_run', kind: 'patrol_car', seed: '#$', where: 0.017857142857142856, stands: 1 },
  { place: 'lotus-market', behaviour: 'walk_into_crowd', kind: 'patrol_car', seed: 'Gi', where: 0.24100719424460432, stands: 20 },
])('a unit that stands is passed within the second in which it would drive on: $place', ({ where, stands, ...drawn }) => {
  const next = { which: 0, where: 0, stands: 1 };
  expect(meetingFound({ ...drawn, stops: [{ which: 0, where, stands }, next, next] })).toBe('standing');
});

test('who comes through the junction at which a unit stands is met, whichever street the spot is named after', () => {
  const stands = { which: 0, where: 0, stands: 18 };
  expect(
    meetingFound({
      place: 'night-market',
      behaviour: 'ebike_rider',
      kind: 'patrol_car',
      seed: '>W',
      stops: [stands, stands, { ...stands, stands: 110 }],
    }),
  ).toBe('standing');
  const shift = startShift(worldOf('night-market', 'ebike_rider', 'patrol_car'), 'junction');
  const { network } = shift.world.resolved.district;
  advance(shift, instant(5));
  const [mover] = Object.values(shift.state.movers);
  const end = junctionAt(network, { street: mover!.street, along: mover!.end })!;
  const other = exits(network, end, true).find(({ street }) => street !== mover!.street)!;
  tell(shift, {
    type: 'unitArrived',
    unit,
    spot: { street: other.street, along: other.forward ? 0 : network.extent[other.street]! },
    scene: false,
  });
  tell(shift, { type: 'descriptionSent', caseId });
  advance(shift, mover!.leaves);
  expect(firstMeeting(shift)).toBe(mover!.leaves);
});

test('a unit meets him from the moment in which it has his description, and no more once it has turned away', () => {
  const shift = startShift(worldOf('night-market', 'walk_into_crowd', 'foot_pair'), 'description');
  const { state } = shift;
  advance(shift, instant(2));
  const [[key, mover]] = Object.entries(state.movers) as [[string, (typeof state.movers)[string]]];
  const isPlanned = (): boolean => state.agenda.keys[`meet/${key}/u1`] !== undefined;
  const ahead: Spot = { street: mover.street, along: Math.round((mover.start + 3 * mover.end) / 4) };
  tell(shift, { type: 'unitArrived', unit, spot: ahead, scene: false });
  expect(isPlanned()).toBe(false);
  tell(shift, { type: 'descriptionSent', caseId });
  expect(isPlanned()).toBe(true);
  tell(shift, { type: 'unitHalted', unit, spot: shift.world.site });
  expect(isPlanned()).toBe(false);
});
