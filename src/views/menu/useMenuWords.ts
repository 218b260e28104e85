import type { Text } from '../../picture/index.ts';
import { dictionary, type Fill, type Speaker } from '../shared/dictionary.ts';
import { useWords } from '../shared/Wording.tsx';
import en from './locales/en.json';
import zh from './locales/zh.json';

/** A word or sentence of the start screen, the briefing and the notices of the page. */
export type MenuKey = keyof typeof en;

const words = dictionary<MenuKey>(en, zh);

/** The words of the start screen in the language in force. */
export const useMenuWords = (): Speaker<MenuKey> => words[useWords().language];

/** A sentence of the start screen in both languages, for what is said before the language is known. */
export const menuText = (key: MenuKey, fill?: Fill): Text => ({ en: words.en(key, fill), zh: words.zh(key, fill) });

/** True when the start screen has a word under this key. */
export const isMenuKey = (key: string): key is MenuKey => Object.hasOwn(en, key);
