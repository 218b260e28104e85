import { pathsOf, partsOf, type Expression, type Value } from './expression.ts';
import { nearest } from './nearest.ts';

/** What an attribute holds when it is known. */
export type ValueType = 'number' | 'string' | 'boolean';

/** A mistake that parses: an attribute nobody has, or a comparison that can never hold. */
export interface TypeProblem {
  /** The path concerned; '' where only literals are. */
  readonly path: string;
  readonly message: string;
  /** The path that the author probably meant. */
  readonly nearest?: string;
}

/**
 * Every mistake that the vocabulary (path → type) shows in the expression: unknown paths first, then wrong comparisons, each in the order
 * of the text.
 */
export function typeCheck(expression: Expression, vocabulary: ReadonlyMap<string, ValueType>): readonly TypeProblem[] {
  const unknown = pathsOf(expression)
    .filter((path) => !vocabulary.has(path))
    .map((path): TypeProblem => {
      const meant = nearest(path, vocabulary.keys());
      return { path, message: `'${path}' is not an attribute`, ...(meant === undefined ? {} : { nearest: meant }) };
    });
  return [...unknown, ...wrongComparisons(expression, vocabulary)];
}

function wrongComparisons(expression: Expression, vocabulary: ReadonlyMap<string, ValueType>): readonly TypeProblem[] {
  const inside = partsOf(expression).flatMap((part) => wrongComparisons(part, vocabulary));
  const message = mistakeIn(expression, (part) => typeOf(part, vocabulary));
  return message === undefined ? inside : [...inside, { path: pathsOf(expression)[0] ?? '', message }];
}

/** What is wrong with this comparison itself; undefined for a sound one, and for one whose types nobody can know. */
function mistakeIn(expression: Expression, typeOfPart: (part: Expression) => ValueType | undefined): string | undefined {
  if (expression.kind === 'in') return mistakeInList(typeOfPart(expression.operand), expression.list);
  if (expression.kind !== 'compare') return undefined;
  const [left, right] = [typeOfPart(expression.left), typeOfPart(expression.right)];
  const ordered = expression.operator !== '==' && expression.operator !== '!=';
  const unordered = ordered ? [left, right].find((type) => type !== undefined && type !== 'number') : undefined;
  if (unordered !== undefined) return `'${expression.operator}' compares numbers, not a ${unordered}`;
  if (left === undefined || right === undefined || left === right) return undefined;
  return `a ${left} is never equal to a ${right}`;
}

function mistakeInList(type: ValueType | undefined, list: readonly Value[]): string | undefined {
  const stranger = type === undefined ? undefined : list.find((value) => typeof value !== type);
  return stranger === undefined ? undefined : `a ${String(type)} is never the ${typeof stranger} ${JSON.stringify(stranger)}`;
}

function typeOf(expression: Expression, vocabulary: ReadonlyMap<string, ValueType>): ValueType | undefined {
  if (expression.kind === 'path') return vocabulary.get(expression.path);
  if (expression.kind !== 'literal') return 'boolean';
  return expression.value === null ? undefined : (typeof expression.value as ValueType);
}
