import type { PersonId } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Person } from '../../incident.ts';
import type { Scope } from '../../scope.ts';
import type { CaseRecord, ItemFile } from '../../state.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import type { Doing } from '../doing.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/**
 * Goods found on the offender, at a place or at the fence are seized; money is stopped, not seized. Goods known to be at the fence that
 * are gone from there are lost.
 */
export function seize(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'seize'>, doing: Doing): void {
  const person = scope.incident.persons.find(({ id }) => id === scope.person);
  for (const item of Object.values(record.items)) {
    if (effect.from === 'fence' && item.stage === 'located' && item.at === 'lost') raise(telling, record, 'loseTrace', item.id);
    if (
      !isHere(item, effect.from, person, scope.incident.items.find(({ id }) => id === item.id)?.holder) ||
      scope.incident.items.find(({ id }) => id === item.id)?.money === true
    )
      continue;
    if (!raise(telling, record, 'seize', item.id)) continue;
    tell(telling, { type: 'itemMoved', caseId: record.id, item: item.id, to: 'unit', unit: doing.unit ?? scope.order?.units[0] ?? null });
  }
}

/** Whether goods are where they are looked for: with the buyer, or with somebody who may have them; of several culprits one has them. */
function isHere({ at }: ItemFile, from: Of<'seize'>['from'], person: Person | undefined, holder: PersonId | undefined): boolean {
  if (from === 'fence') return at === 'fence';
  return (
    at === 'culprit' &&
    (person === undefined || person.role === 'party' || (person.role === 'culprit' && (holder === undefined || holder === person.id)))
  );
}

/** Goods in police hands go where the work takes them: to the store, back to the owner, or out of reach. */
export function moveItem(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'moveItem'>, { item }: Doing): void {
  const wanted = item ?? scope.item;
  for (const file of Object.values(record.items)) {
    if (wanted !== null ? file.id !== wanted : file.at !== 'unit' && file.at !== 'store' && file.at !== 'stopped') continue;
    if (effect.to === 'owner' && file.stage !== 'returned' && !raise(telling, record, 'giveBack', file.id)) continue;
    if (effect.to === 'lost') raise(telling, record, 'loseTrace', file.id);
    tell(telling, { type: 'itemMoved', caseId: record.id, item: file.id, to: effect.to, unit: null });
  }
}
