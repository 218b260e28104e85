import { ownWords, type Own } from '../menu/ownWords.ts';
import en from './locales/en.json';
import zh from './locales/zh.json';

/** A word or sentence of the debrief. */
export type ReviewKey = keyof typeof en;

const words = ownWords<ReviewKey>(en, zh);

/** The words of the debrief in the language in force. */
export const useReviewWords = (): Own<ReviewKey> => words.useOwn();
