import { describe, expect, test } from 'vitest';
import { type Shift, startShift, type World, advance } from '../../src/simulation/index.ts';
import { packParts, scenarioOf, sources, worldFrom } from '../support/sources.ts';
import { lineCity } from './lineCity.ts';

/**
 * Response-only scenarios against what queueing theory says exactly (Erlang B and C, Pollaczek and Khinchine, Larson and Odoni 1981,
 * Eick, Massey and Whitt 1993):
 * each value lies inside the 99 % confidence interval of 20 independent shifts, their warm-up cut.
 */
const seeds = Array.from({ length: 20 }, (_, index) => `queue-${index}`);
/** Student's t at 99.5 % for 19 degrees of freedom. */
const t19 = 2.861;

/** Mean seconds of service in these worlds. */
const mean = 300;
const exponential = { exponential: { mean: '5m' } };

interface Setting {
  readonly servers: number;
  readonly load: number;
  readonly busy: 'wait' | 'lost';
  readonly service?: unknown;
  readonly lasts?: string;
  readonly more?: Record<string, unknown>;
}

const packWith = (service: unknown) => {
  const parts = packParts('queueing');
  const type = JSON.parse(parts['caseTypes/service_call.json']!) as object;
  return {
    ...sources(),
    packs: { ...sources().packs, queueing: { ...parts, 'caseTypes/service_call.json': JSON.stringify({ ...type, service }) } },
  };
};

/** So many units under one list, and calls at a load (arrivals in a mean service time). */
function desk({ servers, load, busy, service = exponential, lasts = '48h', more = {} }: Setting): World {
  const units = Array.from({ length: servers }, (_, index) => ({
    id: `u${index}`,
    callSign: String(100 + index),
    kind: 'patrol_car',
    base: 'wenchang-station',
  }));
  return worldFrom(
    {
      ...scenarioOf('queueing'),
      lasts,
      units,
      dispatch: { busy, lists: [{ units: units.map(({ id }) => id) }] },
      streams: [{ type: 'service_call', perMillionPerDay: 1000, intensity: ((load / mean) * 86_400) / 300 }],
      ...more,
    },
    packWith(service),
  );
}

const lived = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  advance(shift, world.ends);
  return shift;
};

interface Call {
  readonly at: number;
  sent: number | null;
  lost: boolean;
  unit: string | null;
  way: number;
}

/** Every call of a shift after its first tenth: when it came, when somebody was sent, who, how far. */
function calls({ log, world }: Shift): readonly Call[] {
  const byCase = new Map<string, Call>();
  for (const { at, fact } of log) {
    if (fact.type === 'reportMade') byCase.set(fact.report.caseId, { at, sent: null, lost: false, unit: null, way: 0 });
    if (fact.type === 'unitDispatched') Object.assign(byCase.get(fact.caseId)!, { sent: at, unit: fact.unit });
    if (fact.type === 'outcomeReached' && fact.outcome === 'lost') byCase.get(fact.caseId)!.lost = true;
    if (fact.type === 'unitSetOut')
      for (const call of [...byCase.values()].reverse().slice(0, 3))
        if (call.unit === fact.unit && call.sent === at) call.way = fact.journey.route.metres;
  }
  // Those that came late enough to be sent for certain.
  return [...byCase.values()].filter(({ at }) => at > world.ends / 10 && at < world.ends * 0.97);
}

/** The mean over the seeds with its 99 % interval. */
function interval(values: readonly number[]): { readonly mean: number; readonly low: number; readonly high: number } {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const error = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1) / values.length);
  return { mean: centre, low: centre - t19 * error, high: centre + t19 * error };
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const waits = (list: readonly Call[]): number => average(list.map(({ at, sent }) => ((sent ?? at) - at) / mean));

function holds(name: string, values: readonly number[], exact: number, within: number): void {
  const { mean: centre, low, high } = interval(values);
  console.info(`${name}: ${centre.toFixed(4)} (${low.toFixed(4)} to ${high.toFixed(4)}), exact ${exact}`);
  expect(low).toBeLessThan(exact);
  expect(high).toBeGreaterThan(exact);
  // An interval so wide that nothing could fall outside it would prove nothing.
  expect((high - low) / exact).toBeLessThan(within);
}

