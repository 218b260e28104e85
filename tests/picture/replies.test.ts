import { expect, test } from 'vitest';
import { deskPictures, type Message } from '../../src/picture/index.ts';
import { handDesk, type HandDesk } from '../support/handDesk.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const desk = (): HandDesk & { readonly lines: () => readonly Message[] } => {
  const hand = handDesk(worldFrom(nightMarket()), 'replies');
  const pictures = deskPictures(hand.shift);
  return { ...hand, lines: () => pictures().messages };
};
const open = (lines: readonly Message[]): readonly Message[] => lines.filter(({ replies }) => replies.length > 0);

test('a call that rings can be answered from its line, until somebody has', () => {
  const { until, give, shift, lines } = desk();
  until(({ state }) => Object.values(state.reports).some(({ intake }) => intake === 'ringing'));
  const [line] = open(lines());
  expect(line?.replies.map(({ command }) => command.type)).toEqual(['answer']);
  const { command } = line!.replies[0]!;
  give(command);
  expect(shift.state.voice).toBe('report' in command ? command.report : '');
  expect(open(lines()).filter(({ id }) => id === line!.id)).toEqual([]);
});

test('an ask can be answered from its line, by each of its options; then the line only tells', () => {
  const { until, give, shift, lines, takeIn } = desk();
  until(({ state }) => Object.values(state.reports).some(({ intake }) => intake === 'ringing'));
  const caseId = takeIn(Object.values(shift.state.reports).find(({ intake }) => intake === 'ringing')!.id, 'phone_theft');
  const unit = Object.values(shift.state.units).find(({ status, kind }) => status === 'AV' && kind === 'patrol_car')!.id;
  give({ type: 'dispatch', caseId, unit });
  give({ type: 'startPlan', caseId, plan: shift.world.caseTypes.get('phone_theft')!.type.plan });
  until(({ state }) => state.asking.some((id) => state.orders[id]!.caseId === caseId));
  const line = open(lines()).find(({ key, caseId: of }) => key === 'ask.raised' && of === caseId)!;
  const order = shift.state.orders[shift.state.asking.find((id) => shift.state.orders[id]!.caseId === caseId)!]!;
  expect(line.replies.map(({ command }) => command)).toEqual(
    shift.world.asks.get(order.ask!)!.ask.options.map(({ id }) => ({ type: 'reply', order: order.id, option: id })),
  );
  const answer = line.replies.find(({ refusal }) => refusal === undefined)!;
  give(answer.command);
  expect(open(lines()).map(({ id }) => id)).not.toContain(line.id);
});

test('what a unit offers are commands: one that is free is not called back, and says why', () => {
  const { shift } = desk();
  const picture = deskPictures(shift)();
  const unit = picture.units.find(({ status, patrol }) => status === 'AV' && patrol === null)!;
  const offers = picture.unitOffers(unit.unit, null);
  expect(offers.find(({ command }) => command.type === 'recall')?.refusal?.code).toBe('unitNotAssigned');
  expect(offers.filter(({ command, refusal }) => command.type === 'patrol' && command.route !== null && !refusal).length).toBeGreaterThan(
    0,
  );
});
