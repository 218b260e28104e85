import { memo, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Message } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { useFilter } from '../shared/ListFilter.tsx';
import { Mark, type MarkKind } from '../shared/marks.tsx';
import { menuMark } from '../shared/menuMark.ts';
import { moveAmongRows } from '../shared/Row.tsx';
import { TimeText } from '../shared/TimeText.tsx';
import { refusalSaid } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';
import { useActions, useNames } from './actions.tsx';
import { KeyOf, useKeyOf } from './keys/KeysContext.tsx';
import { RadioFilters } from './later.ts';
import { everything, passesRadio, type RadioChoice } from './radioFilters.ts';

const markOf: Readonly<Record<Message['level'], MarkKind | null>> = { plain: null, asks: 'stop', warn: 'warn', good: 'ok', bad: 'broken' };
/** Lines kept on the screen when the log is open; older ones are in the logs of their cases. */
const shownWhenOpen = 200;
/** Real milliseconds after which a line that stands in sight counts as read. */
const readAfter = 6000;

interface ReplyProps {
  readonly message: Message;
  readonly answering: boolean;
}

/** The answer to a line that asks: at once where there is one, from a menu where there are several. */
function Reply({ message: { id, replies }, answering }: ReplyProps): ReactNode {
  const { t, say, refusal } = useWords();
  const { give, refused } = useActions();
  const names = useNames();
  const key = useKeyOf('reply');
  const [only, ...more] = replies;
  if (!only) return null;
  const keyed = answering ? key : {};
  const hint = answering ? <KeyOf action="reply" /> : null;
  // Several answers: none is chosen beforehand, the line's own menu lists them.
  if (more.length > 0)
    return (
      <button type="button" className="btn tight" {...keyed} aria-haspopup="menu" data-opens-menu={id}>
        {t('radio.reply')} …{hint}
      </button>
    );
  const why = only.refusal ? refusal(only.refusal, only.because, names) : '';
  return (
    <button
      type="button"
      className="btn tight"
      {...keyed}
      aria-disabled={why !== '' || undefined}
      title={why || undefined}
      onClick={() => {
        if (why === '') give(only.command);
        else refused(refusalSaid(only, names));
      }}
    >
      {say(only.label)}
      {hint}
    </button>
  );
}

interface LineProps {
  readonly message: Message;
  readonly unread: boolean;
  readonly answering: boolean;
  readonly tabStop: boolean;
  readonly onRead: (id: number) => void;
}

/** Lines that can be answered; one that no answer is left for was answered, or has gone, and asks no more. */
const answerable: ReadonlySet<string> = new Set([
  'ask.raised',
  'report.ringing',
  'report.walkIn',
  'report.online',
  'call.second',
  'plan.asks',
  'case.ripe',
]);

const Line = memo(
  function Line({ message, unread, answering, tabStop, onRead }: LineProps): ReactNode {
    const { say, phrase, t } = useWords();
    const { selectCase } = useActions();
    const { caseId } = message;
    const isSettled = answerable.has(message.key) && message.replies.length === 0;
    const mark = isSettled ? null : markOf[message.level];
    const text = phrase(message.key, message.variant, message.slots);
    return (
      <li
        className={`radio-line ${isSettled ? 'plain' : message.level}${unread ? ' new' : ''}`}
        data-menu={menuMark('message', message.id)}
      >
        <button
          type="button"
          data-row
          data-unread={unread ? '' : undefined}
          tabIndex={tabStop ? 0 : -1}
          className="radio-body"
          onFocus={() => {
            onRead(message.id);
          }}
          onClick={() => {
            if (caseId !== null) selectCase(caseId);
          }}
        >
          <span className="unread" aria-hidden="true">
            {unread ? <i /> : null}
          </span>
          <TimeText at={message.at} className="num t3" />
          <span className={`from ${message.from.kind}`}>{say(message.from.name)}</span>
          <span className="no">{message.number ?? ''}</span>
          <span className="text clip" title={text}>
            {mark ? (
              <>
                <Mark kind={mark} label={t(`radio.level.${message.level}`)} />{' '}
              </>
            ) : null}
            {text}
            {unread ? <span className="sr"> {t('radio.unread')}</span> : null}
          </span>
        </button>
        <Reply message={message} answering={answering} />
      </li>
    );
  },
  (a, b) => alike(a, b, new Set(['onRead'])),
);

const icon = (open: boolean): IconName => (open ? 'down' : 'up');

