import { useRef, useState } from 'react';
import type { Command, DeskPicture, Refusal, Text } from '../../picture/index.ts';
import { refusalSaid, type Names, type Saying } from '../shared/wording.ts';
import { asGiven } from './asGiven.ts';
import { bare } from './commandLine/subject.ts';
import { writeLine } from './commandLine/writeLine.ts';
import type { KeptPlan } from './plan/keptPlans.ts';
import type { CommandResult } from './props.ts';
import type { Outcome } from './Result.tsx';

interface Giving {
  readonly outcome: Outcome | null;
  /** `together` are the commands of the same line. */
  readonly give: (command: Command, together?: readonly Command[]) => Promise<boolean>;
  readonly refuse: (why: Saying) => void;
  readonly unread: (why: Saying, line: string) => void;
  readonly takenBack: () => void;
}

interface OutcomeProps {
  readonly picture: DeskPicture;
  readonly names: Names;
  readonly plans: readonly KeptPlan[];
  readonly onCommand: (command: Command) => Promise<CommandResult>;
  readonly play: (tone: 'accept' | 'reject') => void;
}

const noLine: Text = { en: '', zh: '' };
const nothing: Saying = () => '';

/** The pack's own words for what a job still needs, as its greyed button says them. */
const needOf = ({ card }: DeskPicture, command: Command, refusal: Refusal): Text | undefined =>
  command.type !== 'order' || refusal.code !== 'jobNeeds'
    ? undefined
    : card(command.caseId)
        ?.jobs.find(({ job }) => job === command.job)
        ?.choices.find((choice) => choice.refusal?.need === refusal.need)?.because;

/** Gives commands and keeps what became of the last one, for the result line, as it is meant: it is said in the language in force. Sounds what the line shows. `give` answers whether it was accepted. */
export function useOutcome({ picture, names, plans, onCommand, play }: OutcomeProps): Giving {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // What is taken back is the last command that was carried out, whatever was typed or refused since.
  const carriedOut = useRef<Text>(noLine);
  const next = (state: Outcome['state'], line: Text, reason: Saying): void => {
    if (state !== 'given') play(state === 'accepted' ? 'accept' : 'reject');
    setOutcome((last) => ({ id: (last?.id ?? 0) + 1, state, line, reason, at: picture.now }));
  };
  const why = (result: Extract<CommandResult, { accepted: false }>, command: Command): Saying =>
    'watching' in result
      ? ({ t }) => t('result.watching')
      : refusalSaid({ because: needOf(picture, command, result.refusal), ...result }, names);
  const give = async (wanted: Command, together?: readonly Command[]): Promise<boolean> => {
    const command = asGiven(wanted, picture, together);
    // Once it is done the desk no longer knows what it was called: an ask is gone when it is answered.
    const line: Text = { en: writeLine(command, picture, 'en', plans), zh: writeLine(command, picture, 'zh', plans) };
    next('given', line, nothing);
    const result = await onCommand(command);
    if (result.accepted) {
      carriedOut.current = line;
      next('accepted', line, nothing);
    } else next('refused', line, why(result, command));
    return result.accepted;
  };
  const refuse = (reason: Saying): void => {
    next('refused', noLine, reason);
  };
  const unread = (reason: Saying, line: string): void => {
    next('unread', bare(line), reason);
  };
  const takenBack = (): void => {
    const line = carriedOut.current;
    setOutcome((last) => last && { ...last, id: last.id + 1, line, state: 'takenBack', reason: nothing });
  };
  return { outcome, give, refuse, unread, takenBack };
}
