import type { Path } from '../problem.ts';

/** A text in both languages, or its wordings: one or more lines in each. */
export interface BothLanguages {
  readonly path: Path;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const linesOf = (value: unknown): readonly string[] | undefined =>
  typeof value === 'string' ? [value] : Array.isArray(value) && value.every((line) => typeof line === 'string') ? value : undefined;

/** Every text that stands anywhere in the data. */
export function textsIn(data: unknown, path: Path = []): readonly BothLanguages[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.flatMap((entry, index) => textsIn(entry, [...path, index]));
  const { en, zh } = data as { readonly en?: unknown; readonly zh?: unknown };
  const [english, chinese] = [linesOf(en), linesOf(zh)];
  if (english && chinese) return [{ path, en: english, zh: chinese }];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, [...path, key]));
}

/** The slots of lines, such as `{place}`, each once. */
export const slotsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => [...line.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')));
