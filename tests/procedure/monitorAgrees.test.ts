import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/kernel/index.ts';
import { check, compileProfile, finish, nextExpiry, observe, passTime, setAttributes, startMonitor } from '../../src/procedure/index.ts';
import type { Activation, CaseAttributes, Monitor, Profile, RuleEvent } from '../../src/procedure/index.ts';
import { inOrder, profileOf, profiles, rule, ruleSetOf, type Entry } from './support.ts';

/** Every template, with and without conditions, pairs, bounds and alternatives that change. */
const abstract = profileOf(
  rule({ id: 'init', template: 'init', b: [] }),
  rule({ id: 'init-guarded', template: 'init', a: ['a', 'b'], b: [], guard: 'case.x' }),
  rule({ id: 'existence', template: 'existence', b: [] }),
  rule({ id: 'existence-guarded', template: 'existence', b: [], guard: 'case.x && case.n > 1' }),
  rule({ id: 'absence', template: 'absence', b: [], guard: 'A.x && case.x' }),
  rule({ id: 'at-most', template: 'at_most', b: [], bound: { n: 2 }, guard: '!A.x' }),
  rule({ id: 'responded', template: 'responded_existence' }),
  rule({ id: 'responded-pair', template: 'responded_existence', target: 'A.n == B.n || case.x', guard: 'A.n < 3' }),
  rule({ id: 'responded-self', template: 'responded_existence', a: ['a', 'c'], b: ['b', 'a'] }),
  rule({ id: 'response', template: 'response' }),
  rule({ id: 'response-5', template: 'response', bound: { max: '5s' }, target: 'B.x' }),
  rule({ id: 'response-self', template: 'response', b: ['b', 'a'], bound: { max: '4s' } }),
  rule({
    id: 'response-alt',
    template: 'response',
    bound: {
      max: '3s',
      alt: [
        ['case.x', '6s'],
        ['case.n == A.n', '1s'],
        ["A.act == 'a' && case.n == 2", '0s'],
      ],
    },
  }),
  rule({ id: 'response-shares', template: 'response', bound: { percentiles: [{ share: 0.9, max: '2s' }] } }),
  rule({ id: 'chain', template: 'chain_response', bound: { max: '4s', alt: [['case.x', '2s']] } }),
  rule({ id: 'chain-pair', template: 'chain_response', target: 'A.n == B.n' }),
  rule({ id: 'precedence', template: 'precedence', guard: 'B.x' }),
  rule({ id: 'precedence-pair', template: 'precedence', a: ['a', 'c'], target: 'A.n >= B.n && case.n < 3' }),
  rule({ id: 'not-response', template: 'not_response', bound: { max: '3s', alt: [['case.x', '7s']] } }),
  rule({ id: 'not-response-pair', template: 'not_response', target: 'A.n == B.n' }),
  rule({ id: 'not-coexistence', template: 'not_coexistence' }),
  rule({ id: 'precedence-self', template: 'precedence', a: ['a', 'b'], b: ['b', 'c'] }),
  rule({ id: 'not-coexistence-self', template: 'not_coexistence', b: ['b', 'a'] }),
  rule({ id: 'not-coexistence-both', template: 'not_coexistence', b: ['b', 'a'], target: 'A.n != B.n', guard: 'case.n > 0' }),
);

const maybe = <Type>(what: fc.Arbitrary<Type>) => fc.option(what, { nil: undefined });
const some = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const values = fc.record({ x: maybe(fc.constantFrom(true, false, null)), n: maybe(fc.constantFrom<Value>(0, 1, 2, 3, null)) }).map(some);
const refs = {
  person: maybe(fc.constantFrom('P1', 'P2')),
  item: maybe(fc.constantFrom('I1', 'I2')),
  report: maybe(fc.constantFrom('R1', 'R2')),
};

const logged = (acts: fc.Arbitrary<string>, attributes: fc.Arbitrary<object>, sets: fc.Arbitrary<object>) =>
  fc
    .record({
      act: acts,
      attributes,
      ...refs,
      set: fc.option(sets, { nil: undefined, freq: 4 }),
      setPerson: fc.option(sets, { nil: undefined, freq: 4 }),
    })
    .map((event) => some(event) as unknown as RuleEvent);

const changed = (sets: fc.Arbitrary<object>) =>
  fc
    .record({ case: maybe(sets), persons: maybe(fc.record({ P1: maybe(sets), P2: maybe(sets) }).map(some)) })
    .map((changes) => ({ changes: some(changes) }));

