import { describe, expect, test } from 'vitest';
import { policies } from '../../src/experiments/index.ts';
import { assess } from '../../src/assessment/index.ts';
import type { Shift } from '../../src/simulation/index.ts';
import { differenceOfPairs, shareOf } from '../support/bands.ts';
import { type Answers, played } from '../support/play.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `kind-${index}`);
const held = {
  id: 'held',
  type: 'phone_theft',
  at: '-70m',
  delay: '1m',
  where: { place: 'night-market' },
  channel: '110',
  priority: 3,
  history: [
    { at: '-50m', act: 'arrest.executed', person: 'culprit' },
    { at: '-30m', act: 'site.entered', person: 'culprit' },
  ],
};
/** Three thieves whom the shift before brought in; they have yet to be questioned. */
const site = worldFrom(quietEvening({ lasts: '5h', units: [], inherited: [0, 1, 2].map((index) => ({ ...held, id: `held-${index}` })) }));
const shiftOf = (world: typeof site, seed: string, answers: Answers): Shift => played(world, seed, answers, policies.nearest);
const done = ({ log }: Shift, act: string) => log.filter(({ fact }) => fact.type === 'activityDone' && fact.act === act);

/** The share of those questioned who admit it: by themselves, or after they had been treated kindly. */
function confessed({ state }: Shift): number {
  const cases = Object.values(state.cases).filter(({ done: acts }) => (acts['interview.suspect' as never] ?? 0) > 0);
  const admit = cases.filter(
    ({ incident, attributes }) =>
      attributes['openedUp'] === true ||
      state.incidents[incident]!.persons.some(({ role, draws }) => role === 'culprit' && draws['admits'] === true),
  );
  return cases.length === 0 ? 0 : admit.length / cases.length;
}

describe('warm enforcement, on the same 100 evenings with and without it', () => {
  const pairs = seeds.map(
    (seed) => [shiftOf(site, seed, { interview_begins: 'settle' }), shiftOf(site, seed, { interview_begins: 'at_once' })] as const,
  );

  test('given a meal, rest and a call home before the questioning, then a tenth more confess, 0.05 to 0.15, and trust rises by 3 for each up to the week’s cap', () => {
    const more = differenceOfPairs(pairs.map(([kind, curt]) => [confessed(kind), confessed(curt)]));
    console.info(`warm enforcement: confession ${more.mean.toFixed(3)} (${more.low.toFixed(3)} to ${more.high.toFixed(3)})`);
    expect(more.low).toBeGreaterThan(0.05);
    expect(more.high).toBeLessThan(0.15);
    const trust = pairs.flatMap(([kind]) =>
      assess(site, kind.seed, kind.log, kind.state)
        .trust.causes.filter(({ cause }) => cause === 'warm')
        .map(({ by }) => by),
    );
    expect(Math.min(...trust)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...trust)).toBeLessThanOrEqual(15);
  });

  test('then each waits 10 to 40 minutes for it', () => {
    const waits = pairs.flatMap(([{ log }]) =>
      log.flatMap(({ at, fact }) => (fact.type === 'stepBegun' && fact.act === 'interview.settled_in' ? [(fact.until - at) / 60] : [])),
    );
    expect(waits.length).toBeGreaterThan(100);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...waits)).toBeLessThanOrEqual(40);
  });
});

describe('an arrest that waits for the child', () => {
  const mother = {
    id: 'bike',
    type: 'ebike_theft',
    at: '2m',
    delay: '60s',
    where: { place: 'lotus-market' },
    channel: '110',
    behaviour: 'mother_school_run',
    findable: '25m',
    draws: { vehicleInView: true, sawThief: true, offAge: 34, offSex: 'F' },
    culprits: [{ hasDependants: true, childPresent: true, admits: true, resists: false, flees: false, drunk: false }],
  };
  const street = worldFrom(quietEvening({ lasts: '3h', scripted: [mother] }));

  test('given it is put off under close watch, then trust rises, and at most some 3 in 100 slip away', () => {
    const shifts = seeds.map((seed) => shiftOf(street, seed, { when_arrest: 'wait' }));
    const waited = shifts.filter((shift) => done(shift, 'arrest.waited').length > 0);
    const slipped = waited.filter((shift) => done(shift, 'suspect.slipped_off').length > 0);
    console.info(`warm enforcement: ${slipped.length} of ${waited.length} slipped away`);
    expect(waited.length).toBeGreaterThan(20);
    expect(shareOf(slipped.length, waited.length).low).toBeLessThan(0.03);
    for (const shift of slipped) expect(done(shift, 'arrest.executed')).toEqual([]);
    for (const shift of waited)
      expect(shift.log.some(({ fact }) => fact.type === 'trustMoved' && fact.cause === 'warm' && fact.by >= 3)).toBe(true);
  }, 120_000);
});
