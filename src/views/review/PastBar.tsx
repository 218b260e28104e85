import type { ReactNode } from 'react';
import { Key } from '../shared/marks.tsx';
import { timeOfDay } from '../shared/times.ts';
import { useReviewWords } from './useReviewWords.ts';

interface PastBarProps {
  readonly at: number;
  readonly startsAt: number;
  readonly past: boolean;
  readonly findings: boolean;
  readonly onEnd: () => void;
  readonly onFirst: () => void;
}

/** Says over the map which moment it shows: hatched ink in the past, a quiet line at the end. */
export function PastBar({ at, startsAt, past, findings, onEnd, onFirst }: PastBarProps): ReactNode {
  const t = useReviewWords();
  return (
    <div className={past ? 'rv-past' : 'rv-past end'}>
      <svg className="ic" width="15" height="15" viewBox="-7 -7 14 14" aria-hidden="true">
        <circle r="5.4" className="open" />
        <path className="open" d="M0-3V0L2.2 1.4" />
      </svg>
      <b role="status">{t(past ? 'past' : 'end')}</b>
      <time className="num">{timeOfDay(startsAt, at)}</time>
      <span className="clip">{t(past ? 'past.note' : 'end.note')}</span>
      <span className="grow" />
      {past ? (
        <button type="button" className="btn" onClick={onEnd}>
          {t('past.toEnd')} <Key>E</Key>
        </button>
      ) : null}
      {!past && findings ? (
        <button type="button" className="btn" onClick={onFirst}>
          {t('end.first')} <Key>F</Key>
        </button>
      ) : null}
    </div>
  );
}
