import { keptPlansFrom, keyChoiceFrom, layersFrom, type KeptPlan, type KeyChoice, type MapLayers } from '../../views/index.ts';
import type { Shelf } from './shelf.ts';

/** How this reader likes the page. */
export interface Preferences {
  readonly language: 'en' | 'zh';
  readonly theme: 'dark' | 'light';
  readonly density: 'compact' | 'regular' | 'roomy';
  readonly textScale: number;
  /** How many pixels the bars between the desk’s panes stand from their usual places. */
  readonly panes: { readonly left: number; readonly right: number; readonly drawer: number };
  readonly volume: number;
  readonly muted: boolean;
  /** The reader's own keys, and whether keys of one sign work. */
  readonly keys: KeyChoice;
  /** What the map of the desk shows beyond units and cases. */
  readonly layers: MapLayers;
  /** Lines on the telephone are typed out as they are spoken. */
  readonly typed: boolean;
  /** Whatever is heard stands written in a strip of its own. */
  readonly captions: boolean;
  /** The reader's own plans, by type of case. */
  readonly plans: readonly KeptPlan[];
}

const place = 'casebreak.preferences';

const oneOf = <Value extends string>(value: unknown, values: readonly Value[], otherwise: Value): Value =>
  values.find((one) => one === value) ?? otherwise;
const between = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : otherwise;

/** The preferences kept in this browser; what is missing or spoilt is as `languages` and the design say. */
export function preferencesFrom(shelf: Shelf, languages: readonly string[]): Preferences {
  const kept = read(shelf.take(place));
  const panes = plain(kept['panes']);
  const spoken = languages
    .find((language) => /^(en|zh)\b/i.test(language))
    ?.slice(0, 2)
    .toLowerCase();
  return {
    language: oneOf(kept['language'], ['en', 'zh'], spoken === 'zh' ? 'zh' : 'en'),
    theme: oneOf(kept['theme'], ['dark', 'light'], 'dark'),
    density: oneOf(kept['density'], ['compact', 'regular', 'roomy'], 'compact'),
    textScale: between(kept['textScale'], 0.9, 1.5, 1),
    panes: {
      left: between(panes['left'], -400, 400, 0),
      right: between(panes['right'], -400, 400, 0),
      drawer: between(panes['drawer'], -400, 400, 0),
    },
    volume: between(kept['volume'], 0, 1, 0.6),
    muted: kept['muted'] === true,
    keys: keyChoiceFrom(kept['keys']),
    layers: layersFrom(kept['layers']),
    typed: kept['typed'] !== false,
    captions: kept['captions'] === true,
    plans: keptPlansFrom(kept['plans']),
  };
}

const plain = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

function read(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return plain(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps the preferences for the next opening of the page. */
export const keepPreferences = (shelf: Shelf, preferences: Preferences): void => {
  shelf.put(place, JSON.stringify(preferences));
};