describe('calls that are lost when nobody is free', () => {
  test.each([
    [5, 0.01, 1.361],
    [10, 0.01, 4.461],
    [20, 0.01, 12.03],
    [10, 0.05, 6.216],
  ])(
    '%i units lose %d of an offered load of %d (Erlang B)',
    (servers, blocked, load) => {
      const world = desk({ servers, load, busy: 'lost' });
      holds(
        `Erlang B ${servers}`,
        seeds.map((seed) => average(calls(lived(world, seed)).map(({ lost }) => Number(lost)))),
        blocked,
        0.9,
      );
    },
    120_000,
  );
});

describe('calls that wait for the next free unit', () => {
  test('ten units at eight tenths: 0.409 wait, 0.2046 of a service on the mean (Erlang C)', () => {
    const world = desk({ servers: 10, load: 8, busy: 'wait' });
    const shifts = seeds.map((seed) => calls(lived(world, seed)));
    holds(
      'M/M/10 P(wait)',
      shifts.map((list) => average(list.map(({ at, sent }) => Number(sent !== at)))),
      0.40918,
      0.2,
    );
    holds('M/M/10 wait', shifts.map(waits), 0.20459, 0.5);
  }, 120_000);

  test.each([
    [2, 1.777778],
    [3, 1.078652],
    [5, 0.554113],
    [20, 0.064019],
  ])(
    '%i units at eight tenths: %d of a service on the mean (Erlang C)',
    (servers, exact) => {
      const world = desk({ servers, load: 0.8 * servers, busy: 'wait' });
      holds(
        `M/M/${servers} wait`,
        seeds.map((seed) => waits(calls(lived(world, seed)))),
        exact,
        0.6,
      );
    },
    120_000,
  );

  test.each([
    ['constant', '5m', 1.166667],
    ['half as spread as exponential', { lognormal: { median: '268s', p90: '491s' } }, 1.458333],
    ['exponential', exponential, 2.333333],
  ] as const)(
    'one unit at seven tenths, service %s: Pollaczek and Khinchine',
    (name, service, exact) => {
      const world = desk({ servers: 1, load: 0.7, busy: 'wait', service });
      holds(
        `M/G/1 ${name}`,
        seeds.map((seed) => waits(calls(lived(world, seed)))),
        exact,
        0.8,
      );
    },
    120_000,
  );
});

describe('two units in a city on a line, calls lost when both are out', () => {
  /** Larson and Odoni, §5.3.3: λ = 5/4 and μ = 1, homes at 0.75 and −0.25, the border of the areas at 0.75 − w. */
  const city = (border: number): World => {
    const { district, zones, metres } = lineCity(border);
    const units = [
      ['east', 'home-east'],
      ['west', 'home-west'],
    ].map(([id, base], index) => ({ id: id!, callSign: String(100 + index), kind: 'patrol_car', base: base! }));
    const scenario = {
      ...scenarioOf('queueing'),
      district: 'line',
      travel: 'inside service',
      lasts: '48h',
      units,
      streams: [{ type: 'service_call', perMillionPerDay: 1000, intensity: ((1.25 / mean) * 86_400) / 1000 }],
      dispatch: { busy: 'lost', lists: zones.map(({ id, east }) => ({ zone: id, units: east ? ['east', 'west'] : ['west', 'east'] })) },
    };
    expect(metres).toBeGreaterThan(0);
    return worldFrom(scenario, { ...packWith(exponential), districts: { line: district } });
  };
  const wayOf = (world: World): number[] =>
    seeds.map((seed) =>
      average(
        calls(lived(world, seed))
          .filter(({ lost }) => !lost)
          .map(({ way }) => way / lineCity(0).metres),
      ),
    );

  test('workloads 0.49010 and 0.43773, and a mean way of 0.46246', () => {
    const world = city(0.25);
    const shifts = seeds.map((seed) => lived(world, seed));
    const busy = (unit: string): number[] => shifts.map(({ state }) => state.units[unit as never]!.busySeconds / state.now);
    holds('workload east', busy('east'), 0.4901, 0.1);
    holds('workload west', busy('west'), 0.43773, 0.1);
    holds('mean way', wayOf(world), 0.46246, 0.06);
  }, 120_000);

  test('sending the closest is not best: with the border moved to w = 53/126 the mean way is 0.46166', () => {
    holds('mean way, w = 53/126', wayOf(city(0.75 - 53 / 126)), 0.46166, 0.06);
  }, 120_000);
});

