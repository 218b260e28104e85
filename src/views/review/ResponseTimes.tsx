import type { ReactNode } from 'react';
import type { PhasePicture } from '../../picture/index.ts';
import { Panel } from '../shared/Panel.tsx';
import { boundText, spanText } from '../shared/times.ts';
import type { Language } from '../shared/wording.ts';
import { useWords } from '../shared/Wording.tsx';
import { quantilesOf, swarm } from './swarm.ts';
import { useReviewWords } from './useReviewWords.ts';

type Point = PhasePicture['points'][number];

/** How long each phase of each case took, as a share of its target, with median and P90. */
export function ResponseTimes({
  phases,
  onJump,
}: {
  readonly phases: readonly PhasePicture[];
  readonly onJump: (at: number) => void;
}): ReactNode {
  const t = useReviewWords();
  const legend = (
    <span className="rv-legend small t3" aria-hidden="true">
      <span>
        <i className="tick" />
        {t('times.median')}
      </span>
      <span>
        <i className="tick dashed" />
        {t('times.p90')}
      </span>
      <span>
        <i className="diamond" />
        P1
      </span>
    </span>
  );
  return (
    <Panel title={t('times')} aside={legend} className="rv-times">
      <div className="scroll rv-strips" role="region" aria-label={t('times')} tabIndex={0}>
        {phases
          .filter(({ points }) => points.length > 0)
          .map((phase) => (
            <Strip key={phase.id} phase={phase} onJump={onJump} />
          ))}
        {phases.every(({ points }) => points.length === 0) ? <p className="t3">{t('times.none')}</p> : null}
        <div className="rv-axis micro t3" aria-hidden="true">
          <span />
          <div>
            <span>0</span>
            <span>{t('times.target')}</span>
            <span>{t('times.axis.two')}</span>
            <span>{t('times.axis.three')}</span>
          </div>
        </div>
      </div>
    </Panel>
  );
}

/** What the row says under its name: the one target or that there are several, and the percentile that was reached. */
function boundOf(phase: PhasePicture, t: ReturnType<typeof useReviewWords>, language: Language): string {
  const target =
    new Set(phase.points.map((point) => point.target)).size > 1
      ? t('times.byPriority')
      : t('times.in', { target: boundText(phase.target, language) });
  return phase.p90 === null ? target : `${target} · ${t('times.p90')} ${spanText(phase.p90)}`;
}

/** With fewer than five values no percentile is given; they are listed (PRODUCT §8). What is still open has no value yet. */
function fewText(points: readonly Point[], t: ReturnType<typeof useReviewWords>): string {
  const done = points.filter(({ open }) => !open).map(({ seconds }) => spanText(seconds));
  return done.length === 0 ? t('times.noneDone') : t('times.few', { values: done.join(', ') });
}

function Strip({ phase, onJump }: { readonly phase: PhasePicture; readonly onJump: (at: number) => void }): ReactNode {
  const t = useReviewWords();
  const { say, language } = useWords();
  const { points, median } = phase;
  const places = points.map((point) => Math.min(3, point.seconds / Math.max(1, point.target)) / 3);
  const placed = swarm(places);
  const shares = median === null ? null : quantilesOf(places);
  return (
    <figure className="rv-strip">
      <figcaption>
        <span>{say(phase.name)}</span>
        <small className="clip">{boundOf(phase, t, language)}</small>
        {median === null ? <small className="few">{fewText(points, t)}</small> : null}
      </figcaption>
      <div className="rv-plot" aria-hidden="true">
        <span className="rv-late" />
        {placed.map(({ x, y }, i) => (
          <Dot key={i} point={points[i]!} x={x} y={y} onJump={onJump} />
        ))}
        {shares === null ? null : (
          <>
            <i className="rv-median" style={{ left: `${shares.median * 100}%` }} />
            <i className="rv-p90" style={{ left: `${shares.p90 * 100}%` }} />
          </>
        )}
      </div>
      <PointTable points={points} />
    </figure>
  );
}

function Dot({
  point,
  x,
  y,
  onJump,
}: {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly onJump: (at: number) => void;
}): ReactNode {
  const t = useReviewWords();
  const { language } = useWords();
  const late = point.seconds > point.target;
  const told = t('times.point', {
    number: point.number,
    priority: point.priority,
    seconds: spanText(point.seconds),
    target: boundText(point.target, language),
  });
  return (
    <i
      className={`rv-dot${point.priority === 1 ? ' p1' : ''}${late ? ' late' : ''}${point.open ? ' open' : ''}`}
      title={point.open ? `${told}, ${t('times.open')}` : told}
      style={{ left: `${x * 100}%`, top: `calc(50% + ${y}px)` }}
      onClick={() => {
        onJump(point.at);
      }}
    />
  );
}

/** The same points for a screen reader and for paper. */
export function PointTable({ points }: { readonly points: readonly Point[] }): ReactNode {
  const t = useReviewWords();
  const { language } = useWords();
  return (
    <table className="sr">
      <thead>
        <tr>
          <th>{t('times.case')}</th>
          <th>{t('times.taken')}</th>
          <th>{t('times.target')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, i) => (
          <tr key={i}>
            <td>{point.number}</td>
            <td>{point.open ? `${spanText(point.seconds)}, ${t('times.open')}` : spanText(point.seconds)}</td>
            <td>{boundText(point.target, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
