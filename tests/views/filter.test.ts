import { expect, test } from 'vitest';
import { isFound } from '../../src/views/shared/filterText.ts';
import { everything, passesRadio, radioNames } from '../../src/views/console/radioFilters.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const theft = { en: 'Phone theft', zh: '扒窃、盗窃手机' };

test.each([
  ['phone', true],
  ['THEFT 0417', true],
  ['０４１７', true],
  ['手机', true],
  ['扒窃 0417', true],
  ['phone 0418', false],
  ['纠纷', false],
])('%s: a row is found by every word typed, in either language and width', (typed, found) => {
  expect(isFound(typed, ['0417', theft, null, undefined])).toBe(found);
});

test('radio lines are told apart by case, unit, kind and what is unread', () => {
  const { messages } = busyEvening;
  const passing = (choice: Partial<typeof everything>, read: readonly number[] = []): number =>
    messages.filter((message) => passesRadio(message, { ...everything, ...choice }, new Set(read))).length;
  expect(passing({})).toBe(messages.length);
  expect(passing({ case: '0417' })).toBe(messages.filter(({ number }) => number === '0417').length);
  expect(passing({ unit: '302' })).toBe(1);
  expect([passing({ kind: 'asks' }), passing({ kind: 'warn' }), passing({ kind: 'caller' }), passing({ kind: 'mailbox' })]).toEqual([
    1, 1, 1, 0,
  ]);
  expect(passing({ unread: true }, messages.map(({ id }) => id).slice(1))).toBe(1);
  expect(radioNames(messages)).toEqual({ cases: ['0417'], units: ['302', '305', '311'] });
});
