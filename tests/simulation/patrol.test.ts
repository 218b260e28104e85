import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Incident, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { distance } from '../../src/streets/index.ts';
import { ratioOfPairs, shareOf } from '../support/bands.ts';
import { say, secondsOfUnit, takenIn } from '../support/takenIn.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

const text = (name: string) => ({ en: name, zh: name });
const stops = ['night-market', 'night-market-east', 'karaoke-hexiang'];
const patrolRoutes = [
  { id: 'market', name: text('Market'), stops, dwell: '15m' },
  { id: 'bus', name: text('Bus'), stops: ['nanan-bus', 'nanan-market'], dwell: '5m' },
];
const pair = { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'square-post', at: { place: 'night-market' } };
const onRound = { ...pair, patrol: 'market' };

/** Nothing but thefts about the night market, and who is on the street. */
const thefts = (units: readonly unknown[], more: Record<string, unknown> = {}): Record<string, unknown> =>
  quietEvening({
    lasts: '6h',
    patrolRoutes,
    units,
    streams: [{ type: 'phone_theft', perMillionPerDay: 1000, intensity: 6, zones: zonesBut('hetang') }],
    ...more,
  });
const zonesBut = (kept: string): Record<string, number> =>
  Object.fromEntries(
    worldFrom(quietEvening())
      .resolved.district.zones.filter(({ id }) => id !== kept)
      .map(({ id }) => [id, 0]),
  );

/** The pack with other words in the file of a case type. */
const withTheft = (change: Record<string, unknown>) => {
  const parts = packParts('cn-foshan');
  return {
    ...sources(),
    packs: {
      'cn-foshan': {
        ...parts,
        'caseTypes/phone_theft.json': JSON.stringify({ ...(JSON.parse(parts['caseTypes/phone_theft.json']!) as object), ...change }),
      },
    },
  };
};

const began = ({ log }: Shift): Incident[] => log.flatMap(({ fact }) => (fact.type === 'incidentBegan' ? [fact.incident] : []));
const prevented = ({ log }: Shift) => log.flatMap(({ fact }) => (fact.type === 'incidentPrevented' ? [fact] : []));
const lived = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  advance(shift, world.ends);
  return shift;
};
const births = (shift: Shift): string[] => began(shift).map(({ birth, spot }) => `${birth} ${spot.street}/${spot.along}`);

describe('police in sight', () => {
  const seeds = Array.from({ length: 100 }, (_, index) => `patrol-${index}`);
  const [walked, empty] = [worldFrom(thefts([onRound])), worldFrom(thefts([]))];
  const places = walked.resolved.district.places.filter(({ id }) => stops.includes(id));
  /** Thefts from the second hour on within 300 m of a stop: before that nobody has stood anywhere long enough. */
  const nearStops = (shift: Shift): number =>
    began(shift).filter(
      ({ at, spot }) => at >= 3600 && places.some((place) => distance(walked.resolved.district.network, place.spot, spot) <= 300),
    ).length;

  test('given a pair on its round on the same 100 evenings with and without it, then thefts within 300 m of its stops are 0.75 to 0.95 of what they were, and a fifth of those prevented happens next door', () => {
    const shifts = seeds.map((seed) => [lived(walked, seed), lived(empty, seed)] as const);
    const ratio = ratioOfPairs(shifts.map(([on, off]) => [nearStops(on), nearStops(off)]));
    const gone = shifts.flatMap(([on]) => prevented(on));
    const moved = shareOf(gone.filter(({ movedTo }) => movedTo !== null).length, gone.length);
    console.info(
      `patrol: near stops × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)}); moved ${moved.mean.toFixed(3)} (${moved.low.toFixed(3)} to ${moved.high.toFixed(3)}) of ${gone.length}`,
    );
    expect(ratio.low).toBeGreaterThan(0.75);
    expect(ratio.high).toBeLessThan(0.95);
    expect(moved.low).toBeLessThan(0.2);
    expect(moved.high).toBeGreaterThan(0.2);
    expect(moved.high - moved.low).toBeLessThan(0.12);
  }, 60_000);

  test('given a pair in plain clothes on the same round, or a type that nothing deters, then the very same thefts happen as without anybody', () => {
    for (const seed of seeds.slice(0, 3)) {
      const none = births(lived(empty, seed));
      expect(births(lived(worldFrom(thefts([{ ...onRound, kind: 'plain_clothes' }])), seed))).toEqual(none);
      expect(births(lived(worldFrom(thefts([onRound]), withTheft({ deterred: [] })), seed))).toEqual(none);
      expect(births(lived(walked, seed))).not.toEqual(none);
    }
  });

  test('given police who keep every theft away, then the stream brings none beside them, and what the scenario wrote happens all the same', () => {
    const world = worldFrom(
      thefts([pair], { scripted: [{ id: 'written', type: 'phone_theft', at: '2h', delay: '1m', where: { place: 'night-market' } }] }),
      withTheft({ deterred: [{ by: 'patrol', within: 300, factor: 0, fades: '2h' }] }),
    );
    const shift = lived(world, 'a');
    const here = world.resolved.district.places.find(({ id }) => id === 'night-market')!.spot;
    const beside = began(shift).filter(({ at, spot }) => at >= 900 && distance(world.resolved.district.network, here, spot) <= 300);
    expect(beside.map(({ scripted }) => scripted)).toEqual(['written']);
    expect(prevented(shift).length).toBeGreaterThan(5);
    expect(prevented(shift).every(({ movedTo }) => movedTo === null)).toBe(true);
  });

  test('given a unit that waits at its base, then it keeps nobody away', () => {
    expect(prevented(lived(worldFrom(thefts([{ ...pair, base: 'night-market-post', at: undefined }])), 'a'))).toEqual([]);
  });
});

