import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { resumeShift, seeker, stateHash } from '../../src/replay/index.ts';
import { plainState } from '../../src/replay/stateHash.ts';
import { advance, type Command, type Shift, startShift, submit } from '../../src/simulation/index.ts';
import { evening, everySeconds, played } from './evening.ts';

/** A desk that tries anything, sensible or not, drawn by fast-check. */
function tried(seed: string, tries: readonly { readonly after: number; readonly pick: number }[]): Shift {
  const shift = startShift(evening(), seed);
  for (const { after, pick } of tries) {
    advance(shift, instant(shift.state.now + after));
    const commands = anything(shift);
    if (commands.length > 0) submit(shift, commands[pick % commands.length]!);
  }
  advance(shift, instant(Math.min(evening().ends, shift.state.now + 600)));
  return shift;
}

/** Commands about whatever there is, most of them possible. */
function anything({ world, state }: Shift): readonly Command[] {
  const units = Object.keys(state.units).slice(0, 4) as never[];
  const reports = Object.values(state.reports).filter(({ intake }) => ['ringing', 'questioning', 'graded'].includes(intake));
  const cases = state.open.filter((id) => state.cases[id]!.number !== null);
  return [
    ...reports.flatMap(({ id, intake, caseId }): readonly Command[] => [
      intake === 'ringing' ? { type: 'answer', report: id } : { type: 'setPriority', report: id, priority: 2 },
      { type: 'ask', report: id, question: 'where' },
      { type: 'setType', report: id, caseType: 'phone_theft' as never },
      { type: 'register', report: id },
      { type: 'hangUp', report: id },
      ...state.cases[caseId]!.beliefs.filter(({ spot }) => spot)
        .slice(-1)
        .map(({ id: belief }) => ({ type: 'setPlace', report: id, belief }) as const),
    ]),
    ...cases.flatMap((caseId): readonly Command[] => [
      ...units.map((unit) => ({ type: 'dispatch', caseId, unit }) as const),
      { type: 'startPlan', caseId, plan: world.resolved.pack.plans[0]!.id },
      ...world.resolved.pack.jobs.slice(0, 12).map(({ id }) => ({ type: 'order', caseId, job: id as never }) as const),
      { type: 'setManner', caseId, manner: 'fast' },
    ]),
    ...Object.values(state.orders).flatMap((order): readonly Command[] =>
      order.ask === null
        ? [{ type: 'cancel', order: order.id }]
        : world.asks.get(order.ask)!.ask.options.map(({ id }) => ({ type: 'reply', order: order.id, option: id }) as const),
    ),
    ...units.map((unit) => ({ type: 'recall', unit }) as const),
  ];
}

const folded = (shift: Shift) => seeker(evening(), shift.seed, shift.log).at(shift.state.now);

describe('the state is its log folded: nothing happens outside the log', () => {
  test.each(['nearest', 'rush', 'random', 'idle'] as const)('played by %s', (policy) => {
    const shift = played('fold', policy);
    expect(plainState(folded(shift))).toEqual(plainState(shift.state));
  });

  test('whatever is tried, and the future too', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 6 }),
        fc.array(fc.record({ after: fc.integer({ min: 0, max: 120 }), pick: fc.nat(10_000) }), { maxLength: 60 }),
        (seed, tries) => {
          const shift = tried(seed, tries);
          expect(plainState(folded(shift))).toEqual(plainState(shift.state));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('seeking', () => {
  const shift = played('seek', 'nearest', instant(4200));
  const past = everySeconds(347, instant(4200));
  const straight = new Map(past.map((at) => [at, stateHash(resumeShift(evening().resolved, shift.seed, shift.journal, at))]));

  test('forwards, backwards and at random gives what a straight run gives', () => {
    const seek = seeker(evening(), shift.seed, shift.log);
    const jumps = past.map((_, index) => past[(index * 7) % past.length]!);
    for (const at of [...past, ...[...past].reverse(), ...jumps])
      expect([at, stateHash({ state: seek.at(at) })]).toEqual([at, straight.get(at)]);
  });

  test('a shift that is resumed and carried on is the one that was never interrupted', () => {
    for (const at of past.slice(0, 6)) {
      const resumed = resumeShift(
        evening().resolved,
        shift.seed,
        shift.journal.filter((entry) => entry.at <= at),
        at,
      );
      for (const entry of shift.journal) {
        if (entry.at <= at) continue;
        advance(resumed, entry.at);
        submit(resumed, entry.command);
      }
      advance(resumed, shift.state.now);
      expect(stateHash(resumed)).toBe(stateHash(shift));
      expect(resumed.log).toEqual(shift.log);
    }
  });

  test('time in many small steps is time in one', () => {
    const small = startShift(evening(), 'steps');
    for (let at = 0; at <= 1800; at++) advance(small, instant(at));
    const large = startShift(evening(), 'steps');
    advance(large, instant(1800));
    expect(stateHash(small)).toBe(stateHash(large));
  });
});
