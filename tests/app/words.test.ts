import { expect, test } from 'vitest';
import listsEn from '../../src/views/console/mapPane/locales/en.json';
import listsZh from '../../src/views/console/mapPane/locales/zh.json';
import menuEn from '../../src/views/menu/locales/en.json';
import menuZh from '../../src/views/menu/locales/zh.json';
import reviewEn from '../../src/views/review/locales/en.json';
import reviewZh from '../../src/views/review/locales/zh.json';

const slots = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test.each([
  ['menu', menuEn, menuZh],
  ['review', reviewEn, reviewZh],
  ['map lists', listsEn, listsZh],
] as const)('every sentence of the %s stands in both languages, with the same slots', (_, en, zh) => {
  expect(Object.keys(zh)).toEqual(Object.keys(en));
  const chinese: Readonly<Record<string, string>> = zh;
  expect(
    Object.entries(en)
      .filter(([key, text]) => String(slots(text)) !== String(slots(chinese[key]!)))
      .map(([key]) => key),
  ).toEqual([]);
});

test('nothing is left in English in the Chinese sentences', () => {
  const left = Object.entries({ ...menuZh, ...reviewZh, ...listsZh }).filter(([, text]) =>
    /[A-Za-z]{2,}/.test(text.replaceAll(/\{\w+\}|Casebreak|P90|P1/g, '')),
  );
  expect(left).toEqual([]);
});
