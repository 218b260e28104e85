import { unreachable } from './never.ts';

/** What an attribute or a part of an expression may be worth; null stands for "not known". */
export type Value = number | string | boolean | null;

/** The ways to compare two values. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * A condition that an author wrote, as plain JSON. `parseExpression` makes it, `writeExpression` puts it back into text,
 * `typeCheck` finds its mistakes before anyone plays, `compile` makes it quick.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly operand: Expression; readonly list: readonly (number | string | boolean)[] };

/** True for a value that is known and is neither false, 0 nor the empty text. */
export const isTrue = (value: Value | undefined): boolean => Boolean(value);

/** The paths that the expression reads, each once, in the order of the text. */
export function pathsOf(expression: Expression): readonly string[] {
  const paths = new Set<string>();
  const walk = (part: Expression): void => {
    if (part.kind === 'path') paths.add(part.path);
    partsOf(part).forEach(walk);
  };
  walk(expression);
  return [...paths];
}

/** The expressions directly inside this one, left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'path':
      return [];
    case 'not':
    case 'in':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'compare':
      return [expression.left, expression.right];
    default:
      return unreachable(expression);
  }
}

/** The expression as text that parses to the same expression, with no bracket more than that needs. */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return writeLiteral(expression.value);
    case 'path':
      return expression.path;
    case 'not':
      return `!${bracketed(expression.operand, 4)}`;
    case 'and':
      return `${bracketed(expression.left, 2)} && ${bracketed(expression.right, 3)}`;
    case 'or':
      return `${bracketed(expression.left, 1)} || ${bracketed(expression.right, 2)}`;
    case 'compare':
      return `${bracketed(expression.left, 4)} ${expression.operator} ${bracketed(expression.right, 4)}`;
    case 'in':
      return `${bracketed(expression.operand, 4)} in [${expression.list.map(writeLiteral).join(', ')}]`;
    default:
      return unreachable(expression);
  }
}

/** How tightly each kind holds its parts together: a looser part inside a tighter whole needs brackets. */
const tightness = { or: 1, and: 2, compare: 3, in: 3, not: 4, path: 5, literal: 5 } as const;

const bracketed = (part: Expression, atLeast: number): string =>
  tightness[part.kind] < atLeast ? `(${writeExpression(part)})` : writeExpression(part);

const writeLiteral = (value: Value): string =>
  typeof value === 'string' ? `'${value.replace(/['\\]/g, (letter) => `\\${letter}`)}'` : String(value);
