import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, percentile, timeValue, type Assessment } from '../../src/assessment/index.ts';
import type { CaseScore } from '../../src/assessment/caseScore.ts';
import type { DeskScore } from '../../src/assessment/deskScore.ts';
import { shareOut } from '../../src/assessment/loss.ts';
import { scoreSheet } from '../../src/assessment/score.ts';
import { playShift } from '../../src/experiments/index.ts';
import { isPlainData } from '../../src/kernel/index.ts';
import { startShift } from '../../src/simulation/index.ts';
import { judged, oneCase, twisted, twoCases } from '../support/assessmentWorld.ts';
import { nightMarket, packParts, quietEvening, worldFrom } from '../support/sources.ts';

test('a percentile is the nearest rank, and none is given of fewer than five values', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([5, 1, 4, 2, 3], 0.9)).toBe(5);
  expect(percentile([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9)).toBe(90);
  expect(percentile([15, 20, 35, 40, 50], 0.3)).toBe(20);
  expect(percentile([1, 2, 3, 4], 0.5)).toBeNull();
});

test('time is full at the target and nothing at three times the target', () => {
  expect([0, 60, 90, 120, 180, 500].map((seconds) => timeValue(seconds, 60))).toEqual([1, 1, 0.75, 0.5, 0, 0]);
});

const weights = worldFrom(quietEvening()).resolved.scenario.weights;
const nobody: DeskScore = {
  score: null,
  parts: { answering: null, calls: null, law: null, handOver: null, mailbox: null, shares: null },
  duties: [],
  shares: [],
  losses: [],
};
const oneScore = (score: number | null, weight: number, more: Partial<CaseScore> = {}): CaseScore => ({
  caseId: 'c1' as never,
  incident: 'i' as never,
  number: null,
  type: 't',
  priority: 2,
  weight,
  inherited: false,
  neglect: null,
  criticals: 0,
  failed: false,
  parts: { compliance: score, time: null, outcome: null, public: null },
  weights: { compliance: 1, time: 0, outcome: 0, public: 0 },
  score,
  losses: [],
  ...more,
});

test('the shift is the mean of the cases by weight, with the desk as a tenth: worked by hand', () => {
  const sheet = scoreSheet(weights, [oneScore(50, 3), oneScore(100, 2), oneScore(null, 1)], { ...nobody, score: 80 }, 0);
  expect(sheet.total).toBeCloseTo(0.9 * ((3 * 50 + 2 * 100) / 5) + 0.1 * 80, 10);
  expect(sheet.meanCompliance).toBeCloseTo(70, 10);
  expect(sheet.why).toEqual(['compliance']);
  expect(sheet.parts.map(({ part, weight, earned }) => [part, Math.round(weight), earned === null ? null : Math.round(earned)])).toEqual([
    ['compliance', 90, 63],
    ['time', 0, null],
    ['outcome', 0, null],
    ['public', 0, null],
    ['desk', 10, 8],
  ]);
});

test('a pass needs 80 of compliance, 60 in all and no failed case', () => {
  expect(scoreSheet(weights, [oneScore(80, 1)], nobody, 0)).toMatchObject({ total: 80, passed: true, why: [] });
  expect(scoreSheet(weights, [oneScore(79, 1)], nobody, 0).why).toEqual(['compliance']);
  expect(scoreSheet(weights, [oneScore(90, 1), oneScore(90, 1, { failed: true })], nobody, 0).why).toEqual(['failedCase']);
  expect(
    scoreSheet(weights, [oneScore(59, 1, { parts: { compliance: 90, time: null, outcome: null, public: null } })], nobody, 0).why,
  ).toEqual(['score']);
});

test('nothing measured is no number', () => {
  expect(scoreSheet(weights, [], nobody, 0)).toMatchObject({ total: null, passed: false });
  const empty = startShift(worldFrom(quietEvening()), 'empty');
  expect(assess(empty.world, empty.seed, empty.log, empty.state).score.total).toBeNull();
});

test('losses are set so that they add up to what is missing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (losses, missing) => {
        const shared = shareOut(
          missing,
          losses.map((lost) => ({ kind: 'rule', lost, fact: 0, at: 0 as never })),
        );
        expect(shared.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(missing, 6);
      },
    ),
  );
});

const evening = worldFrom(nightMarket());
const shifts = (['nearest', 'rush', 'random', 'idle'] as const).map(
  (policy) => [policy, playShift(evening, `losses/${policy}`, policy)] as const,
);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

for (const [policy, shift] of shifts) {
  test(`every point that ${policy} lost names a fact, and they add up: by case, by desk, in all`, () => {
    const { score }: Assessment = judged(shift);
    for (const one of score.cases)
      if (one.score !== null) expect(sum(one.losses.map(({ points }) => points))).toBeCloseTo(100 - one.score, 6);
    if (score.desk.score !== null) expect(sum(score.desk.losses.map(({ points }) => points))).toBeCloseTo(100 - score.desk.score, 6);
    expect(sum(score.losses.map(({ ofTotal }) => ofTotal))).toBeCloseTo(100 - score.total!, 6);
    expect(sum(score.parts.map(({ earned }) => earned ?? 0))).toBeCloseTo(score.total!, 6);
    expect(sum(score.parts.map(({ weight }) => weight))).toBeCloseTo(100, 6);
    for (const { fact, at, points } of score.losses) {
      expect(shift.log[fact]).toBeDefined();
      expect(Number.isInteger(at)).toBe(true);
      expect(points).toBeGreaterThan(0);
    }
  });
}

