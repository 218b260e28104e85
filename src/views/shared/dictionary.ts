import { createInstance } from 'i18next';
import type { Text } from '../../picture/index.ts';

/** What fills the `{slots}` of the page's own sentences. */
export type Fill = Readonly<Record<string, string | number>>;

/** Puts the keys of one part of the page into words of one language. */
export type Speaker<Key extends string> = (key: Key, fill?: Fill) => string;

type Language = keyof Text;
type Texts<Key extends string> = Readonly<Record<Key, string>>;
type Speakers<Key extends string> = Readonly<Record<Language, Speaker<Key>>>;

/** The words of one part of the page that are fetched by language. */
export interface FetchedDictionary<Key extends string> extends Speakers<Key> {
  /** Fetches the words of a language; until it settles they are heard as their bare keys. Rejects when they cannot be fetched. */
  readonly fetched: (language: Language) => Promise<void>;
  /** Whether the words of this language are there and have this key. */
  readonly has: (language: Language, key: string) => key is Key;
}

/** The words of one part of the page in every language: flat keys, `{slots}`; all languages hold the same keys. */
export function dictionary<Key extends string>(en: Texts<Key>, zh: Texts<Key>): Speakers<Key> {
  const { add, speakers } = opened<Key>();
  add('en', en);
  add('zh', zh);
  return speakers;
}

/** The words of one part of the page, each language fetched when it is first asked for. */
export function fetchedDictionary<Key extends string>(
  shelf: Readonly<Record<Language, () => Promise<{ readonly default: Texts<Key> }>>>,
): FetchedDictionary<Key> {
  const { add, speakers } = opened<Key>();
  const known: Partial<Record<Language, object>> = {};
  const fetched = async (language: Language): Promise<void> => {
    if (known[language] !== undefined) return;
    const { default: texts } = await shelf[language]();
    known[language] = texts;
    add(language, texts);
  };
  return { ...speakers, fetched, has: (language, key): key is Key => Object.hasOwn(known[language] ?? {}, key) };
}

function opened<Key extends string>(): { readonly add: (language: Language, texts: Texts<Key>) => void; readonly speakers: Speakers<Key> } {
  const words = createInstance();
  void words.init({
    resources: {},
    lng: 'en',
    fallbackLng: 'en',
    // React and textContent escape; a second time would show `&amp;` to the reader.
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  });
  const [english, chinese] = [words.getFixedT('en'), words.getFixedT('zh')];
  return {
    add: (language, texts) => {
      words.addResourceBundle(language, 'translation', texts);
    },
    speakers: { en: (key, fill) => english(key, fill ?? {}), zh: (key, fill) => chinese(key, fill ?? {}) },
  };
}
