import { useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { CaseId, CaseReview, FindingPicture, ReviewPicture } from '../../picture/index.ts';
import { PriorityMark } from '../shared/marks.tsx';
import { hourOfDay, timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { BusyChart, busyAt, coverAt, CoverChart } from './BusyChart.tsx';
import { FindingMark } from './FindingMark.tsx';
import { byGravity } from './findings.ts';
import { percent, shareOf, ticksOf, type TimeScale } from './timeScale.ts';
import { useReviewWords } from './useReviewWords.ts';

interface TimelineProps {
  readonly picture: ReviewPicture;
  readonly scale: TimeScale;
  readonly at: number;
  readonly chosen: CaseId | null;
  /** The case that is kept in sight. */
  readonly followed: CaseId | null;
  readonly onSeek: (at: number) => void;
  readonly onCase: (caseId: CaseId) => void;
  readonly onFinding: (finding: string) => void;
}

/** Each case as bars of what it waited for, with its findings, over the share of units busy; the playhead is dragged across all. */
export function Timeline({ picture, scale, at, chosen, followed, onSeek, onCase, onFinding }: TimelineProps): ReactNode {
  const t = useReviewWords();
  const { startsAt } = picture;
  const ticks = useMemo(() => ticksOf(scale, startsAt), [scale, startsAt]);
  return (
    <div className="rv-lanes" role="group" aria-label={t('timeline')}>
      <div className="rv-over under" aria-hidden="true">
        <span className="rv-name" />
        <div className="rv-track">
          {ticks.map((tick) => (
            <i key={tick} className="rv-tick" style={{ left: percent(shareOf(scale, tick)) }} />
          ))}
        </div>
      </div>
      <div className="rv-row head">
        <span className="rv-name" />
        <Ruler picture={picture} scale={scale} at={at} ticks={ticks} onSeek={onSeek} />
      </div>
      <div className="rv-scrolled scroll">
        {picture.cases.map((record) => (
          <Lane
            key={record.caseId}
            record={record}
            picture={picture}
            scale={scale}
            chosen={record.caseId === chosen}
            followed={record.caseId === followed}
            onSeek={onSeek}
            onCase={onCase}
            onFinding={onFinding}
          />
        ))}
      </div>
      <div className="rv-row tall">
        <span className="rv-name two">
          <span>
            {t('busy')} <b className="num">{busyAt(picture.busy, at)} %</b>
          </span>
          <span className="t3">{t('busy.rule')}</span>
        </span>
        <Track scale={scale} onSeek={onSeek}>
          <BusyChart busy={picture.busy} scale={scale} />
        </Track>
      </div>
      <div className="rv-row tall">
        <span className="rv-name two" title={`${t('cover.calls')}: ${picture.cover.calls.inside.join(' / ')} (${picture.cover.calls.of})`}>
          <span>
            {t('cover')} <b className="num">{coverAt(picture.cover.course, at)[1]} %</b>
          </span>
          <span className="t3 clip">{t('cover.sub')}</span>
        </span>
        <Track scale={scale} onSeek={onSeek}>
          <CoverChart course={picture.cover.course} scale={scale} />
        </Track>
      </div>
      <div className="rv-over above" aria-hidden="true">
        <span className="rv-name" />
        <div className="rv-track">
          <Needle scale={scale} at={at} />
        </div>
      </div>
    </div>
  );
}

/** The line at the playhead, with what is still to come behind it hatched. */
function Needle({ scale, at }: { readonly scale: TimeScale; readonly at: number }): ReactNode {
  const share = shareOf(scale, at);
  return (
    <>
      {share < 1 ? <i className="rv-future" style={{ left: percent(Math.max(0, share)) }} /> : null}
      {share >= 0 && share <= 1 ? <i className="rv-needle" style={{ left: percent(share) }} /> : null}
    </>
  );
}

function useScrub(
  scale: TimeScale,
  onSeek: (at: number) => void,
): {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
} {
  const dragging = useRef(false);
  const seek = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / Math.max(1, box.width)));
    onSeek(Math.round(scale.from + share * (scale.to - scale.from)));
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('.rv-mark'))) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      seek(event);
    },
    onPointerMove: (event) => {
      if (event.buttons === 0) dragging.current = false;
      if (dragging.current) seek(event);
    },
  };
}

function Track({
  scale,
  onSeek,
  children,
}: {
  readonly scale: TimeScale;
  readonly onSeek: (at: number) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="rv-track" {...useScrub(scale, onSeek)}>
      {children}
    </div>
  );
}

