import type { ResolvedScenario, Text } from '../scenario/index.ts';

/** What was put together before, by the very list of the rule: the same rules are cited in every picture. */
const known = new WeakMap<readonly string[], Text>();

/**
 * Where a rule comes from, in both languages. The English text is the citation as the pack has it; the Chinese one takes whole citations
 * and names of statutes from the pack's `citations` and leaves the numbers of articles as they stand.
 */
export function citeOf(
  {
    pack: {
      rules: { citations = {} },
    },
  }: Pick<ResolvedScenario, 'pack'>,
  cite: readonly string[],
): Text {
  const before = known.get(cite);
  if (before !== undefined) return before;
  const inChinese = (part: string): string =>
    citations[part] ?? part.replace(/^[A-Z]+\d*[A-Z]?(?= |$)/, (statute) => citations[statute] ?? statute);
  const text = { en: cite.join('; '), zh: cite.map(inChinese).join('；') };
  known.set(cite, text);
  return text;
}
