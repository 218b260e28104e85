import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byNumber, byText, idOf, isSafeName, nearest, sortedKeys, unreachable, type CaseId, type UnitId } from '../../src/kernel/index.ts';

describe('an id', () => {
  test.each(['case-0001', 'M3', 'n123', 'a', 'Z/9', 'night-market/theft/zone-3/18h/2'])('may be %s', (text) => {
    expect(idOf<CaseId>(text)).toBe(text);
  });

  test.each(['302', '', ' a', '-a', '_a', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '中'])('may not be %j', (text) => {
    expect(() => idOf<UnitId>(text)).toThrow(RangeError);
  });

  test('finds in a record only what was written there, and walks it in the order of writing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(/^[A-Za-z]/.test(text) && isSafeName(text));
        const id = idOf<CaseId>(text);
        expect(({} as Record<string, unknown>)[id]).toBeUndefined();
        expect(Object.keys({ zz: 1, [id]: 2 })).toEqual(id === ('zz' as CaseId) ? ['zz'] : ['zz', id]);
      }),
    );
  });

  test('is refused under every name that all objects share', () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(isSafeName(name)).toBe(false);
  });
});

describe('the nearest name', () => {
  const attributes = ['case.area', 'case.age', 'case.track', 'A.officers', 'A.place'];

  test.each([
    ['case.aera', 'case.area'],
    ['case.trak', 'case.track'],
    ['A.oficers', 'A.officers'],
    ['a.place', 'A.place'],
    ['case.area', 'case.area'],
    ['case.agee', 'case.age'],
  ])('to %s is %s', (written, meant) => {
    expect(nearest(written, attributes)).toBe(meant);
  });

  test('counts a swap of neighbours as one slip', () => {
    expect(nearest('ab-c', ['ba-c', 'xy-c'])).toBe('ba-c');
  });

  test('is none beyond a third of the length', () => {
    expect(nearest('weather', attributes)).toBeUndefined();
    expect(nearest('ab', ['ac'])).toBeUndefined();
    expect(nearest('abc', ['abd'])).toBe('abd');
    expect(nearest('', ['a'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });

  test('among equals is the first by code unit, whatever the order of the candidates', () => {
    expect(nearest('cat', ['hat', 'bat', 'Cat'])).toBe('Cat');
    expect(nearest('cat', ['Cat', 'bat', 'hat'])).toBe('Cat');
  });

  test('takes no long time over long names', () => {
    expect(nearest('a'.repeat(1_000_000), ['a'.repeat(1_000_001)])).toBeUndefined();
  });

  test('is never further than a third, and symmetric', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(nearest(a, [b]) === undefined).toBe(nearest(b, [a]) === undefined);
        expect(nearest(a, [b, a])).toBe(a);
      }),
    );
  });
});

describe('order', () => {
  test('of texts is by code unit, in no language', () => {
    expect(['ä', 'z', 'Z', 'a', 'B', '中', '10', '9', ''].sort(byText)).toEqual(['', '10', '9', 'B', 'Z', 'a', 'z', 'ä', '中']);
    expect(byText('a', 'a')).toBe(0);
  });

  test('of numbers is by size', () => {
    expect([10, 9, -1].sort(byNumber)).toEqual([-1, 9, 10]);
  });

  test('of keys does not depend on the order of writing', () => {
    expect(sortedKeys({ b: 1, a: 2, Z: 3 })).toEqual(['Z', 'a', 'b']);
    expect(sortedKeys({})).toEqual([]);
  });
});

test('what cannot be is said aloud when it happens', () => {
  expect(() => unreachable({ kind: 'martian' } as never)).toThrow('unhandled: {"kind":"martian"}');
});
