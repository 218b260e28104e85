import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type Incident, type Shift, startShift, travelSeconds, type World } from '../../src/simulation/index.ts';
import { distance } from '../../src/streets/index.ts';
import { ratioOfPairs } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `clean-${index}`);
const place = 'night-market';
const bikes = (more: Record<string, unknown> = {}) => ({ id: 'bikes', operation: 'motorcycle_cleanup', place, ...more });
const van = { id: 'u110', callSign: '110', kind: 'ptu_van', base: 'wenchang-station' };
const began = ({ log }: Shift): Incident[] => log.flatMap(({ fact }) => (fact.type === 'incidentBegan' ? [fact.incident] : []));
const lived = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  advance(shift, world.ends);
  return shift;
};

describe('a motorcycle clean-up two days ago, on the same 100 evenings with and without it', () => {
  const stream = (type: string, intensity: number, fixed: Record<string, unknown> = {}) => ({
    lasts: '6h',
    units: [],
    streams: [{ type, perMillionPerDay: 100, intensity }],
    ...fixed,
  });
  const pairOf = (type: string, intensity: number): readonly [World, World] => [
    worldFrom(quietEvening({ ...stream(type, intensity), operations: [bikes({ done: '-2d' })] })),
    worldFrom(quietEvening(stream(type, intensity))),
  ];
  const nearOf = (world: World, counts: (incident: Incident) => boolean) => {
    const spot = world.resolved.district.places.find(({ id }) => id === place)!.spot;
    return (shift: Shift): number =>
      began(shift).filter((incident) => counts(incident) && distance(world.resolved.district.network, incident.spot, spot) <= 3000).length;
  };
  const ratioFor = (type: string, intensity: number, counts: (incident: Incident) => boolean) => {
    const [on, off] = pairOf(type, intensity);
    const count = nearOf(on, counts);
    return ratioOfPairs(seeds.map((seed) => [count(lived(on, seed)), count(lived(off, seed))] as const));
  };

  test('accidents within 3 km are 36.76 % of what they were, those that kill 12.5 %, and others of that type stay', () => {
    const [on, off] = pairOf('emergency_other', 10);
    const shifts = seeds.map((seed) => [lived(on, seed), lived(off, seed)] as const);
    const ratio = (counts: (incident: Incident) => boolean) => {
      const count = nearOf(on, counts);
      return ratioOfPairs(shifts.map(([one, other]) => [count(one), count(other)] as const));
    };
    const accidents = ratio(({ draws }) => draws['traffic'] === true);
    const fatal = ratio(({ draws }) => draws['fatal'] === true);
    console.info(
      `accidents × ${accidents.mean.toFixed(4)} (${accidents.low.toFixed(4)} to ${accidents.high.toFixed(4)}); fatal × ${fatal.mean.toFixed(3)} (${fatal.low.toFixed(3)} to ${fatal.high.toFixed(3)})`,
    );
    expect(accidents.low).toBeLessThan(0.3676);
    expect(accidents.high).toBeGreaterThan(0.3676);
    expect(accidents.high - accidents.low).toBeLessThan(0.05);
    expect(fatal.low).toBeLessThan(0.125);
    expect(fatal.high).toBeGreaterThan(0.125);
    expect(fatal.high).toBeLessThan(accidents.low);
    expect(ratio(({ draws }) => draws['traffic'] !== true).mean).toBe(1);
  }, 120_000);

  test('bags snatched from motorcycles become fewer', () => {
    const snatched = ratioFor('snatch_moto', 2, () => true);
    console.info(`snatching × ${snatched.mean.toFixed(3)} (${snatched.low.toFixed(3)} to ${snatched.high.toFixed(3)})`);
    expect(snatched.high).toBeLessThan(0.9);
  }, 60_000);
});

