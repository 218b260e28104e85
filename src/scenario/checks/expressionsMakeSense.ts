import { type Expression, nearest, parseExpression, partsOf, pathsOf, typeCheck, type ValueType } from '../../kernel/index.ts';
import { type Finding, finding } from '../problem.ts';
import type { PackCheck } from './check.ts';
import { expressionsIn, type Written } from './expressionsIn.ts';
import type { Kinds } from './kinds.ts';

/** Every expression parses, names only what can be named where it stands, and compares it with values that it can have. */
export const expressionsMakeSense: PackCheck = (pack) => writtenFaults(expressionsIn(pack));

/** What is wrong with written expressions, each by what it may name. */
export function writtenFaults(expressions: readonly Written[]): readonly Finding[] {
  const ready = new Map<Kinds, ReadonlyMap<string, ValueType>>();
  return expressions.flatMap((written) => {
    const types = ready.get(written.kinds) ?? typesOf(written.kinds);
    ready.set(written.kinds, types);
    return faults(written, types);
  });
}

const typesOf = (kinds: Kinds): ReadonlyMap<string, ValueType> =>
  new Map([...kinds].flatMap(([name, { type }]) => (type === undefined ? [] : [[name, type] as const])));

function faults({ path, text, kinds }: Written, types: ReadonlyMap<string, ValueType>): readonly Finding[] {
  const parsed = parseExpression(text);
  if (!parsed.ok)
    return [finding(path, 'badExpression', `In “${text.slice(0, 80)}”, at letter ${parsed.problem.at + 1}: ${parsed.problem.message}.`)];
  const unknown = pathsOf(parsed.value).filter((name) => !kinds.has(name));
  const wrong = typeCheck(parsed.value, types).filter(({ path: name, message }) => message !== `'${name}' is not an attribute`);
  return [
    ...unknown.map((name) => finding(path, 'unknownPath', `“${name}” means nothing here.`, nearest(name, kinds.keys()))),
    ...wrong.map(({ message, path: name }) => finding(path, 'wrongComparison', `At “${name}”: ${message}.`)),
    ...neverEqual(parsed.value, kinds).map(([name, value, meant]) =>
      finding(path, 'impossibleValue', `“${name}” is never “${value}”.`, meant),
    ),
  ];
}

/** Comparisons of a name with a text that it cannot hold. */
function neverEqual(expression: Expression, kinds: Kinds): readonly (readonly [name: string, value: string, meant: string | undefined])[] {
  const inside = partsOf(expression).flatMap((part) => neverEqual(part, kinds));
  return [
    ...inside,
    ...comparedTexts(expression).flatMap(([name, value]) => {
      const texts = kinds.get(name)?.texts;
      return texts && !texts.has(value) ? [[name, value, nearest(value, texts)] as const] : [];
    }),
  ];
}

function comparedTexts(expression: Expression): readonly (readonly [name: string, value: string])[] {
  if (expression.kind === 'in') {
    const { operand, list } = expression;
    return operand.kind === 'path' ? list.flatMap((value) => (typeof value === 'string' ? [[operand.path, value] as const] : [])) : [];
  }
  if (expression.kind !== 'compare') return [];
  const { left, right } = expression;
  const pairs = [
    [left, right],
    [right, left],
  ] as const;
  return pairs.flatMap(([name, value]) =>
    name.kind === 'path' && value.kind === 'literal' && typeof value.value === 'string' ? [[name.path, value.value] as const] : [],
  );
}
