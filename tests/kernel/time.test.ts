import { describe, expect, test } from 'vitest';
import { hours, instant, later, metres, minutes, seconds, secondsFromText, span } from '../../src/kernel/index.ts';

describe('time', () => {
  test('an instant may lie before the shift, a span is never negative, both are whole', () => {
    expect([instant(-14_400), seconds(0), metres(-3)]).toEqual([-14_400, 0, -3]);
    for (const n of [0.5, NaN, Infinity, 2 ** 53]) for (const make of [instant, seconds, metres]) expect(() => make(n)).toThrow(RangeError);
    expect(() => seconds(-1)).toThrow(RangeError);
  });

  test('minus zero is zero, so that equal times are the same to the byte', () => {
    for (const make of [instant, seconds, metres]) expect(Object.is(make(-0), 0)).toBe(true);
  });

  test('minutes and hours are seconds when they come out whole', () => {
    expect([minutes(2), minutes(0.5), hours(8), hours(0.25)]).toEqual([120, 30, 28_800, 900]);
    expect(() => minutes(0.01)).toThrow(RangeError);
    expect(() => hours(-1)).toThrow(RangeError);
  });

  test('a theft at −14,400 that is reported at 300 was 14,700 seconds ago', () => {
    expect(span(instant(-14_400), instant(300))).toBe(14_700);
    expect(later(instant(-14_400), seconds(14_700))).toBe(300);
  });

  test('a span back in time is a bug', () => {
    expect(() => span(instant(1), instant(0))).toThrow(RangeError);
  });

  test.each([
    ['45s', 45],
    ['30m', 1800],
    ['8h', 28_800],
    ['3d', 259_200],
    ['90', 90],
    ['0', 0],
    ['007m', 420],
  ] as const)('authors write %s for %d seconds', (text, expected) => {
    expect(secondsFromText(text)).toBe(expected);
  });

  test.each(['', ' ', 's', '-5m', '1.5h', '5 m', ' 5m', '5m ', '5M', '1h30m', '5w', '٣m', '1e3', '1234567890', '5m\n'])(
    '%j is no span',
    (text) => {
      expect(secondsFromText(text)).toBeUndefined();
    },
  );
});
