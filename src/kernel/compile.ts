import type { Comparison, Expression, Value } from './expression.ts';
import { isTrue } from './expression.ts';
import { unreachable } from './never.ts';

/** Answers a path with its value; null or undefined where nothing is known. */
export type Lookup = (path: string) => Value | undefined;

/**
 * The expression as a function of what is known. It never throws unless the lookup does, and is built of closures: no text is ever run
 * as code.
 *
 * Whatever is missing makes its comparison false, `!=` too, and `in` too. `==` and `!=` never convert: '1' and 1 differ.
 * Only numbers have an order. `&&`, `||` and `!` ask `isTrue` and answer true or false; the right side is not looked up when the left
 * settles it.
 */
export function compile(expression: Expression): (lookup: Lookup) => Value {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'path': {
      const { path } = expression;
      return (lookup) => lookup(path) ?? null;
    }
    case 'not': {
      const operand = compile(expression.operand);
      return (lookup) => !isTrue(operand(lookup));
    }
    case 'and': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (lookup) => isTrue(left(lookup)) && isTrue(right(lookup));
    }
    case 'or': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (lookup) => isTrue(left(lookup)) || isTrue(right(lookup));
    }
    case 'compare': {
      const [left, right, holds] = [compile(expression.left), compile(expression.right), comparisons[expression.operator]];
      return (lookup) => holds(left(lookup), right(lookup));
    }
    case 'in': {
      const [operand, list] = [compile(expression.operand), new Set<Value>(expression.list)];
      return (lookup) => list.has(operand(lookup));
    }
    default:
      return unreachable(expression);
  }
}

const comparisons: Readonly<Record<Comparison, (a: Value, b: Value) => boolean>> = {
  '==': (a, b) => a !== null && a === b,
  '!=': (a, b) => a !== null && b !== null && a !== b,
  '<': (a, b) => typeof a === 'number' && typeof b === 'number' && a < b,
  '<=': (a, b) => typeof a === 'number' && typeof b === 'number' && a <= b,
  '>': (a, b) => typeof a === 'number' && typeof b === 'number' && a > b,
  '>=': (a, b) => typeof a === 'number' && typeof b === 'number' && a >= b,
};
