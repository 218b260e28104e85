import { diceFor, instant, unreachable } from '../../../kernel/index.ts';
import type { Effect } from '../../../scenario/index.ts';
import type { Scope } from '../../scope.ts';
import type { CaseRecord } from '../../state.ts';
import { drawSeconds } from '../../takes.ts';
import { raise, tell, type Telling } from '../../tell.ts';
import type { ReadyEffect } from '../../world.ts';
import { type Doing, subjectOf } from '../doing.ts';
import { addEvidence, findEvidence, taint } from './evidence.ts';
import { gain, locate, match, setAttribute, settleTrack, show, verify } from './knowledge.ts';
import { link } from './link.ts';
import { freezeMoney, stopMoney } from './money.ts';
import { hold, huntWith, meetThere, satisfy } from './people.ts';
import { moveItem, seize } from './property.ts';

/** What an activity changes in the world and in what the desk knows: the closed list of effects. */
export function applyEffect(telling: Telling, ready: ReadyEffect, doing: Doing, scope: Scope): void {
  const { effect } = ready;
  const { record } = doing;
  switch (effect.do) {
    case 'gainBelief': gain(telling, record, scope, effect, ready); return;
    case 'findEvidence': findEvidence(telling, record, effect, doing); return;
    case 'addEvidence': addEvidence(telling, record, effect, doing); return;
    case 'taint': taint(telling, record, effect, doing); return;
    case 'match': match(telling, record, effect); return;
    case 'verify': verify(telling, record, effect, scope, doing.ordinal ?? 0); return;
    case 'locate': locate(telling, record, scope); return;
    case 'reveal': show(telling, record, scope, effect.attributes); return;
    case 'set': setAttribute(telling, record, scope, effect, ready); return;
    case 'settleTrack': settleTrack(telling, record, scope); return;
    case 'hunt': huntWith(telling, record, scope, effect, doing); return;
    case 'meet': meetThere(telling, record, scope, doing); return;
    case 'hold': hold(telling, record, scope, effect, doing); return;
    case 'seize': seize(telling, record, scope, effect, doing); return;
    case 'moveItem': moveItem(telling, record, scope, effect, doing); return;
    case 'stopMoney': stopMoney(telling, record, effect, doing); return;
    case 'freezeMoney': freezeMoney(telling, record); return;
    case 'satisfy': satisfy(telling, record, effect); return;
    case 'outcome': tell(telling, { type: 'outcomeReached', caseId: record.id, outcome: effect.is }); return;
    case 'raise': raise(telling, record, effect.event, subjectOf(scope, effect.event)); return;
    case 'link': link(telling, record); return;
    case 'broadcast': broadcast(telling, record); return;
    case 'later': planLater(telling, record, scope, effect); return;
    default: unreachable(effect);
  }
}

/** The description goes out to every unit, once. */
function broadcast(telling: Telling, record: CaseRecord): void {
  if (!record.described) tell(telling, { type: 'descriptionSent', caseId: record.id });
}

/** Something of itself follows after a while: a call back, a laboratory's answer. */
function planLater(telling: Telling, record: CaseRecord, { incident, person }: Scope, { activity, after }: Extract<Effect, { do: 'later' }>): void {
  const seconds = drawSeconds(after, diceFor(telling.seed, incident.birth, 'later', activity), incident.times);
  tell(telling, { type: 'laterPlanned', caseId: record.id, activity: activity as never, person, until: instant(telling.state.now + Math.max(1, seconds)) });
}
