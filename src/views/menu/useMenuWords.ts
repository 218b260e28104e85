import type { Text } from '../../picture/index.ts';
import { fetchedDictionary, type Fill, type Speaker } from '../shared/dictionary.ts';
import { fetchWords, type Language } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';
import type en from './locales/en.json';

/** A word or sentence of the start screen, the briefing and the notices of the page. */
export type MenuKey = keyof typeof en;

const words = fetchedDictionary<MenuKey>({ en: () => import('./locales/en.json'), zh: () => import('./locales/zh.json') });

/** Fetches all that the page says in one language, before it is drawn in that language. Rejects when it cannot be fetched. */
export const fetchLanguage = async (language: Language): Promise<void> => {
  await Promise.all([fetchWords(language), words.fetched(language)]);
};

/** The words of the start screen in the language in force. */
export const useMenuWords = (): Speaker<MenuKey> => words[useWords().language];

/**
 * A sentence of the start screen as a text, for notices at the desk. It is asked for anew when the language changes: a language that was
 * not fetched yet has no words here.
 */
export const menuText = (key: MenuKey, fill?: Fill): Text => ({ en: words.en(key, fill), zh: words.zh(key, fill) });

/** True when the start screen has a word under this key. */
export const isMenuKey = (key: string): key is MenuKey => words.has('en', key) || words.has('zh', key);
