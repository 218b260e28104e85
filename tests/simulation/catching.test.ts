import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Fact, type Shift, startShift, submit } from '../../src/simulation/index.ts';
import { placeOf, type Spot, spotAt } from '../../src/streets/index.ts';
import { handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

/** One phone thief at the night market and one pair that is sent straight to the search, `minutes` after the theft. */
const scenario = quietEvening({
  lasts: '1h',
  units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
  scripted: [
    {
      id: 'thief',
      type: 'phone_theft',
      at: '0s',
      delay: '5s',
      where: { place: 'night-market' },
      channel: '110',
      draws: { sawThief: true, knowsWhere: true, thiefInView: false },
    },
  ],
});

/**
 * Sends the pair so that its search begins so many minutes after the theft, and tells whether the thief was caught; undefined when the
 * pair was not there in time.
 */
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
  // Whoever is made out then is caught when the pair has walked there, at the latest when the search is over.
  advance(shift, instant(minutes * 60 + 1200));
  return shift.log.some(
    ({ fact }) =>
      fact.type === 'suspectMet' &&
      fact.result === 'caught' &&
      shift.state.incidents[shift.state.cases[caseId]!.incident]!.persons.find(({ id }) => id === fact.person)?.role === 'culprit',
  );
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
  for (const [minutes, share] of shares)
    expect(Math.abs(share - 0.85 * Math.exp(-minutes / 7.5)), `${minutes} min: ${share}`).toBeLessThan(0.06);
}, 120_000);

describe('a unit that searches goes to the man it has made out', () => {
  const world = worldFrom(scenario);
  const { network } = world.resolved.district;
  const metres = (a: Spot, b: Spot): number => {
    const [p, q] = [placeOf(network, a), placeOf(network, b)];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };

  /** A search some minutes after the theft; the pair and the thief in all their places, by the log alone. */
  const searched = (seed: string) => {
    const desk = handDesk(world, seed);
    desk.wait(10);
    desk.takeIn('r1', 'phone_theft');
    desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u1' });
    desk.until(({ state }) => state.units['u1' as never]!.arrived);
    desk.wait(240);
    desk.give({ type: 'order', caseId: 'c1', job: 'hunt' });
    return desk;
  };

  test("nobody leaps: each is where his way had brought him, to within an arm's length of forty metres", () => {
    let caught = 0;
    for (let index = 0; index < 60; index++) {
      const desk = searched(`leap-${index}`);
      desk.wait(1800);
      let way: Extract<Fact, { type: 'unitSetOut' }>['journey'] | null = null;
      let spot: Spot | null = null;
      for (const { at, fact } of desk.shift.log) {
        const was: Spot | null = way ? spotAt(way.route, (at - way.departs) * 1000) : spot;
        if (fact.type === 'unitSetOut') {
          if (was) expect(metres(was, fact.journey.route.from)).toBeLessThanOrEqual(1);
          way = fact.journey;
        } else if (fact.type === 'unitArrived' || fact.type === 'unitHalted' || (fact.type === 'suspectMet' && fact.result === 'caught')) {
          if (was) expect(metres(was, fact.spot), `${desk.shift.seed} ${fact.type} at ${at}`).toBeLessThanOrEqual(40);
          if (fact.type === 'suspectMet' && fact.how === 'hunt') caught++;
          [way, spot] = [null, fact.spot];
        }
      }
    }
    expect(caught).toBeGreaterThan(15);
  });

  /** A search in which the pair sets out for somebody far away. */
  const onTheWay = () => {
    for (let index = 0; index < 60; index++) {
      const desk = searched(`far-${index}`);
      desk.wait(desk.shift.state.now + 20);
      const [contact] = desk.facts('contactPlanned');
      if (contact && desk.shift.state.units['u1' as never]!.journey && contact.until - contact.at > 120) return { desk, contact };
    }
    throw new Error('nobody far away was made out');
  };

  test('it comes up with him after the way there, and he has not gone to ground meanwhile', () => {
    const { desk, contact } = onTheWay();
    desk.wait(contact.until);
    expect(desk.facts('suspectMet')).toMatchObject([{ at: contact.until, how: 'hunt', unit: 'u1' }]);
  });

  test('called off on its way, it comes up with nobody', () => {
    const { desk, contact } = onTheWay();
    desk.give({ type: 'recall', unit: 'u1' });
    desk.wait(contact.until + 60);
    expect(desk.facts('suspectMet')).toEqual([]);
  });
});
