import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, transition } from 'xstate';
import { alphabet, type ChartEvent, type Region, regions } from '../../src/scenario/index.ts';
import { chartInReadme, drawnChart } from './drawnChart.ts';
import { caseChart, type ChartFacts, chartTable, firstStage, machines, stageAfter } from '../../src/simulation/index.ts';

const factsOf = (personsHeld: number, unitsOnCase: number, inStore: number, outcomeKnown: boolean): ChartFacts => ({
  personsHeld,
  unitsOnCase,
  inStore,
  outcomeKnown,
});
const everyFacts = [0, 1].flatMap((held) =>
  [0, 1].flatMap((units) => [0, 1].flatMap((store) => [false, true].map((known) => factsOf(held, units, store, known)))),
);

/** What the machine itself says, without the table. */
function byMachine(region: Region, stage: string, event: ChartEvent, facts: ChartFacts): string | undefined {
  const machine = machines[region] as never as AnyStateMachine;
  const now = machine.resolveState({ value: stage, context: facts });
  return now.can({ type: event }) ? (transition(machine, now, { type: event })[0].value as string) : undefined;
}

describe.each(regions)('the region %s', (region) => {
  const stages = Object.keys(machines[region].states);

  test('the table says what the machine says, for every stage, event and guard outcome', () => {
    for (const stage of stages)
      for (const event of alphabet[region])
        for (const facts of everyFacts)
          expect([stage, event, stageAfter(region, stage, event, facts)]).toEqual([stage, event, byMachine(region, stage, event, facts)]);
  });

  test('every stage can be reached from the first', () => {
    const reached = new Set([firstStage(region)]);
    for (const stage of reached)
      for (const ways of Object.values(chartTable[region][stage] ?? {})) for (const { target } of ways) reached.add(target);
    expect([...reached].sort()).toEqual([...stages].sort());
  });

  test('no stage is without a way out but the final ones', () => {
    const final = stages.filter((stage) => (machines[region].states as Record<string, { type: string }>)[stage]!.type === 'final');
    expect(stages.filter((stage) => Object.keys(chartTable[region][stage] ?? {}).length === 0).sort()).toEqual(final.sort());
  });

  test('hears every event of its alphabet somewhere', () => {
    const heard = new Set(Object.values(chartTable[region]).flatMap((events) => Object.keys(events)));
    expect([...heard].sort()).toEqual([...alphabet[region]].sort());
  });
});

test('the whole chart and the table agree on ten thousand steps of random walks', () => {
  const events = regions.flatMap((region) => alphabet[region].map((event) => ({ region, event })));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(events.length - 1), fc.nat(everyFacts.length - 1)), { minLength: 50, maxLength: 50 }), (walk) => {
      const value: Record<string, string> = Object.fromEntries(regions.map((region) => [region, firstStage(region)]));
      for (const [step, facts] of walk) {
        const { region, event } = events[step]!;
        const now = caseChart.resolveState({ value, context: everyFacts[facts]! });
        const [next] = transition(caseChart, now, { type: event });
        value[region] = stageAfter(region, value[region]!, event, everyFacts[facts]!) ?? value[region]!;
        expect(next.value).toEqual(value);
      }
    }),
    { numRuns: 200, seed: 20261123 },
  );
});

test('a file is not closed while somebody is held, a unit is on the case or property lies in the store', () => {
  expect(stageAfter('closing', 'closable', 'close', factsOf(0, 0, 0, true))).toBe('closed');
  expect(stageAfter('closing', 'closable', 'close', factsOf(1, 0, 0, true))).toBeUndefined();
  expect(stageAfter('closing', 'closable', 'close', factsOf(0, 1, 0, true))).toBeUndefined();
  expect(stageAfter('closing', 'closable', 'close', factsOf(0, 0, 1, true))).toBeUndefined();
});

test('the drawing in the README is the machine (`npm run golden` renews it)', () => {
  expect(chartInReadme()).toBe(drawnChart());
});
