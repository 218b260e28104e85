import type { Text } from '../../../picture/index.ts';
import { tokensOf } from './tokens.ts';

/** Something that a part of an order may name: by its place in the list, by any of its names, or by the beginning of one. */
export interface Choice {
  readonly value: string;
  readonly names: readonly string[];
  readonly label: Text;
  /** How a completion writes it, where that is not the first name in the language in force. */
  readonly spelt?: string;
}

/** What the words named, with how many of them it took; or why nothing was chosen. */
export type Picked =
  | { readonly found: Choice; readonly used: number }
  | { readonly found: null; readonly why: 'none' | 'several'; readonly among: readonly Choice[] };

const joined = (text: string): string => tokensOf(text).join('');

/** How well a name fits what was typed: 3 the same, 2 begins so, 1 one of its words begins so, 0 not at all. */
function fit(name: string, typed: string): number {
  const whole = joined(name);
  if (whole === typed) return 3;
  if (whole.startsWith(typed)) return 2;
  const words = tokensOf(name);
  return words.some((_, index) => index > 0 && words.slice(index).join('').startsWith(typed)) ? 1 : 0;
}

const fitOf = (choice: Choice, typed: string): number => Math.max(0, ...choice.names.map((name) => fit(name, typed)));

/** The choices that fit some typed text, best first. */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  if (typed === '') return choices;
  const ranked = choices.map((choice) => ({ choice, rank: fitOf(choice, typed) })).filter(({ rank }) => rank > 0);
  return [3, 2, 1].flatMap((rank) => ranked.filter((each) => each.rank === rank).map(({ choice }) => choice));
}

/** Words that a name may have: outcomes of cases are sentences. */
const longestName = 16;

/** The choice that the first words name or, if it may be meant by its place in the list, number. A name outranks a number. */
export function pick(tokens: readonly string[], choices: readonly Choice[], byPlace = true): Picked {
  let several: readonly Choice[] = [];
  for (let used = Math.min(longestName, tokens.length); used > 0; used -= 1) {
    const typed = tokens.slice(0, used).join('');
    const ranks = choices.map((choice) => fitOf(choice, typed));
    const best = Math.max(0, ...ranks);
    const top = best === 0 ? [] : choices.filter((_, index) => ranks[index] === best);
    if (top.length === 1) return { found: top[0]!, used };
    if (top.length > 1 && several.length === 0) several = top;
  }
  const numbered = byPlace && /^\d{1,2}$/.test(tokens[0] ?? '') ? choices[Number(tokens[0]) - 1] : undefined;
  if (numbered) return { found: numbered, used: 1 };
  return { found: null, why: several.length > 0 ? 'several' : 'none', among: several.length > 0 ? several : choices };
}
