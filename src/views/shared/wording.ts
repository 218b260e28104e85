import type { Refusal, Slot, Text, Wordings } from '../../picture/index.ts';
import { fetchedDictionary, type Speaker } from './dictionary.ts';
import type en from './locales/en.json';

/** The languages in which everything visible exists. */
export type Language = keyof Text;

/** A word or sentence of the page itself, as against those of the pack. */
export type WordKey = keyof typeof en;

/** The pack's wordings, as the app hands them to the screens: radio lines by key, and words for codes. */
export interface PackWords {
  readonly phrases: Readonly<Record<string, Wordings>>;
  readonly words: Readonly<Record<string, Text>>;
}

const own = fetchedDictionary<WordKey>({ en: () => import('./locales/en.json'), zh: () => import('./locales/zh.json') });

/** Fetches the words of the desk in one language; rejects when they cannot be fetched. */
export const fetchWords = own.fetched;

/** The text in one language. */
export const say = (text: Text, language: Language): string => text[language];

/** The phrase with its `{slots}` filled, as plain text; a slot that is not given shows as an ellipsis. */
export function slotted(phrase: string, slots: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{([A-Za-z0-9_.]+)\}/g, (_, name: string) => (Object.hasOwn(slots, name) ? slots[name]! : '…'));
}

/** What ids are called on this desk: call signs of units, numbers of cases, names of desks. */
export type Names = Readonly<Record<string, string | Text>>;

/** Everything that puts codes into words of one language. */
export interface Words {
  readonly language: Language;
  /** A sentence of the page. */
  readonly t: Speaker<WordKey>;
  /** A text of the picture; nothing for nothing. */
  readonly say: (text: Text | null | undefined) => string;
  /** A code of a family (`custody`, `aspect` …) in words: the page's own, then the pack's, then the code itself, spaced. */
  readonly word: (code: string, family?: string) => string;
  readonly slot: (slot: Slot) => string;
  /** A radio or telephone line: the wording that the dice chose, filled. */
  readonly phrase: (key: string, variant: number, slots: Readonly<Record<string, Slot>>) => string;
  /** Why not, in words. */
  readonly refusal: (refusal: Refusal, because?: Text, names?: Names) => string;
}

/** Something to be said that is kept as it is meant, so that it can be said again in another language. */
export type Saying = (words: Words) => string;

/** Why something is greyed or was refused; nothing where it was not. */
export const refusalSaid =
  ({ refusal, because }: { readonly refusal?: Refusal | undefined; readonly because?: Text | null | undefined }, names?: Names): Saying =>
  (words) =>
    refusal ? words.refusal(refusal, because ?? undefined, names) : '';

const spaced = (code: string): string =>
  code.replaceAll(/[_.]/g, ' ').replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** The words of one language, over the page's own dictionary and the pack's; `fetchWords` comes before anything is said. */
export function wordsFor(language: Language, pack: PackWords): Words {
  const t = own[language];
  const sayIt = (text: Text | null | undefined): string => (text ? say(text, language) : '');
  const word = (code: string, family?: string): string => {
    const key = family === undefined ? code : `${family}.${code}`;
    if (own.has(language, key)) return t(key);
    return sayIt(pack.words[key] ?? pack.words[code]) || spaced(code);
  };
  const slot = (value: Slot): string => {
    if ('word' in value) return word(value.word);
    return 'value' in value ? String(value.value) : sayIt(value);
  };
  const phrase = (key: string, variant: number, slots: Readonly<Record<string, Slot>>): string => {
    const single = pack.words[key]?.[language];
    const wordings = pack.phrases[key]?.[language] ?? (single === undefined ? [] : [single]);
    const chosen = wordings[variant % Math.max(1, wordings.length)];
    const filled = Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, slot(value)]));
    if (chosen === undefined) return [word(key), ...Object.values(filled)].join(' · ');
    const line = slotted(chosen, filled);
    // What fills the first slot may be called in small letters.
    return line.charAt(0).toUpperCase() + line.slice(1);
  };
  const refusal = (why: Refusal, because?: Text, names?: Names): string => {
    if (because) return sayIt(because);
    const name = why.what === undefined ? '' : (names?.[why.what] ?? word(why.what));
    const what = typeof name === 'string' ? name : say(name, language);
    return t(`refusal.${why.code}`, { what })
      .replace(/\s+([,.;:)])/g, '$1')
      .trim();
  };
  return { language, t, say: sayIt, word, slot, phrase, refusal };
}
