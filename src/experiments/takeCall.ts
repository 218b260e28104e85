import type { CallPicture, DeskPicture } from '../picture/index.ts';
import type { Command } from '../simulation/index.ts';

/** How thoroughly a call is taken: how many questions of the card are put. */
export interface CallManner {
  readonly questions: number;
  readonly urgentQuestions: number;
  /** Questions that are put before a caller is sent elsewhere: what sounds like nothing may be a case. */
  readonly beforeSentElsewhere: number;
}

const open = (command: Command, call: CallPicture): Command | undefined =>
  call.offers.some((offer) => offer.refusal === undefined && JSON.stringify(offer.command) === JSON.stringify(command))
    ? command
    : undefined;

/** The next thing to do with the call on the line: type, place, questions, priority, disposal. Undefined while somebody speaks. */
export function takeCall(call: CallPicture, desk: DeskPicture, manner: CallManner): Command | undefined {
  if (call.speaking) return undefined;
  const { report, type, soundsLike, disposed } = call;
  if (soundsLike !== null && type !== soundsLike && disposed === null) return { type: 'setType', report, caseType: soundsLike };
  return sentElsewhere(call, manner) ?? findsOut(call) ?? sendsAtOnce(call, desk) ?? asksOn(call, manner) ?? settles(call);
}

/** Who wrote without saying where it is, is rung up. */
const rings = (call: CallPicture): Command | undefined =>
  call.state === 'over' && call.places.length === 0 ? open({ type: 'callBack', report: call.report }, call) : undefined;

/** A call that makes no case goes where it belongs. */
function sentElsewhere(call: CallPicture, { beforeSentElsewhere }: CallManner): Command | undefined {
  const { report, disposal } = call;
  if (disposal === null || disposal === 'register') return undefined;
  const next = askedSoFar(call) < beforeSentElsewhere ? nextQuestion(call) : undefined;
  if (next) return next;
  return (disposal === 'end' ? undefined : open({ type: disposal, report }, call)) ?? open({ type: 'hangUp', report }, call);
}

const nextQuestion = ({ questions }: CallPicture): Command | undefined =>
  questions.find(({ asked, offer }) => !asked && offer.refusal === undefined)?.offer.command;
const askedSoFar = ({ questions }: CallPicture): number => questions.filter(({ asked }) => asked).length;

/** Place first, then one more question, then the priority. */
function findsOut(call: CallPicture): Command | undefined {
  const { report } = call;
  const place = call.places.at(-1);
  const next = nextQuestion(call);
  if (!place && next) return next;
  if (place && !call.places.some(({ chosen }) => chosen)) return { type: 'setPlace', report, belief: place.belief };
  if (call.priority !== null) return undefined;
  return askedSoFar(call) < 2 && next ? next : { type: 'setPriority', report, priority: call.proposedPriority ?? 2 };
}

/** Somebody is sent to what is urgent while the caller is still on the line. */
function sendsAtOnce(call: CallPicture, desk: DeskPicture): Command | undefined {
  if (call.proposedPriority !== 1 || call.places.length === 0 || desk.card(call.caseId)?.units.length !== 0) return undefined;
  return desk.free(call.caseId).find(({ offer, officers }) => officers >= 2 && offer.refusal === undefined)?.offer.command;
}

function asksOn(call: CallPicture, { questions, urgentQuestions }: CallManner): Command | undefined {
  return askedSoFar(call) < (call.priority === 1 ? urgentQuestions : questions) ? nextQuestion(call) : undefined;
}

function settles(call: CallPicture): Command | undefined {
  const { report, proposedPriority } = call;
  const regrade =
    proposedPriority !== null && call.priority !== proposedPriority
      ? open({ type: 'setPriority', report, priority: proposedPriority }, call)
      : undefined;
  return regrade ?? open({ type: 'register', report }, call) ?? open({ type: 'hangUp', report }, call) ?? rings(call);
}
