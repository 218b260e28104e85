import type { Command, DeskPicture, Refusal, Text } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';

interface Known {
  readonly command: Command;
  readonly refusal?: Refusal | undefined;
  readonly because?: Text | null | undefined;
}

/** The offer that the desk shows for a command, with its refusal if it is greyed; undefined when none is shown. */
export function offerOf(command: Command, picture: DeskPicture): Known | undefined {
  return offersAbout(command, picture).find((offer) => alike(offer.command, command, withoutManner));
}
const withoutManner: ReadonlySet<string> = new Set(['switches', 'why', 'insteadOf']);

function offersAbout(command: Command, picture: DeskPicture): readonly Known[] {
  if ('report' in command) {
    const call = picture.callOf(command.report);
    return call
      ? [...call.offers, call.hold, ...call.questions.map((question) => question.offer), ...call.mergeable.map((each) => each.offer)]
      : [];
  }
  if (!('caseId' in command)) return [];
  if (command.type === 'dispatch') return picture.recommended(command.caseId).map((each) => each.offer);
  const card = picture.card(command.caseId);
  return card ? [...card.plans, ...card.closing, ...card.jobs.flatMap((job) => job.choices)] : [];
}
