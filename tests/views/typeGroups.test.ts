import { expect, test } from 'vitest';
import { typeGroups } from '../../src/views/console/drawer/typeGroups.ts';

const type = (id: string, family: string, zh: string, isCase = true) => ({ id, name: { en: id, zh }, isCase, family }) as never;
const types = [
  type('Snatch', 'property_crime', '抢夺'),
  type('Advice', 'none', '咨询', false),
  type('Battery', 'property_crime', '电池'),
  type('Fraud', 'fraud', '诈骗'),
];

test('types stand in families, by name in the language in force, and the likely one first', () => {
  const names = (language: 'en' | 'zh', likely?: never) =>
    typeGroups(types, likely, language).map(([key, some]) => [key, some.map(({ name }) => name[language])]);
  expect(names('en')).toEqual([
    ['family.property_crime', ['Battery', 'Snatch']],
    ['family.fraud', ['Fraud']],
    ['form.notCases', ['Advice']],
  ]);
  expect(names('zh', types[3])[0]).toEqual(['form.likely', ['诈骗']]);
  expect(names('zh')[0]).toEqual(['family.property_crime', ['电池', '抢夺']]);
});
