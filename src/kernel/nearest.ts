import { byText } from './compare.ts';

/** Longer texts are no slips of the pen, and comparing two of them takes time with the product of their lengths. */
const longest = 200;

/**
 * The name the author probably meant: the candidate within a third of the length (the longer one's) by `editsBetween`. Ties go to the
 * first by `byText`.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const limit = Math.floor(Math.max(name.length, candidate.length) / 3);
    if (Math.abs(name.length - candidate.length) > limit) continue;
    const edits = editsBetween(name, candidate);
    if (edits > limit) continue;
    if (!best || edits < best.edits || (edits === best.edits && byText(candidate, best.name) < 0)) best = { name: candidate, edits };
  }
  return best?.name;
}

/** Letters to insert, drop, replace or swap with their neighbour (Damerau 1964; Levenshtein 1966), no letter touched twice. */
function editsBetween(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const differs = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + differs, swapped ? beforeLast[j - 2]! + 1 : Infinity));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
