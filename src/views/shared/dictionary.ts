import { createInstance } from 'i18next';
import type { Text } from '../../picture/index.ts';

/** What fills the `{slots}` of the page's own sentences. */
export type Fill = Readonly<Record<string, string | number>>;

/** Puts the keys of one part of the page into words of one language. */
export type Speaker<Key extends string> = (key: Key, fill?: Fill) => string;

/** The words of one part of the page in every language: flat keys, `{slots}`; all languages hold the same keys. */
export function dictionary<Key extends string>(en: Readonly<Record<Key, string>>, zh: Readonly<Record<Key, string>>): Readonly<Record<keyof Text, Speaker<Key>>> {
  const words = createInstance();
  void words.init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: 'en',
    fallbackLng: 'en',
    // React and textContent escape; a second time would show `&amp;` to the reader.
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  });
  const [english, chinese] = [words.getFixedT('en'), words.getFixedT('zh')];
  return { en: (key, fill) => english(key, fill ?? {}), zh: (key, fill) => chinese(key, fill ?? {}) };
}
