import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Message } from '../../picture/index.ts';
import { timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { useReviewWords } from './useReviewWords.ts';

/** The radio as far as the playhead has come: the last lines, newest at the foot, each a way to its second. */
export function RadioPanel({
  messages,
  at,
  startsAt,
  onJump,
}: {
  readonly messages: readonly Message[];
  readonly at: number;
  readonly startsAt: number;
  readonly onJump: (at: number) => void;
}): ReactNode {
  const t = useReviewWords();
  const { say, phrase } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const said = useMemo(() => messages.filter((message) => message.at <= at).slice(-mostLines), [messages, at]);
  const last = said.at(-1)?.id;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  if (said.length === 0) return <p className="empty">{t('radio.none')}</p>;
  return (
    <ul ref={list} className="scroll rv-radio" aria-label={t('radio')}>
      {said.map((message) => (
        <li key={message.id} className={message.level}>
          <button
            type="button"
            className="rv-time num"
            aria-label={t('finding.jump', { time: timeOfDay(startsAt, message.at) })}
            onClick={() => {
              onJump(message.at);
            }}
          >
            {timeOfDay(startsAt, message.at)}
          </button>
          <div>
            <b>{say(message.from.name)}</b>
            {message.number === null ? null : <span className="t3 num"> {message.number}</span>}{' '}
            <span className="t2">{phrase(message.key, message.variant, message.slots)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** More lines than anybody scrolls through; the rest is reached by going back in time. */
const mostLines = 200;
