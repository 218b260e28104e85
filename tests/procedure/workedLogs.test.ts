import { describe, expect, test } from 'vitest';
import { compileProfile, readLogs, type WorkedLog } from '../../src/procedure/index.ts';
import { byChecker, countsOf, goodLogs, houseRulesOf, judged, profiles, reference, ruleSetOf } from './support.ts';

/** The rules of the house stand beside those of the law, as in play: a log that knows nothing of them comes out the same. */
const compiled = Object.fromEntries(profiles.map((name) => [name, compileProfile([...ruleSetOf(name).rules, ...houseRulesOf(name)])]));

function expectExact(profile: (typeof profiles)[number], { attributes, events, expected }: WorkedLog): void {
  expect(countsOf(judged(compiled[profile]!, attributes, events))).toEqual(expected);
  expect(countsOf(byChecker(compiled[profile]!, attributes, events))).toEqual(expected);
}

describe('every log of the project comes out exactly as told', () => {
  test.each([...goodLogs.values()])('$name', (log) => expectExact(log.profile, log));
  test('there are sixteen of them', () => expect(goodLogs.size).toBe(16));
});

describe.each(profiles)('every reference log of %s comes out exactly as told', (profile) => {
  const file = reference(`reference/conformance/${profile}.conformance.json`);
  const logs = file.there ? readLogs(file.read()) : [];
  test.skipIf(!file.there)(`there are logs (skipped without ../shared/reference)`, () => expect(logs.length).toBeGreaterThanOrEqual(20));
  if (file.there) test.each(logs)('$name', (log) => expectExact(profile, log));
});
