import type { ReactNode } from 'react';
import type { ScorePicture } from '../../picture/index.ts';
import { Icon } from '../shared/icons.tsx';
import { timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import type { FindingFilter } from './findings.ts';
import { oneDecimal } from './findings.ts';
import { useReviewWords, type ReviewKey } from './useReviewWords.ts';

type Part = ScorePicture['parts'][number]['part'];

/** The findings behind each part of the score. Compliance is lost by broken rules of any weight. */
const behind: Readonly<Record<Part, FindingFilter>> = {
  compliance: 'all',
  time: 'time',
  outcome: 'outcome',
  public: 'public',
  desk: 'desk',
};

/** The score with its parts, whether it passes and why not. Pressing a part shows what it lost. */
export function ScorePanel({
  score,
  startsAt,
  onPart,
}: {
  readonly score: ScorePicture;
  readonly startsAt: number;
  readonly onPart: (filter: FindingFilter) => void;
}): ReactNode {
  const t = useReviewWords();
  return (
    <section className="rv-score" aria-label={t('score')}>
      <ScoreHead score={score} />
      <div className="rv-parts">
        {score.parts.map((part) => (
          <PartRow
            key={part.part}
            part={part}
            onPress={() => {
              onPart(behind[part.part]);
            }}
          />
        ))}
      </div>
      <ScoreNotes score={score} startsAt={startsAt} />
    </section>
  );
}

/** The number itself, or that there is none. */
export function ScoreHead({ score }: { readonly score: ScorePicture }): ReactNode {
  const t = useReviewWords();
  if (score.total === null)
    return (
      <div className="rv-big">
        <b className="none">{t('score.incomplete')}</b>
        <div className="t2">{t('score.nothing')}</div>
      </div>
    );
  return (
    <div className="rv-big">
      <b>{oneDecimal(score.total)}</b>
      <div>
        <span className="strong">{t('score.of')}</span>
        <span className={`rv-verdict ${score.passed ? 'ok-ink' : 'bad-ink'}`}>
          <Icon name={score.passed ? 'ok' : 'broken'} size={13} />
          {t(score.passed ? 'score.passed' : 'score.failed')}
        </span>
        {score.why.map((why) => (
          <span key={why} className="small t2">
            {t(whyKey(why, score), {
              value: score.meanCompliance === null ? '' : oneDecimal(score.meanCompliance),
              compliance: score.needed.compliance,
              total: score.needed.total,
            })}
          </span>
        ))}
      </div>
    </div>
  );
}

const whyKey = (why: ScorePicture['why'][number], score: ScorePicture): ReviewKey =>
  why === 'compliance' && score.meanCompliance === null ? 'score.why.complianceBare' : `score.why.${why}`;

function PartRow({ part, onPress }: { readonly part: ScorePicture['parts'][number]; readonly onPress: () => void }): ReactNode {
  const t = useReviewWords();
  const { value, earned, weight } = part;
  return (
    <button type="button" className="rv-part" onClick={onPress}>
      <span>{t(`part.${part.part}`)}</span>
      <span className="rv-bar" aria-hidden="true">
        {value === null ? null : <i style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />}
      </span>
      <span className="right num">
        {earned === null ? (
          <span className="t3 small">{t('score.notMeasured')}</span>
        ) : (
          <>
            <b>{oneDecimal(earned)}</b> <span className="t3">/ {Number(weight.toFixed(1))}</span>
          </>
        )}
      </span>
    </button>
  );
}

const signed = (by: number): string => `${by < 0 ? '−' : '+'}${Number(Math.abs(by).toFixed(1))}`;

/** Where the district's trust began and ended, and by which causes and facts. */
function TrustNote({
  trust: { start, end, causes },
  startsAt,
  opened,
}: {
  readonly trust: ScorePicture['trust'];
  readonly startsAt: number;
  readonly opened: boolean;
}): ReactNode {
  const t = useReviewWords();
  const { say } = useWords();
  const course = (
    <>
      <span>{t('trust')}</span> <b className="num">{t('trust.course', { start: Number(start.toFixed(1)), end: Number(end.toFixed(1)) })}</b>
    </>
  );
  if (causes.length === 0)
    return (
      <div>
        {course}
        <span className="t3">{t('trust.none')}</span>
      </div>
    );
  return (
    <details open={opened}>
      <summary>{course}</summary>
      <ul className="rv-trust">
        {causes.map(({ cause, by, facts }) => (
          <li key={cause.en}>
            <b className="num">{signed(by)}</b>
            <span>{say(cause)}</span>
            <small className="num">
              {facts
                .map(({ at, number, by: each }) => `${timeOfDay(startsAt, at).slice(0, 5)} ${number ?? ''} ${signed(each)}`)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What stands apart from the points, and what the sheet is not. */
export function ScoreNotes({
  score,
  startsAt,
  opened = false,
}: {
  readonly score: ScorePicture;
  readonly startsAt: number;
  readonly opened?: boolean;
}): ReactNode {
  const t = useReviewWords();
  const { say } = useWords();
  return (
    <div className="rv-notes">
      {score.meanCompliance === null ? null : (
        <div>
          <span>{t('score.meanCompliance')}</span>
          <b className="num">{oneDecimal(score.meanCompliance)}</b>
        </div>
      )}
      <div>
        <span>{t('score.notCharged')}</span>
        <b className="num">{score.notCharged}</b>
      </div>
      {score.reliance === null ? null : (
        <div>
          <span>{t('score.reliance')}</span>
          <b className="num">
            {t('score.relianceOf', {
              n: score.reliance.afterWarning,
              met: score.reliance.met,
              share: Math.round((100 * score.reliance.afterWarning) / score.reliance.met),
            })}
          </b>
        </div>
      )}
      <TrustNote trust={score.trust} startsAt={startsAt} opened={opened} />
      {score.intensities.length === 0 ? null : (
        <details open={opened}>
          <summary>{t('score.intensities')}</summary>
          <span className="rv-intense">
            {score.intensities.map(({ type, factor }) => (
              <span key={type.en} className="num">
                {say(type)} × {Number(factor.toFixed(1))}
              </span>
            ))}
          </span>
        </details>
      )}
      <p>{t('score.evidence')}</p>
    </div>
  );
}
