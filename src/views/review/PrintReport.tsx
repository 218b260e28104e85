import type { ReactNode } from 'react';
import type { ReviewPicture } from '../../picture/index.ts';
import { boundText, spanText } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { CasesPanel } from './CasesPanel.tsx';
import { FindingBody, tookText, whenText } from './FindingRow.tsx';
import { FindingMark } from './FindingMark.tsx';
import { byTime, oneDecimal, pointsText } from './findings.ts';
import { metaText, ReviewTitle } from './ReviewTop.tsx';
import { ScoreHead, ScoreNotes } from './ScorePanel.tsx';
import { useReviewWords } from './useReviewWords.ts';

/** The targets of a phase: one, or several by priority, the shortest first. */
const targetsOf = ({ target, points }: ReviewPicture['phases'][number]): readonly number[] =>
  points.length === 0 ? [target] : [...new Set(points.map((point) => point.target))].sort((a, b) => a - b);

/** The debrief on paper: everything opened, nothing to press. It is laid out only when the page is printed. */
export function PrintReport({ picture, hiddenSeconds }: { readonly picture: ReviewPicture; readonly hiddenSeconds: number }): ReactNode {
  const t = useReviewWords();
  const words = useWords();
  const { say, language } = words;
  const { score, phases, findings, startsAt, verification } = picture;
  return (
    <article className="rv-print" aria-hidden="true">
      <h1>{t('report.title')}</h1>
      <p className="strong">
        <ReviewTitle picture={picture} />
      </p>
      <p className="t2">{metaText(picture, hiddenSeconds, t)}</p>
      <p className="t2">
        {t(`badge.${verification.state}`)} ·{' '}
        {t('badge.checkpoints', { n: verification.checkpoints, engine: picture.engine, hash: verification.hash })}
      </p>
      <ScoreHead score={score} />
      <table>
        <tbody>
          {score.parts.map(({ part, value, earned, weight }) => (
            <tr key={part}>
              <th scope="row">{t(`part.${part}`)}</th>
              <td>{value === null ? t('score.notMeasured') : oneDecimal(value)}</td>
              <td>{earned === null ? '' : `${oneDecimal(earned)} / ${Number(weight.toFixed(1))}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ScoreNotes score={score} startsAt={startsAt} opened />
      <h2>{t('times')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('times')}</th>
            <th scope="col">{t('times.target')}</th>
            <th scope="col">{t('times.median')}</th>
            <th scope="col">{t('times.p90')}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map((phase) => (
            <tr key={phase.id}>
              <th scope="row">{say(phase.name)}</th>
              <td>
                {targetsOf(phase)
                  .map((target) => boundText(target, language))
                  .join(' / ')}
              </td>
              {phase.median === null ? (
                <td colSpan={2}>
                  {phase.points
                    .filter(({ open }) => !open)
                    .map(({ seconds }) => spanText(seconds))
                    .join(', ') || t('times.noneDone')}
                </td>
              ) : (
                <>
                  <td>{spanText(phase.median)}</td>
                  <td>{phase.p90 === null ? '' : spanText(phase.p90)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('cases')}</h2>
      <CasesPanel cases={picture.cases} startsAt={picture.startsAt} chosen={null} />
      <h2>
        {t('findings')} ({findings.length})
      </h2>
      {[...findings].sort(byTime).map((finding) => (
        <section key={finding.id} className="rv-pfind">
          <h3>
            <FindingMark finding={finding} /> {whenText(words, startsAt, finding.at)} {finding.number ?? say(finding.about)}{' '}
            {say(finding.title)} <span>{finding.ofTotal === 0 ? '' : pointsText(finding.ofTotal)}</span>
          </h3>
          <p className="t2 small">
            {[finding.rule, finding.cite && say(finding.cite), finding.took && tookText(t, finding.took, language)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <FindingBody finding={finding} startsAt={startsAt} />
        </section>
      ))}
    </article>
  );
}
