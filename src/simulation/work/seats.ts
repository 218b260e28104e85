import type { DeskId, OrderId } from '../../kernel/index.ts';
import type { Order, ShiftState } from '../state.ts';
import { tell, type Telling } from '../tell.ts';
import { nextStep } from './steps.ts';
import { wait } from './wait.ts';

/** Seats of a desk that are free: joint work on a case takes one at each desk that takes part in it. */
export function freeSeats(
  {
    state: { desks, cases, open },
    world: {
      practices: { joint },
    },
  }: Pick<Telling, 'state' | 'world'>,
  deskId: DeskId,
): number {
  const { seats, busy } = desks[deskId]!;
  const taken = joint?.seats.includes(deskId) === true ? open.filter((id) => cases[id]!.joint).length : 0;
  return seats - busy.length - taken;
}

/** A seat at the desk, now or by queueing: highest priority first, then time of asking. */
export function takeSeat(telling: Telling, order: Order, deskId: DeskId): boolean {
  const desk = telling.state.desks[deskId];
  if (!desk) return false;
  if (desk.busy.includes(order.id)) return true;
  const queued = desk.waiting.includes(order.id);
  if (freeSeats(telling, deskId) > 0 && (queued || desk.waiting.length === 0)) {
    tell(telling, { type: 'seatTaken', desk: deskId, order: order.id });
    return true;
  }
  if (!queued) {
    tell(telling, { type: 'seatQueued', desk: deskId, order: order.id });
    wait(telling, order, 'wait.desk');
  }
  return false;
}

/** A seat is free: the next of the queue takes it, by case priority, time of asking, and order of giving. */
export function fillSeats(telling: Telling, deskId: DeskId): void {
  const { state } = telling;
  const desk = state.desks[deskId]!;
  while (freeSeats(telling, deskId) > 0 && desk.waiting.length > 0) {
    const first = desk.waiting.reduce((best, id) => (isBefore(state, id, best) ? id : best));
    tell(telling, { type: 'seatTaken', desk: deskId, order: first });
    nextStep(telling, first);
  }
}

/** Whether an order of a queue comes before another. */
function isBefore({ orders, cases }: ShiftState, a: OrderId, b: OrderId): boolean {
  const [one, other] = [orders[a]!, orders[b]!];
  return (
    ((cases[one.caseId]!.priority ?? 4) - (cases[other.caseId]!.priority ?? 4) ||
      one.at - other.at ||
      Number(a.slice(1)) - Number(b.slice(1))) < 0
  );
}
