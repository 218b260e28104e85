import type { ReactNode } from 'react';
import { useWords } from '../shared/Wording.tsx';
import type { FinishedShift } from './menuPicture.ts';
import { useMenuWords } from './useMenuWords.ts';

/** The shifts finished in this browser, newest first, each a way to its debrief. */
export function EarlierShifts({
  shifts,
  onEarlier,
}: {
  readonly shifts: readonly FinishedShift[];
  readonly onEarlier: (id: string) => void;
}): ReactNode {
  const t = useMenuWords();
  const { say } = useWords();
  return (
    <section aria-labelledby="mn-earlier">
      <h2 id="mn-earlier">{t('earlier')}</h2>
      {shifts.length === 0 ? <p className="t3">{t('earlier.none')}</p> : null}
      <ul className="mn-runs">
        {shifts.map((shift) => (
          <li key={shift.id}>
            <button
              type="button"
              onClick={() => {
                onEarlier(shift.id);
              }}
            >
              <span className="sr">{t('earlier.open')} </span>
              <span className="mn-runname">
                <span className="clip">{say(shift.name)}</span>
                <small className="t3 clip">
                  {shift.played} · {shift.seed}
                </small>
              </span>
              <b className="num">
                {shift.score === null ? <span className="small t3">{t('earlier.incomplete')}</span> : shift.score.toFixed(1)}
              </b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
