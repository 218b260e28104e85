import type { Shelf } from './shelf.ts';

/** How this reader likes the page. */
export interface Preferences {
  readonly language: 'en' | 'zh';
  readonly theme: 'dark' | 'light';
  readonly density: 'compact' | 'regular' | 'roomy';
  readonly textScale: number;
  readonly volume: number;
}

const place = 'casebreak.preferences';

const oneOf = <Value extends string>(value: unknown, values: readonly Value[], otherwise: Value): Value => values.find((one) => one === value) ?? otherwise;
const between = (value: unknown, least: number, most: number, otherwise: number): number => (typeof value === 'number' && value >= least && value <= most ? value : otherwise);

/** The preferences kept in this browser; what is missing or spoilt is as `languages` and the design say. */
export function preferencesFrom(shelf: Shelf, languages: readonly string[]): Preferences {
  const kept = read(shelf.take(place));
  const spoken = languages.find((language) => /^(en|zh)\b/i.test(language))?.slice(0, 2).toLowerCase();
  return {
    language: oneOf(kept['language'], ['en', 'zh'], spoken === 'zh' ? 'zh' : 'en'),
    theme: oneOf(kept['theme'], ['dark', 'light'], 'dark'),
    density: oneOf(kept['density'], ['compact', 'regular', 'roomy'], 'compact'),
    textScale: between(kept['textScale'], 0.9, 1.5, 1),
    volume: between(kept['volume'], 0, 1, 0.6),
  };
}

function read(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Keeps the preferences for the next opening of the page. */
export const keepPreferences = (shelf: Shelf, preferences: Preferences): void => { shelf.put(place, JSON.stringify(preferences)); };
