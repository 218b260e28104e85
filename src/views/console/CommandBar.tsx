import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Key } from '../shared/marks.tsx';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import type { Fill } from '../shared/dictionary.ts';
import type { Saying } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';
import { useNames } from './actions.tsx';
import { completions, parse, type Completion, type LineContext, type Reading, type Sentence } from './commandLine/parse.ts';
import { offerOf } from './offerOf.ts';
import type { LineHistory } from './props.ts';

/** How many ways to go on are shown at once. */
const shownAtOnce = 9;
/** How many lines are kept for arrow-up. */
const remembered = 50;
/** What the browser does with these keys it must not do: Enter would press the button to which the focus goes back. */
const ownKeys = /^(Enter|Arrow(Up|Down))$/;
/** Lines that nobody keeps: gone with the desk. */
const forgotten: LineHistory = { kept: [], keep: () => undefined };

interface CommandBarProps {
  readonly context: LineContext;
  readonly helpOpen: boolean;
  readonly onHelp: (open: boolean) => void;
  /** Told when a line is entered that can be carried out. */
  readonly onReading: (reading: Exclude<Reading, { kind: 'problem' | 'empty' | 'help' }>, line: string) => void;
  readonly onProblem: (why: Saying, line: string) => void;
  /** Told when an order has been given, and when Escape finds nothing to clear. */
  readonly onLeave: (how: 'entered' | 'escaped') => void;
  readonly history?: LineHistory | undefined;
}

/** A sentence of the grammar, for any language. */
const sentenceSaid =
  ({ key, slots }: Sentence): Saying =>
  ({ t, say }) => {
    const fill: Fill = Object.fromEntries(
      Object.entries(slots).map(([name, value]) => [
        name,
        typeof value !== 'object' ? value : 'word' in value ? t(value.word) : say(value),
      ]),
    );
    return t(key, fill);
  };

/** The meaning of the line as it is typed: what it would do, what is missing, or why it would be refused. */
function Ghost({ reading, context }: { readonly reading: Reading; readonly context: LineContext }): ReactNode {
  const words = useWords();
  const names = useNames();
  const sentence = (said: Sentence): string => sentenceSaid(said)(words);
  if (reading.kind === 'empty' || reading.kind === 'help') return null;
  if (reading.kind === 'problem') return <span className="ghost clip t3">{sentence(reading.problem)}</span>;
  const commands = reading.kind === 'command' ? [reading.command, ...(reading.more ?? [])] : [];
  const greyed = commands.map((command) => offerOf(command, context.picture)).find((offer) => offer?.refusal !== undefined);
  const why = greyed?.refusal ? words.refusal(greyed.refusal, greyed.because ?? undefined, names) : '';
  return (
    <span className={`ghost clip${why === '' ? '' : ' warn-ink'}`}>
      {sentence(reading.meaning)}
      {why === '' ? '' : ` · ${why}`}
    </span>
  );
}

function Option({
  option,
  id,
  active,
  onTake,
}: {
  readonly option: Completion;
  readonly id: string;
  readonly active: boolean;
  readonly onTake: () => void;
}): ReactNode {
  const { t, say, language } = useWords();
  const label = say(option.label);
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={`option${active ? ' on' : ''}`}
      onPointerDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      <b className="mono">{option.line}</b>{' '}
      <span className="t2 clip" lang={language}>
        {option.note ? t(option.note) : label.toLowerCase() === option.line.toLowerCase() ? '' : label}
      </span>
    </li>
  );
}

const question = /[?？]\s*$/;

/**
 * What a line says. A question mark at the end that belongs to no name asks how to go on: then the line is read without it and nothing is
 * ordered.
 */
function readingOf(line: string, context: LineContext): { readonly reading: Reading; readonly asked: boolean } {
  const reading = parse(line, context);
  const asked = reading.kind === 'problem' && question.test(line);
  return asked ? { reading: parse(line.replace(question, ''), context), asked } : { reading, asked };
}