test('an assessment is plain JSON, and the same each time', () => {
  const [, shift] = shifts[0]!;
  expect(isPlainData(judged(shift))).toBe(true);
  expect(JSON.stringify(judged(shift))).toBe(JSON.stringify(judged(shift)));
});

test('a critical breach takes the time of its case, the third its compliance too', () => {
  for (const [, shift] of shifts)
    for (const one of judged(shift).score.cases) {
      if (one.criticals > 0) expect(one.parts.time).toBe(0);
      expect(one.failed).toBe(one.criticals >= 3);
      if (one.failed) expect(one.parts.compliance).toBe(0);
    }
});

test('one rule counts once per case and person', () => {
  for (const [, shift] of shifts) {
    const charged = judged(shift)
      .findings.filter(({ charge }) => charge === 'charged')
      .map(({ caseId, rule, person }) => `${caseId}/${rule}/${person ?? ''}`);
    expect(new Set(charged).size).toBe(charged.length);
  }
});

test('a case whose call nobody answers is worth nothing, worked by hand', () => {
  const alone = oneCase({ lasts: '1h' });
  const shift = playShift(alone, 'ring', 'idle');
  const { score } = judged(shift);
  expect(score.cases).toMatchObject([
    {
      score: 0,
      parts: { compliance: 0, time: 0, outcome: 0, public: 0 },
      weights: { compliance: 0.4, time: 0.3, outcome: 0.2, public: 0.1 },
    },
  ]);
  expect(
    score.cases[0]!.losses.filter(({ kind }) => kind === 'neglected').map(({ part, points, ofTotal }) => [part, points, ofTotal]),
  ).toEqual([
    ['compliance', 40, 36],
    ['time', 30, 27],
    ['public', 10, 9],
  ]);
  expect(score.desk).toMatchObject({ score: 0, parts: { answering: 0, calls: null } });
  expect(score.total).toBe(0);
  for (const { fact, at } of score.losses) expect(shift.log[fact]!.at).toBe(at);
});

/** The pack with one more rule, on an attribute that nothing shows. */
function packWithSecret(plain: boolean): Record<string, unknown> {
  const parts = packParts('cn-foshan');
  const rules = JSON.parse(parts['rules.json']!) as { attributes: { case: Record<string, string> }; rules: Record<string, unknown>[] };
  const type = JSON.parse(parts['caseTypes/phone_theft.json']!) as { attributes: Record<string, unknown>; plain: string[] };
  const [model] = rules.rules.filter(({ template }) => template === 'absence');
  return {
    ...parts,
    'rules.json': JSON.stringify({
      ...rules,
      attributes: { ...rules.attributes, case: { ...rules.attributes.case, secret: 'boolean' } },
      rules: [
        ...rules.rules,
        { ...model, id: 'T-1', slug: 'secret', a: ['unit.arrived'], b: [], guard: 'case.secret', severity: 'major', basis: 'law' },
      ],
    }),
    'caseTypes/phone_theft.json': JSON.stringify({
      ...type,
      attributes: { ...type.attributes, secret: true },
      plain: plain ? [...type.plain, 'secret'] : type.plain,
    }),
  };
}

test('what the desk could not have known is found and not charged; what was plain is charged', () => {
  const finding = (plain: boolean) => {
    const assessment = judged(twisted(oneCase({}, packWithSecret(plain)), 'secret'));
    return { found: assessment.findings.filter(({ rule }) => rule === ('T-1' as never)), sheet: assessment.score };
  };
  const [hidden, open] = [finding(false), finding(true)];
  expect(hidden.found.map(({ charge, points }) => [charge, points])).toContainEqual(['unknowable', 0]);
  expect(hidden.found.every(({ charge }) => charge === 'unknowable')).toBe(true);
  expect(hidden.sheet.notCharged).toBe(hidden.found.length);
  expect(open.found[0]).toMatchObject({ charge: 'charged', points: -6 });
  expect(open.found.slice(1).every(({ charge }) => charge === 'repeated')).toBe(true);
});

test('an unsigned hand-over counts every pending legal duty as missing; named rightly and signed it costs nothing', () => {
  const evening2 = twoCases({ lasts: '90m' });
  const signed = judged(twisted(evening2, 'hand')).score.desk;
  const unsigned = judged(twisted(evening2, 'hand', (command) => (command.type === 'signHandOver' ? null : command))).score.desk;
  expect(unsigned.duties.length).toBeGreaterThan(0);
  expect(unsigned.duties.every(({ state, cost }) => state === 'missing' && cost > 0)).toBe(true);
  expect(signed.parts.handOver ?? 100).toBeGreaterThan(unsigned.parts.handOver!);
});
