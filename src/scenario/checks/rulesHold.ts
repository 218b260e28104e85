import { nearest, parseExpression, secondsFromText, typeCheck, type ValueType } from '../../kernel/index.ts';
import type { Pack } from '../pack/pack.ts';
import { timedTemplates } from '../pack/duty.ts';
import type { Rule, RuleSet, Template } from '../pack/rule.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import type { PackCheck } from './check.ts';

/**
 * No rule of the pack is dead: each speaks of activities that there are, can be read and has a bound that means something, and says where
 * it comes from.
 */
export const rulesHold: PackCheck = ({ rules, activities }: Pick<Pack, 'rules' | 'activities'>) =>
  checkRules(
    rules,
    activities.map(({ id }) => id),
  ).map((found) => ({ ...found, path: ['rules', ...found.path] }));

/** Every problem of a rule set at once, in the order of the file. `acts` are the activities of the pack. */
export function checkRules({ attributes, rules }: RuleSet, acts: Iterable<string>): readonly Finding[] {
  const known = new Set(acts);
  const firstOf = new Map<string, number>();
  rules.forEach(({ id }, index) => firstOf.has(id) || firstOf.set(id, index));
  return rules.flatMap((rule, index) =>
    [
      ...(firstOf.get(rule.id) === index ? [] : [finding(['id'], 'duplicateRule', `There is another rule “${rule.id}”.`)]),
      ...sides(rule, known),
      ...conditions(rule, attributes),
      ...bounds(rule),
      ...(rule.cite.length > 0 ? [] : [finding(['cite'], 'missingCitation', 'A rule says where it comes from.')]),
    ].map((found) => ({ ...found, path: ['rules', index, ...found.path] })),
  );
}

/** Templates that speak of one activity only. */
const oneSided: ReadonlySet<Template> = new Set(['init', 'existence', 'absence', 'at_most']);

function sides({ template, a, b, target }: Rule, known: ReadonlySet<string>): readonly Finding[] {
  const alone = oneSided.has(template);
  const found: Finding[] = [];
  if (alone && b.length > 0) found.push(finding(['b'], 'badSides', `A rule “${template}” speaks of one activity.`));
  if (!alone && b.length === 0) found.push(finding(['b'], 'badSides', `A rule “${template}” speaks of two activities.`));
  if (alone && target !== '')
    found.push(finding(['target'], 'badSides', `A rule “${template}” has no pair that could match; write a guard.`));
  return [...found, ...unknownActs('a', a, known), ...unknownActs('b', b, known)];
}

const unknownActs = (side: 'a' | 'b', acts: readonly string[], known: ReadonlySet<string>): readonly Finding[] =>
  acts.flatMap((act, place) =>
    known.has(act) ? [] : [finding([side, place], 'unknownActivity', `There is no activity “${act}”.`, nearest(act, known))],
  );

type Root = 'case' | 'A' | 'B';

/** What a guard can read: the side that activates the rule, and only the case where there is none or either may do so. */
const guardReads: Readonly<Record<Template, readonly Root[]>> = {
  init: ['case'],
  existence: ['case'],
  absence: ['case', 'A'],
  at_most: ['case', 'A'],
  responded_existence: ['case', 'A'],
  response: ['case', 'A'],
  chain_response: ['case', 'A'],
  precedence: ['case', 'B'],
  not_response: ['case', 'A'],
  not_coexistence: ['case'],
};

function conditions({ template, guard, target, bound }: Rule, attributes: RuleSet['attributes']): readonly Finding[] {
  return [
    ...condition(guard, ['guard'], vocabulary(attributes, guardReads[template])),
    ...condition(target, ['target'], vocabulary(attributes, ['case', 'A', 'B'])),
    ...(bound.alt ?? []).flatMap(([when], place) => condition(when, ['bound', 'alt', place, 0], vocabulary(attributes, ['case', 'A']))),
  ];
}

function vocabulary(attributes: RuleSet['attributes'], roots: readonly Root[]): ReadonlyMap<string, ValueType> {
  return new Map(
    roots.flatMap((root) => {
      const types: Readonly<Record<string, ValueType>> = root === 'case' ? attributes.case : { act: 'string', ...attributes.event };
      return Object.entries(types).map(([name, type]) => [`${root}.${name}`, type] as const);
    }),
  );
}

function condition(text: string, path: Path, known: ReadonlyMap<string, ValueType>): readonly Finding[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [finding(path, 'badCondition', `At letter ${parsed.problem.at + 1}: ${parsed.problem.message}.`)];
  return typeCheck(parsed.value, known).map((mistake) => finding(path, 'illTypedCondition', `${mistake.message}.`, mistake.nearest));
}

const badBound = (message: string, ...path: readonly (string | number)[]): Finding => finding(['bound', ...path], 'badBound', message);

function bounds(rule: Rule): readonly Finding[] {
  const { max, alt = [], percentiles = [] } = rule.bound;
  const spans: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...(max === undefined ? [] : [[max, ['max']] as const]),
    ...alt.map(([, span], place) => [span, ['alt', place, 1]] as const),
    ...percentiles.map((share, place) => [share.max, ['percentiles', place, 'max']] as const),
  ];
  return [
    ...spans
      .filter(([span]) => secondsFromText(span) === undefined)
      .map(([span, path]) => badBound(`“${span}” is no span such as 30m.`, ...path)),
    ...(spans.length > 0 && !timedTemplates.has(rule.template) ? [badBound(`A rule “${rule.template}” has no bound in time.`)] : []),
    ...misplaced(rule),
  ];
}

/** Bounds that are readable but mean nothing together or on this template. */
function misplaced({ template, bound: { max, alt, n, percentiles } }: Rule): readonly Finding[] {
  const found: Finding[] = [];
  if (alt && max === undefined) found.push(badBound('Alternatives need a max for when none of them holds.', 'alt'));
  if (percentiles && template !== 'response') found.push(badBound('Shares are asked of a response only.', 'percentiles'));
  if (percentiles && (max !== undefined || alt))
    found.push(badBound('Either shares or a bound of each activation, not both.', 'percentiles'));
  if (n === undefined && template === 'at_most') found.push(badBound('A rule “at_most” says how often: n.', 'n'));
  if (n !== undefined && template !== 'at_most') found.push(badBound(`A rule “${template}” does not count.`, 'n'));
  return found;
}
