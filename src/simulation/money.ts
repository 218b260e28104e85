import { exp, type Instant } from '../kernel/index.ts';
import { spanOf } from '../scenario/index.ts';
import type { Incident, Item } from './incident.ts';
import type { World } from './world.ts';

/**
 * What of a sum still lies in the first accounts, in whole yuan: e^(−t ÷ tau) of it, t from the transfer
 * (procedure.md §6.5: tau 29 min, a design value anchored in the Xiamen figures).
 */
export function moneyLeft(world: World, incident: Incident, item: Item, now: Instant): number {
  const money = world.caseTypes.get(incident.type)?.type.money;
  if (!money || now <= incident.at) return item.value;
  return Math.floor(item.value * exp(-(now - incident.at) / spanOf(money.tau)) + 0.5);
}

/** What can still be caught in later accounts of so many yuan that went on to them, when they are traced in time. */
export function moneyInLaterTiers(world: World, incident: Incident, wentOn: number, now: Instant): number {
  const money = world.caseTypes.get(incident.type)?.type.money;
  if (!money || now - incident.at > spanOf(money.laterWithin)) return 0;
  return Math.floor(wentOn * money.laterShare + 0.5);
}
