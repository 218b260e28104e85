import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, isPlainData } from '../../src/kernel/index.ts';

const vectors = '/work/shared/data/jcs-rfc8785/testdata';
const read = (file: string): string => readFileSync(`${vectors}/${file}`, 'utf8');

describe('canonical JSON', () => {
  test.skipIf(!existsSync(vectors))(`gives the outputs of RFC 8785, to the byte (skipped where ${vectors} is absent)`, () => {
    const names = readdirSync(`${vectors}/input`).map((file) => file.replace('.json', ''));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const text = canonicalJson(JSON.parse(read(`input/${name}.json`)));
      expect(text).toBe(read(`output/${name}.json`).trimEnd());
      expect(Buffer.from(text, 'utf8').toString('hex')).toBe(read(`outhex/${name}.txt`).replace(/\s/g, ''));
    }
  });

  test('sorts keys by code unit and writes numbers as ECMAScript does', () => {
    expect(
      canonicalJson({ b: [1e21, 1e-7, -0, 0.1, 100], a: { '\u{1f600}': 1, '\ufb33': 2, ä: 3, z: null, '10': true, '9': 'a"\n\u2028' } }),
    ).toBe('{"a":{"10":true,"9":"a\\"\\n\u2028","z":null,"ä":3,"\u{1f600}":1,"\ufb33":2},"b":[1e+21,1e-7,0,0.1,100]}');
  });

  test('does not depend on the order of writing, and comes back unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(isPlainData(value));
        const text = canonicalJson(value);
        const shuffled = JSON.parse(text, (_, inner: unknown) =>
          inner !== null && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        ) as unknown;
        expect(canonicalJson(shuffled)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('keeps an own key called __proto__ as the data it is', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"polluted":true}}'))).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const holes: unknown[] = [1];
  holes[2] = 3;

  test.each<readonly [string, unknown, string]>([
    ['undefined', undefined, '$: undefined'],
    ['undefined in a record', { cases: { k1: [0, { a: undefined }] } }, '$.cases.k1[1].a: undefined'],
    ['NaN', [NaN], '$[0]: NaN'],
    ['Infinity', { a: -Infinity }, '$.a: -Infinity'],
    ['a function', { toJSON: () => 1 }, '$.toJSON: function'],
    ['a symbol', Symbol('s'), '$: symbol'],
    ['a symbol for a key', { [Symbol('s')]: 1 }, '$: has a symbol for a key'],
    ['a bigint', 1n, '$: bigint'],
    ['a date', new Date(0), '$: not a plain object'],
    ['a map', new Map(), '$: not a plain object'],
    ['a hole in a list', holes, '$[1]: undefined'],
    ['half of a surrogate pair', ['a\ud800'], '$[0]: half of a surrogate pair'],
    ['half of a surrogate pair in a key', { 'a\udc00': 1 }, ': half of a surrogate pair'],
    ['a cycle', cyclic, 'deeper than any data of ours'],
  ])('refuses %s, and says where', (_, value, where) => {
    expect(isPlainData(value)).toBe(false);
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(where);
  });

  test('takes a record without a prototype for a record', () => {
    expect(canonicalJson(Object.assign(Object.create(null) as object, { a: 1 }))).toBe('{"a":1}');
  });
});
