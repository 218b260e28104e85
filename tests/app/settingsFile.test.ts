import { expect, test } from 'vitest';
import { preferencesFrom } from '../../src/app/storage/preferences.ts';
import { readSettings, writeSettings } from '../../src/app/storage/settingsFile.ts';
import { shelfIn } from '../../src/app/storage/shelf.ts';

const usual = preferencesFrom(
  shelfIn(() => {
    throw new Error('denied');
  }),
  ['en'],
);
const file = (more: object): string => JSON.stringify({ format: 'casebreak.settings/1', ...more });

test('settings that are saved and opened again are the same', () => {
  const mine = {
    ...usual,
    language: 'zh' as const,
    theme: 'light' as const,
    textScale: 1.3,
    panes: { left: 40, right: -10, drawer: 120 },
    volume: 0,
  };
  expect(readSettings(writeSettings(mine))).toEqual({ ok: true, value: mine });
});

test('a file may hold a part of them and leaves the others alone', () => {
  expect(readSettings(file({ volume: 0.2 }))).toEqual({ ok: true, value: { volume: 0.2 } });
});

test.each([
  ['not json', { code: 'notJson', at: '' }],
  ['[]', { code: 'format', at: 'format' }],
  ['{"theme":"dark"}', { code: 'format', at: 'format' }],
  ['{"format":"casebreak.run/1","seed":"x"}', { code: 'format', at: 'format' }],
  [file({ colour: 'pink' }), { code: 'unknown', at: 'colour' }],
  [file({ panes: { left: 0, right: 0, drawer: 0, top: 1 } }), { code: 'unknown', at: 'panes.top' }],
  [file({ textScale: 9 }), { code: 'bad', at: 'textScale' }],
  [file({ panes: { left: 'wide', right: 0, drawer: 0 } }), { code: 'bad', at: 'panes.left' }],
])('%s is refused, and it is said what and where', (text, problem) => {
  expect(readSettings(text)).toEqual({ ok: false, problem });
});
