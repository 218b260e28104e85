import { dictionary, type Speaker } from '../shared/dictionary.ts';
import { useWords } from '../shared/Wording.tsx';
import en from './locales/en.json';
import zh from './locales/zh.json';

/** A word or sentence of the debrief. */
export type ReviewKey = keyof typeof en;

const words = dictionary<ReviewKey>(en, zh);

/** The words of the debrief in the language in force. */
export const useReviewWords = (): Speaker<ReviewKey> => words[useWords().language];
