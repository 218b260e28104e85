import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { soundScenario } from '../../src/cli/content.ts';
import { playShift } from '../../src/experiments/index.ts';
import { type CaseId, instant } from '../../src/kernel/index.ts';
import { advance, type Entry, type Fact, startShift, type World, worldOf } from '../../src/simulation/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { reportOf, tableOf } from './report.ts';
import { tallyOf } from './tally.ts';

const words = { search: 'area.search_begun', stop: 'fraud.stop_payment_sent', named: ['mixup'] };

const evening = quietEvening({
  lasts: '1h',
  units: [],
  scripted: [
    { id: 'theft', type: 'phone_theft', at: '1m', delay: '4m', where: { place: 'night-market' }, channel: '110', draws: { amount: 2000 } },
    {
      id: 'fraud',
      type: 'telecom_fraud',
      at: '1m',
      delay: '9m',
      where: { place: 'estate-lotus-1' },
      channel: '110',
      draws: { transferred: true, forOther: false },
    },
  ],
});

describe('a known log', () => {
  const shift = startShift(worldFrom(evening), 'known');
  advance(shift, instant(700));
  const [theft, fraud] = ['c1', 'c2'] as CaseId[] as [CaseId, CaseId];
  const { incidents, cases } = shift.state;
  const of = (caseId: CaseId) => incidents[cases[caseId]!.incident]!;
  const culprit = of(theft).persons.find(({ role }) => role === 'culprit')!.id;
  const decoy = of(theft).persons.find(({ role }) => role === 'decoy')!.id;
  const sum = of(fraud).items[0]!;
  /** Facts of a case, written by hand, with the second at which each became true. */
  const told = (caseId: CaseId, ...facts: readonly (readonly [at: number, fact: object])[]): Entry[] =>
    facts.map(([at, fact]) => ({ at: instant(at), fact: { caseId, ...fact } as unknown as Fact }));
  const log: Entry[] = [
    ...shift.log.filter(({ fact }) => fact.type === 'incidentBegan' || fact.type === 'reportMade'),
    ...told(
      theft,
      [400, { type: 'stageChanged', region: 'intake', subject: 'r1', to: 'registered' }],
      [430, { type: 'unitDispatched', unit: 'u1' }],
      [600, { type: 'stageChanged', region: 'response', subject: null, to: 'onScene' }],
      [660, { type: 'activityDone', act: 'area.search_begun' }],
      [700, { type: 'stageChanged', region: 'custody', subject: decoy, to: 'stopped' }],
      [900, { type: 'suspectMet', how: 'hunt', result: 'caught', person: culprit }],
      [900, { type: 'stageChanged', region: 'custody', subject: culprit, to: 'stopped' }],
      [960, { type: 'stageChanged', region: 'custody', subject: culprit, to: 'arrested' }],
      [990, { type: 'stageChanged', region: 'property', subject: of(theft).items[0]!.id, to: 'seized' }],
      [2200, { type: 'stageChanged', region: 'response', subject: null, to: 'sceneDone' }],
    ),
    ...told(
      fraud,
      [1000, { type: 'activityDone', act: 'fraud.stop_payment_sent' }],
      [1200, { type: 'activityDone', act: 'fraud.stop_payment_sent' }],
      [1300, { type: 'moneyStopped', item: sum.id, amount: 500, later: false }],
    ),
  ];
  const tally = tallyOf(log, words);

  test('tells of each incident when whoever did it was in hand, a decoy apart, and what came back', () => {
    expect(tally.tales).toEqual([
      { type: 'phone_theft', reportedAt: 300, solvedAfter: 600, loss: 2000, recovered: 2000 },
      { type: 'telecom_fraud', reportedAt: 600, solvedAfter: null, loss: sum.value, recovered: 500 },
    ]);
  });

  test('counts arrival and closing report from the register, the search from the offence, and what each request held', () => {
    expect(tally).toMatchObject({
      arrivals: [200],
      feedbacks: [1800],
      searches: [{ after: 600, caught: true }],
      stops: [{ held: 0 }, { held: 500 }],
      money: { lost: sum.value, held: 500 },
    });
  });

  test('comes to shares in the table, and judges nothing of which there was none', () => {
    const table = tableOf(reportOf([{ forty: tally, more: tally, two: tally }]));
    expect(table).toContain('| within 24 h | 41 % ± 6 | 100.0 % ± 0.0 | 1 | **no** |');
    expect(table).toContain('| of the loss | 64 % ± 8 | 100.0 % | 1 | **no** |');
    expect(table).toContain('| requests that held something | 20.9 % ± 5 | 50.0 % ± 69.3 | 2 | **no** |');
    expect(table).toContain('| up to 5 min | 62 to 71 % | 100.0 % ± 0.0 | 1 | **no** |');
    expect(table).toContain('| burglary | 60 % ± 8 | – | 0 |  |');
  });
});

test('the forty days are sound, and their first two come to what the state of the shift says', () => {
  const resolved = soundScenario(resolve(import.meta.dirname, 'forty-days.json'));
  expect(resolved.ok).toBe(true);
  const world: World = worldOf((resolved as Extract<typeof resolved, { ok: true }>).value);
  const { log, state } = playShift(world, 'two days', 'careful', instant(2 * 86_400));
  const tally = tallyOf(log, words);
  const sought = Object.values(state.incidents).filter(
    ({ persons, id }) => state.caseOf[id] !== undefined && persons.some(({ role }) => role === 'culprit'),
  );
  expect(tally.tales.length).toBe(sought.length);
  expect(sought.length).toBeGreaterThan(10);
  const held = sought.filter(({ id, persons }) =>
    persons.some(
      (person) => person.role === 'culprit' && !['none', undefined].includes(state.cases[state.caseOf[id]!]!.persons[person.id]?.custody),
    ),
  );
  expect(tally.tales.filter(({ solvedAfter }) => solvedAfter !== null).length).toBeGreaterThanOrEqual(held.length);
  expect(tally.money.held).toBe(
    Object.values(state.cases)
      .flatMap(({ items }) => Object.values(items))
      .reduce((sum, { saved }) => sum + saved, 0),
  );
}, 120_000);
