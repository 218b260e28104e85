import type { ReactNode } from 'react';
import { Key, Mark } from '../shared/marks.tsx';
import { TimeText } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';

/** What became of the last command: given, accepted, or refused with the reason. */
export interface Outcome { readonly id: number; readonly state: 'given' | 'accepted' | 'refused'; readonly line: string; readonly reason: string; readonly at: number }

/** The result line beside the command line: tick or octagon, time, the command, and why not. */
export function Result({ outcome, onWhatNow, onHelp }: { readonly outcome: Outcome | null; readonly onWhatNow: () => void; readonly onHelp: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <div className="res">
      <div className="res-line" role="status" aria-live="polite" aria-label={t('result.title')}>
        {outcome ? (
          <span key={outcome.id} className="res-text clip">
            <Mark kind={outcome.state === 'refused' ? 'broken' : outcome.state === 'accepted' ? 'ok' : 'run'} /> <TimeText at={outcome.at} className="num t3" />{' '}
            {outcome.line === '' ? null : <b className="strong mono">{outcome.line}</b>} <span className={outcome.state === 'refused' ? 'bad-ink' : ''}>{outcome.state === 'accepted' ? t('result.accepted') : outcome.state === 'given' ? t('result.given') : outcome.line === '' ? outcome.reason : `${t('result.refused')} ${outcome.reason}`}</span>
          </span>
        ) : <span className="t3 clip">{t('result.none')}</span>}
      </div>
      <span className="keys">
        <button type="button" className="sw" onClick={onWhatNow}><Key>F2</Key> {t('whatNow.title')}</button>
        <button type="button" className="sw wide-only" onClick={onHelp}><Key>?</Key> {t('line.commands')}</button>
      </span>
    </div>
  );
}
