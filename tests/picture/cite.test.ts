import { expect, test } from 'vitest';
import { citeOf } from '../../src/picture/cite.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const { resolved } = worldFrom(nightMarket());

test('a citation names its statute in Chinese and leaves the numbers of articles; English stays what the pack says', () => {
  expect(citeOf(resolved, ['PSAPL 97(1) (8/12/24 h)', 'ACP 69', 'CPL 119, 120'])).toEqual({
    en: 'PSAPL 97(1) (8/12/24 h); ACP 69; CPL 119, 120',
    zh: '治安管理处罚法 97(1)（8、12、24小时）；办理行政案件程序规定 69；刑事诉讼法 119, 120',
  });
});

test('no citation of the law in Foshan has English words in Chinese, but for the names of foreign standards', () => {
  const words = resolved.pack.rules.rules.flatMap(({ id, cite }) =>
    (citeOf(resolved, cite).zh.match(/[A-Za-z]{2,}/g) ?? [])
      .filter((found) => !['NFPA', 'IACP'].includes(found))
      .map((found) => `${id} ${found}`),
  );
  expect(words).toEqual([]);
});
