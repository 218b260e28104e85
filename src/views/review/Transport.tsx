import type { ReactNode } from 'react';
import { Icon } from '../shared/icons.tsx';
import { Key } from '../shared/marks.tsx';
import { timeOfDay } from '../shared/times.ts';
import type { Tape, TapeSnapshot } from './tape.ts';
import type { Zoom } from './timeScale.ts';
import { useReviewWords } from './useReviewWords.ts';

interface TransportProps<Speed extends number> {
  readonly tape: Tape<Speed>;
  readonly place: TapeSnapshot<Speed>;
  readonly speeds: readonly Speed[];
  readonly startsAt: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

const zooms: readonly { readonly zoom: Zoom; readonly key: 'timeline.whole' | 'timeline.hour' | 'timeline.quarter' }[] = [
  { zoom: null, key: 'timeline.whole' },
  { zoom: 3600, key: 'timeline.hour' },
  { zoom: 900, key: 'timeline.quarter' },
];

const kinds = ['waiting', 'travelling', 'onScene', 'custody', 'desk'] as const;

/** Play, time, speeds, what the keys do, and what the bars mean. */
export function Transport<Speed extends number>({ tape, place, speeds, startsAt, zoom, onZoom }: TransportProps<Speed>): ReactNode {
  const t = useReviewWords();
  return (
    // After a click the keys belong to the screen again, so that Space plays whatever was clicked last.
    <div
      className="rv-transport"
      onClick={(event) => {
        if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
    >
      <button
        type="button"
        className="btn main"
        aria-label={t(place.playing ? 'pause' : 'play')}
        onClick={place.playing ? tape.pause : tape.play}
      >
        <Icon name={place.playing ? 'pause' : 'play'} size={13} />
        <Key>␣</Key>
      </button>
      <time className="num">{timeOfDay(startsAt, place.at)}</time>
      <div className="seg" role="group" aria-label={t('speed')}>
        {speeds.map((speed) => (
          <button
            key={speed}
            type="button"
            aria-pressed={speed === place.speed}
            onClick={() => {
              tape.setSpeed(speed);
            }}
          >
            {t('speed.is', { n: speed })}
          </button>
        ))}
      </div>
      <span className="rv-keys small t3" aria-hidden="true">
        <span>
          <Key>←</Key>
          <Key>→</Key> {t('keys.step')}
        </span>
        <span>
          <Key>⇧</Key> {t('keys.minute')}
        </span>
        <span>
          <Key>F</Key> {t('keys.finding')}
        </span>
      </span>
      <span className="grow" />
      <span className="rv-legend small t2">
        {kinds.map((kind) => (
          <span key={kind}>
            <i className={`rv-key ${kind}`} />
            {t(`key.${kind}`)}
          </span>
        ))}
      </span>
      <div className="seg" role="group" aria-label={t('timeline.zoom')}>
        {zooms.map((one) => (
          <button
            key={one.key}
            type="button"
            aria-pressed={one.zoom === zoom}
            onClick={() => {
              onZoom(one.zoom);
            }}
          >
            {t(one.key)}
          </button>
        ))}
      </div>
    </div>
  );
}
