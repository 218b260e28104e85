import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { wordsFor, type Language, type PackWords, type Words } from './wording.ts';
import './tokens.css';
import './ui.css';

const noPack: PackWords = { phrases: {}, words: {} };
const Context = createContext<Words>(wordsFor('en', noPack));

/** Gives everything inside it the words of one language. */
export function Wording({
  language,
  words = noPack,
  children,
}: {
  readonly language: Language;
  readonly words?: PackWords;
  readonly children: ReactNode;
}): ReactNode {
  const value = useMemo(() => wordsFor(language, words), [language, words]);
  return <Context value={value}>{children}</Context>;
}

/** The words of the language in force here. */
export const useWords = (): Words => useContext(Context);
