import { diceFor } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Incident, Item } from '../../incident.ts';
import { moneyInLaterTiers, moneyLeft } from '../../money.ts';
import type { CaseRecord, ItemFile } from '../../state.ts';
import { raise, tell, type Telling } from '../../tell.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** Banks are asked to stop a payment: what is still there is saved, now or by tracing later accounts. */
export function stopMoney(telling: Telling, record: CaseRecord, effect: Of<'stopMoney'>, certain: boolean): void {
  const incident = telling.state.incidents[record.incident]!;
  for (const item of incident.items) {
    if (!item.money) continue;
    const file = record.items[item.id]!;
    const amount = caught(telling, incident, item, file, effect, certain);
    // Less than a hundredth of the sum is what banks report as an empty account.
    if (amount * 100 >= item.value && raise(telling, record, 'stopPayment', item.id)) {
      tell(telling, { type: 'moneyStopped', caseId: record.id, item: item.id, amount });
      tell(telling, { type: 'itemMoved', caseId: record.id, item: item.id, to: 'stopped', unit: null });
    } else if (file.saved === 0 && effect.later === true) raise(telling, record, 'loseTrace', item.id); // Nothing in the first accounts, nothing in the later ones.
  }
}

/** Whole yuan of a sum that the stop catches: again what it caught before, or by its chance what is left. */
function caught({ state, world, seed }: Telling, incident: Incident, item: Item, { stops, saved }: ItemFile, effect: Of<'stopMoney'>, certain: boolean): number {
  if (stops > 0) return saved;
  if (!certain && !diceFor(seed, incident.birth, 'stopPayment', item.id, String(stops)).chance(effect.success)) return 0;
  return moneyLeft(world, incident, item, state.now) + (effect.later === true ? moneyInLaterTiers(world, incident, item, state.now) : 0);
}

/** The sums of the case that were stopped are frozen by decision. */
export function freezeMoney(telling: Telling, record: CaseRecord): void {
  for (const { id, money } of telling.state.incidents[record.incident]!.items) if (money && raise(telling, record, 'freeze', id)) tell(telling, { type: 'moneyFrozen', caseId: record.id, item: id });
}
