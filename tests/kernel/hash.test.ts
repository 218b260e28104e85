import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, digest, sha256 } from '../../src/kernel/index.ts';
import { unevenness } from './goodness.ts';

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the vectors of FIPS 180-4 (%#)', (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  test('agrees with OpenSSL on any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  test('chained, changes with every text so far, their order and their cuts', () => {
    const of = (...texts: readonly string[]): string => texts.reduce(chain, '');
    expect(new Set([of('a', 'b'), of('b', 'a'), of('ab'), of('a', 'b', ''), of('a\nb'), of('a'), of('', 'a', 'b')]).size).toBe(7);
    expect(of('a')).toBe(sha256('\na'));
  });
});

describe('the running digest', () => {
  const of = (...texts: readonly string[]): number => texts.reduce(digest, 0);

  test('gives these numbers in every engine and release', () => {
    expect([of(), of(''), of('a'), of('a', 'b'), of('中文'), of('x'.repeat(1000))]).toMatchInlineSnapshot(`
      [
        0,
        15216031280547,
        7484404623544110,
        7356479092381343,
        2673679509733607,
        1630867014389874,
      ]
    `);
  });

  test('is a whole number that JSON keeps', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(Number.isSafeInteger(of(...texts)) && of(...texts) >= 0).toBe(true);
        expect(JSON.parse(JSON.stringify(of(...texts)))).toBe(of(...texts));
      }),
    );
  });

  test('tells apart what differs by a letter, an order or a cut', () => {
    expect(
      new Set([
        of('ab', 'c'),
        of('a', 'bc'),
        of('abc'),
        of('a', 'b', 'c'),
        of('c', 'b', 'a'),
        of('abc', ''),
        of('', 'abc'),
        of('abd'),
        of('\u0000abc'),
      ]).size,
    ).toBe(9);
  });

  test('meets no two alike among 1,000,000 short neighbouring texts, and fills its 53 bits evenly', () => {
    const digests = Array.from({ length: 1_000_000 }, (_, i) => digest(0, `a/${i}`));
    expect(new Set(digests).size).toBe(digests.length);
    expect(
      Math.abs(
        unevenness(
          digests.map((n) => n / 2 ** 53),
          1000,
        ),
      ),
    ).toBeLessThan(4);
    expect(
      Math.abs(
        unevenness(
          digests.map((n) => (n % 1024) / 1024),
          1024,
        ),
      ),
    ).toBeLessThan(4);
  });

  test('turns about half of its bits over when one bit of the text turns', () => {
    const bits = (n: number): readonly string[] => Array.from(n.toString(2).padStart(53, '0'));
    const turned = Array.from({ length: 2000 }, (_, i) => {
      const [a, b] = [bits(of(`case-${i}-x`)), bits(of(`case-${i}-y`))];
      return a.filter((bit, k) => bit !== b[k]).length;
    });
    expect(turned.reduce((sum, n) => sum + n, 0) / turned.length / 53).toBeCloseTo(0.5, 1);
    expect(Math.min(...turned)).toBeGreaterThan(5);
  });
});
