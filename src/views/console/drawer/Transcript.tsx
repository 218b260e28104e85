import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { CallPicture } from '../../../picture/index.ts';
import { alike } from '../../shared/alike.ts';
import { KeyOf } from '../keys/KeysContext.tsx';
import { TimeText, usePaused } from '../../shared/TimeText.tsx';
import { useWords } from '../../shared/Wording.tsx';

interface TranscriptProps { readonly lines: CallPicture['lines']; readonly speaking: boolean; readonly state: CallPicture['state'] }

/** What was said on the telephone, line by line; new lines are read out and scrolled to. */
export const Transcript = memo(function Transcript({ lines, speaking, state }: TranscriptProps): ReactNode {
  const { t, say } = useWords();
  const paused = usePaused();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => { end.current?.scrollIntoView({ block: 'nearest' }); }, [lines.length, speaking]);
  return (
    <div className="talk scroll" role="log" aria-label={t('call.transcript')} tabIndex={0}>
      {lines.length === 0 ? <p className="t3">{t(`call.silent.${state}`)}</p> : null}
      {lines.map((line, index) => (
        <div key={index} className={`said by-${line.by}`}><TimeText at={line.at} /><span className="who">{t(`call.${line.by}`)}</span><p>{say(line.text)}</p></div>
      ))}
      {speaking && !paused ? <p className="t3 speaking">{t('call.speaking')}</p> : null}
      {paused && state === 'onLine' ? <p className="warn-ink">{t('call.paused')} <KeyOf action="pause" /></p> : null}
      <div ref={end} />
    </div>
  );
}, (a, b) => alike(a, b));
