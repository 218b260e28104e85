import { useRef, useState } from 'react';
import type { Command, DeskPicture, Refusal, Text } from '../../picture/index.ts';
import { refusalSaid, type Names, type Saying } from '../shared/wording.ts';
import { asGiven } from './asGiven.ts';
import { bare } from './commandLine/subject.ts';
import { writeOrder } from './commandLine/writeLine.ts';
import type { KeptPlan } from './plan/keptPlans.ts';
import type { CommandResult } from './props.ts';
import type { Outcome } from './Result.tsx';

interface Giving {
  readonly outcome: Outcome | null;
  /** Gives the commands of one order; `goesOn` when they belong to the order before them. Answers whether all were accepted. */
  readonly give: (commands: readonly Command[], goesOn?: boolean) => Promise<boolean>;
  readonly refuse: (why: Saying) => void;
  readonly unread: (why: Saying, line: string) => void;
  readonly takenBack: () => void;
}

interface OutcomeProps {
  readonly picture: DeskPicture;
  readonly names: Names;
  readonly plans: readonly KeptPlan[];
  readonly onCommand: (command: Command, goesOn: boolean) => Promise<CommandResult>;
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

/** Words behind one another, in both languages. */
const both = (a: Text, between: string, b: Text): Text => ({ en: `${a.en}${between}${b.en}`, zh: `${a.zh}${between}${b.zh}` });

/** One command of an order, and what became of it; `refused` is null where it was accepted. */
interface Given {
  readonly command: Command;
  readonly line: Text;
  readonly refused: Saying | null;
}

/** Gives orders and keeps what became of the last one, for the result line, as it is meant: it is said in the language in force. Sounds what the line shows. */
export function useOutcome({ picture, names, plans, onCommand, play }: OutcomeProps): Giving {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // What is taken back is the last order that was carried out, whatever was typed or refused since.
  const carriedOut = useRef<Text>(noLine);
  const next = (state: Outcome['state'], line: Text, reason: Saying): void => {
    if (state !== 'given') play(state === 'accepted' ? 'accept' : 'reject');
    setOutcome((last) => ({ id: (last?.id ?? 0) + 1, state, line, reason, at: picture.now }));
  };
  const why = (result: Extract<CommandResult, { accepted: false }>, command: Command): Saying =>
    'watching' in result
      ? ({ t }) => t('result.watching')
      : refusalSaid({ because: needOf(picture, command, result.refusal), ...result }, names);
  const written = (commands: readonly Command[]): Text => ({
    en: writeOrder(commands, picture, 'en', plans),
    zh: writeOrder(commands, picture, 'zh', plans),
  });
  /** The first refusal, then the others with their lines, then what was carried out. */
  const partly =
    (refused: readonly Given[], done: Text): Saying =>
    (words) =>
      [
        refused[0]?.refused?.(words) ?? '',
        ...refused.slice(1).map((one) => `${words.say(one.line)} ${words.t('result.refused')} ${one.refused?.(words) ?? ''}`),
        ...(words.say(done) === '' ? [] : [`${words.say(done)} ${words.t('result.accepted')}`]),
      ].join(' · ');
  const give = async (wanted: readonly Command[], goesOn = false): Promise<boolean> => {
    const commands = wanted.map((command) => asGiven(command, picture, wanted));
    // Once it is done the desk no longer knows what it was called: an ask is gone when it is answered.
    const whole = written(commands);
    const lines = commands.map((command) => written([command]));
    next('given', whole, nothing);
    const given = await Promise.all(
      commands.map(async (command, index): Promise<Given> => {
        const result = await onCommand(command, goesOn || index > 0);
        return { command, line: lines[index]!, refused: result.accepted ? null : why(result, command) };
      }),
    );
    const refused = given.filter((one) => one.refused !== null);
    const accepted = given.filter((one) => one.refused === null);
    // Only units are sent several in a line, and they keep their signs.
    const some = accepted.length === 1 ? accepted[0]!.line : written(accepted.map(({ command }) => command));
    const done = accepted.length === 0 ? noLine : refused.length === 0 ? whole : some;
    if (accepted.length > 0) carriedOut.current = goesOn ? both(carriedOut.current, ' · ', done) : done;
    if (refused.length === 0) next('accepted', done, nothing);
    else next('refused', refused[0]!.line, partly(refused, done));
    return refused.length === 0;
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
