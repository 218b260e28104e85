import { type Expression, parseExpression, type ValueType } from '../../kernel/index.ts';
import type { Draw } from '../pack/draw.ts';

/** What is known about the values of a name: their type, and, where they are a closed list of texts, the list. Both absent: anything. */
export interface Kind {
  readonly type?: ValueType;
  readonly texts?: ReadonlySet<string>;
}

/** What each name may hold, by path such as `truth.amount`. */
export type Kinds = ReadonlyMap<string, Kind>;

/** Nothing is known, or the type alone. */
const anything: Kind = {};
export const aNumber: Kind = { type: 'number' };
export const aTruth: Kind = { type: 'boolean' };

/** One of these texts. */
export const oneOf = (texts: Iterable<string>): Kind => ({ type: 'string', texts: new Set(texts) });

/** What holds of both. */
function either(a: Kind, b: Kind): Kind {
  if (a.type === undefined || a.type !== b.type) return anything;
  return a.texts && b.texts ? { type: a.type, texts: new Set([...a.texts, ...b.texts]) } : { type: a.type };
}

/** What may be said of a name that is given in several ways. */
const anyOf = (kinds: readonly Kind[]): Kind => (kinds.length === 0 ? anything : kinds.reduce(either));

/** The kind of a value that stands in the file itself. */
export const kindOfScalar = (value: number | boolean | string): Kind =>
  typeof value === 'string' ? oneOf([value]) : typeof value === 'number' ? aNumber : aTruth;

/** The kind of what an expression yields. */
export function kindOfExpression(text: string, kinds: Kinds): Kind {
  const parsed = parseExpression(text);
  return parsed.ok ? kindOf(parsed.value, kinds) : anything;
}

function kindOf(expression: Expression, kinds: Kinds): Kind {
  if (expression.kind === 'path') return kinds.get(expression.path) ?? anything;
  if (expression.kind === 'literal') return expression.value === null ? anything : kindOfScalar(expression.value);
  return aTruth;
}

/** The kind of a number, a truth value or an expression's value. */
export const kindOfGiven = (given: number | boolean | string, kinds: Kinds): Kind =>
  typeof given === 'string' ? kindOfExpression(given, kinds) : kindOfScalar(given);

function kindOfDraw(draw: Draw, kinds: Kinds): Kind {
  if (draw.chance !== undefined) return aTruth;
  if (draw.number) return aNumber;
  if (draw.oneOf) return anyOf(draw.oneOf.map(([value]) => kindOfScalar(value)));
  return draw.value === undefined ? anything : kindOfGiven(draw.value, kinds);
}

/** What a name may hold from this draw on: it may have been drawn before, under another condition. */
export function kindOfAgain(draw: Draw, root: 'truth' | 'person', seen: Kinds): Kind {
  const before = seen.get(`${root}.${draw.name}`);
  const kind = kindOfDraw(draw, seen);
  return before ? either(before, kind) : kind;
}

/** Several lists of kinds as one: names that stand in more than one hold whatever any of them says. */
export function together(lists: readonly Kinds[]): Kinds {
  const all = new Map<string, Kind[]>();
  for (const kinds of lists) for (const [name, kind] of kinds) all.set(name, [...(all.get(name) ?? []), kind]);
  return new Map([...all].map(([name, kinds]) => [name, anyOf(kinds)]));
}
