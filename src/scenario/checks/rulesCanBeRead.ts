import type { Rule } from '../pack/rule.ts';
import type { Path } from '../problem.ts';
import { type PackCheck, under } from './check.ts';
import type { Written } from './expressionsIn.ts';
import { writtenFaults } from './expressionsMakeSense.ts';
import { aText, type Kind, type Kinds } from './kinds.ts';

/** Conditions of rules parse and read only attributes that the rules declare: of the case, and of the two events A and B. What a rule means is checked by `procedure`. */
export const rulesCanBeRead: PackCheck = ({ rules: { attributes, rules } }) => {
  const kinds: Kinds = new Map<string, Kind>([
    ...Object.entries(attributes.case).map(([name, type]) => [`case.${name}`, { type }] as const),
    ...['A', 'B'].flatMap((side) => [[`${side}.act`, aText] as const, ...Object.entries(attributes.event).map(([name, type]) => [`${side}.${name}`, { type }] as const)]),
  ]);
  return writtenFaults(under(rules, ['rules', 'rules'], (rule, path) => conditions(rule, path).map((found) => ({ ...found, kinds }))));
};

const conditions = ({ guard, target, bound }: Rule, path: Path): readonly Omit<Written, 'kinds'>[] => [
  { path: [...path, 'guard'], text: guard }, { path: [...path, 'target'], text: target }, ...(bound.alt ?? []).map(([text], index) => ({ path: [...path, 'bound', 'alt', index, 0], text })),
];