describe('calls that come unevenly over the day, at 4 + 3 sin(2πt/24) an hour', () => {
  const radians = Math.PI / 12;
  /** The mean rate of each hour over 4 an hour: the stream goes by hours, in steps. */
  const hours = Array.from({ length: 24 }, (_, hour) => 1 + (0.75 * (Math.cos(radians * hour) - Math.cos(radians * (hour + 1)))) / radians);
  const streams = [{ type: 'service_call', perMillionPerDay: 1000, intensity: (4 * 24) / 300, hours }];

  test('35.46 come in each of the first two quarters of a day and 96 in all of it; the counts of an hour are Poisson, those of two hours apart have nothing to do with each other', () => {
    const world = desk({ servers: 1, load: 1, busy: 'lost', lasts: '24h', more: { streams } });
    const days = Array.from({ length: 200 }, (_, index) =>
      lived(world, `day-${index}`).log.flatMap(({ at, fact }) => (fact.type === 'reportMade' ? [at] : [])),
    );
    const counts = (from: number, to: number): number[] =>
      days.map((day) => day.filter((at) => at >= from * 3600 && at < to * 3600).length);
    for (const [from, to, exact] of [
      [0, 6, 35.4592],
      [6, 12, 35.4592],
      [0, 24, 96],
    ] as const) {
      const { mean: centre, low, high } = interval(counts(from, to));
      expect([low < exact, high > exact], `${from} to ${to} h: ${centre}`).toEqual([true, true]);
    }
    for (const hour of [0, 3, 9, 15, 23]) {
      const values = counts(hour, hour + 1);
      const centre = average(values);
      // The index of dispersion over 200 days within the 99 % band of χ² at 199 degrees of freedom.
      const index = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / centre;
      expect(index).toBeGreaterThan(150);
      expect(index).toBeLessThan(256);
    }
    const [three, nine] = [counts(3, 4), counts(9, 10)];
    const covariance = average(three.map((value, day) => (value - average(three)) * (nine[day]! - average(nine))));
    const spread = (values: readonly number[]): number => Math.sqrt(average(values.map((value) => (value - average(values)) ** 2)));
    expect(Math.abs(covariance / spread(three) / spread(nine))).toBeLessThan(2.576 / Math.sqrt(200));
  }, 120_000);

  test('the first and the last minute of an hour have its rate, and not that of the next', () => {
    const jump = Array.from({ length: 24 }, (_, hour) => (hour % 2 === 0 ? 2 : 0));
    const world = desk({
      servers: 1,
      load: 1,
      busy: 'lost',
      lasts: '24h',
      more: { streams: [{ ...streams[0]!, intensity: 15, hours: jump }] },
    });
    const seconds = Array.from({ length: 4 }, (_, index) =>
      lived(world, `step-${index}`).log.flatMap(({ at, fact }) => (fact.type === 'reportMade' ? [at] : [])),
    ).flat();
    const minute = (which: number): number =>
      seconds.filter((at) => Math.floor((at % 3600) / 60) === which && Math.floor(at / 3600) % 2 === 0).length;
    expect(seconds.filter((at) => Math.floor(at / 3600) % 2 === 1)).toEqual([]);
    const expected = seconds.length / 60;
    for (const which of [0, 59]) expect(Math.abs(minute(which) - expected)).toBeLessThan(2.576 * Math.sqrt(expected));
  }, 120_000);

  test('with units enough for all, so many are busy as Eick, Massey and Whitt say', () => {
    const world = desk({ servers: 40, load: 1, busy: 'lost', lasts: '48h', service: { exponential: { mean: '40m' } }, more: { streams } });
    const shifts = Array.from({ length: 150 }, (_, index) => lived(world, `crowd-${index}`));
    const busyAt = ({ log }: Shift, second: number): number => {
      let busy = 0;
      for (const { at, fact } of log) {
        if (at > second) break;
        if (fact.type === 'unitDispatched') busy++;
        if (fact.type === 'unitReleased') busy--;
      }
      return busy;
    };
    // The second day, so that the first has settled.
    for (const [hour, exact] of [
      [0, 2.32792],
      [6, 4.607544],
      [12, 3.005414],
      [18, 0.725789],
    ] as const) {
      const { mean: centre, low, high } = interval(shifts.map((shift) => busyAt(shift, (24 + hour) * 3600)));
      console.info(`busy at ${hour} h: ${centre.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}), exact ${exact}`);
      expect([low < exact, high > exact]).toEqual([true, true]);
    }
  }, 120_000);
});
