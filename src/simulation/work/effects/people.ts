import { diceFor, instant, type PersonId } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Scope } from '../../scope.ts';
import type { CaseRecord } from '../../state.ts';
import { isAboard } from '../../suspects/companions.ts';
import { moverKey } from '../../suspects/moverKey.ts';
import { hunt } from '../../suspects/hunt.ts';
import { catchHim, meetingOf, tellMeeting } from '../../suspects/meet.ts';
import { turn } from '../../suspects/moves.ts';
import { drawSeconds } from '../../takes.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import { unitSpot } from '../../units/travel.ts';
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
  if (telling.state.movers[moverKey(scope.incident.id, person)] || isAboard(telling.world, telling.state, scope.incident, person)) {
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
  if (effect.by === 'unit' && unit !== null && (record.persons[scope.person]?.custody ?? 'none') === 'none')
    catchHim(telling, record, scope.person, unit);
  else
    tell(telling, { type: 'personHeld', caseId: record.id, person: scope.person, by: effect.by, unit: effect.by === 'unit' ? unit : null });
}

/** Somebody held goes free of himself: he slips away into the streets from where he was held, or has to be let go. */
export function goFree(telling: Telling, record: CaseRecord, { incident, person }: Scope, { openFor }: Of<'goFree'>): void {
  const { seed, state, world } = telling;
  const file = person === null ? undefined : record.persons[person];
  if (person === null || !file?.held) return;
  const { unit } = file.held;
  const spot = unit === null ? world.site : unitSpot(state, unit);
  const until =
    openFor === undefined
      ? null
      : instant(state.now + drawSeconds(openFor, diceFor(seed, incident.birth, person, 'openFor', String(file.timesFree)), incident.times));
  tell(telling, { type: 'personWentFree', caseId: record.id, person, unit, how: until === null ? 'lapsed' : 'slipped', spot });
  raise(telling, record, 'letGo', person);
  if (until !== null) turn(telling, incident.id, person, { from: spot, until });
}

/** The complainants are more or less satisfied, each once for each reason. */
export function satisfy(telling: Telling, record: CaseRecord, effect: Of<'satisfy'>): void {
  for (const id of record.reports) {
    const report = telling.state.reports[id]!;
    if (!report.satisfied.includes(effect.once))
      tell(telling, { type: 'satisfactionChanged', report: id, caseId: record.id, by: effect.by, because: effect.once });
  }
}
