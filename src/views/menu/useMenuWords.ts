import type { Text } from '../../picture/index.ts';
import type { Fill } from '../shared/wording.ts';
import en from './locales/en.json';
import zh from './locales/zh.json';
import { ownWords, type Own } from './ownWords.ts';

/** A word or sentence of the start screen, the briefing and the notices of the page. */
export type MenuKey = keyof typeof en;

const words = ownWords<MenuKey>(en, zh);

/** The words of the start screen in the language in force. */
export const useMenuWords = (): Own<MenuKey> => words.useOwn();

/** A sentence of the start screen in both languages. */
export const menuText = (key: MenuKey, fill?: Fill): Text => words.both(key, fill);

/** True when the start screen has a word under this key. */
export const isMenuKey = (key: string): key is MenuKey => Object.hasOwn(en, key);