describe('a round', () => {
  const phone = {
    id: 'phone',
    type: 'phone_theft',
    at: '1m',
    delay: '30s',
    where: { place: 'fengjiang-mall' },
    channel: '110',
    findable: '1s',
  };
  const world = worldFrom(quietEvening({ lasts: '6h', patrolRoutes, units: [onRound], scripted: [phone] }));

  test('given a free unit with a round, then it goes from stop to stop and stands a quarter of an hour at each, free all the while', () => {
    const shift = startShift(worldFrom(quietEvening({ lasts: '6h', patrolRoutes, units: [onRound] })), 'a');
    advance(shift, instant(2 * 3600));
    const [out, there] = [secondsOfUnit(shift, 'unitSetOut', 'u308'), secondsOfUnit(shift, 'unitArrived', 'u308')];
    expect(out.length).toBeGreaterThan(4);
    expect(out.slice(1).map((at, index) => at - there[index]!)).toEqual(out.slice(1).map(() => 900));
    expect(new Set(shift.log.flatMap(({ fact }) => (fact.type === 'unitSetOut' ? [fact.journey.stop] : [])))).toEqual(new Set([0, 1, 2]));
    expect(shift.state.units['u308' as never]!.status).toBe('AV');
  });

  test('given a unit on its round, when it is sent on a case and called back, then it left its round where it was and goes on to the same stop', () => {
    const { shift, record } = takenIn(world, 'a', 1000);
    const unit = shift.state.units['u308' as never]!;
    expect(unit.journey?.purpose).toBe('patrol');
    const { stop } = unit.patrol!;
    expect(say(shift, { type: 'dispatch', caseId: record.id, unit: 'u308' })).toBe('accepted');
    expect(unit).toMatchObject({ journey: null, status: 'DP' });
    advance(shift, instant(1600));
    expect(say(shift, { type: 'recall', unit: 'u308' })).toBe('accepted');
    expect(unit).toMatchObject({ status: 'AV', journey: { purpose: 'patrol', stop } });
  });

  test('given the desk, when it puts a unit on another round or takes it off, then the unit goes to the nearest stop, or stays where it is', () => {
    const shift = startShift(world, 'a');
    const unit = shift.state.units['u308' as never]!;
    expect(say(shift, { type: 'patrol', unit: 'u308', route: 'market' })).toBe('onPatrol');
    expect(say(shift, { type: 'patrol', unit: 'u308', route: 'moon' })).toBe('unknownRoute');
    expect(say(shift, { type: 'patrol', unit: 'u9', route: 'bus' })).toBe('unknownUnit');
    expect(say(shift, { type: 'patrol', unit: 'u308', route: 'bus' })).toBe('accepted');
    expect(unit.journey).toMatchObject({ purpose: 'patrol' });
    advance(shift, instant(60));
    expect(say(shift, { type: 'patrol', unit: 'u308', route: null })).toBe('accepted');
    expect(unit).toMatchObject({ journey: null, patrol: null });
    const { spot } = unit;
    advance(shift, instant(7200));
    expect(unit.spot).toEqual(spot);
    expect(say(shift, { type: 'patrol', unit: 'u308', route: null })).toBe('noPatrol');
  });

  test('given a unit whose shift ends on its round, then it goes off where it is and walks no farther', () => {
    const shift = startShift(worldFrom(quietEvening({ lasts: '6h', patrolRoutes, units: [{ ...onRound, shiftEnds: '16m' }] })), 'a');
    advance(shift, instant(7200));
    expect(shift.state.units['u308' as never]).toMatchObject({ status: 'OF', journey: null });
    expect(secondsOfUnit(shift, 'unitSetOut', 'u308').every((at) => at < 960)).toBe(true);
  });
});
