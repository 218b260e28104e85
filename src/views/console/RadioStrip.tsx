import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Message } from '../../picture/index.ts';
import { alike } from '../shared/alike.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { Key, Mark, type MarkKind } from '../shared/marks.tsx';
import { TimeText } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { useActions } from './actions.tsx';

const markOf: Readonly<Record<Message['level'], MarkKind | null>> = { plain: null, asks: 'stop', warn: 'warn', good: 'ok', bad: 'broken' };
/** Lines kept on the screen when the log is open; older ones are in the logs of their cases. */
const shownWhenOpen = 200;
/** Real milliseconds after which a line that stands in sight counts as read. */
const readAfter = 6000;

interface LineProps { readonly message: Message; readonly unread: boolean; readonly answering: boolean }

const Line = memo(function Line({ message, unread, answering }: LineProps): ReactNode {
  const { say, phrase, t } = useWords();
  const { selectCase, give } = useActions();
  const { caseId, reply } = message;
  const mark = markOf[message.level];
  const text = phrase(message.key, message.variant, message.slots);
  const body = (
    <>
      <span className="unread" aria-hidden="true">{unread ? <i /> : null}</span>
      <TimeText at={message.at} className="num t3" /><span className={`from ${message.from.kind}`}>{say(message.from.name)}</span>
      <span className="no">{message.number ?? ''}</span>
      <span className="text clip" title={text}>{mark ? <><Mark kind={mark} label={t(`radio.level.${message.level}`)} /> </> : null}{text}{unread ? <span className="sr"> {t('radio.unread')}</span> : null}</span>
    </>
  );
  return (
    <li className={`radio-line ${message.level}${unread ? ' new' : ''}`}>
      {caseId === null ? <span className="radio-body">{body}</span> : <button type="button" data-row className="radio-body" onClick={() => { selectCase(caseId); }}>{body}</button>}
      {reply ? <button type="button" className="btn tight" data-key={answering ? 'r' : undefined} onClick={() => { give(reply); }}>{t('radio.reply')}{answering ? <Key>R</Key> : null}</button> : null}
    </li>
  );
}, (a, b) => alike(a, b));

const icon = (open: boolean): IconName => (open ? 'down' : 'up');

/** The radio and message log: its last lines are always in sight, with what is unread marked; opened it covers the map. */
export const RadioStrip = memo(function RadioStrip({ messages, lines = 3 }: { readonly messages: readonly Message[]; readonly lines?: number }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id ?? -1;
  const unread = messages.filter(({ id }) => !read.has(id)).length;
  const shown = messages.slice(-(open ? shownWhenOpen : lines));
  const inSight = shown.map(({ id }) => id).join(' ');
  const answering = shown.findLast((message) => message.reply !== null)?.id;
  useEffect(() => { const box = list.current; if (box) box.scrollTop = box.scrollHeight; }, [last, open]);
  // What has stood in sight long enough is read; what ran through faster is not.
  useEffect(() => {
    const timer = setTimeout(() => { setRead((before) => new Set([...before, ...inSight.split(' ').map(Number)])); }, readAfter);
    return () => { clearTimeout(timer); };
  }, [inSight]);
  const toggle = (): void => { setRead(new Set(messages.map(({ id }) => id))); setOpen(!open); };
  return (
    <section className={`radio${open ? ' open' : ''}`} aria-label={t('radio.title')} data-pane tabIndex={-1}>
      <button type="button" className="radio-head" aria-expanded={open} data-key="m" onClick={toggle}>
        <b className="strong">{t('radio.title')}</b>
        <span className={`small ${unread > 0 ? 'strong' : 't3'}`}>{unread > 0 ? t('radio.new', { n: unread }) : t('radio.allRead')}</span>
        <span className="keys"><Icon name={icon(open)} /><Key>M</Key></span>
      </button>
      <div ref={list} className="scroll radio-lines" role="log" aria-label={t('radio.title')} aria-live="polite" tabIndex={open ? 0 : -1}>
        {shown.length === 0 ? <p className="t3 radio-empty">{t('radio.empty')}</p> : null}
        <ul>
          {shown.map((message) => <Line key={message.id} message={message} unread={!read.has(message.id)} answering={message.id === answering} />)}
        </ul>
      </div>
    </section>
  );
});
