import type { Telling } from '../tell.ts';
import { tryOrder } from './orders.ts';
import { siteQueue } from './site.ts';

/** A room or a place of the case-handling site is free: who waits for it is tried in turn. */
export function fillSite(telling: Telling): void {
  for (const id of siteQueue(telling.state)) tryOrder(telling, id);
}
