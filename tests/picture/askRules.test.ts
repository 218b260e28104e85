import { expect, test } from 'vitest';
import { concerns } from '../../src/picture/askFacts.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const guards = new Map(worldFrom(nightMarket()).resolved.pack.rules.rules.map(({ id, guard }) => [id as string, guard]));

test('the rule for the scene of a burglary stands beside an ask of a burglary, and of no other case', () => {
  const guard = guards.get('CX-09')!;
  expect([concerns(guard, 'burglary'), concerns(guard, 'phone_theft'), concerns(guard, null)]).toEqual([true, false, true]);
});

test.each([
  ["case.priority==1 && case.type!='telecom_fraud'", 'telecom_fraud', false],
  ["case.priority==1 && case.type!='telecom_fraud'", 'dispute', true],
  ["case.type=='noise' || case.isOffence", 'dispute', true],
  ['A.officers<2', 'dispute', true],
  ['', 'dispute', true],
])('“%s” for %s: %s', (guard, type, stands) => {
  expect(concerns(guard, type)).toBe(stands);
});
