import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, gateLine, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { distance } from '../../src/streets/index.ts';
import { differenceOfPairs, ratioOfPairs } from '../support/bands.ts';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';

const text = (name: string) => ({ en: name, zh: name });
const gate = (more: Record<string, unknown> = {}) => ({
  id: 'gate',
  name: text('Gate'),
  place: 'wenchang-primary',
  hours: [{ from: '18:00', to: '20:00', carsPerHour: 600 }],
  bays: 6,
  helpers: text('Parents'),
  volunteers: 6,
  ...more,
});
const officer = { id: 'u601', callSign: '601', kind: 'traffic_officer', base: 'traffic-base' };
const held = { ...officer, detail: 'gate' };
const evening = (units: readonly unknown[], of: Record<string, unknown> = {}, more: Record<string, unknown> = {}): World =>
  worldFrom(quietEvening({ lasts: '3h', units, gates: [gate(of)], ...more }));
const lived = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  advance(shift, world.ends);
  return shift;
};
const line = (shift: Shift, at: number) =>
  gateLine(shift.world, shift.seed, shift.state, shift.world.resolved.scenario.gates[0]!, instant(at));
const seeds = Array.from({ length: 100 }, (_, index) => `gate-${index}`);

describe('the line at a gate is a queue with as many servers as bays', () => {
  /** Student's t at 99.5 % for 19 degrees of freedom. */
  const t19 = 2.861;
  const exponential = { alone: { exponential: { mean: '45s' } }, helped: { exponential: { mean: '28s' } } };

  test.each([
    [3, 1.078652],
    [5, 0.554113],
    [20, 0.064019],
  ])(
    '%i bays at eight tenths, exponential: a mean wait of %d of a service (Erlang C), within the 99 percent interval of 20 days',
    (bays, exact) => {
      const world = evening(
        [],
        { bays, hours: [{ from: '00:00', to: '23:59', carsPerHour: (0.8 * bays * 3600) / 45 }], service: exponential },
        { lasts: '48h', starts: '2026-05-08T00:00' },
      );
      const waits = seeds.slice(0, 20).map((seed) => line(startShift(world, seed), 86_340).meanWait / 45);
      const mean = waits.reduce((sum, wait) => sum + wait, 0) / 20;
      const error = t19 * Math.sqrt(waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / 19 / 20);
      console.info(`gate M/M/${bays}: ${mean.toFixed(4)} ± ${error.toFixed(4)}, exact ${exact}`);
      expect(Math.abs(mean - exact)).toBeLessThan(error);
      expect(error / exact).toBeLessThan(0.3);
    },
    60_000,
  );

  test('on the same 100 days with a line that never ends, helpers and an officer bring 33 to 65 % more cars through', () => {
    const [with_, without] = [
      evening([held], { hours: [{ from: '18:00', to: '20:00', carsPerHour: 2000 }] }),
      evening([], { hours: [{ from: '18:00', to: '20:00', carsPerHour: 2000 }] }),
    ];
    const ratio = ratioOfPairs(
      seeds.map((seed) => [line(startShift(with_, seed), 7200).served, line(startShift(without, seed), 7200).served] as const),
    );
    console.info(`gate throughput: × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
    expect(ratio.low).toBeGreaterThan(1.33);
    expect(ratio.high).toBeLessThan(1.65);
  }, 60_000);

  test('given helpers without an officer, or an officer without helpers, then it goes as slowly as with neither; half as many helpers bring some of it', () => {
    const served = (units: readonly unknown[], volunteers: number): number =>
      line(startShift(evening(units, { volunteers }), 'a'), 3600).served;
    const [neither, full] = [served([], 0), served([held], 6)];
    expect(served([], 6)).toBe(neither);
    expect(served([held], 0)).toBe(neither);
    expect(served([held], 3)).toBeGreaterThan(neither);
    expect(served([held], 3)).toBeLessThanOrEqual(full);
  });

  test('given the same seed, then what a gate was like at a second does not depend on when somebody looks', () => {
    const [early, late] = [startShift(evening([held]), 'a'), lived(evening([held]), 'a')];
    expect(line(late, 1800)).toEqual(line(early, 1800));
  });
});

describe('quarrels and jams at a gate', () => {
  /** Only in the quarter of the school: what happens elsewhere has nothing to do with it. */
  const zones = Object.fromEntries(
    evening([])
      .resolved.district.zones.filter(({ id }) => id !== 'gulou')
      .map(({ id }) => [id, 0]),
  );
  const stream = { type: 'school_gate', perMillionPerDay: 1000, intensity: 20, zones };
  const both = [held, undefined].map((unit) => evening(unit ? [unit] : [], {}, { streams: [stream], lasts: '2h' })) as [World, World];
  const spot = both[0].resolved.district.places.find(({ id }) => id === 'wenchang-primary')!.spot;
  const near = ({ log, world }: Shift): number =>
    log.filter(
      ({ fact }) =>
        fact.type === 'incidentBegan' &&
        fact.incident.at >= 0 &&
        distance(world.resolved.district.network, fact.incident.spot, spot) <= 150,
    ).length;

  test('on the same 100 afternoons with an officer at the gate and without, they are 0.2 to 0.4 of what they were, and 0.3 lies within', () => {
    const ratio = ratioOfPairs(seeds.map((seed) => [near(lived(both[0], seed)), near(lived(both[1], seed))] as const));
    console.info(`gate conflicts: × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
    expect(ratio.low).toBeGreaterThan(0.2);
    expect(ratio.high).toBeLessThan(0.4);
    expect(ratio.low).toBeLessThan(0.3);
    expect(ratio.high).toBeGreaterThan(0.3);
  }, 120_000);

  test('given a gate that is shut, then as many happen as without it', () => {
    const shut = evening([held], { hours: [{ from: '09:00', to: '10:00', carsPerHour: 700 }] }, { streams: [stream], lasts: '30m' });
    const none = worldFrom(quietEvening({ lasts: '30m', units: [officer], gates: [], streams: [stream] }));
    expect(near(lived(shut, 'a'))).toBe(near(lived(none, 'a')));
  });
});

describe('an officer at a gate', () => {
  test('given a free officer, when he is sent, then he drives there, stands there and the line goes faster; let go he is free', () => {
    const shift = startShift(evening([officer]), 'a');
    const unit = shift.state.units['u601' as never]!;
    expect(say(shift, { type: 'detail', unit: 'u601', to: 'moon' })).toBe('unknownDetail');
    expect(say(shift, { type: 'detail', unit: 'u601', to: null })).toBe('noDetail');
    expect(deskPictures(shift)().gates[0]!.send?.command).toEqual({ type: 'detail', unit: 'u601', to: 'gate' });
    expect(say(shift, { type: 'detail', unit: 'u601', to: 'gate' })).toBe('accepted');
    expect(say(shift, { type: 'detail', unit: 'u601', to: 'gate' })).toBe('onDetail');
    advance(shift, instant(1200));
    expect(unit).toMatchObject({ status: 'OS', journey: null, detail: { to: 'gate', standing: true } });
    advance(shift, instant(3600));
    const alone = startShift(evening([officer]), 'a');
    advance(alone, instant(3600));
    const [row, other] = [deskPictures(shift)().gates[0]!, deskPictures(alone)().gates[0]!];
    expect(row.waiting).toBeLessThan(other.waiting);
    expect(row).toMatchObject({ open: true, blocked: false, officers: [{ callSign: '601', standing: true }], send: null });
    expect(other.blocked).toBe(true);
    expect(say(shift, { type: 'detail', unit: 'u601', to: null })).toBe('accepted');
    expect(unit).toMatchObject({ status: 'AV', detail: null });
    const before = line(shift, 3600).waiting;
    advance(shift, instant(7000));
    expect(line(shift, 7000).waiting).toBeGreaterThan(before);
  });

  test('given an officer at a gate, when he is sent on a case, then the gate has lost him from that second', () => {
    const world = evening(
      [{ ...held, kind: 'patrol_car' }],
      {},
      {
        scripted: [
          { id: 't', type: 'phone_theft', at: '1m', delay: '30s', where: { place: 'night-market' }, channel: '110', findable: '1s' },
        ],
      },
    );
    const desk = handDesk(world, 'a');
    desk.wait(95);
    const caseId = desk.takeIn('r1', 'phone_theft', 2);
    const { state } = desk.shift;
    desk.give({ type: 'dispatch', caseId, unit: 'u601' });
    expect(state.units['u601' as never]!.detail).toBeNull();
    expect(state.gates['gate']).toEqual({ since: null, held: [{ from: 0, until: state.now }] });
  });

  test('hundreds of gates cost nothing while nobody asks: a day of 300 of them plans no more than a day of one', () => {
    const many = worldFrom(
      quietEvening({
        lasts: '24h',
        units: [],
        gates: Array.from({ length: 300 }, (_, index) =>
          gate({ id: `gate-${index}`, hours: [{ from: '07:00', to: '22:00', carsPerHour: 500 }] }),
        ),
      }),
    );
    expect(lived(many, 'a').log).toHaveLength(2);
  });

  test('waiting is shorter with help on the mean of 100 days', () => {
    const [on, off] = [evening([held]), evening([])];
    const less = differenceOfPairs(
      seeds.map((seed) => [line(startShift(on, seed), 3600).meanWait, line(startShift(off, seed), 3600).meanWait] as const),
    );
    expect(less.high).toBeLessThan(-60);
  });
});
