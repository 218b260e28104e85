import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance } from '../../src/simulation/index.ts';
import { fileCase, first, onTheLine } from '../support/desk.ts';
import { quietEvening, scenarioOf, worldFrom } from '../support/sources.ts';

/** Whether the minute for a unit runs on a case of priority 1, and the board's steps of the response. */
function owed(scenario: Record<string, unknown>, type: string) {
  const shift = onTheLine(worldFrom({ ...scenario, practices: ['ten_fast'] }), 'a');
  fileCase(shift, type, 1);
  advance(shift, instant(shift.state.now + 90));
  const { law, board } = deskPictures(shift)().card(first.caseId)!;
  return {
    minute: law.some((row) => row.rule === ('CX-06' as never)),
    steps: board.map(({ id }) => id).filter((id) => id === 'dispatch' || id === 'arrive'),
  };
}

test('a fraud by telephone has no scene to be reached: neither the rule nor the board asks for a unit', () => {
  expect(owed(scenarioOf('drill-stop-payment'), 'telecom_fraud')).toEqual({ minute: false, steps: [] });
});

test('a quarrel has one', () => {
  const dispute = { id: 'one', at: '0s', delay: '5s', type: 'dispute', channel: '110', where: { place: 'night-market' } };
  expect(owed(quietEvening({ scripted: [dispute] }), 'dispute')).toEqual({ minute: true, steps: ['dispatch', 'arrive'] });
});
