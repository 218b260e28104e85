import { describe, expect, test } from 'vitest';
import { compileProfile, judgeShares } from '../../src/procedure/index.ts';
import { checkRules } from '../../src/scenario/checks/rulesHold.ts';
import { ruleSchema, ruleSetSchema, type Rule, type RuleSet } from '../../src/scenario/pack/rule.ts';
import { event, followed, houseRulesOf, profileOf, reference, rule, ruleId, ruleSetOf } from './support.ts';

const acts = ['a', 'b', 'interview.suspect', 'interview.witness'];
const setOf = (...rules: readonly Rule[]): RuleSet => ({
  profile: 'test',
  jurisdiction: 'test',
  effectiveFrom: '2026-01-01',
  lastVerified: '2026-01-01',
  notice: { en: 'test', zh: '测试' },
  attributes: { case: { track: 'string', complex: 'boolean' }, event: { place: 'string', officers: 'number' } },
  rules: [...rules],
});

describe('a problem of a rule says where it is and what was probably meant', () => {
  test.each<[string, Parameters<typeof rule>[0], readonly (string | number)[], object]>([
    ['an unknown activity', { a: ['a', 'interview.suspekt'] }, ['a', 1], { code: 'unknownActivity', nearest: 'interview.suspect' }],
    ['an unknown later activity', { b: ['zzzzzzzzzz'] }, ['b', 0], { code: 'unknownActivity' }],
    ['a guard that is none', { guard: "case.track = 'admin'" }, ['guard'], { code: 'badCondition' }],
    ['an unknown attribute', { guard: "case.trakc == 'admin'" }, ['guard'], { code: 'illTypedCondition', nearest: 'case.track' }],
    ['the wrong side', { guard: "B.place == 'site'" }, ['guard'], { code: 'illTypedCondition', nearest: 'A.place' }],
    [
      'the wrong side of a precedence',
      { template: 'precedence', guard: 'A.officers < 2' },
      ['guard'],
      { code: 'illTypedCondition', nearest: 'B.officers' },
    ],
    ['a text compared with a number', { target: 'B.place == 1' }, ['target'], { code: 'illTypedCondition' }],
    [
      'an alternative of an unknown attribute',
      { bound: { max: '8h', alt: [['case.complexx', '24h']] } },
      ['bound', 'alt', 0, 0],
      { code: 'illTypedCondition', nearest: 'case.complex' },
    ],
    ['alternatives without a last resort', { bound: { alt: [['case.complex', '24h']] } }, ['bound', 'alt'], { code: 'badBound' }],
    ['a bound on a template without one', { template: 'precedence', bound: { max: '8h' } }, ['bound'], { code: 'badBound' }],
    ['at most, but how often?', { template: 'at_most', b: [] }, ['bound', 'n'], { code: 'badBound' }],
    ['a count that nobody counts', { bound: { n: 2 } }, ['bound', 'n'], { code: 'badBound' }],
    [
      'shares beside a bound',
      { bound: { max: '5s', percentiles: [{ share: 0.9, max: '5s' }] } },
      ['bound', 'percentiles'],
      { code: 'badBound' },
    ],
    ['a response to nothing', { b: [] }, ['b'], { code: 'badSides' }],
    ['an absence of two', { template: 'absence' }, ['b'], { code: 'badSides' }],
    ['a target without a pair', { template: 'absence', b: [], target: 'A.officers < 2' }, ['target'], { code: 'badSides' }],
    ['no source', { cite: [] }, ['cite'], { code: 'missingCitation' }],
  ])('%s', (_, own, path, expected) => {
    const problems = checkRules(setOf(rule(), rule({ id: 'T-02', ...own })), acts);
    expect(problems).toContainEqual(expect.objectContaining({ path: ['rules', 1, ...path], ...expected }));
    expect(problems.every((problem) => problem.path[1] === 1)).toBe(true);
  });

  test('a second rule of the same name', () =>
    expect(checkRules(setOf(rule(), rule()), acts)).toMatchObject([{ code: 'duplicateRule', path: ['rules', 1, 'id'] }]));
  test('every problem at once', () =>
    expect(checkRules(setOf(rule({ a: ['x'], guard: '((', cite: [] })), acts).map(({ code }) => code)).toEqual([
      'unknownActivity',
      'badCondition',
      'missingCitation',
    ]));
  test('none of a sound rule', () => expect(checkRules(setOf(rule({ guard: "A.act == 'a' && case.complex" })), acts)).toEqual([]));
});

