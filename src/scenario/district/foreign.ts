import { type DistrictProblem, errorAt, warningAt } from './problem.ts';

const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper JSON is no district. */
const deepest = 40;

/** The first member anywhere whose name could reach an object's prototype, or JSON too deep to walk. Coordinates are not walked. */
export function reservedKeys(value: unknown, path: readonly (string | number)[]): DistrictProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > deepest) return errorAt(path.slice(0, 8), 'tooDeep', 'This is nested too deep for a district.');
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) {
    if (typeof key === 'string' && reserved.has(key))
      return errorAt([...path, key], 'reservedKey', `“${key}” cannot be the name of a member.`);
    if (key === 'coordinates') continue;
    const found = reservedKeys(inner, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** Warnings for foreign members whose name is one edit away from one of ours that is missing. The others are none of our business. */
export function nearMisses(record: object, ours: readonly string[], path: readonly (string | number)[]): DistrictProblem[] {
  const present = new Set(Object.keys(record));
  return [...present]
    .filter((key) => !ours.includes(key))
    .flatMap((key) => {
      const meant = ours.find((name) => !present.has(name) && isOneEditAway(key, name));
      return meant === undefined ? [] : [warningAt([...path, key], 'unknownMember', `“${key}” is ignored; is “${meant}” meant?`, meant)];
    });
}

/** Whether one letter put in, left out, changed or swapped with its neighbour makes one word the other. */
function isOneEditAway(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const rest = (skipA: number, skipB: number): boolean => a.slice(i + skipA) === b.slice(i + skipB);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
}
