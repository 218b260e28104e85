import type { Comparison, Expression, Value } from './expression.ts';
import { isSafeName } from './names.ts';
import { fail, ok, type Result } from './result.ts';

/** Why a text is no expression, and at which of its letters (from 0) that shows. */
export interface SyntaxProblem {
  readonly at: number;
  readonly message: string;
}

const longest = 2000;
const deepest = 64;

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/**
 * The expression that an author wrote: the only condition language of the product.
 *
 *     case.track == 'admin' && !A.recorded || case.area in ['urban', 'suburb']
 *
 * Paths are `root.name` or `root.name.name`. Texts stand in single or double quotes, with `\` before a quote or a `\` inside.
 * From loose to tight: `||`, `&&`, one of `== != < <= > >= in`, `!`; comparisons do not chain. The empty text is always true.
 * Refused are comparisons with the literal null (they would be false whatever is known), names that reach a prototype,
 * numbers of more than 17 digits, texts of more than 2000 letters and brackets or `!` more than 64 deep.
 */
export function parseExpression(text: string): Result<Expression, SyntaxProblem> {
  if (text.length > longest) return fail({ at: longest, message: `longer than ${longest} letters` });
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1) return ok({ kind: 'literal', value: true });
  return parseTokens(tokens.value);
}

/** A number; a text; a word or path; a sign. Each kind is known by its first letter. */
const tokenPattern =
  /[ \t\r\n]*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|'(?:[^'\\]|\\['"\\])*'|"(?:[^"\\]|\\['"\\])*"|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|[=!<>]=|&&|\|\||[<>!()[\],])/gy;

/** The words and signs of the text, closed by an `end`. */
function tokensOf(text: string): Result<readonly Token[], SyntaxProblem> {
  const tokens: Token[] = [];
  let end = 0;
  for (const [all, found = ''] of text.matchAll(tokenPattern)) {
    end += all.length;
    const token: Token = { kind: kindOf(found), text: found, at: end - found.length };
    if (token.kind === 'number' && !isPrecise(found)) return fail({ at: token.at, message: 'too large a number, or more than 17 digits' });
    tokens.push(token);
  }
  const rest = text.slice(end).replace(/^[ \t\r\n]+/, '');
  if (rest !== '') return fail({ at: text.length - rest.length, message: strayLetter(rest) });
  return ok([...tokens, { kind: 'end', text: '', at: text.length }]);
}

function kindOf(found: string): Token['kind'] {
  if (/^['"]/.test(found)) return 'text';
  if (/^[A-Za-z_]/.test(found)) return 'word';
  return /^-?\d/.test(found) ? 'number' : 'sign';
}

/** A double keeps 17 digits, and whole numbers up to 2⁵³; ECMAScript lets engines differ beyond 20 digits. */
const isPrecise = (number: string): boolean =>
  Math.abs(Number(number)) <= Number.MAX_SAFE_INTEGER && number.replace(/e.*|\D/g, '').replace(/^0+/, '').length <= 17;

function strayLetter(rest: string): string {
  const letter = String.fromCodePoint(rest.codePointAt(0)!);
  if (letter === "'" || letter === '"') return 'a text without its closing quote, or with a \\ before something else than a quote or a \\';
  if (letter === '=') return "'=' means nothing here; compare with '=='";
  if (letter === '&' || letter === '|') return `'${letter}' means nothing here; write '${letter}${letter}'`;
  return `'${letter}' means nothing here`;
}

/** How tightly an operator holds what stands on its two sides. */
const tightness: ReadonlyMap<string, number> = new Map([
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<', 3],
  ['<=', 3],
  ['>', 3],
  ['>=', 3],
  ['in', 3],
]);
const comparing = 3;

/** A parser of operators by their tightness (Pratt 1973). The first problem ends it. */
function parseTokens(tokens: readonly Token[]): Result<Expression, SyntaxProblem> {
  let next = 0;
  let depth = 0;
  const take = (): Token => tokens[Math.min(next++, tokens.length - 1)]!;
  const peek = (): Token => tokens[Math.min(next, tokens.length - 1)]!;
  const refuse = (at: number, message: string): Result<never, SyntaxProblem> => fail({ at, message });

  const parse = (looserThan: number): Result<Expression, SyntaxProblem> => {
    let left = parseOperand();
    while (left.ok) {
      const operator = peek();
      const tight = tightness.get(operator.text) ?? 0;
      if (tight <= looserThan) return left;
      take();
      left = parseRest(left.value, operator, tight);
      if (left.ok && tight === comparing && tightness.get(peek().text) === comparing)
        return refuse(peek().at, 'comparisons do not chain; join two of them with &&');
    }
    return left;
  };

  const parseRest = (left: Expression, operator: Token, tight: number): Result<Expression, SyntaxProblem> => {
    if (operator.text === 'in') return parseList(left, operator);
    const right = parse(tight);
    if (!right.ok) return right;
    if (tight === comparing) return comparison(left, operator, right.value);
    return ok({ kind: operator.text === '&&' ? 'and' : 'or', left, right: right.value });
  };

  const comparison = (left: Expression, operator: Token, right: Expression): Result<Expression, SyntaxProblem> =>
    isNull(left) || isNull(right)
      ? refuse(operator.at, 'a comparison with null is never true; write !path for what is missing or not true')
      : ok({ kind: 'compare', operator: operator.text as Comparison, left, right });

  const parseList = (operand: Expression, operator: Token): Result<Expression, SyntaxProblem> => {
    if (isNull(operand)) return refuse(operator.at, 'null is in no list');
    if (peek().text !== '[') return refuse(peek().at, "after 'in' comes a list such as ['urban', 'suburb']");
    const list: (number | string | boolean)[] = [];
    do {
      take();
      const item = take();
      const value = literalOf(item);
      if (value === undefined || value === null) return refuse(item.at, 'a list holds numbers, texts, true and false');
      list.push(value);
    } while (peek().text === ',');
    const close = take();
    return close.text === ']' ? ok({ kind: 'in', operand, list }) : refuse(close.at, "the list lacks its ']'");
  };

  const parseOperand = (): Result<Expression, SyntaxProblem> => {
    const token = take();
    const value = literalOf(token);
    if (value !== undefined) return ok({ kind: 'literal', value });
    if (token.kind === 'word') return pathOf(token);
    if (token.text !== '!' && token.text !== '(')
      return refuse(token.at, token.kind === 'end' ? 'ends where a value should stand' : `'${token.text}' where a value should stand`);
    if (++depth > deepest) return refuse(token.at, `more than ${deepest} deep`);
    const inner = token.text === '!' ? parseNot() : parseBrackets(token);
    depth--;
    return inner;
  };

  const parseNot = (): Result<Expression, SyntaxProblem> => {
    const operand = parseOperand();
    return operand.ok ? ok({ kind: 'not', operand: operand.value }) : operand;
  };

  const parseBrackets = (open: Token): Result<Expression, SyntaxProblem> => {
    const inner = parse(0);
    if (!inner.ok) return inner;
    return take().text === ')' ? inner : refuse(open.at, "this '(' is never closed");
  };

  const whole = parse(0);
  if (!whole.ok || peek().kind === 'end') return whole;
  return refuse(peek().at, `'${peek().text}' where an operator should stand`);
}

const isNull = (expression: Expression): boolean => expression.kind === 'literal' && expression.value === null;

const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The value that the token spells; undefined where it spells none. */
function literalOf({ kind, text }: Token): Value | undefined {
  if (kind === 'number') return Number(text) + 0; // never −0
  if (kind === 'text') return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return kind === 'word' ? words.get(text) : undefined;
}

function pathOf({ text, at }: Token): Result<Expression, SyntaxProblem> {
  const names = text.split('.');
  const unsafe = names.find((name) => !isSafeName(name));
  if (unsafe !== undefined) return fail({ at, message: `'${unsafe}' cannot be the name of an attribute` });
  if (names.length < 2 || names.length > 3 || names[0] === 'in' || words.has(names[0]!))
    return fail({ at, message: `'${text}' is no path such as case.track; a text stands in quotes` });
  return ok({ kind: 'path', path: text });
}
