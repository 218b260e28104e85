import type { CallPicture, DeskPicture } from '../picture/index.ts';
import type { Command } from '../simulation/index.ts';

/** How thoroughly a call is taken: how many questions of the card are put. */
export interface CallManner { readonly questions: number; readonly urgentQuestions: number }

const open = (command: Command, call: CallPicture): Command | undefined => (call.offers.some((offer) => offer.refusal === undefined && JSON.stringify(offer.command) === JSON.stringify(command)) ? command : undefined);

/** The next thing to do with the call on the line: type, place, questions, priority, disposal. Undefined while somebody speaks. */
export function takeCall(call: CallPicture, desk: DeskPicture, manner: CallManner): Command | undefined {
  if (call.speaking) return undefined;
  const { report } = call;
  if (call.type === null && call.soundsLike !== null) return { type: 'setType', report, caseType: call.soundsLike };
  if (call.disposal !== null && call.disposal !== 'register') {
    return open(call.disposal === 'end' ? { type: 'hangUp', report } : { type: call.disposal, report }, call) ?? open({ type: 'hangUp', report }, call);
  }
  const asked = call.questions.filter((question) => question.asked).length;
  const next = call.questions.find(({ asked: done, offer }) => !done && offer.refusal === undefined);
  const place = call.places.at(-1);
  if (!place && next) return next.offer.command;
  if (place && !call.places.some(({ chosen }) => chosen)) return { type: 'setPlace', report, belief: place.belief };
  if (call.priority === null && asked < 2 && next) return next.offer.command;
  if (call.priority === null) return { type: 'setPriority', report, priority: call.proposedPriority ?? 2 };
  const unassigned = desk.card(call.caseId);
  if (unassigned && unassigned.units.length === 0 && call.proposedPriority === 1 && call.places.length > 0) {
    const unit = desk.recommended(call.caseId).find(({ free, offer, officers }) => free && officers >= 2 && offer.refusal === undefined);
    if (unit) return unit.offer.command;
  }
  const limit = call.priority === 1 ? manner.urgentQuestions : manner.questions;
  if (next && asked < limit) return next.offer.command;
  if (call.priority !== call.proposedPriority && call.proposedPriority !== null) return open({ type: 'setPriority', report, priority: call.proposedPriority }, call) ?? open({ type: 'register', report }, call);
  return open({ type: 'register', report }, call) ?? open({ type: 'hangUp', report }, call);
}
