import { describe, expect, test } from 'vitest';
import { type PackParts, readPack } from '../../src/scenario/index.ts';
import { overlaid } from '../../src/scenario/overlay.ts';
import { packParts } from '../support/sources.ts';

const base = packParts('cn-foshan');
const head = { id: 'mine', name: { en: 'Mine', zh: '我的' }, version: '1', extends: 'cn-foshan' };
const json = (parts: Readonly<Record<string, unknown>>): PackParts =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part, null, 2)]));

/** The pack that the files make upon the one of Foshan. */
const mine = (parts: Readonly<Record<string, unknown>> = {}, others: Readonly<Record<string, PackParts>> = { 'cn-foshan': base }) =>
  readPack(json({ 'pack.json': head, ...parts }), 'mine', others);
const flat = (parts: Readonly<Record<string, unknown>> = {}) => {
  const { value, problems } = mine(parts);
  expect(problems).toEqual([]);
  return value!.pack;
};
const below = readPack(base, 'cn-foshan').value!.pack;
const named = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing =>
  things.find((thing) => thing.id === id)!;

describe('a value laid over another', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['member by member', { a: 1, b: { c: 1, d: 2 } }, { b: { c: 3 } }, { a: 1, b: { c: 3, d: 2 } }],
    ['null takes a member away', { a: 1, b: 2 }, { b: null }, { a: 1 }],
    [
      'things by their ids, new ones at the end',
      [
        { id: 'x', n: 1 },
        { id: 'y', n: 1 },
      ],
      [{ id: 'z' }, { id: 'y', n: 2 }],
      [{ id: 'x', n: 1 }, { id: 'y', n: 2 }, { id: 'z' }],
    ],
    ['a thing left out', [{ id: 'x' }, { id: 'y' }], [{ id: 'x', leftOut: true }], [{ id: 'y' }]],
    ['other lists as a whole', [1, 2], [3], [3]],
    [
      'lists in which an id stands twice as a whole',
      [
        { id: 'x', n: 1 },
        { id: 'x', n: 2 },
      ],
      [{ id: 'x', n: 3 }],
      [{ id: 'x', n: 3 }],
    ],
    ['an empty list empties', [{ id: 'x' }], [], []],
  ])('%s', (_, under, own, whole) => expect(overlaid(under, own)).toEqual(whole));
});

describe('a pack that extends another', () => {
  test('is that one wherever it says nothing', () => {
    const { id, name, version, ...rest } = flat();
    expect([id, name, version]).toEqual(['mine', head.name, '1']);
    const { id: _, name: __, version: ___, ...theirs } = below;
    expect(rest).toEqual(theirs);
    expect(rest).not.toHaveProperty('extends');
  });

  test('changes what it names and inherits the rest of it', () => {
    const { desks, words, caseTypes } = flat({
      'desks.json': [{ id: 'video', seats: 9 }],
      'words.json': { 'place.site': { en: 'the cells', zh: '羁押室' } },
      'caseTypes/dispute.json': { id: 'dispute', patience: '77s' },
    });
    expect(named(desks, 'video')).toEqual({ ...named(below.desks, 'video'), seats: 9 });
    expect(words).toEqual({ ...below.words, 'place.site': { en: 'the cells', zh: '羁押室' } });
    expect(named(caseTypes, 'dispute')).toEqual({ ...named(below.caseTypes, 'dispute'), patience: '77s' });
    expect(caseTypes.map(({ id }) => id)).toEqual(below.caseTypes.map(({ id }) => id));
  });

  test('lays one word over every case type, and its own on a type over that', () => {
    const { caseTypes } = flat({
      'pack.json': { ...head, everyCaseType: { patience: '66s' } },
      'caseTypes/dispute.json': { id: 'dispute', patience: '77s' },
    });
    expect(Object.fromEntries(caseTypes.map(({ id, patience }) => [id, patience]))).toMatchObject({
      dispute: '77s',
      phone_theft: '66s',
      telecom_fraud: '66s',
    });
  });

  test('what is left out takes with it the steps that did, asked, switched or ordered it', () => {
    const { jobs, plans } = flat({
      'asks.json': [
        { id: 'window', leftOut: true },
        { id: 'summons', leftOut: true },
      ],
      'jobs.json': [
        { id: 'appraise', leftOut: true },
        { id: 'receipt', leftOut: true },
        { id: 'canvass', switches: [{ id: 'copied', leftOut: true }] },
        {
          id: 'video',
          steps: [
            { act: 'video.watched' },
            { act: 'cctv.located', when: 'file.cctv_public || file.plate_hit' },
            { act: 'cctv.copied', switch: 'copied', sets: { holder: 'public' } },
          ],
        },
        {
          id: 'arrest',
          steps: [
            { act: 'officer.showed_id', switch: 'showCard' },
            { ask: 'summons' },
            { act: 'summon.oral' },
            { act: 'arrest.executed' },
            { ask: 'search_by' },
            { act: 'search.person', when: 'order.search' },
          ],
        },
      ],
    });
    expect(named(jobs, 'arrest').steps.some((step) => 'ask' in step && step.ask === 'summons')).toBe(false);
    expect(named(jobs, 'canvass').steps.some((step) => 'act' in step && step.act === 'cctv.copied')).toBe(false);
    expect(named(jobs, 'video').steps.some((step) => 'act' in step && step.act === 'cctv.copied')).toBe(true);
    expect(plans.flatMap(({ steps }) => steps).filter(({ job }) => ['appraise', 'receipt'].includes(job))).toEqual([]);
    expect(named(named(plans, 'plan.phone_theft').steps, 'detain').after).toEqual([]);
  });

  test('under its own rules, work names the rule that stands in place of the old one, or none; taints without a rule are gone', () => {
    const { rules } = JSON.parse(base['rules.json']!) as { rules: { id: string }[] };
    const law = {
      ...(JSON.parse(base['rules.json']!) as object),
      profile: 'mine',
      rules: rules.filter(({ id }) => ['CN-09', 'CN-37'].includes(id)).map((rule) => ({ ...rule, id: rule.id.replace('CN', 'MY') })),
    };
    const pack = flat({ 'pack.json': { ...head, rulesInPlace: { 'CN-09': 'MY-09', 'CN-37': 'MY-37' } }, 'rules.json': law });
    expect(pack.rules.rules.map(({ id }) => String(id))).toEqual(['MY-09', 'MY-37', 'HR-01']);
    const interview = named(pack.jobs, 'interview');
    expect(interview.switches.map(({ id, rule }) => [id, rule])).toEqual(
      named(below.jobs, 'interview').switches.map(({ id, rule }) => [id, rule === 'CN-37' ? 'MY-37' : undefined]),
    );
    expect(named(pack.asks, 'unverified_match').rules).toEqual(['HR-01']);
    expect(pack.activities.flatMap(({ effects }) => effects).flatMap((effect) => (effect.do === 'taint' ? [effect.rule] : []))).toEqual([
      'MY-37',
    ]);
  });
});

