import type { ReactNode } from 'react';
import { Icon } from '../shared/icons.tsx';
import { spanText } from '../shared/times.ts';
import { useNow } from '../shared/TimeText.tsx';
import { useWords } from '../shared/Wording.tsx';
import { KeyOf, useKeyHint, useKeyOf } from './keys/KeysContext.tsx';
import type { DeskProps, SpeedState } from './props.ts';

function Elapsed({ ends }: { readonly ends: number }): ReactNode {
  const { t } = useWords();
  return <span className="small t3 clip">{t('top.elapsed', { gone: spanText(useNow()), whole: spanText(ends) })}</span>;
}

/** Why the pace is not as chosen, if so: stopped, held at ×1, or fixed by the exam. */
function Pace({ speed, ends }: { readonly speed: SpeedState; readonly ends: number }): ReactNode {
  const { t } = useWords();
  if (speed.locked && !mayGoOn(speed))
    return (
      <span className="small t3 clip pace">
        <Icon name="lock" /> {speed.locked === 'exam' ? t('speed.locked', { n: speed.value }) : t('speed.watching')}
      </span>
    );
  if (speed.paused) return <b className="small pace">{t('speed.paused')}</b>;
  if (speed.auto)
    return (
      <span className="small warn-ink clip pace">
        {t('speed.held')} {t(`slow.${speed.auto}`)}
      </span>
    );
  return <Elapsed ends={ends} />;
}

/** Whether a shift whose pace is fixed stands, and may be let go on. */
export const mayGoOn = ({ locked, paused }: SpeedState): boolean => locked === 'exam' && paused;

interface SpeedControlProps extends Pick<DeskProps, 'speed' | 'onSpeed' | 'onPause' | 'onSkip'> {
  readonly ends: number;
}

/** Pause, the speeds and the skip; in an exam the pace is fixed and says so. */
export function SpeedControl({ speed, ends, onSpeed, onPause, onSkip }: SpeedControlProps): ReactNode {
  const { t } = useWords();
  const locked = speed.locked === 'exam' || speed.locked === 'watching';
  // An exam that is taken up again stands until it is let go on; it cannot be stopped.
  const stays = locked && !mayGoOn(speed);
  const { 'aria-keyshortcuts': skipKey } = useKeyOf('skip');
  const { 'aria-keyshortcuts': pauseKey } = useKeyOf('pause');
  const pauseHint = useKeyHint('pause');
  return (
    <div className="sub">
      <div className="seg" role="group" aria-label={t('speed.title')}>
        <button
          type="button"
          aria-label={t(speed.paused ? 'speed.play' : 'speed.pause')}
          title={`${t(speed.paused ? 'speed.play' : 'speed.pause')}${pauseHint === undefined ? '' : ` (${pauseHint})`}`}
          aria-keyshortcuts={pauseKey}
          aria-pressed={speed.paused}
          aria-disabled={stays || undefined}
          onClick={() => {
            if (!stays) onPause(!speed.paused);
          }}
        >
          <Icon name={speed.paused ? 'play' : 'pause'} size={11} />
        </button>
        {speed.options.map((option) => (
          <button
            key={option}
            type="button"
            className={speed.auto && option === 1 ? 'held' : ''}
            aria-label={t('speed.times', { n: option })}
            aria-pressed={!speed.paused && option === speed.value}
            aria-disabled={locked || undefined}
            onClick={() => {
              if (!locked) onSpeed(option);
            }}
          >
            ×{option}
          </button>
        ))}
      </div>
      <div className="pace-line">
        <Pace speed={speed} ends={ends} />
        {onSkip ? (
          <button type="button" className="skip small" aria-keyshortcuts={skipKey} title={t('top.skip.why')} onClick={onSkip}>
            {t('top.skip')} <KeyOf action="skip" />
          </button>
        ) : null}
      </div>
    </div>
  );
}
