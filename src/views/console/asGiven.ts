import type { Command, DeskPicture, UnitId } from '../../picture/index.ts';

/** The unit that is recommended first for a case, of those that can be sent; null when none can. */
export const firstChoice = (
  picture: DeskPicture,
  caseId: Extract<Command, { caseId: unknown }>['caseId'],
  others: ReadonlySet<UnitId> = new Set(),
): UnitId | null => picture.recommended(caseId).find(({ unit, offer }) => offer.refusal === undefined && !others.has(unit))?.unit ?? null;

/** A command as the run keeps it: sending another unit than the one recommended first names that one. Units that are sent in one line are not sent instead of each other. */
export function asGiven(command: Command, picture: DeskPicture, together: readonly Command[] = []): Command {
  if (command.type !== 'dispatch' || command.insteadOf !== undefined) return command;
  const others = new Set(together.flatMap((each) => (each.type === 'dispatch' && each.unit !== command.unit ? [each.unit] : [])));
  const insteadOf = firstChoice(picture, command.caseId, others);
  return insteadOf === null || insteadOf === command.unit ? command : { ...command, insteadOf };
}
