import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lead, parOf, type Played, spreadOf, student } from '../../src/experiments/index.ts';

// Quantiles of Student's distribution at 97.5 %, from printed tables.
test.each([
  [1, 12.706],
  [2, 4.303],
  [4, 2.776],
  [5, 2.571],
  [9, 2.262],
  [19, 2.093],
  [29, 2.045],
  [49, 2.01],
  [99, 1.984],
  [1000, 1.962],
])('t of %i degrees of freedom is %d', (degrees, t) => {
  expect(student(degrees)).toBeCloseTo(t, 2);
});

test('the spread of known values', () => {
  const spread = spreadOf([2, 4, 4, 4, 5, 5, 7, 9])!;
  expect(spread).toMatchObject({ count: 8, mean: 5, p10: 2, p50: 4, p90: 9 });
  // Standard deviation 2.138, t of 7 degrees 2.365.
  expect(spread.high - spread.mean).toBeCloseTo((2.365 * 2.138) / Math.sqrt(8), 2);
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([7])).toMatchObject({ low: 7, mean: 7, high: 7 });
});

test('the order of the values does not matter, and the band holds the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 }), (values) => {
      const [spread, turned] = [spreadOf(values)!, spreadOf([...values].reverse())!];
      expect(turned.p50).toBe(spread.p50);
      expect(spread.low).toBeLessThanOrEqual(spread.mean);
      expect(spread.p10).toBeLessThanOrEqual(spread.p90);
    }),
  );
});

const shift = (seed: string, score: number | null, more: Partial<Played> = {}): Played => ({
  seed,
  policy: 'nearest',
  score,
  passed: false,
  phases: {},
  solvable: 0,
  solved: 0,
  ...more,
});

test('shifts without a score count in nothing but their phases', () => {
  const { score, solved, intervals, passed } = parOf([
    shift('1', 60, { passed: true, solvable: 3, solved: 1, phases: { arrival: [100, 300] } }),
    shift('2', null, { solvable: 1, solved: 1, phases: { arrival: [200] } }),
  ]);
  expect(score).toMatchObject({ count: 1, mean: 60 });
  expect([solved, passed]).toEqual([0.5, 1]);
  expect(intervals).toEqual({ arrival: { count: 3, p50: 200, p90: 300 } });
});

test('a lead is paired by seed, not by place', () => {
  expect(lead([shift('1', 60), shift('2', 70)], [shift('2', 60), shift('1', 50), shift('3', 0)])).toMatchObject({
    count: 2,
    mean: 10,
    low: 10,
    high: 10,
  });
});
