import type { PersonId } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Scope } from '../../scope.ts';
import type { CaseRecord } from '../../state.ts';
import { moverKey } from '../../suspects/moverKey.ts';
import { hunt } from '../../suspects/hunt.ts';
import { catchHim, meetingOf, tellMeeting } from '../../suspects/meet.ts';
import { tell, type Telling } from '../../tell.ts';
import type { Doing } from '../doing.ts';
import { suspected } from './knowledge.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** The units at it look for the offender around where they are. */
export function huntWith(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'hunt'>, { unit, ordinal }: Doing): void {
  const hunters = scope.order?.units ?? (unit ? [unit] : []);
  for (const hunter of hunters) hunt(telling, record, hunter, effect, ordinal ?? 0);
}

/** Units go to where somebody is believed to be; he is there unless he is still on the move or gone. */
export function meetThere(telling: Telling, record: CaseRecord, scope: Scope, { order, ordinal }: Doing): void {
  const person = scope.person ?? (suspected(record, scope)?.value as PersonId | undefined) ?? null;
  const unit = order ? telling.state.orders[order]?.units[0] : undefined;
  if (person === null || !unit) return;
  if (telling.state.movers[moverKey(scope.incident.id, person)]) {
    tell(telling, { type: 'huntFailed', caseId: record.id, unit, how: 'home' });
    return;
  }
  const meeting = meetingOf(telling, record.id, person, unit, 'home', ordinal ?? 0);
  if (meeting) tellMeeting(telling, meeting);
}

/** Somebody passes into the hands of a unit or of the site, or goes free. */
export function hold(telling: Telling, record: CaseRecord, scope: Scope, effect: Of<'hold'>, doing: Doing): void {
  if (scope.person === null) return;
  const unit = doing.unit ?? scope.order?.units[0] ?? null;
  if (effect.by === 'unit' && unit !== null && (record.persons[scope.person]?.custody ?? 'none') === 'none') catchHim(telling, record, scope.person, unit);
  else tell(telling, { type: 'personHeld', caseId: record.id, person: scope.person, by: effect.by, unit: effect.by === 'unit' ? unit : null });
}

/** The complainants are more or less satisfied, each once for each reason. */
export function satisfy(telling: Telling, record: CaseRecord, effect: Of<'satisfy'>): void {
  for (const id of record.reports) {
    const report = telling.state.reports[id]!;
    if (!report.satisfied.includes(effect.once)) tell(telling, { type: 'satisfactionChanged', report: id, caseId: record.id, by: effect.by, because: effect.once });
  }
}