describe('the schema refuses', () => {
  const sound = rule();
  test.each<[string, object]>([
    ['an unknown key', { bonds: {} }],
    ['an unknown template', { template: 'always' }],
    ['an unknown key of a bound', { bound: { maximum: '5m' } }],
    ['a span that is none', { bound: { max: '5 minutes' } }],
    ['a share above one', { bound: { percentiles: [{ share: 90, max: '5s' }] } }],
    ['a title that is too long for a list', { title: { en: 'x'.repeat(49), zh: '长' } }],
    ['a remedy in one language', { remedy: { en: 'Do it.' } }],
    ['no earlier activity', { a: [] }],
  ])('%s', (_, own) => expect(ruleSchema.safeParse({ ...sound, ...own }).success).toBe(false));
  test('a rule set with an unknown key', () => expect(ruleSetSchema.safeParse({ ...setOf(sound), rule: [] }).success).toBe(false));
});

describe('a profile holds the rules in force', () => {
  const { rules } = ruleSetOf('cn-foshan');
  test('core only', () => expect(compileProfile(rules, { packs: ['core'] }).rules).toHaveLength(60));
  test('extended only', () => expect(compileProfile(rules, { packs: ['ext'] }).rules).toHaveLength(29));
  test("the house's own only", () =>
    expect(compileProfile([...rules, ...houseRulesOf('cn-foshan')], { packs: ['house'] }).rules.map(({ id }) => id)).toEqual(['HR-01']));
  test('without those switched off', () => {
    const profile = compileProfile(rules, { off: [ruleId('CN-29')] });
    expect(profile.rules).toHaveLength(88);
    expect(profile.byAct.get('summon.oral')!.some(({ rule: { id } }) => id === 'CN-29')).toBe(false);
  });
  test('a rule that does not compile is left out, and nothing throws', () =>
    expect(profileOf(rule({ guard: '((' }), rule({ id: 'T-02' })).rules.map(({ id }) => id)).toEqual(['T-02']));
});

test.each(houseRulesOf('cn-foshan'))('$id of the house cites no article', ({ id, cite }) =>
  expect([id, cite]).toEqual([expect.stringMatching(/^HR-/) as string, ['house rule of this simulator (design value, no article)']]),
);

describe('a condition is never run as code', () => {
  const evil = [
    'globalThis.hacked',
    'A.constructor',
    'A.__proto__.x',
    'case.constructor.name',
    "A.x['constructor']",
    'A.toString()',
    'A.x = 1',
    'A.x; A.y',
    '`${1}`',
    "constructor.constructor('return 1')()",
    'A.x ? 1 : 0',
    'new Date',
    '(() => 1)()',
    'process.exit(1)',
    "import('fs')",
    'A.prototype',
    'case.hasOwnProperty',
    'A.x, A.y',
  ];
  test.each(evil)('%s', (guard) => {
    const one = rule({ template: 'absence', b: [], guard });
    expect(checkRules(setOf(one), acts)).not.toEqual([]);
    const { activations } = followed(profileOf(one), { case: {} }, [event('a', 0, { x: 1, y: 1 })]);
    expect(activations).toEqual([]);
    expect('hacked' in globalThis).toBe(false);
  });
  test('an attribute named as something inherited is not found unless it is written', () => {
    const monitor = followed(profileOf(rule({ template: 'absence', b: [], guard: 'A.valueOfX || case.lengthX' })), { case: {} }, [
      event('a', 0),
    ]);
    expect(monitor.activations).toEqual([]);
  });
  test('a text that looks like code is a text', () => {
    const monitor = followed(profileOf(rule({ template: 'absence', b: [], guard: "A.x == 'process.exit(1)'" })), { case: {} }, [
      event('a', 0, { x: 'process.exit(1)' }),
    ]);
    expect(monitor.activations).toHaveLength(1);
  });
});

