import { isRecord } from './isRecord.ts';

/**
 * Data with its repetitions taken out, as JSON: the texts of each language in a row of their own (a text that comes again by how far
 * back it stands,
 * or by 0 where that is as far as in the first language), and every part that stands often enough in a table. It is what a build carries
 * of a pack: gzip alone sees no repetition farther than 32 KiB back.
 */
export interface Folded {
  readonly texts: Readonly<Record<Language, readonly (string | number)[]>>;
  /** Parts that stand more than once; a later one may hold earlier ones. */
  readonly table: readonly unknown[];
  readonly root: unknown;
}

const languages = ['en', 'zh'] as const;
type Language = (typeof languages)[number];

/**
 * What stands where a text was taken out; `$` and a number in base 36 stands for a part of the table, and a second `$` protects a text
 * that begins with a sign.
 */
const holes: Readonly<Record<Language, string>> = { en: '~', zh: '^' };
const sign = /^[~^$]/;

const languageOf = (key: string): Language | undefined => languages.find((language) => language === key);
const mapped = (value: object, each: (inner: unknown, key: string) => unknown): unknown =>
  Array.isArray(value)
    ? value.map((inner: unknown) => each(inner, ''))
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, each(inner, key)]));
const isComposed = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Folds plain data. Texts are the strings anywhere under a member `en` or `zh`. */
export function folded(data: unknown): Folded {
  const texts: Record<Language, (string | number)[]> = { en: [], zh: [] };
  const root = tabled(holed(data, undefined, texts, { en: new Map(), zh: new Map() }));
  return {
    texts: { en: texts.en, zh: texts.zh.map((taken, i) => (typeof taken === 'number' && taken === texts.en[i] ? 0 : taken)) },
    ...root,
  };
}

function holed(
  value: unknown,
  language: Language | undefined,
  texts: Record<Language, (string | number)[]>,
  known: Readonly<Record<Language, Map<string, number>>>,
): unknown {
  if (isComposed(value)) return mapped(value, (inner, key) => holed(inner, languageOf(key) ?? language, texts, known));
  if (typeof value !== 'string') return value;
  if (language === undefined) return sign.test(value) ? `$$${value}` : value;
  const before = known[language].get(value);
  const place = texts[language].length;
  if (before === undefined) known[language].set(value, place);
  texts[language].push(before === undefined ? value : place - before);
  return holes[language];
}

/** Shorter parts cost less where they stand. */
const shortest = 8;
/**
 * How many characters the table must spare at least: gzip sees near repetitions itself, and a number in place of each spoils its view. The
 * packs are smallest so.
 */
const spared = 80;

function tabled(data: unknown): Pick<Folded, 'table' | 'root'> {
  const times = new Map<string, number>();
  const count = (value: unknown): void => {
    const text = JSON.stringify(value);
    const seen = (times.get(text) ?? 0) + 1;
    times.set(text, seen);
    if (seen === 1 && isComposed(value)) for (const inner of Object.values(value)) count(inner);
  };
  count(data);
  const table: unknown[] = [];
  const places = new Map<string, number>();
  const inside = (value: unknown): unknown => (isComposed(value) ? mapped(value, put) : value);
  const put = (value: unknown): unknown => {
    const text = JSON.stringify(value);
    if (text.length <= shortest || text.length * ((times.get(text) ?? 0) - 1) <= spared) return inside(value);
    const place = places.get(text) ?? table.push(inside(value)) - 1;
    places.set(text, place);
    return `$${place.toString(36)}`;
  };
  return { root: put(data), table };
}

/** The data that were folded. Parts are made anew wherever they stand, so that nothing is shared. */
export function unfolded({ texts, table, root }: Folded): unknown {
  const next: Record<Language, number> = { en: 0, zh: 0 };
  const text = (language: Language): string => {
    const place = next[language]++;
    const taken = texts[language][place]!;
    return typeof taken === 'string' ? taken : String(texts[language][place - (taken || Number(texts.en[place]))]);
  };
  const opened = (value: unknown): unknown => {
    if (typeof value === 'string') return openedText(value);
    return Array.isArray(value) || isRecord(value) ? mapped(value, opened) : value;
  };
  const openedText = (value: string): unknown => {
    const language = languages.find((each) => holes[each] === value);
    if (language !== undefined) return text(language);
    if (value.startsWith('$$')) return value.slice(2);
    return value.startsWith('$') ? opened(table[Number.parseInt(value.slice(1), 36)]) : value;
  };
  return opened(root);
}