/** Entries with growing times, several of them at the same second. */
const logOf = (entry: fc.Arbitrary<object>, gaps: fc.Arbitrary<number>, maxLength: number) =>
  fc.array(fc.tuple(entry, gaps), { maxLength }).map((steps) => {
    let t = -2;
    return steps.map(([one, gap]) => ({ ...one, t: (t += gap) }) as Entry);
  });

const start = (sets: fc.Arbitrary<object>) =>
  fc.record({ case: sets, persons: fc.record({ P1: sets, P2: sets }) }) as fc.Arbitrary<CaseAttributes>;

/** What must have been told: what opened or changed its verdict between two moments. */
const difference = (before: readonly Activation[], after: readonly Activation[]) =>
  inOrder(after.filter((activation, index) => activation.verdict !== before[index]?.verdict));

function follow(profile: Profile, attributes: CaseAttributes, log: readonly Entry[], patience: number): void {
  let monitor: Monitor = startMonitor(profile, attributes);
  const agree = (entries: readonly Entry[], finished: boolean | number): void => {
    expect(inOrder(monitor.activations)).toEqual(inOrder(check(profile, attributes, entries, finished)));
    const open = monitor.activations.flatMap(({ verdict, expires }) => (verdict === 'open' && expires !== undefined ? [expires] : []));
    expect(nextExpiry(monitor)).toBe(open.length === 0 ? undefined : Math.min(...open));
  };
  agree([], false);
  log.forEach((entry, index) => {
    const before = [...monitor.activations];
    const told = 'act' in entry ? observe(profile, monitor, entry) : setAttributes(profile, monitor, entry.t, entry.changes);
    expect(inOrder(told)).toEqual(difference(before, monitor.activations));
    before.forEach(({ verdict }, place) => verdict === 'violated' && expect(monitor.activations[place]!.verdict).toBe('violated'));
    agree(log.slice(0, index + 1), false);
    monitor = JSON.parse(JSON.stringify(monitor)) as Monitor;
  });
  const last = log.at(-1)?.t ?? 0;
  const complete = structuredClone(monitor);
  finish(profile, complete, last);
  expect(inOrder(complete.activations)).toEqual(inOrder(check(profile, attributes, log, true)));
  const before = [...monitor.activations];
  expect(inOrder(passTime(profile, monitor, last + patience))).toEqual(difference(before, monitor.activations));
  agree(log, last + patience);
}

describe('the monitor and the checker say the same of every prefix of a log', () => {
  test('of random logs with persons, items, reports, bounds and changing attributes', () => {
    const entry = fc.oneof(
      { weight: 6, arbitrary: logged(fc.constantFrom('a', 'b', 'c'), values, values) },
      { weight: 1, arbitrary: changed(values) },
    );
    const log = logOf(entry, fc.constantFrom(0, 0, 1, 1, 2, 3, 6), 24);
    fc.assert(
      fc.property(start(values), log, fc.nat({ max: 9 }), (attributes, entries, patience) =>
        follow(abstract, attributes, entries, patience),
      ),
      { numRuns: 600 },
    );
  });

  test.each(profiles)('of random logs in the words of %s', (name) => {
    const { rules, attributes: types } = ruleSetOf(name);
    const texts = [
      ...new Set(
        rules
          .flatMap((one) => [one.guard, one.target, ...(one.bound.alt ?? []).map(([when]) => when)])
          .flatMap((text) => [...text.matchAll(/'(\w+)'/g)].map((found) => found[1]!)),
      ),
    ];
    const valueOf = { boolean: fc.boolean(), number: fc.constantFrom(0, 1, 2, 5, 9, 15, 200, 600), string: fc.constantFrom(...texts) };
    const attributesOf = (which: Readonly<Record<string, 'boolean' | 'number' | 'string'>>) =>
      fc.record(Object.fromEntries(Object.entries(which).map(([key, type]) => [key, maybe<Value>(valueOf[type])]))).map(some);
    const [ofCase, ofEvent] = [attributesOf(types.case), attributesOf(types.event)];
    const acts = fc.constantFrom(...new Set(rules.flatMap(({ a, b }) => [...a, ...b])));
    const entry = fc.oneof({ weight: 9, arbitrary: logged(acts, ofEvent, ofCase) }, { weight: 1, arbitrary: changed(ofCase) });
    const log = logOf(entry, fc.constantFrom(0, 1, 30, 60, 600, 3600, 30_000, 90_000), 20);
    const profile = compileProfile(rules);
    fc.assert(
      fc.property(start(ofCase), log, fc.nat({ max: 100_000 }), (attributes, entries, patience) =>
        follow(profile, attributes, entries, patience),
      ),
      { numRuns: 60 },
    );
  });
});
