import { useState } from 'react';
import type { Command, DeskPicture, Text } from '../../picture/index.ts';
import type { Names, Words } from '../shared/wording.ts';
import { writeLine } from './commandLine/writeLine.ts';
import type { CommandResult } from './props.ts';
import type { Outcome } from './Result.tsx';

interface Giving { readonly outcome: Outcome | null; readonly give: (command: Command) => void; readonly refuse: (reason: string) => void; readonly unread: (reason: string, line: string) => void }

/** Gives commands and keeps what became of the last one, for the result line. */
export function useOutcome(picture: DeskPicture, words: Words, names: Names, onCommand: (command: Command) => Promise<CommandResult>): Giving {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const next = (state: Outcome['state'], line: string, reason: string): void => { setOutcome((last) => ({ id: (last?.id ?? 0) + 1, state, line, reason, at: picture.now })); };
  const why = (refusal: Extract<CommandResult, { accepted: false }>['refusal'], because: Text | undefined): string => words.refusal(refusal, because, names);
  const carryOut = async (command: Command): Promise<void> => {
    const line = writeLine(command, picture, words.language);
    next('given', line, '');
    const result = await onCommand(command);
    if (result.accepted) next('accepted', line, ''); else next('refused', line, why(result.refusal, result.because));
  };
  const give = (command: Command): void => { void carryOut(command); };
  const refuse = (reason: string): void => { next('refused', '', reason); };
  const unread = (reason: string, line: string): void => { next('unread', line, reason); };
  return { outcome, give, refuse, unread };
}