function Ruler({
  picture,
  scale,
  at,
  ticks,
  onSeek,
}: {
  readonly picture: ReviewPicture;
  readonly scale: TimeScale;
  readonly at: number;
  readonly ticks: readonly number[];
  readonly onSeek: (at: number) => void;
}): ReactNode {
  const t = useReviewWords();
  const share = shareOf(scale, at);
  // Arrows and Space are keys of the whole screen; only Home, End and pages belong to the slider.
  const move = (event: KeyboardEvent): void => {
    const to: Partial<Record<string, number>> = { Home: 0, End: picture.ended, PageUp: at - 300, PageDown: at + 300 };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSeek(next);
  };
  return (
    <div
      className="rv-track ruler"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.place')}
      aria-valuemin={0}
      aria-valuemax={picture.ended}
      aria-valuenow={at}
      aria-valuetext={timeOfDay(picture.startsAt, at)}
      onKeyDown={move}
      {...useScrub(scale, onSeek)}
    >
      {ticks.map((tick) => {
        const left = shareOf(scale, tick);
        return Math.abs(left - share) < 0.045 ? null : (
          <span key={tick} className={`num${left < 0.02 ? ' first' : ''}${left > 0.98 ? ' last' : ''}`} style={{ left: percent(left) }}>
            {hourOfDay(picture.startsAt, tick)}
          </span>
        );
      })}
      {share >= 0 && share <= 1 ? (
        <b className="num" style={{ left: percent(share), transform: `translateX(${-share * 100}%)` }}>
          {timeOfDay(picture.startsAt, at)}
        </b>
      ) : null}
    </div>
  );
}

interface LaneProps extends Pick<TimelineProps, 'picture' | 'scale' | 'onSeek' | 'onCase' | 'onFinding'> {
  readonly record: CaseReview;
  readonly chosen: boolean;
  readonly followed: boolean;
}

function Lane({ record, picture, scale, chosen, followed, onSeek, onCase, onFinding }: LaneProps): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (followed) row.current?.scrollIntoView({ block: 'nearest' });
  }, [followed]);
  const t = useReviewWords();
  const { say } = useWords();
  // What nobody took on has no name but what it truly was.
  const name = say(record.turnedAway ? record.trueType : record.type);
  return (
    <div ref={row} className={`rv-row${chosen ? ' on' : ''}`}>
      <button
        type="button"
        className="rv-name"
        aria-pressed={chosen}
        title={name}
        onClick={() => {
          onCase(record.caseId);
        }}
      >
        <PriorityMark priority={record.priority} />
        <b className="num">{record.number}</b>
        <span className="clip">{name}</span>
      </button>
      <Track scale={scale} onSeek={onSeek}>
        {record.bars
          .filter((bar) => bar.to > scale.from && bar.from < scale.to)
          .map((bar, i) => {
            const from = Math.max(0, shareOf(scale, bar.from));
            return (
              <i
                key={i}
                className={`rv-key bar ${bar.kind}`}
                title={`${t(`key.${bar.kind}`)} ${hourOfDay(picture.startsAt, bar.from)}–${hourOfDay(picture.startsAt, bar.to)}`}
                style={{ left: percent(from), width: percent(Math.min(1, shareOf(scale, bar.to)) - from) }}
              />
            );
          })}
        {marksOf(record, picture).map(({ at, finding }) => (
          <CaseMark key={finding.id} at={at} finding={finding} startsAt={picture.startsAt} scale={scale} onFinding={onFinding} />
        ))}
      </Track>
    </div>
  );
}

interface Marked {
  readonly at: number;
  readonly finding: FindingPicture;
}

/** The marks of a case with their findings; the gravest is drawn last. */
function marksOf({ marks }: CaseReview, { findings }: ReviewPicture): readonly Marked[] {
  return marks
    .flatMap(({ at, finding: id }): readonly Marked[] => {
      const finding = findings.find((one) => one.id === id);
      return finding === undefined ? [] : [{ at, finding }];
    })
    .sort((a, b) => byGravity(a.finding, b.finding));
}

function CaseMark({
  at,
  finding,
  startsAt,
  scale,
  onFinding,
}: Marked & { readonly startsAt: number; readonly scale: TimeScale; readonly onFinding: (finding: string) => void }): ReactNode {
  const { say } = useWords();
  const share = shareOf(scale, at);
  if (share < 0 || share > 1) return null;
  // A shortcut of the mouse, too small for more: the list of findings does the same for keys and screen readers.
  return (
    <span
      className="rv-mark"
      aria-hidden="true"
      title={`${timeOfDay(startsAt, at)} ${say(finding.title)}`}
      style={{ left: percent(share) }}
      onClick={() => {
        onFinding(finding.id);
      }}
    >
      <FindingMark finding={finding} size={12} />
    </span>
  );
}
