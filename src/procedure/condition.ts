import { compile, isTrue, parseExpression, pathsOf, type Value } from '../kernel/index.ts';
import type { Attributes } from './event.ts';

/** What of an event a condition can read: `A.act` and its attributes. */
export interface Occurrence {
  readonly act: string;
  readonly attributes: Attributes;
}

/** What a condition is read against. A side that is not there has only missing values. */
export interface Scope {
  readonly case: Attributes;
  /** The attributes of the person concerned; they stand before those of the case. */
  readonly person: Attributes | undefined;
  readonly A: Occurrence | undefined;
  readonly B: Occurrence | undefined;
}

/** A guard, a target or an alternative, ready to be read. */
export interface Condition {
  readonly holds: (scope: Scope) => boolean;
  /** What it reads, such as `case.track` or `A.place`, in the order of the text. */
  readonly reads: readonly string[];
}

type Read = (scope: Scope) => Value | undefined;

/** The condition that an author wrote, or undefined where the text is none: the checks of the pack say why. The empty text always holds. */
export function conditionOf(text: string): Condition | undefined {
  if (text === '') return { holds: () => true, reads: [] };
  const parsed = parseExpression(text);
  if (!parsed.ok) return undefined;
  const reads = pathsOf(parsed.value);
  const readers = new Map(reads.map((path) => [path, readerOf(path)] as const));
  const run = compile(parsed.value);
  return { holds: (scope) => isTrue(run((path) => readers.get(path)?.(scope))), reads };
}

/** How a path is looked up. The parser has refused names that an object inherits, so a plain index is safe. */
function readerOf(path: string): Read {
  const dot = path.indexOf('.');
  const [root, name] = [path.slice(0, dot), path.slice(dot + 1)];
  if (root === 'case')
    return ({ case: whole, person }) => {
      const own = person?.[name];
      return own === undefined ? whole[name] : own;
    };
  if (root !== 'A' && root !== 'B') return () => undefined;
  if (name === 'act') return (scope) => scope[root]?.act;
  return (scope) => scope[root]?.attributes[name];
}
