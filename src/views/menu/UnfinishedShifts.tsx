import type { ReactNode } from 'react';
import { timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import type { UnfinishedShift } from './menuPicture.ts';
import { useMenuWords } from './useMenuWords.ts';

interface UnfinishedProps {
  readonly shifts: readonly UnfinishedShift[];
  readonly onResume: (id: string) => void;
  readonly onForget: (id: string) => void;
  readonly onDownload: (id: string) => void;
}

/** Shifts that were left, crashed or closed, each to be taken up where it stood; one of another version can only be kept. */
export function UnfinishedShifts({ shifts, onResume, onForget, onDownload }: UnfinishedProps): ReactNode {
  const t = useMenuWords();
  const { say, t: shared } = useWords();
  if (shifts.length === 0) return null;
  return (
    <section aria-labelledby="mn-resume">
      <h2 id="mn-resume">{t('resume')}</h2>
      <ul className="mn-cards">
        {shifts.map((shift) => (
          <li key={shift.id} className="mn-card open">
            <div>
              <h3>{say(shift.name)}</h3>
              <p className="small t2">
                {shift.mode === 'exam' ? `${shared('mode.exam')} · ` : ''}
                {t('resume.seed', { seed: shift.seed })}
              </p>
              {shift.state === 'foreign' ? <p className="small warn-ink">{t('resume.foreign')}</p> : null}
            </div>
            <div className="mn-acts">
              {shift.state === 'ready' ? (
                <button
                  type="button"
                  className="btn main"
                  onClick={() => {
                    onResume(shift.id);
                  }}
                >
                  {t('resume.act', { time: timeOfDay(shift.startsAt, shift.second) })}
                </button>
              ) : (
                <button
                  type="button"
                  className="btn"
                  onClick={() => {
                    onDownload(shift.id);
                  }}
                >
                  {t('resume.download')}
                </button>
              )}
              <button
                type="button"
                className="btn quiet"
                onClick={() => {
                  onForget(shift.id);
                }}
              >
                {t('resume.forget')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