/** Which lines have been read: those that stood long enough in the folded strip, those that had the focus, and all at a press. */
function useRead(
  messages: readonly Message[],
  inSight: string,
): { readonly read: ReadonlySet<number>; readonly mark: (ids: readonly number[]) => void } {
  const [read, setRead] = useState<ReadonlySet<number>>(new Set());
  const mark = (ids: readonly number[]): void => {
    if (ids.some((id) => !read.has(id))) setRead((before) => new Set([...before, ...ids]));
  };
  // What has stood in sight long enough is read; what ran through faster is not.
  useEffect(() => {
    if (inSight === '') return undefined;
    const timer = setTimeout(() => {
      setRead((before) => new Set([...before, ...inSight.split(' ').map(Number)]));
    }, readAfter);
    return () => {
      clearTimeout(timer);
    };
  }, [inSight, messages.length]);
  return { read, mark };
}

/**
 * The radio and message log: its last lines are always in sight, with what is unread marked; opened it covers the map and can be filtered.
 */
export const RadioStrip = memo(function RadioStrip({
  messages,
  lines = 3,
}: {
  readonly messages: readonly Message[];
  readonly lines?: number;
}): ReactNode {
  const { t, phrase } = useWords();
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<RadioChoice>(everything);
  const list = useRef<HTMLDivElement>(null);
  const radioKey = useKeyOf('radio');
  const unreadKey = useKeyOf('nextUnread');
  const lately = messages.slice(-lines);
  const { read, mark } = useRead(messages, lately.map(({ id }) => id).join(' '));
  const last = messages.at(-1)?.id ?? -1;
  const unread = messages.filter(({ id }) => !read.has(id));
  const { shown: found, filter } = useFilter(
    messages.filter((message) => passesRadio(message, choice, read)),
    (message) => [message.number, message.from.name, phrase(message.key, message.variant, message.slots)],
  );
  const shown = open ? found.slice(-shownWhenOpen) : lately;
  const answering = messages.findLast(({ replies }) => replies.length > 0)?.id;
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    // The newest line stays in sight, also when the strip is laid anew for another size of window or text.
    const watched = new ResizeObserver(() => {
      box.scrollTop = box.scrollHeight;
    });
    watched.observe(box);
    return () => {
      watched.disconnect();
    };
  }, [last, open]);
  /** Opens the log if it is folded and goes to the oldest line that has not been read; its focus counts as reading. */
  const toUnread = (): void => {
    setOpen(true);
    if (unread.length === 0) return;
    setChoice(everything);
    filter.set(null);
    setTimeout(() => {
      list.current?.querySelector<HTMLElement>('[data-unread]')?.focus();
    });
  };
  return (
    <section className={`radio${open ? ' open' : ''}`} aria-label={t('radio.title')} data-pane data-filtered tabIndex={-1}>
      <div className="radio-head">
        <button
          type="button"
          className="radio-fold"
          aria-expanded={open}
          {...radioKey}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <b className="strong">{t('radio.title')}</b>
          <span className="keys">
            <Icon name={icon(open)} />
            <KeyOf action="radio" />
          </span>
        </button>
        <button
          type="button"
          className={`sw small ${unread.length > 0 ? 'strong' : 't3'}`}
          {...unreadKey}
          title={t('keys.nextUnread')}
          onClick={toUnread}
        >
          {unread.length > 0 ? t('radio.new', { n: unread.length }) : t('radio.allRead')}
          <KeyOf action="nextUnread" />
        </button>
      </div>
      <div className="radio-log">
        {open ? (
          <Suspense fallback={null}>
            <RadioFilters
              messages={messages}
              choice={choice}
              onChoice={setChoice}
              filter={filter}
              hidden={messages.length - shown.length}
              onReadAll={() => {
                mark(messages.map(({ id }) => id));
              }}
            />
          </Suspense>
        ) : null}
        <div
          ref={list}
          className="scroll radio-lines"
          role="log"
          aria-label={t('radio.title')}
          aria-live="polite"
          tabIndex={open ? 0 : -1}
          onKeyDown={moveAmongRows}
        >
          {messages.length === 0 ? (
            <p className="t3 radio-empty">{t('radio.empty')}</p>
          ) : shown.length === 0 ? (
            <p className="t3 radio-empty">{t(choice.unread ? 'radio.noneUnread' : 'radio.none')}</p>
          ) : null}
          <ul>
            {shown.map((message, index) => (
              <Line
                key={message.id}
                message={message}
                unread={!read.has(message.id)}
                answering={message.id === answering}
                tabStop={index === shown.length - 1}
                onRead={(id) => {
                  mark([id]);
                }}
              />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
});
