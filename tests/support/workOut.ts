import { instant } from '../../src/kernel/index.ts';
import { advance, type Shift } from '../../src/simulation/index.ts';
import { lawfulAnswer } from './play.ts';
import { say } from './takenIn.ts';

/** Gives an order on the first case and lets it run to its end; what it asks is answered as told, else by the book. How it ended, or why it was refused. */
export function workOut(
  shift: Shift,
  job: string,
  answers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, unknown>> = {},
): string {
  const said = say(shift, { type: 'order', caseId: 'c1', job, ...more });
  if (said !== 'accepted') return said;
  const order = shift.state.orders[shift.state.cases['c1' as never]!.orders.at(-1)!]!;
  for (
    const end = shift.state.now + 7200;
    shift.state.now < end && !['done', 'failed', 'cancelled'].includes(order.state);
    advance(shift, instant(shift.state.now + 5))
  ) {
    if (order.ask !== null) say(shift, { type: 'reply', order: order.id, option: answers[order.ask] ?? lawfulAnswer(shift, order) });
  }
  return order.state;
}
