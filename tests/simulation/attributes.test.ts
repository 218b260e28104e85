import { expect, test } from 'vitest';
import { parseExpression, pathsOf } from '../../src/kernel/index.ts';
import type { Rule } from '../../src/scenario/index.ts';
import { packParts } from '../support/sources.ts';
import { goldenShifts } from '../replay/golden/shifts.ts';
import { shiftOf } from '../replay/golden/summary.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const international = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../scenarios/packs/international/rules.json'), 'utf8')) as {
  rules: Rule[];
};
const [origin, house] = ['rules.json', 'houseRules.json'].map((part) => JSON.parse(packParts('cn-foshan')[part]!) as { rules: Rule[] }) as [
  { rules: Rule[] },
  { rules: Rule[] },
];

/** By activity, every attribute that some rule of some profile reads of it. */
const read = new Map<string, Set<string>>();
for (const rule of [...origin.rules, ...house.rules, ...international.rules]) {
  for (const text of [rule.guard, rule.target, ...(rule.bound.alt ?? []).map(([condition]) => condition)]) {
    const parsed = parseExpression(text);
    if (!parsed.ok) continue;
    for (const path of pathsOf(parsed.value)) {
      const [root, name] = path.split('.');
      if ((root !== 'A' && root !== 'B') || name === 'act') continue;
      // In a precedence the activating event is b, but A is still the earlier one: the roots name the sides.
      for (const act of root === 'A' ? rule.a : rule.b) (read.get(act) ?? read.set(act, new Set()).get(act)!).add(name!);
    }
  }
}

test('every simulated event carries all attributes that any rule of any profile reads of it', () => {
  const missing = new Set<string>();
  for (const golden of goldenShifts)
    for (const { fact } of shiftOf(golden).log) {
      if (fact.type === 'activityDone')
        for (const name of read.get(fact.act) ?? [])
          if (fact.attributes[name] === undefined || fact.attributes[name] === null) missing.add(`${fact.act}.${name}`);
    }
  expect([...missing].sort()).toEqual([]);
}, 60_000);
