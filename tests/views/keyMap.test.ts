import { describe, expect, test } from 'vitest';
import {
  actionOf,
  clashOf,
  keyActions,
  keyChoiceFrom,
  keyNamed,
  keyProblem,
  keysOf,
  shortcutOf,
  usualKeyChoice,
  usualKeys,
  withKey,
  withKeysChanged,
} from '../../src/views/console/keys/keyMap.ts';

describe('the usual keys', () => {
  test('are each of one action, and such as may be one’s own', () => {
    expect(new Set(Object.values(usualKeys)).size).toBe(keyActions.length);
    for (const key of Object.values(usualKeys)) expect([key, keyProblem(key)]).toEqual([key, null]);
  });
  test('of one sign rest while something is typed, function keys do not', () => {
    expect(actionOf(usualKeyChoice, 'A', false)).toBe('answer');
    expect(actionOf(usualKeyChoice, 'a', true)).toBeNull();
    expect(actionOf(usualKeyChoice, 'F4', true)).toBe('line');
  });
});

describe('a key of one’s own', () => {
  const own = withKey(usualKeyChoice, 'answer', 'j');
  test('takes the place of the usual one, and screen readers are told of it', () => {
    expect(actionOf(own, 'j', false)).toBe('answer');
    expect(actionOf(own, 'a', false)).toBeNull();
    expect([shortcutOf(own, 'answer'), shortcutOf(own, 'pause'), shortcutOf(own, 'line')]).toEqual(['J', 'Space', 'F4']);
  });
  test('that another action has is a clash with that action', () => {
    expect(clashOf(usualKeyChoice, 'answer', 'n')).toBe('skip');
    expect(clashOf(usualKeyChoice, 'skip', 'n')).toBeNull();
    expect(clashOf(own, 'mute', 'a')).toBeNull();
  });
  test('settles a clash when the two change keys', () => {
    expect(keysOf(withKeysChanged(usualKeyChoice, 'answer', 'skip'))).toEqual({ ...usualKeys, answer: 'n', skip: 'a' });
    expect(withKeysChanged(withKeysChanged(usualKeyChoice, 'answer', 'skip'), 'answer', 'skip').own).toEqual({});
  });
  test.each([
    ['5', 'figure'],
    ['Enter', 'fixed'],
    ['Escape', 'fixed'],
    ['ArrowUp', 'fixed'],
    ['Process', 'fixed'],
    ['F5', 'browser'],
    ['F12', 'browser'],
    ['F9', null],
    ['é', null],
    [' ', null],
  ])('%j: %s', (key, problem) => {
    expect(keyProblem(keyNamed(key))).toBe(problem);
  });
  test('is gone again with the usual one', () => {
    expect(withKey(own, 'answer', 'a').own).toEqual({});
  });
});

describe('keys of one sign switched off', () => {
  const off = { ...usualKeyChoice, singles: false };
  test('leave the function keys', () => {
    expect([actionOf(off, 'a', false), shortcutOf(off, 'answer')]).toEqual([null, undefined]);
    expect([actionOf(off, 'F2', false), shortcutOf(off, 'whatNow')]).toEqual(['whatNow', 'F2']);
  });
});

describe('keys that were kept', () => {
  test('are read back', () => {
    const kept = { ...withKey(withKey(usualKeyChoice, 'answer', 'j'), 'line', 'F9'), singles: false };
    expect(keyChoiceFrom(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
  test.each([[null], [7], [{}], [{ own: { answer: '5', fly: 'q', line: 'Enter', skip: 'NN', mute: 'Q' } }], [{ own: { answer: 'n' } }]])(
    '%j: what is unsound falls away',
    (kept) => {
      expect(keyChoiceFrom(kept)).toEqual(usualKeyChoice);
    },
  );
});
