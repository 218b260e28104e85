import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileLimits, located } from '../../src/scenario/index.ts';

const read = (text: string, longest: number = fileLimits.scenario) => located(text, 'x.json', longest);
const problems = (text: string, longest?: number) => {
  const result = read(text, longest);
  return result.ok ? [] : result.problem.map(({ line, column, path, code }) => `${line}:${column} ${path} ${code}`);
};

describe('a JSON file is read strictly', () => {
  test.each([
    ['a comment', '{\n  // no\n  "a": 1\n}', '2:3  notJson'],
    ['a comma too many', '{\n  "a": 1,\n}', '3:1  notJson'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '3:3  notJson'],
    ['a text without an end', '["a]', '1:2  notJson'],
    ['a file cut off', '{"a": [1, 2', '1:12  notJson'],
    ['two values', '{} {}', '1:4  notJson'],
    ['a bare word', '{"a": yes}', '1:7  notJson'],
    ['nothing', '', '1:1  empty'],
    ['white space', ' \n ', '1:1  empty'],
    ['bytes', 'PK\u0003\u0004\0\0', '1:1  binary'],
    ['a number beyond all numbers', '[1e999]', '1:2 [0] notPlain'],
    ['half of a letter', '["\\ud800"]', '1:2 [0] notPlain'],
    ['a key twice', '{\n  "a": 1,\n  "b": {"c": 1, "c": 2}\n}', '3:17 b.c duplicateKey'],
    ['a key twice, written otherwise', '{"a": 1, "\\u0061": 2}', '1:10 a duplicateKey'],
  ])('%s', (_, text, problem) => expect(problems(text)).toContain(problem));

  test.each([
    '{"__proto__": {"polluted": true}}',
    '{"constructor": {"prototype": {"polluted": true}}}',
    '{"a": [{"__proto__": null}]}',
    '{"\\u005f\\u005fproto__": 1}',
    '{"__proto__.polluted": true}',
    '{"a.constructor.x": 1}',
    '{"__defineGetter__": 1}',
    '{"hasOwnProperty": 1}',
    '{"valueOf": 1}',
  ])('%s reaches for a prototype', (text) => {
    expect(problems(text).some((line) => line.endsWith('unsafeKey'))).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('every problem is named at once', () =>
    expect(problems('{"a": 1, "a": 2, "b": {"__proto__": 1}}')).toEqual(['1:10 a duplicateKey', '1:24 b.__proto__ unsafeKey']));
  test('no depth of brackets exhausts the stack', () => expect(problems('['.repeat(2_000_000))).toEqual(['1:65  tooDeep']));
  test('a file longer than allowed is not looked at', () => expect(problems('x'.repeat(1_000_001), 1_000_000)).toEqual(['1:1  tooLarge']));

  test('a byte order mark is passed over, and columns are counted behind it', () => {
    expect(read('\u{FEFF}{"a": 1}')).toMatchObject({ ok: true, value: { json: { a: 1 } } });
    expect(problems('\u{FEFF}{"a": }')).toContain('1:7  notJson');
  });

  test('whatever JSON.stringify writes is read as it is, unless a key is unsafe', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        const text = JSON.stringify(json, null, 2);
        const result = read(text);
        if (result.ok) expect(result.value.json).toEqual(JSON.parse(text));
        else expect(result.problem.every(({ code }) => code === 'unsafeKey' || code === 'notPlain' || code === 'empty')).toBe(true);
      }),
    );
  });
});
