import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Shift, startShift, submit } from '../../src/simulation/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

/** One phone thief at the night market and one pair that is sent straight to the search, `minutes` after the theft. */
const scenario = quietEvening({
  lasts: '1h',
  units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
  scripted: [{ id: 'thief', type: 'phone_theft', at: '0s', delay: '5s', where: { place: 'night-market' }, channel: '110', draws: { sawThief: true, knowsWhere: true, thiefInView: false } }],
});

/** Sends the pair so that its search begins so many minutes after the theft, and tells whether the thief was caught; undefined when the pair was not there in time. */
function caughtWhenSearchedAfter(world: Shift['world'], seed: string, minutes: number): boolean | undefined {
  const shift = startShift(world, seed);
  const report = 'r1' as never;
  const caseId = 'c1' as never;
  const order = (command: Parameters<typeof submit>[1]): void => {
    const done = submit(shift, command);
    if (!done.ok) throw new Error(JSON.stringify([command, done.problem]));
  };
  advance(shift, instant(10));
  order({ type: 'answer', report });
  order({ type: 'setType', report, caseType: 'phone_theft' as never });
  for (let at = 10; shift.state.cases[caseId]!.beliefs.every(({ spot }) => spot === null) && at < 60; at += 20) {
    order({ type: 'ask', report, question: 'where' });
    advance(shift, instant(at + 20));
  }
  const place = shift.state.cases[caseId]!.beliefs.find(({ spot }) => spot !== null)!;
  order({ type: 'setPlace', report, belief: place.id });
  order({ type: 'setPriority', report, priority: 1 });
  order({ type: 'register', report });
  order({ type: 'dispatch', caseId, unit: 'u1' as never });
  // Camera and first words take nine seconds; the search itself begins at the minute asked about.
  advance(shift, instant(minutes * 60 - 9));
  if (!shift.state.units['u1' as never]!.arrived) return undefined;
  order({ type: 'order', caseId, job: 'hunt' as never });
  advance(shift, instant(minutes * 60 + 300));
  return shift.log.some(({ fact }) => fact.type === 'suspectMet' && fact.result === 'caught' && shift.state.incidents[shift.state.cases[caseId]!.incident]!.persons.find(({ id }) => id === fact.person)?.role === 'culprit');
}

// procedure.md §2: P(capture on scene) = 0.85·e^(−t ÷ 7.5 min). It is the result of sending a unit that searches, never a die of its own.
test('the share caught falls with the minutes until somebody searches, as 0.85·e^(−t ÷ 7.5 min)', () => {
  const world = worldFrom(scenario);
  const seeds = Array.from({ length: 500 }, (_, index) => `catch-${index}`);
  const shares = [2, 4, 5, 8, 10, 15].map((minutes) => {
    const searched = seeds.map((seed) => caughtWhenSearchedAfter(world, seed, minutes)).filter((caught) => caught !== undefined);
    expect(searched.length, `searches that began at ${minutes} min`).toBeGreaterThan(seeds.length / 2);
    return [minutes, searched.filter(Boolean).length / searched.length] as const;
  });
  for (const [minutes, share] of shares) expect(Math.abs(share - 0.85 * Math.exp(-minutes / 7.5)), `${minutes} min: ${share}`).toBeLessThan(0.06);
}, 120_000);
