import { describe, expect, test } from 'vitest';
import { compileProfile } from '../../src/procedure/index.ts';
import { checkRules } from '../../src/scenario/checks/rulesHold.ts';
import { mutants } from './mutants.ts';
import { byChecker, goodLogs, houseRulesOf, judged, profiles, ruleSetOf } from './support.ts';

describe.each(profiles)('every rule of %s catches its own mutant', (name) => {
  const rules = [...ruleSetOf(name).rules, ...houseRulesOf(name)];
  const profile = compileProfile(rules);
  test.each(rules)('$id $slug', ({ id }) => {
    const [log, change] = mutants[id]!;
    const good = goodLogs.get(log)!;
    const changed = change(good);
    for (const judge of [judged, byChecker]) {
      expect(judge(profile, good.attributes, good.events).filter(({ verdict }) => verdict !== 'satisfied')).toEqual([]);
      expect(judge(profile, changed.attributes, changed.events)).toContainEqual(expect.objectContaining({ rule: id, verdict: 'violated' }));
    }
  });
});

test('no mutant is left without its rule', () => {
  const ids = profiles.flatMap((name) => ruleSetOf(name).rules.map(({ id }) => id));
  const house = profiles.flatMap((name) => houseRulesOf(name).map(({ id }) => id));
  expect(ids).toHaveLength(89 + 30);
  expect(house).toEqual(['HR-01']);
  expect(Object.keys(mutants).toSorted()).toEqual([...ids, ...house].toSorted());
});

describe.each(profiles)('the rule set of %s', (name) => {
  const set = ruleSetOf(name);
  const acts = new Set(set.rules.flatMap(({ a, b }) => [...a, ...b]));

  test('has no problems', () => expect(checkRules(set, acts)).toEqual([]));
  test('compiles whole', () => expect(compileProfile(set.rules).rules).toHaveLength(set.rules.length));
  test('gives every rule a remedy', () => expect(set.rules.filter(({ remedy }) => !remedy)).toEqual([]));
  test('titles every rule apart', () => expect(new Set(set.rules.map(({ title }) => title.en)).size).toBe(set.rules.length));
  test('reads every attribute that it declares', () => {
    const text = set.rules
      .map(({ guard, target, bound }) => [guard, target, ...(bound.alt ?? []).map(([when]) => when)].join(' '))
      .join(' ');
    for (const attribute of Object.keys(set.attributes.case)) expect(text).toContain(`case.${attribute}`);
    for (const attribute of Object.keys(set.attributes.event)) expect(text).toMatch(new RegExp(`[AB]\\.${attribute}\\b`));
  });
});
