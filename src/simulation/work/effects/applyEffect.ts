import { type ActivityId, diceFor, type IncidentId, instant, unreachable } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Scope } from '../../scope.ts';
import type { CaseRecord } from '../../state.ts';
import { drawSeconds } from '../../takes.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import { moveTrust } from '../../trust.ts';
import type { ReadyEffect } from '../../world.ts';
import { type Doing, subjectOf } from '../doing.ts';
import { addEvidence, findEvidence, keepEvidence, taint } from './evidence.ts';
import { gain, locate, match, nameOthers, recognise, setAttribute, settleTrack, show, verify } from './knowledge.ts';
import { link } from './link.ts';
import { freezeMoney, stopMoney } from './money.ts';
import { goFree, hold, huntWith, meetThere, satisfy } from './people.ts';
import { moveItem, seize } from './property.ts';

/** What an activity changes in the world and in what the desk knows: the closed list of effects. */
export function applyEffect(telling: Telling, ready: ReadyEffect, doing: Doing, scope: Scope): void {
  const { effect } = ready;
  const { record } = doing;
  switch (effect.do) {
    case 'gainBelief':
      gain(telling, record, scope, effect, ready);
      return;
    case 'findEvidence':
      findEvidence(telling, record, effect, doing);
      return;
    case 'keepEvidence':
      keepEvidence(telling, record, effect);
      return;
    case 'addEvidence':
      addEvidence(telling, record, effect, doing);
      return;
    case 'taint':
      taint(telling, record, effect, doing);
      return;
    case 'match':
      match(telling, record, effect);
      return;
    case 'recognise':
      recognise(telling, record, effect, doing);
      return;
    case 'verify':
      verify(telling, record, effect, scope, doing.ordinal ?? 0);
      return;
    case 'nameOthers':
      nameOthers(telling, record, scope, effect);
      return;
    case 'locate':
      locate(telling, record, scope);
      return;
    case 'reveal':
      show(telling, record, scope, effect.attributes);
      return;
    case 'set':
      setAttribute(telling, record, scope, effect, ready);
      return;
    case 'settleTrack':
      settleTrack(telling, record, scope);
      return;
    case 'hunt':
      huntWith(telling, record, scope, effect, doing);
      return;
    case 'meet':
      meetThere(telling, record, scope, doing);
      return;
    case 'hold':
      hold(telling, record, scope, effect, doing);
      return;
    case 'goFree':
      goFree(telling, record, scope, effect);
      return;
    case 'seize':
      seize(telling, record, scope, effect, doing);
      return;
    case 'moveItem':
      moveItem(telling, record, scope, effect, doing);
      return;
    case 'stopMoney':
      stopMoney(telling, record, effect, doing);
      return;
    case 'freezeMoney':
      freezeMoney(telling, record);
      return;
    case 'satisfy':
      satisfy(telling, record, effect);
      return;
    case 'outcome':
      tell(telling, { type: 'outcomeReached', caseId: record.id, outcome: effect.is });
      return;
    case 'raise':
      raise(telling, record, effect.event, subjectOf(scope, effect.event));
      return;
    case 'link':
      link(telling, record);
      return;
    case 'broadcast':
      broadcast(telling, record);
      return;
    case 'later':
      planLater(telling, record, scope, effect);
      return;
    case 'trust':
      moveTrust(telling, record, effect.cause, effect.by);
      return;
    case 'clear':
      tell(telling, { type: 'groundCleared', measure: effect.measure, spot: scope.incident.spot, caseId: record.id });
      return;
    case 'report':
      tell(telling, {
        type: 'reportPlanned',
        incident: scope.incident.id,
        ordinal: reportsOf(telling, scope.incident.id),
        channel: effect.channel,
      });
      return;
    default:
      unreachable(effect);
  }
}

/** The description goes out to every unit, once. */
function broadcast(telling: Telling, record: CaseRecord): void {
  if (!record.described) tell(telling, { type: 'descriptionSent', caseId: record.id });
}

/** How often an incident has been reported: the ordinal of the next report. */
const reportsOf = ({ state }: Telling, incident: IncidentId): number =>
  Object.values(state.reports).filter((report) => report.incident === incident).length;

/** Something of itself follows after a while, or may follow: a call back, a laboratory's answer, a letter. */
function planLater(
  telling: Telling,
  record: CaseRecord,
  { incident, person }: Scope,
  { activity, after, id, chance, still, closed }: Extract<Effect, { do: 'later' }>,
): void {
  const { seed, state, world } = telling;
  const seconds = drawSeconds(after, diceFor(seed, incident.birth, 'later', activity, ...(id === undefined ? [] : [id])), incident.times);
  const until = instant(state.now + Math.max(1, seconds));
  // What only may happen, and not in this shift, is no news of it.
  if (
    chance !== undefined &&
    (until < 0 || until > world.ends || diceFor(seed, incident.birth, 'later', activity, 'mark').unit() >= chance)
  )
    return;
  tell(telling, {
    type: 'laterPlanned',
    caseId: record.id,
    activity: activity as ActivityId,
    person,
    until,
    ...(id !== undefined && { id }),
    ...(still !== undefined && { still }),
    ...(closed !== undefined && { closed: closed as ActivityId }),
  });
}
