import type { Shift } from '../../src/simulation/index.ts';
import { worldOf } from '../../src/simulation/index.ts';
import { resolved, worldFrom } from '../support/sources.ts';
import { best, exponent } from './measure.ts';
import { recorded, resimulated, syntheticShift } from './shifts.ts';
import { syntheticLoad } from './synthetic.ts';
import type { Row, Section } from './table.ts';

interface Point {
  readonly cases: number;
  readonly facts: number;
  readonly ms: number;
}

function pointOf(shift: Shift): Point {
  const {
    value: { log, state },
    ms,
  } = best(() => resimulated(shift));
  return { cases: Object.keys(state.cases).length, facts: log.length, ms };
}

/**
 * The synthetic load for so many hours. What is longer than two days is stretched behind the back of the check of how many reports a shift
 * may hold.
 */
function lasting(hours: number): Shift {
  if (hours === 8) return syntheticShift();
  const scenario = resolved({ ...syntheticLoad(), lasts: `${Math.min(hours, 48)}h` });
  return recorded(worldOf(hours <= 48 ? scenario : { ...scenario, scenario: { ...scenario.scenario, lasts: `${hours}h` } }));
}

const rowsOf = (what: string, { cases, facts, ms }: Point): readonly Row[] => [
  { what: `${what}: ${cases.toLocaleString('en-GB')} cases, ${facts.toLocaleString('en-GB')} facts`, value: ms, unit: 'ms' },
  { what: `${what}: for one fact`, value: (ms * 1000) / facts, unit: 'µs' },
];

/**
 * More cases at the same rate, in a longer shift, since one voice takes some 600 calls in 8 hours and no more.
 * The desk that is offered 1,000 in 8 hours stands below: there most callers give up and ring again.
 */
export const growth: Section = {
  title: 'Cost of re-simulation as cases grow',
  rows: (long) => {
    const hours = long ? [2, 8, 20, 200] : [2, 8, 20];
    const points = hours.map((count) => pointOf(lasting(count)));
    const drowned = pointOf(recorded(worldFrom(syntheticLoad(1000))));
    return [
      ...points.flatMap((point, index) => rowsOf(`${hours[index]!} h`, point)),
      { what: 'exponent over cases', value: exponent(points.map(({ cases, ms }) => [cases, ms])), unit: '', mark: '≤ 1.15' },
      { what: 'exponent over facts', value: exponent(points.map(({ facts, ms }) => [facts, ms])), unit: '' },
      ...rowsOf('8 h, overloaded', drowned),
      {
        what: 'exponent over cases, 8 h, 400 to overloaded',
        value: exponent([points[1]!, drowned].map(({ cases, ms }) => [cases, ms])),
        unit: '',
      },
    ];
  },
};
