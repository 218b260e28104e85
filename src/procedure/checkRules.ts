import { nearest, parseExpression, secondsFromText, typeCheck, type ValueType } from '../kernel/index.ts';
import type { Rule, RuleSet, Template } from '../scenario/index.ts';
import { timedTemplates } from './profile.ts';

/** Something in a rule set that its author must mend. */
export interface RuleProblem {
  readonly code:
    | 'duplicateRule'
    | 'unknownActivity'
    | 'badSides'
    | 'badCondition'
    | 'illTypedCondition'
    | 'badBound'
    | 'missingCitation';
  /** Where in `rules.json`, such as `['rules', 3, 'a', 0]`. */
  readonly path: readonly (string | number)[];
  /** What is wrong, in plain English. */
  readonly message: string;
  /** The name that the author probably meant. */
  readonly nearest?: string;
}

/** Every problem of a rule set at once, in the order of the file. `acts` are the activities of the pack. */
export function checkRules({ attributes, rules }: RuleSet, acts: Iterable<string>): readonly RuleProblem[] {
  const known = new Set(acts);
  const firstOf = new Map<string, number>();
  rules.forEach(({ id }, index) => firstOf.has(id) || firstOf.set(id, index));
  return rules.flatMap((rule, index) =>
    [
      ...(firstOf.get(rule.id) === index ? [] : [problem('duplicateRule', ['id'], `there is another rule ${rule.id}`)]),
      ...sides(rule, known),
      ...conditions(rule, attributes),
      ...bounds(rule),
      ...(rule.cite.length > 0 ? [] : [problem('missingCitation', ['cite'], 'a rule says where it comes from')]),
    ].map((found) => ({ ...found, path: ['rules', index, ...found.path] })),
  );
}

function problem(code: RuleProblem['code'], path: RuleProblem['path'], message: string, meant?: string): RuleProblem {
  return { code, path, message, ...(meant === undefined ? {} : { nearest: meant }) };
}

/** Templates that speak of one activity only. */
const oneSided: ReadonlySet<Template> = new Set(['init', 'existence', 'absence', 'at_most']);

function sides({ template, a, b, target }: Rule, known: ReadonlySet<string>): readonly RuleProblem[] {
  const alone = oneSided.has(template);
  const found: RuleProblem[] = [];
  if (alone && b.length > 0) found.push(problem('badSides', ['b'], `${template} speaks of one activity`));
  if (!alone && b.length === 0) found.push(problem('badSides', ['b'], `${template} speaks of two activities`));
  if (alone && target !== '') found.push(problem('badSides', ['target'], `${template} has no pair that could match; write a guard`));
  return [...found, ...unknownActs('a', a, known), ...unknownActs('b', b, known)];
}

const unknownActs = (side: 'a' | 'b', acts: readonly string[], known: ReadonlySet<string>): readonly RuleProblem[] =>
  acts.flatMap((act, place) =>
    known.has(act) ? [] : [problem('unknownActivity', [side, place], `'${act}' is no activity`, nearest(act, known))],
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

function conditions({ template, guard, target, bound }: Rule, attributes: RuleSet['attributes']): readonly RuleProblem[] {
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

function condition(text: string, path: RuleProblem['path'], known: ReadonlyMap<string, ValueType>): readonly RuleProblem[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [problem('badCondition', path, `at letter ${parsed.problem.at + 1}: ${parsed.problem.message}`)];
  return typeCheck(parsed.value, known).map((mistake) => problem('illTypedCondition', path, mistake.message, mistake.nearest));
}

const badBound = (message: string, ...path: readonly (string | number)[]): RuleProblem => problem('badBound', ['bound', ...path], message);

function bounds(rule: Rule): readonly RuleProblem[] {
  const { max, alt = [], percentiles = [] } = rule.bound;
  const spans: readonly (readonly [string, readonly (string | number)[]])[] = [
    ...(max === undefined ? [] : [[max, ['max']] as const]),
    ...alt.map(([, span], place) => [span, ['alt', place, 1]] as const),
    ...percentiles.map((share, place) => [share.max, ['percentiles', place, 'max']] as const),
  ];
  return [
    ...spans.filter(([span]) => secondsFromText(span) === undefined).map(([span, path]) => badBound(`'${span}' is no span such as 30m`, ...path)),
    ...(spans.length > 0 && !timedTemplates.has(rule.template) ? [badBound(`${rule.template} has no bound in time`)] : []),
    ...misplaced(rule),
  ];
}

/** Bounds that are readable but mean nothing together or on this template. */
function misplaced({ template, bound: { max, alt, n, percentiles } }: Rule): readonly RuleProblem[] {
  const found: RuleProblem[] = [];
  if (alt && max === undefined) found.push(badBound('alternatives need a max for when none of them holds', 'alt'));
  if (percentiles && template !== 'response') found.push(badBound('shares are asked of a response only', 'percentiles'));
  if (percentiles && (max !== undefined || alt)) found.push(badBound('either shares or a bound of each activation, not both', 'percentiles'));
  if (n === undefined && template === 'at_most') found.push(badBound('at_most says how often: n', 'n'));
  if (n !== undefined && template !== 'at_most') found.push(badBound(`${template} does not count`, 'n'));
  return found;
}
