import { useState } from 'react';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** True when two values of a picture say the same, but for the fields named: functions are alike when they are the same function. */
export function alike(a: unknown, b: unknown, but: ReadonlySet<string> = nothing): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a).filter((name) => !but.has(name));
  if (names.length !== Object.keys(b).filter((name) => !but.has(name)).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && alike(a[name], b[name], but));
}
const nothing: ReadonlySet<string> = new Set();

/** The value that came first among those that say the same, so that what is drawn from it need not be drawn again. */
export function useKept<Value>(value: Value, but?: ReadonlySet<string>): Value {
  const [kept, keep] = useState(value);
  if (kept === value || alike(kept, value, but)) return kept;
  keep(() => value);
  return value;
}
