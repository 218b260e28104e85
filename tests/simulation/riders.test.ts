import { expect, test } from 'vitest';
import { diceFor } from '../../src/kernel/index.ts';
import { spotInZone } from '../../src/scenario/index.ts';
import { profileOf } from '../../src/simulation/index.ts';
import { quickestRoute } from '../../src/streets/index.ts';
import { ratioOfPairs } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

test('given the same 100 ways at the peak of traffic, then riders take about two thirds of the time of a car', () => {
  const {
    resolved: { district },
    unitKinds,
  } = worldFrom(quietEvening());
  const seconds = (kind: string, seed: string): number => {
    const dice = diceFor('ways', seed);
    const [from, to] = [dice.pick(district.zones), dice.pick(district.zones)].map((zone) => spotInZone(district, zone.id, dice.unit())!);
    const route = quickestRoute(district.network, from!, to!, profileOf(unitKinds.get(kind)!), 1);
    return route.ok ? route.value.seconds : 0;
  };
  const ratio = ratioOfPairs(
    Array.from({ length: 100 }, (_, index) => [seconds('riders', String(index)), seconds('patrol_car', String(index))] as const),
  );
  console.info(`riders: × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
  expect(ratio.low).toBeGreaterThan(0.6);
  expect(ratio.high).toBeLessThan(0.75);
});