describe('what is wrong is told where it was written', () => {
  const told = (parts: Readonly<Record<string, unknown>>, others?: Readonly<Record<string, PackParts>>) => mine(parts, others).problems;
  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    [
      'a pack that is none',
      { 'pack.json': { ...head, extends: 'cn-fosan' } },
      { file: 'packs/mine/pack.json', path: 'extends', code: 'unknownName', nearest: 'cn-foshan' },
    ],
    [
      'a pack upon itself',
      { 'pack.json': { ...head, extends: 'mine' } },
      { file: 'packs/mine/pack.json', path: 'extends', code: 'circle' },
    ],
    [
      'something left out that never was',
      { 'asks.json': [{ id: 'windo', leftOut: true }] },
      { file: 'packs/mine/asks.json', path: '[0].id', code: 'unknownName', nearest: 'window' },
    ],
    [
      'a key that is none',
      { 'desks.json': [{ id: 'video', sets: 9 }] },
      { file: 'packs/mine/desks.json', path: '[0].sets', code: 'unknownKey', nearest: 'seats', line: 4 },
    ],
    [
      'something new with members missing',
      { 'desks.json': [{ id: 'vidio', seats: 9 }] },
      { file: 'packs/mine/desks.json', path: '[0].name', code: 'missing' },
    ],
    [
      'a step of a job that is none',
      { 'jobs.json': [{ id: 'video', steps: [{ act: 'video.wacthed' }] }] },
      { file: 'packs/mine/jobs.json', path: '[0].steps[0].act', code: 'unknownName', nearest: 'video.watched' },
    ],
    [
      'a word of the wrong shape',
      { 'words.json': { 'place.site': 'cells' } },
      { file: 'packs/mine/words.json', path: '["place.site"]', code: 'wrongType' },
    ],
    [
      'inherited work that finds its activity gone',
      {
        'activities.json': [{ id: 'video.watched', leftOut: true }],
        'jobs.json': [{ id: 'video', needs: [{ if: 'done.video.watched', else: { en: 'x', zh: 'x' } }], steps: [{ act: 'cctv.copied' }] }],
      },
      { file: 'packs/mine/jobs.json', code: 'unknownPath' },
    ],
    ['a file of no meaning', { 'dessks.json': [] }, { file: 'packs/mine/dessks.json', code: 'unknownFile', nearest: 'desks.json' }],
    [
      'a rule in place of none',
      { 'pack.json': { ...head, rulesInPlace: { 'CN-999': 'CN-01' } }, 'rules.json': JSON.parse(base['rules.json']!) as unknown },
      { file: 'packs/mine/pack.json', path: 'rulesInPlace.CN-999', code: 'unknownName' },
    ],
    [
      'an extension of the wrong shape',
      { 'pack.json': { ...head, extends: 5 } },
      { file: 'packs/mine/pack.json', path: 'extends', code: 'wrongType' },
    ],
  ])('%s', (_, parts, expected) => expect(told(parts)).toContainEqual(expect.objectContaining(expected)));

  test('packs in a circle', () => {
    const other = json({ 'pack.json': { ...head, id: 'other', extends: 'mine' } });
    expect(
      told({ 'pack.json': { ...head, extends: 'other' } }, { other, mine: json({ 'pack.json': { ...head, extends: 'other' } }) }),
    ).toMatchObject([{ file: 'packs/other/pack.json', path: 'extends', code: 'circle' }]);
  });

  test('a fault of the pack below, in its own file and line', () => {
    const broken = { ...base, 'desks.json': base['desks.json']!.replace('"seats": 3', '"seats": 300') };
    expect(told({ 'desks.json': [{ id: 'duty', seats: 2 }] }, { 'cn-foshan': broken })).toMatchObject([
      { file: 'packs/cn-foshan/desks.json', path: '[0].seats', code: 'outOfRange', line: 2 },
    ]);
  });

  test('of three packs upon each other, each says its part', () => {
    const middle = json({ 'pack.json': { ...head, id: 'middle' }, 'desks.json': [{ id: 'video', seats: 7 }] });
    const { value, problems } = mine(
      { 'pack.json': { ...head, extends: 'middle' }, 'desks.json': [{ id: 'duty', seats: 8 }] },
      { 'cn-foshan': base, middle },
    );
    expect(problems).toEqual([]);
    expect(value!.pack.desks.slice(0, 4).map(({ seats }) => seats)).toEqual([7, 2, 2, 8]);
  });
});
