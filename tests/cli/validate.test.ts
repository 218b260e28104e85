import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { call, nightMarketFile, scratch } from './call.ts';

const folder = scratch();
afterAll(folder.remove);
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(folder.at(name), text);
  return folder.at(name);
};
const night = readFileSync(nightMarketFile, 'utf8');

test('a sound scenario, district and pack', () => {
  const paths = [nightMarketFile, 'districts/lizhou.geojson', 'packs/cn-foshan'].map((path) => resolve(nightMarketFile, '..', path));
  expect(call('validate', ...paths)).toEqual({ code: 0, out: paths.map((path) => `${path}: sound`).join('\n'), err: '' });
});

test('a folder of scenarios is looked at file by file, and one that holds neither scenarios nor a pack says so', () => {
  const home = folder.at('evenings');
  mkdirSync(home);
  writeFileSync(`${home}/one.json`, night);
  writeFileSync(`${home}/two.json`, night.replace('"weekday"', '"weekdey"'));
  writeFileSync(`${home}/notes.json`, '{}');
  const { code, out, err } = call('validate', home);
  expect([code, out]).toEqual([1, `${home}/one.json: sound`]);
  expect(err).toMatch(/two\.json:\d+:\d+ weekdey/);
  expect(err).not.toMatch(/notes/);
  mkdirSync(folder.at('bare'));
  expect(call('validate', folder.at('bare'))).toMatchObject({
    code: 1,
    err: `${folder.at('bare')}: this folder holds neither a pack nor scenarios.`,
  });
});

test('as JSON: each file with its problems', () => {
  const { code, out } = call('validate', nightMarketFile, folder.at('gone.json'), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    { file: nightMarketFile, sound: true, problems: [] },
    { file: folder.at('gone.json'), sound: false, problems: [`${folder.at('gone.json')}: there is no such file.`] },
  ]);
});

test('the names that a scenario may use are listed with both languages', () => {
  const { code, out } = call('names', 'international');
  expect(code).toBe(0);
  expect(out).toMatch(/^case types \(type\) \(\d+\)$/m);
  expect(out).toMatch(/^ {2}arrest\.executed {2}\S.* {2}\S/m);
  expect(out).toMatch(/^ {2}night-market {2}\S.* {2}\S/m);
  expect(call('names', 'cn-fosan')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean “cn-foshan”?') as string });
});

test('each problem is a line with file, line, column, path, message, the nearest name and a code', () => {
  const wrong = file('wrong.json', night.replace('"kind": "riders"', '"kind": "rider"').replace('"weekday"', '"weekdey"'));
  const { code, out, err } = call('validate', wrong);
  expect([code, out]).toEqual([1, '']);
  const lines = err.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines).toContainEqual(
    expect.stringMatching(/wrong\.json:\d+:\d+ units\[0\]\.kind: There is no unit kind “rider”\. Did you mean “riders”\? \(unknownName\)$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/wrong\.json:\d+:\d+ weekdey: .* Did you mean “weekday”\? \(unknownKey\)$/));
});

test('a scenario may bring its own pack, whose problems are named where it lies', () => {
  const pack = folder.at('packs/mine');
  mkdirSync(pack, { recursive: true });
  writeFileSync(`${pack}/pack.json`, '{ "id": "mine", }');
  const { code, err } = call('validate', file('mine.json', night.replace('"cn-foshan"', '"mine"')));
  expect(code).toBe(1);
  expect(err).toMatch(/packs\/mine\/pack\.json:1:17: A key in double quotes is missing/);
  expect(err).toMatch(/packs\/mine\/jobs\.json: The pack lacks this file\. \(missingFile\)/);
});

test('all files are looked at, and one bad file is enough for a bad end', () => {
  const { code, out, err } = call('validate', file('none.json', ''), nightMarketFile);
  expect([code, out]).toEqual([1, `${nightMarketFile}: sound`]);
  expect(err).toMatch(/none\.json:1:1: The file is empty\. \(empty\)$/);
});

describe('a file that is no file of ours gets one clear line', () => {
  test.each([
    ['missing', () => folder.at('nothing.json'), /nothing\.json: there is no such file\.$/],
    ['empty', () => file('a.json', ''), /The file is empty/],
    ['cut off', () => file('b.json', '{"format": "casebreak.scenario/1", "id": "x"'), /A closing } is missing/],
    ['binary', () => file('c.json', new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0xff])), /not a text file in UTF-8/],
    ['binary that is text', () => file('d.json', new Uint8Array([0x50, 0x4b, 0, 0])), /not a text file/],
    ['50 MB', () => file('e.json', new Uint8Array(50_000_000)), /larger than 5 MB/],
    ['a district of 50 MB', () => file('e.geojson', new Uint8Array(50_000_000)), /larger than 20 MB/],
    ['a folder of nothing', () => folder.at('bare'), /bare: this folder holds neither a pack nor scenarios\.$/],
  ])('%s', (_, path, line) => {
    const { code, out, err } = call('validate', path());
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(line);
    expect(err).not.toMatch(/ {4}at |node:|Error/);
  });
});

describe('wrong usage ends with 2 and one line', () => {
  test.each([
    [[], /Usage: casebreak/],
    [['validate'], /missing required argument 'file'/],
    [['validate', '--fast', 'x'], /unknown option '--fast'/],
    [['valdate', 'x'], /unknown command 'valdate' \(Did you mean validate\?\)/],
    [['run', '--seed', 's'], /missing required argument/],
    [['run', 'night-market'], /required option '--seed <text>'/],
    [['run', 'night-market', '--seed', 's', '--policy', 'nearst'], /no policy “nearst”.*Did you mean “nearest”/],
    [['run', 'night-market', '--seed', 's', '--until', 'soon'], /“soon” is no time span/],
    [['run', 'night-market', '--seed', ''], /seed/],
    [['verify'], /missing required argument/],
    [['score', 'a', 'b'], /too many arguments/],
    [['schema', 'x'], /too many arguments/],
  ])('%j', (words, line) => {
    const { code, out, err } = call(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
    if (words.length > 0) expect(err).not.toContain('\n');
  });
});

test('help is data', () =>
  expect(call('--help')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/validate.*run.*verify.*score.*schema/s) as string,
  }));
test('the schema is JSON', () => expect(JSON.parse(call('schema').out)).toMatchObject({ title: 'A Casebreak scenario', type: 'object' }));
