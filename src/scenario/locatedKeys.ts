import type { ProblemCode } from './problemCode.ts';
import { createScanner } from 'jsonc-parser';
import { isSafeName } from '../kernel/index.ts';
import { finding, type PlacedFinding } from './problem.ts';

/** Kinds of token of jsonc-parser's scanner (its SyntaxKind, a const enum that isolated modules cannot read). */
const token = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, text: 10, end: 17 } as const;

/** An object or list that is open: the keys it has so far (null in a list), whether a key comes next, and the last key or index. */
interface Level {
  readonly keys: Set<string> | null;
  expectsKey: boolean;
  key: string | number;
}

/**
 * What JSON.parse would pass over or choke on: keys written twice, keys through which a prototype could be reached, and
 * data deeper than `deepest`. One pass without recursion, so no depth of brackets can exhaust the stack.
 */
export function keyFindings(text: string, deepest: number): readonly PlacedFinding[] {
  const scanner = createScanner(text, true);
  const found: PlacedFinding[] = [];
  const levels: Level[] = [];
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const level = levels.at(-1);
    if (kind === token.openBrace || kind === token.openBracket) {
      if (levels.length >= deepest)
        return [...found, { ...finding([], 'tooDeep', `The data is more than ${deepest} deep.`), offset: scanner.getTokenOffset() }];
      levels.push(kind === token.openBrace ? { keys: new Set(), expectsKey: true, key: '' } : { keys: null, expectsKey: false, key: 0 });
    } else if (kind === token.closeBrace || kind === token.closeBracket) levels.pop();
    else if (level && kind === token.comma) goOn(level);
    else if (kind === token.text && level?.expectsKey === true) {
      const fault = takeKey(level, scanner.getTokenValue());
      if (fault)
        found.push({
          ...finding(
            levels.map((one) => one.key),
            ...fault,
          ),
          offset: scanner.getTokenOffset(),
        });
    }
  }
  return found;
}

/** After a comma: the next key of an object, or the next entry of a list. */
function goOn(level: Level): void {
  if (level.keys) level.expectsKey = true;
  else level.key = Number(level.key) + 1;
}

/** Notes a key of the object; answers what is wrong with it, if anything. */
function takeKey(level: Level, key: string): readonly [code: ProblemCode, message: string] | undefined {
  const fault = faultOf(key, level.keys ?? new Set());
  level.expectsKey = false;
  level.key = key;
  level.keys?.add(key);
  return fault;
}

function faultOf(key: string, taken: ReadonlySet<string>): readonly [code: ProblemCode, message: string] | undefined {
  if (!key.split('.').every(isSafeName)) return ['unsafeKey', `“${key.slice(0, 60)}” cannot be a key.`];
  return taken.has(key) ? ['duplicateKey', `The key “${key.slice(0, 60)}” is written twice.`] : undefined;
}
