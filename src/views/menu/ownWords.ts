import { createInstance } from 'i18next';
import type { Text } from '../../picture/index.ts';
import { useWords } from '../shared/Wording.tsx';
import type { Fill } from '../shared/wording.ts';

/** Puts the keys of one part of the page into words of the language in force. */
export type Own<Key extends string> = (key: Key, fill?: Fill) => string;

/** The words of one part of the page. */
export interface OwnWords<Key extends string> {
  /** In the language in force where it is called. */
  readonly useOwn: () => Own<Key>;
  /** In both languages at once, for what is said before the language is known. */
  readonly both: (key: Key, fill?: Fill) => Text;
}

/** The words that only one part of the page needs, beside the shared ones and by the same rules: flat keys, `{slots}`; both languages hold the same keys. */
export function ownWords<Key extends string>(en: Readonly<Record<Key, string>>, zh: Readonly<Record<Key, string>>): OwnWords<Key> {
  const dictionary = createInstance();
  void dictionary.init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: 'en',
    fallbackLng: 'en',
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  });
  const own: Readonly<Record<keyof Text, Own<Key>>> = {
    en: (key, fill) => dictionary.getFixedT('en')(key, fill ?? {}),
    zh: (key, fill) => dictionary.getFixedT('zh')(key, fill ?? {}),
  };
  return {
    useOwn: () => own[useWords().language],
    both: (key, fill) => ({ en: own.en(key, fill), zh: own.zh(key, fill) }),
  };
}
