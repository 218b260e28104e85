import { expect, test } from 'vitest';
import { pointsText } from '../../src/views/review/findings.ts';

test.each([
  [-20, '−20'],
  [3.14, '+3.1'],
  [-0.3, '−0.3'],
  [-0.04, '−0.04'],
  [-0.001, '0'],
  [0, '0'],
])('%f points are written %s: a small loss is none that is nothing', (points, text) => {
  expect(pointsText(points)).toBe(text);
});
