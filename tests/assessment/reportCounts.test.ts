import { expect, test } from 'vitest';
import { playShift } from '../../src/experiments/index.ts';
import { type ReportId } from '../../src/kernel/index.ts';
import type { Command, Shift } from '../../src/simulation/index.ts';
import { judged, oneCase, twisted } from '../support/assessmentWorld.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

test('calls that needed no case and were heard to their end count as handled', () => {
  const shift = playShift(worldFrom(nightMarket()), 'counted', 'nearest');
  const own = Object.values(shift.state.reports).filter(({ at }) => at >= 0);
  const { offered, answered, handled } = judged(shift).reports;
  expect(own.filter(({ intake }) => intake === 'ended').length).toBeGreaterThan(5);
  expect(offered).toBe(own.length);
  expect(handled).toBe(
    own.filter(
      ({ intake, answeredAt }) => answeredAt !== null && ['registered', 'referred', 'transferred', 'merged', 'ended'].includes(intake),
    ).length,
  );
  expect(handled).toBeLessThanOrEqual(answered);
});

/** The only caller of the evening, answered and then disposed of in one way. */
const disposedOf = (type: 'refuse' | 'hangUp'): Shift => {
  let done = false;
  return twisted(oneCase({ lasts: '30m' }), 'disposed', (command): Command | null => {
    if (command.type === 'answer') return command;
    if (done || !('report' in command)) return null;
    done = true;
    return { type, report: 'r1' as ReportId };
  });
};

test('a caller in need who was refused, or hung up on, was answered and not handled', () => {
  for (const type of ['refuse', 'hangUp'] as const)
    expect([type, judged(disposedOf(type)).reports]).toMatchObject([type, { answered: 1, handled: 0 }]);
});