/** The command line: always there, says what a line means as it is typed, completes it by Tab, and walks its history by arrow-up. */
export function CommandBar({
  context,
  helpOpen,
  onHelp,
  onReading,
  onProblem,
  onLeave,
  history: kept = forgotten,
}: CommandBarProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [history, setHistory] = useState<readonly string[]>(kept.kept);
  const { 'aria-keyshortcuts': shortcut } = useKeyOf('line');
  const [back, setBack] = useState(0);
  const [chosen, setChosen] = useState(-1);
  const [focused, setFocused] = useState(false);
  const asking = helpOpen || question.test(line);
  const { reading, asked } = readingOf(line, context);
  const ways = focused && (asking || (line.trim() !== '' && reading.kind === 'problem')) ? completions(line, context) : [];
  const from = Math.max(0, Math.min(chosen - shownAtOnce + 2, ways.length - shownAtOnce));
  const shown = asking ? ways : ways.slice(from, from + shownAtOnce);
  const open = shown.length > 0;

  const put = (text: string): void => {
    setLine(text);
    setChosen(-1);
    setBack(0);
    onHelp(false);
  };
  const take = (option: Completion): void => {
    put(`${option.line} `);
  };
  const recall = (step: number): void => {
    const at = Math.max(0, Math.min(history.length, back + step));
    setBack(at);
    setChosen(-1);
    setLine(at === 0 ? '' : history.at(-at)!);
  };
  const enter = (): void => {
    const option = ways[chosen];
    if (option) {
      take(option);
      return;
    }
    if (reading.kind === 'empty' || asked) return;
    if (reading.kind === 'help') {
      put('');
      onHelp(true);
      return;
    }
    if (reading.kind === 'problem') {
      onProblem(sentenceSaid(reading.problem), line.trim());
      return;
    }
    const lines = [...history.filter((each) => each !== line.trim()), line.trim()].slice(-remembered);
    setHistory(lines);
    kept.keep(lines);
    put('');
    onReading(reading, line.trim());
    onLeave('entered');
  };
  const complete = (event: KeyboardEvent): void => {
    const option = ways[Math.max(0, chosen)];
    if (!open || !option || event.shiftKey) return;
    event.preventDefault();
    take(option);
  };
  const keys: Partial<Record<string, (event: KeyboardEvent) => void>> = {
    Enter: enter,
    Tab: complete,
    ArrowDown: () => {
      if (open && back === 0) setChosen(Math.min(ways.length - 1, chosen + 1));
      else recall(-1);
    },
    ArrowUp: () => {
      if (open && chosen >= 0) setChosen(chosen - 1);
      else recall(1);
    },
    Escape: () => {
      if (line === '' && !helpOpen) onLeave('escaped');
      else if (open && line === '') {
        onHelp(false);
        setChosen(-1);
      } else put('');
    },
  };
  return (
    <div className="cmd-line">
      {open ? (
        <ul id={`${id}-list`} role="listbox" aria-label={t('line.commands')} className={`ways scroll${asking ? ' all' : ''}`}>
          {shown.map((option, index) => {
            const at = asking ? index : from + index;
            return (
              <Option
                key={`${option.line}/${at}`}
                id={`${id}-${at}`}
                option={option}
                active={at === chosen}
                onTake={() => {
                  take(option);
                  input.current?.focus();
                }}
              />
            );
          })}
        </ul>
      ) : null}
      <span className="pr" aria-hidden="true">
        &gt;
      </span>
      <input
        ref={input}
        className="mono"
        data-command-line
        aria-keyshortcuts={shortcut}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 && open ? `${id}-${chosen}` : undefined}
        aria-label={t('line.title')}
        aria-describedby={`${id}-ghost`}
        placeholder={t('line.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={line}
        style={{
          width:
            line === '' ? '100%' : `${Math.max(3, Array.from(line).reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0) + 1.5)}ch`,
        }}
        onChange={(event) => {
          put(event.target.value);
        }}
        onFocus={() => {
          setFocused(true);
        }}
        onBlur={() => {
          setFocused(false);
          onHelp(false);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const act = keys[event.key];
          if (act) {
            if (ownKeys.test(event.key)) event.preventDefault();
            if (event.key === 'Escape') event.stopPropagation();
            act(event);
          }
        }}
      />
      <span id={`${id}-ghost`} className="ghost-box" aria-live="polite">
        <Ghost reading={reading} context={context} />
      </span>
      {line === '' ? (
        <span className="hint small" aria-hidden="true">
          <KeyOf action="line" /> <Key>↑</Key> <Key>?</Key>
        </span>
      ) : null}
    </div>
  );
}
