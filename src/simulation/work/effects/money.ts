import { diceFor } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Incident, Item } from '../../incident.ts';
import { moneyInLaterTiers, moneyLeft } from '../../money.ts';
import type { CaseRecord, ItemFile } from '../../state.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import type { Doing } from '../doing.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** Banks are asked to stop a payment: what is still there is saved, now or by tracing later accounts. */
export function stopMoney(telling: Telling, record: CaseRecord, effect: Of<'stopMoney'>, { certain = false, ordinal = 0 }: Doing): void {
  const incident = telling.state.incidents[record.incident]!;
  for (const item of incident.items) {
    if (!item.money) continue;
    const file = record.items[item.id]!;
    const works = certain || diceFor(telling.seed, incident.birth, 'stopPayment', item.id, String(ordinal)).chance(effect.success);
    const amount = works ? caught(telling, incident, item, file, effect) : 0;
    // Less than a hundredth of the sum is what banks report as an empty account.
    if (amount * 100 >= item.value && raise(telling, record, 'stopPayment', item.id)) {
      tell(telling, { type: 'moneyStopped', caseId: record.id, item: item.id, amount, later: effect.later === true });
      tell(telling, { type: 'itemMoved', caseId: record.id, item: item.id, to: 'stopped', unit: null });
    } else if (file.saved === 0 && effect.later === true) raise(telling, record, 'loseTrace', item.id); // Nothing in the first accounts, nothing in the later ones.
  }
}

/**
 * Whole yuan of a sum that a stop which works leaves in safety: what lies in the first accounts when they are stopped first, and once,
 * with the later ones, a share of the rest.
 */
function caught(
  { state, world }: Telling,
  incident: Incident,
  item: Item,
  { stops, saved, traced }: ItemFile,
  { later }: Of<'stopMoney'>,
): number {
  const first = stops > 0 ? saved : moneyLeft(world, incident, item, state.now);
  return later === true && !traced ? first + moneyInLaterTiers(world, incident, item.value - first, state.now) : first;
}

/** The sums of the case that were stopped are frozen by decision. */
export function freezeMoney(telling: Telling, record: CaseRecord): void {
  for (const { id, money } of telling.state.incidents[record.incident]!.items)
    if (money && raise(telling, record, 'freeze', id)) tell(telling, { type: 'moneyFrozen', caseId: record.id, item: id });
}
