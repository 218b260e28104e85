import canonicalize from 'canonicalize';

/** What JSON can hold, and nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Deeper data is no work of ours: a cycle, or an attack on the stack. */
const deepest = 500;

/** True for what comes back from JSON unchanged: no undefined, NaN, function, hole, cycle, class or half of a surrogate pair. */
export const isPlainData = (value: unknown): value is Json => strayIn(value, 0) === undefined;

/**
 * JSON by RFC 8785: keys in code-unit order, no spaces, numbers as ECMAScript writes them, so equal data always give equal text.
 * @throws TypeError when the value is not plain data; the message says where.
 */
export function canonicalJson(value: unknown): string {
  const stray = strayIn(value, 0);
  const text = stray === undefined ? canonicalize(value) : undefined;
  if (text === undefined) throw new TypeError(`not plain data: $${stray ?? ''}`);
  return text;
}

/** The way to the first thing that is not plain data, such as `.cases.k1[3]: undefined`; undefined when all is plain. */
function strayIn(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return strayInText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `: ${value}`;
  if (typeof value !== 'object') return `: ${typeof value}`;
  if (depth >= deepest) return ': deeper than any data of ours';
  return Array.isArray(value) ? strayInList(value, depth) : strayInRecord(value, depth);
}

const strayInText = (text: string): string | undefined => (/\p{Surrogate}/u.test(text) ? ': half of a surrogate pair' : undefined);

function strayInList(list: readonly unknown[], depth: number): string | undefined {
  for (let i = 0; i < list.length; i++) {
    const stray = strayIn(list[i], depth + 1);
    if (stray !== undefined) return `[${i}]${stray}`;
  }
  return undefined;
}

function strayInRecord(record: object, depth: number): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) return ': not a plain object';
  if (Object.getOwnPropertySymbols(record).length > 0) return ': has a symbol for a key';
  for (const [key, inner] of Object.entries(record)) {
    const stray = strayInText(key) ?? strayIn(inner, depth + 1);
    if (stray !== undefined) return `.${key}${stray}`;
  }
  return undefined;
}
