import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { CallPicture } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { KeyOf } from '../keys/KeysContext.tsx';
import { TimeText, usePaused } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';
import { CallEnd } from './CallEnd.tsx';
import { TypedLine } from './typing.tsx';

interface TranscriptProps {
  readonly call: Pick<CallPicture, 'lines' | 'speaking' | 'state' | 'written' | 'disposed' | 'type' | 'types' | 'places' | 'beliefs'>;
}

/**
 * What was said on the telephone, line by line as it is spoken; new lines are read out and scrolled to, and at the foot stands what became
 * of the call.
 */
export const Transcript = memo(
  function Transcript({ call }: TranscriptProps): ReactNode {
    const { t, say } = useWords();
    const { lines, speaking, state, written } = call;
    const paused = usePaused();
    const end = useRef<HTMLDivElement>(null);
    const follow = useCallback(() => {
      end.current?.scrollIntoView({ block: 'nearest' });
    }, []);
    useEffect(follow, [lines.length, speaking, follow]);
    return (
      <div className="talk scroll" role="log" aria-label={t('call.transcript')} tabIndex={0}>
        {lines.length === 0 ? (
          <p className="t3">{t(written && state === 'ringing' ? 'call.written.unread' : `call.silent.${state}`)}</p>
        ) : null}
        {lines.map((line, index) => (
          <div key={index} className={`said by-${line.by}`}>
            <TimeText at={line.at} />
            <span className="who">{t(written && index === 0 ? 'call.written.by' : `call.${line.by}`)}</span>
            {line.by === 'caller' && !(written && index === 0) ? (
              <TypedLine text={say(line.text)} at={line.at} interrupted={lines[index + 1]?.by === 'desk'} onGrown={follow} />
            ) : (
              <p>{say(line.text)}</p>
            )}
          </div>
        ))}
        {speaking && !paused ? <p className="t3 speaking">{t('call.speaking')}</p> : null}
        {paused && state === 'onLine' ? (
          <p className="warn-ink">
            {t('call.paused')} <KeyOf action="pause" />
          </p>
        ) : null}
        <CallEnd call={call} />
        <div ref={end} />
      </div>
    );
  },
  (a, b) => alike(a, b),
);