describe('carrying a clean-up out', () => {
  const world = (units: readonly unknown[], more: Record<string, unknown> = {}): World =>
    worldFrom(quietEvening({ lasts: '3h', units, operations: [bikes()], ...more }));
  const row = (shift: Shift) => deskPictures(shift)().operations[0]!;

  test('given a van with enough people, when it is sent, then the clean-up goes on for 40 minutes and clears the ground, and the van is free', () => {
    const shift = startShift(world([van]), 'a');
    expect(row(shift)).toMatchObject({ state: 'open', staff: 6, there: 0 });
    expect(say(shift, { type: 'detail', unit: 'u110', to: 'bikes' })).toBe('accepted');
    advance(shift, instant(1800));
    expect(row(shift)).toMatchObject({ state: 'running', there: 6 });
    expect(shift.state.cleared).toEqual([]);
    advance(shift, instant(5000));
    const [begun, ended] = ['operationBegun', 'operationEnded'].map((type) => shift.log.find(({ fact }) => fact.type === type)!.at);
    expect(ended! - begun!).toBe(2400);
    expect(shift.state.cleared).toMatchObject([{ measure: 'moto', at: ended }]);
    expect(shift.state.units['u110' as never]).toMatchObject({ status: 'AV', detail: null });
    expect(say(shift, { type: 'detail', unit: 'u110', to: 'bikes' })).toBe('detailDone');
  });

  test('given too few people, then it does not begin until others have come; given one is called away, then it is broken off and clears nothing', () => {
    const cars = ['u301', 'u302'].map((id) => ({ id, callSign: id.slice(1), kind: 'patrol_car', base: 'wenchang-station' }));
    const shift = startShift(world(cars), 'a');
    say(shift, { type: 'detail', unit: 'u301', to: 'bikes' });
    advance(shift, instant(1800));
    expect(row(shift)).toMatchObject({ state: 'gathering', there: 3 });
    say(shift, { type: 'detail', unit: 'u302', to: 'bikes' });
    advance(shift, instant(3600));
    expect(row(shift)).toMatchObject({ state: 'running', there: 6 });
    say(shift, { type: 'detail', unit: 'u302', to: null });
    expect(row(shift)).toMatchObject({ state: 'gathering', there: 3, left: null });
    advance(shift, shift.world.ends);
    expect(shift.state.cleared).toEqual([]);
  });

  test('given people enough without the power to stop vehicles, then it does not begin', () => {
    const pairs = ['u306', 'u307'].map((id) => ({
      id,
      callSign: id.slice(1),
      kind: 'foot_pair',
      base: 'wenchang-station',
      detail: 'bikes',
    }));
    expect(row(lived(world(pairs), 'a'))).toMatchObject({ state: 'gathering', there: 6 });
    expect(row(startShift(world([{ ...van, detail: 'bikes' }]), 'a'))).toMatchObject({ state: 'running' });
  });
});

describe('a manned post', () => {
  const car = { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station' };
  const guard = { id: 'u302', callSign: '302', kind: 'patrol_car', base: 'wenchang-station', post: 'cp-ferry' };
  const foot = { id: 'u306', callSign: '306', kind: 'foot_pair', base: 'wenchang-station' };
  const secondsTo = (units: readonly unknown[], unit: string): number => {
    const shift = startShift(worldFrom(quietEvening({ units })), 'a');
    const post = shift.world.resolved.district.checkpoints.find(({ id }) => id === 'cp-ferry')!;
    return travelSeconds(shift, unit as never, post.spot)!;
  };

  test('costs whoever drives there 6 % of the streets within 300 m and nothing of the rest; who walks loses nothing', () => {
    const [free, slow] = [secondsTo([car], 'u301'), secondsTo([car, guard], 'u301')];
    expect(slow).toBeGreaterThan(free);
    expect(slow / free).toBeLessThan(1.06);
    expect(secondsTo([foot, guard], 'u306')).toBe(secondsTo([foot], 'u306'));
  });

  test('on a way that lies wholly near it the timetable is 6 % longer, and is as before once nobody stands there', () => {
    const of = (units: readonly unknown[]) => startShift(worldFrom(quietEvening({ units, scripted: [] })), 'a');
    const shift = of([car, guard]);
    const { network, checkpoints } = shift.world.resolved.district;
    const { spot } = checkpoints.find(({ id }) => id === 'cp-ferry')!;
    const ends = [
      { street: spot.street, along: 0 },
      { street: spot.street, along: network.extent[spot.street]! },
    ] as const;
    const along = (of: Shift): number => {
      of.state.units['u301' as never]!.spot = ends[0];
      return of.state.units['u301' as never]!.journey === null ? travelSeconds(of, 'u301' as never, ends[1])! : 0;
    };
    const [slow, free] = [along(shift), along(of([car]))];
    console.info(`manned post: ${slow} s instead of ${free} s along its street`);
    expect(slow).toBeGreaterThanOrEqual(Math.ceil((free - 1) * 1.06));
    expect(slow).toBeLessThanOrEqual(Math.ceil(free * 1.06));
    say(shift, { type: 'patrol', unit: 'u302', route: null });
    shift.state.units['u302' as never]!.post = null;
    expect(along(shift)).toBe(free);
  });
});
