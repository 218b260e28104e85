import { diceFor, seconds } from '../../src/kernel/index.ts';
import { meansProfile, profileOf } from '../../src/simulation/index.ts';
import { quickestRoute, reachArea, type Spot, type StreetNetwork, travelMillis } from '../../src/streets/index.ts';
import { percentile, timesOf } from './measure.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';
import type { Row, Section } from './table.ts';

const queries = 500;

function spots(network: StreetNetwork, name: string): readonly Spot[] {
  const dice = diceFor('bench', 'spots', name);
  return Array.from({ length: queries }, () => {
    const street = dice.integer(0, network.streetIds.length - 1);
    return { street, along: dice.integer(0, network.extent[street]!) };
  });
}

const medianAndTail = (what: string, times: readonly number[]): readonly Row[] => [
  { what: `${what}: median`, value: percentile(times, 0.5), unit: 'ms' },
  { what: `${what}: p99`, value: percentile(times, 0.99), unit: 'ms' },
];

/** Times of single queries on the streets of Lizhou. */
export const route: Section = {
  title: `Routes and reach areas on Lizhou (${queries} seeded queries each)`,
  rows: () => {
    const world = worldFrom(nightMarket());
    const { network } = world.resolved.district;
    const [car, ebike] = [profileOf(world.unitKinds.get('patrol_car')!), meansProfile(world, 'ebike')];
    const from = spots(network, 'from');
    const ends = spots(network, 'to');
    const pairs = from.map((start, index) => [start, ends[index]!] as const);
    const lost = pairs.filter(([start, end]) => !quickestRoute(network, start, end, car, 0.5).ok).length;
    return [
      { what: 'junctions', value: network.junctionIds.length, unit: '' },
      { what: 'streets', value: network.streetIds.length, unit: '' },
      { what: 'pairs without a route', value: lost, unit: `of ${queries}` },
      ...medianAndTail(
        '`quickestRoute`, patrol car',
        timesOf(pairs, ([start, end]) => quickestRoute(network, start, end, car, 0.5)),
      ),
      ...medianAndTail(
        '`travelMillis`, patrol car, everywhere',
        timesOf(from, (start) => travelMillis(network, start, car, 0.5)),
      ),
      ...medianAndTail(
        '`reachArea`, e-bike, 2 min',
        timesOf(from, (start) => reachArea(network, start, ebike, 0.5, seconds(120))),
      ),
      ...medianAndTail(
        '`reachArea`, e-bike, 10 min',
        timesOf(from, (start) => reachArea(network, start, ebike, 0.5, seconds(600))),
      ),
    ];
  },
};
