import type { Order } from '../state.ts';
import { tell, type Telling } from '../tell.ts';

/** An order waits, for the reason given by its code; said once. */
export function wait(telling: Telling, order: Order, reason: string): void {
  if (order.state !== 'waiting' || order.reason !== reason)
    tell(telling, { type: 'orderMoved', order: order.id, state: 'waiting', reason, until: null });
}
