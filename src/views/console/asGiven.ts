import type { Command, DeskPicture, UnitId } from '../../picture/index.ts';

/** The unit that is recommended first for a case, of those that can be sent; null when none can. */
export const firstChoice = (picture: DeskPicture, caseId: Extract<Command, { caseId: unknown }>['caseId']): UnitId | null =>
  picture.recommended(caseId).find(({ offer }) => offer.refusal === undefined)?.unit ?? null;

/** A command as the run keeps it: sending another unit than the one recommended first names that one. */
export function asGiven(command: Command, picture: DeskPicture): Command {
  if (command.type !== 'dispatch' || command.insteadOf !== undefined) return command;
  const insteadOf = firstChoice(picture, command.caseId);
  return insteadOf === null || insteadOf === command.unit ? command : { ...command, insteadOf };
}
