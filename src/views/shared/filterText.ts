import type { Text } from '../../picture/index.ts';

/** Something that a row of a list may be found by, in one language or in all. */
export type Findable = string | Text | null | undefined;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const wordsOf = (found: Findable): string =>
  found === null || found === undefined ? '' : typeof found === 'string' ? found : `${found.en} ${found.zh}`;

/** Whether a row is found: each word that was typed stands somewhere in its texts, in either language. */
export function isFound(typed: string, texts: readonly Findable[]): boolean {
  const all = plain(texts.map(wordsOf).join('\n'));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
