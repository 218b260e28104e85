import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance } from '../../src/simulation/index.ts';
import { fileCase, first, onTheLine } from '../support/desk.ts';
import { quietEvening, scenarioOf, worldFrom } from '../support/sources.ts';

/** The steps of the response that the station's board asks for on a case of priority 1. */
function asked(scenario: Record<string, unknown>, type: string): readonly string[] {
  const shift = onTheLine(worldFrom({ ...scenario, practices: ['ten_fast'] }), 'a');
  fileCase(shift, type, 1);
  advance(shift, instant(shift.state.now + 90));
  const { board } = deskPictures(shift)().card(first.caseId)!;
  return board.map(({ id }) => id).filter((id) => id === 'dispatch' || id === 'arrive');
}

test('a fraud by telephone has no scene to be reached: the board asks for no unit', () => {
  expect(asked(scenarioOf('drill-stop-payment'), 'telecom_fraud')).toEqual([]);
});

test('a quarrel has one', () => {
  const dispute = { id: 'one', at: '0s', delay: '5s', type: 'dispute', channel: '110', where: { place: 'night-market' } };
  expect(asked(quietEvening({ scripted: [dispute] }), 'dispute')).toEqual(['dispatch', 'arrive']);
});
