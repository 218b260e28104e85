import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../src/views/shared/locales/en.json';
import zh from '../../src/views/shared/locales/zh.json';
import { boundText, dayOf, hourOfDay, spanText, timeOfDay } from '../../src/views/shared/times.ts';
import { fetchWords, slotted, wordsFor } from '../../src/views/shared/wording.ts';

await fetchWords('zh');

const slotsOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
const views = join(import.meta.dirname, '../../src/views');
const own = ['console', 'shared'].flatMap((folder) =>
  readdirSync(join(views, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(views, folder, file)),
);
const screens = own.filter((file) => file.endsWith('.tsx'));

describe('the words of the page', () => {
  test('exist in both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    for (const text of [...Object.values(en), ...Object.values(zh)]) expect(text.trim()).not.toBe('');
  });

  test('have the same slots in both languages', () => {
    for (const [key, text] of Object.entries(en)) expect([key, ...slotsOf(zh[key as keyof typeof zh])]).toEqual([key, ...slotsOf(text)]);
  });

  test('are all in Chinese, but for names of keys and of the product', () => {
    const untranslated = Object.entries(zh)
      .filter(([, text]) => {
        const bare = text.replaceAll(/\{\w+\}/g, '');
        return /[A-Za-z]{2}/.test(bare) && !/\p{Script=Han}/u.test(bare);
      })
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  test.each(screens.map((file) => [file.slice(views.length + 1), file]))('%s holds no visible text of its own', (_, file) => {
    const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    // Text between tags, and texts that are read out or shown: letters there must come from the dictionary. Keys on the keyboard are
    // their own names.
    const keys = /^(?:A|N|M|H|R|F1|F2|Esc|EN|×|\/)$/;
    const between = [
      ...source.matchAll(
        /<(?:[a-z][\w.]*|Key|Heading|Tab|Button|MenuItem)(?:\s[^<>]*?)?>([^<>{}()=;]*[A-Za-z\p{Script=Han}][^<>{}()=;]*)<\//gu,
      ),
    ]
      .map((match) => match[1]!.trim())
      .filter((text) => !keys.test(text));
    const attributes = [...source.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map((match) => match[1]!);
    expect([...between, ...attributes]).toEqual([]);
  });
});

describe('a phrase with slots', () => {
  test('is filled as text, never as markup or as further slots', () => {
    expect(slotted('{unit} at {place}.', { unit: '<b>302</b>', place: '{unit}' })).toBe('<b>302</b> at {unit}.');
  });
  test('shows an ellipsis where nothing was given, and takes nothing from the prototype', () => {
    expect(slotted('{unit} at {constructor}', {})).toBe('… at …');
  });
});

describe('codes in words', () => {
  const words = wordsFor('zh', {
    phrases: { arrived: { en: ['{unit} is there', 'there, {unit}'], zh: ['{unit}到场', '已到，{unit}'] } },
    words: { 'aspect.look': { en: 'looks', zh: '外貌' }, atSite: { en: 'at the site', zh: '在办案区' } },
  });
  test('come from the page, then the pack by family, then the pack, then the code spaced', () => {
    expect(words.word('waiting', 'next')).toBe('等待');
    expect(words.word('look', 'aspect')).toBe('外貌');
    expect(words.word('atSite', 'custody')).toBe('在办案区');
    expect(words.word('red_hoodie', 'look')).toBe('red hoodie');
    expect(words.word('constructor')).toBe('constructor');
  });
  test('fill the wording that the dice chose', () => {
    expect(words.phrase('arrived', 1, { unit: { value: 302 } })).toBe('已到，302');
    expect(words.phrase('arrived', 5, { unit: { en: 'car', zh: '巡逻车' } })).toBe('已到，巡逻车');
  });
  test('tell a refusal with the name of the thing in the way, or in the pack’s own words', () => {
    expect(words.refusal({ code: 'unitBusy', what: 'c1' }, undefined, { c1: '0417' })).toBe('警组正忙 0417');
    expect(words.refusal({ code: 'jointSeats', what: 'd1' }, undefined, { d1: { en: 'Duty room', zh: '值班室' } })).toContain('值班室');
    expect(words.refusal({ code: 'jobNeeds', need: 0 }, { en: 'too early', zh: '为时尚早' })).toBe('为时尚早');
  });
});

describe('times', () => {
  test('of the day run over midnight and before the shift', () => {
    expect(timeOfDay(64_800, 10_056)).toBe('20:47:36');
    expect(timeOfDay(64_800, 25_200)).toBe('01:00:00');
    expect(timeOfDay(64_800, -64_801)).toBe('23:59:59');
    expect(dayOf(64_800, 25_200)).toBe(1);
    expect(hourOfDay(64_800, 0)).toBe('18:00');
  });
  test.each([
    [0, '0:00'],
    [59, '0:59'],
    [271, '4:31'],
    [10_954, '3:02:34'],
    [-192, '−3:12'],
    [250_000, '2 d 21 h'],
  ])('a span of %i s is %s', (seconds, text) => {
    expect(spanText(seconds)).toBe(text);
  });
  test('a bound is said in the unit people use', () => {
    expect([15, 60, 90, 1800, 28_800, 259_200].map((bound) => boundText(bound))).toEqual(['15 s', '1 min', '90 s', '30 min', '8 h', '3 d']);
    expect(boundText(28_800, 'zh')).toBe('8小时');
  });
});
