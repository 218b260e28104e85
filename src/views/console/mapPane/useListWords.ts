import { dictionary, type Speaker } from '../../shared/dictionary.ts';
import { useWords } from '../../shared/Wording.tsx';
import en from './locales/en.json';
import zh from './locales/zh.json';

type ListKey = keyof typeof en;

const words = dictionary<ListKey>(en, zh);

/** The words of the lists of the map, fetched with them. */
export const useListWords = (): Speaker<ListKey> => words[useWords().language];
