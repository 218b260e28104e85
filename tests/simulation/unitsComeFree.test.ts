import { expect, test } from 'vitest';
import { play, policyFor } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { type Shift, startShift } from '../../src/simulation/index.ts';
import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { scenarioOf, worldFrom } from '../support/sources.ts';

const days = JSON.parse(readFileSync(resolve(import.meta.dirname, '../calibration/forty-days.json'), 'utf8')) as {
  streams: readonly { type: string }[];
};
/** Twelve days of investigated cases, with more of those that several people do. */
const world = worldFrom({
  ...days,
  lasts: '12d',
  streams: days.streams.map((stream) => ({
    ...stream,
    intensity: { snatch_moto: 20, moto_theft: 4, cash_courier_fraud: 4 }[stream.type] ?? 1,
  })),
});
const careful = policyFor(world, 'careful');
const hour = 3600;

/** Units that have stood on a case for hours with nothing to do there, in words. */
const standingAbout = ({ state }: Shift): readonly string[] =>
  Object.values(state.units)
    .filter(({ caseId, order, journey, since }) => caseId !== null && order === null && journey === null && state.now - since > 4 * hour)
    .map(({ id, caseId, carrying }) => `${id} on ${caseId}${carrying.length > 0 ? ', with somebody in hand' : ''}`);

test.each(['3', '4', '5', '6'])(
  'given cases of several people and leads that come in days later, then no unit stands about: whoever has nothing left to do on a case comes free (seed %s)',
  (seed) => {
    const shift = startShift(world, seed);
    const stood: string[] = [];
    for (let day = 1; day <= 12; day++) {
      play(shift, careful, instant(day * 24 * hour));
      stood.push(...standingAbout(shift).map((unit) => `day ${day}: ${unit}`));
    }
    expect(stood).toEqual([]);
  },
  60_000,
);

test('given a child who is found to be another one while the desks wait to look at cameras, then the search goes on and ends', () => {
  const whole = worldFrom(scenarioOf('full-day'));
  const shift = startShift(whole, '2');
  play(shift, policyFor(whole, 'careful'), instant(5 * hour));
  const lost = Object.values(shift.state.cases).filter(({ type }) => type === 'child');
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.filter(({ response, outcome }) => response === 'onScene' && outcome === null)).toEqual([]);
}, 60_000);