describe.each([
  ['cn-foshan', 'rules_cn_foshan.json'],
  ['international', 'rules_intl.json'],
] as const)('the rules of %s are those of the reference', (name, path) => {
  const file = reference(`reference/${path}`);
  test.skipIf(!file.there)('word for word (skipped without ../shared/reference)', () => {
    const { rules } = file.read() as { rules: readonly Record<string, unknown>[] };
    const kept = [
      'id',
      'slug',
      'pack',
      'group',
      'template',
      'a',
      'b',
      'guard',
      'target',
      'severity',
      'cite',
      'confidence',
      'en',
      'note',
      ...(name === 'cn-foshan' ? ['zh', 'bound', 'basis'] : []),
    ];
    const only = (one: object) => Object.fromEntries(Object.entries(one).filter(([key]) => kept.includes(key)));
    expect(ruleSetOf(name).rules.map(only)).toEqual(rules.map(only));
  });
  test.skipIf(!file.there)('bound by bound (skipped without ../shared/reference)', () => {
    const { rules } = file.read() as {
      rules: readonly {
        readonly bound: Readonly<Record<string, unknown>> & {
          readonly pct?: number;
          readonly also?: readonly { pct: number; max: string }[];
        };
      }[];
    };
    const bounds = rules.map(({ bound }) =>
      bound.pct === undefined
        ? bound
        : {
            percentiles: [{ pct: bound.pct, max: bound['max'] }, ...(bound.also ?? [])].map(({ pct, max }) => ({ share: pct / 100, max })),
          },
    );
    expect(ruleSetOf(name).rules.map(({ bound }) => bound)).toEqual(bounds);
  });
});

describe('where the law of 2025 overtakes older texts, the newer one is cited and its bounds hold', () => {
  const { rules, effectiveFrom } = ruleSetOf('cn-foshan');
  const named = (id: string) => rules.find((one) => one.id === id)!;
  const articles: Readonly<Record<string, number>> = {
    'CN-49': 9,
    'CN-60': 9,
    'CN-46': 23,
    'CN-58': 88,
    'CN-03': 90,
    'CN-05': 90,
    'CN-29': 96,
    'CN-30': 96,
    'CN-31': 96,
    'CN-32': 97,
    'CN-37': 97,
    'CN-40': 97,
    'CN-39': 98,
    'CN-41': 98,
    'CN-15': 103,
    'CN-17': 103,
    'CN-18': 105,
    'CN-19': 105,
    'CN-12': 108,
    'CN-44': 109,
    'CN-45': 111,
    'CN-43': 112,
    'CX-17': 116,
    'CX-24': 118,
    'CX-19': 119,
    'CN-08': 139,
  };
  test.each(Object.entries(articles))('%s cites article %i of the revised law', (id, article) =>
    expect(named(id).cite.join('; ')).toMatch(new RegExp(`PSAPL [^;]*\\b${article}\\b`)),
  );
  test('the file says since when', () => expect(effectiveFrom).toBe('2026-01-01'));
  test('questioning ends after 8, 12 or 24 hours', () =>
    expect([
      named('CN-40').bound.max,
      ...named('CN-40')
        .bound.alt!.slice(0, 2)
        .map(([, span]) => span),
    ]).toEqual(['8h', '24h', '12h']));
  test('a fine on the spot is at most 500 yuan', () => expect(named('CX-19').guard).toContain('A.fine>500'));
  test('a case is concluded within 30 days of filing, prolonged twice at most', () =>
    expect([named('CX-24').a, named('CX-24').bound]).toEqual([
      ['case.filed_admin'],
      {
        max: '30d',
        alt: [
          ['case.extended==1', '60d'],
          ['case.extended==2', '90d'],
        ],
      },
    ]));
  test('one officer is enough at a standard site, recorded, for a public-order case only', () =>
    expect(named('CN-12').guard).toMatch(/case\.track=='admin' && A\.place=='site' && A\.recorded/));
});

test('the answer times of the international profile are shares of a shift', () =>
  expect(
    judgeShares(
      compileProfile(ruleSetOf('international').rules),
      followed(profileOf(rule({ id: 'IN-01' })), { case: {} }, [event('a', 0), event('b', 16)]).activations,
    ),
  ).toMatchObject([
    { share: 0.9, within: 15, verdict: 'violated' },
    { share: 0.95, within: 20, verdict: 'satisfied' },
  ]));
