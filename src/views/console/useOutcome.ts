import { useState } from 'react';
import type { Command, DeskPicture } from '../../picture/index.ts';
import type { Names, Words } from '../shared/wording.ts';
import { asGiven } from './asGiven.ts';
import { writeLine } from './commandLine/writeLine.ts';
import type { CommandResult } from './props.ts';
import type { Outcome } from './Result.tsx';

interface Giving {
  readonly outcome: Outcome | null;
  /** `together` are the commands of the same line. */
  readonly give: (command: Command, together?: readonly Command[]) => Promise<boolean>;
  readonly refuse: (reason: string) => void;
  readonly unread: (reason: string, line: string) => void;
  readonly takenBack: () => void;
}

/** Gives commands and keeps what became of the last one, for the result line; sounds what the line shows. `give` answers whether it was accepted. */
export function useOutcome(
  picture: DeskPicture,
  words: Words,
  names: Names,
  onCommand: (command: Command) => Promise<CommandResult>,
  play: (tone: 'accept' | 'reject') => void,
): Giving {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const next = (state: Outcome['state'], line: string, reason: string): void => {
    if (state !== 'given') play(state === 'accepted' ? 'accept' : 'reject');
    setOutcome((last) => ({ id: (last?.id ?? 0) + 1, state, line, reason, at: picture.now }));
  };
  const why = (result: Extract<CommandResult, { accepted: false }>): string =>
    'watching' in result ? words.t('result.watching') : words.refusal(result.refusal, result.because, names);
  const give = async (wanted: Command, together?: readonly Command[]): Promise<boolean> => {
    const command = asGiven(wanted, picture, together);
    const line = writeLine(command, picture, words.language);
    next('given', line, '');
    const result = await onCommand(command);
    if (result.accepted) next('accepted', line, '');
    else next('refused', line, why(result));
    return result.accepted;
  };
  const refuse = (reason: string): void => {
    next('refused', '', reason);
  };
  const unread = (reason: string, line: string): void => {
    next('unread', line, reason);
  };
  const takenBack = (): void => {
    setOutcome((last) => last && { ...last, id: last.id + 1, state: 'takenBack', reason: '' });
  };
  return { outcome, give, refuse, unread, takenBack };
}
