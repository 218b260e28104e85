import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { FindingPicture } from '../../picture/index.ts';
import { dayOf, spanText, timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { FindingMark } from './FindingMark.tsx';
import { pointsText, shapeOf } from './findings.ts';
import { useReviewWords } from './useReviewWords.ts';

interface FindingRowProps {
  readonly finding: FindingPicture;
  readonly startsAt: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onJump: (at: number) => void;
}

/** One finding: mark, sentence, points; second, case, rule, article. Opened, it says what broke it and what would have satisfied it. */
export function FindingRow({ finding, startsAt, open, onToggle, onJump }: FindingRowProps): ReactNode {
  const t = useReviewWords();
  const words = useWords();
  const { say, language } = words;
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  // Opened from the timeline or by key it may lie outside the list's window.
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const time = whenText(words, startsAt, finding.at);
  return (
    <li ref={row} className={`rv-find ${shapeOf(finding)}${open ? ' on' : ''}`}>
      <button type="button" className="rv-findhead" data-row aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <FindingMark finding={finding} />
        <span className="ttl">{say(finding.title)}</span>
        <span className="pts num">{finding.ofTotal === 0 ? '' : pointsText(finding.ofTotal)}</span>
      </button>
      <div className="meta">
        {/* A shortcut of the mouse; keys and screen readers have F and the button of the opened finding. */}
        <time
          className="rv-time num"
          title={t('finding.jumpTo')}
          onClick={() => {
            onJump(finding.at);
          }}
        >
          {time}
        </time>
        {finding.number === null ? null : <span className="num">{finding.number}</span>}
        {finding.about === null ? null : <span>{say(finding.about)}</span>}
        {finding.took === null ? null : <span className="num">{tookText(t, finding.took, language)}</span>}
        {finding.rule === null ? null : <span>{finding.rule}</span>}
        <span className="cite">{say(finding.cite)}</span>
      </div>
      {open ? <FindingBody id={id} finding={finding} startsAt={startsAt} onJump={onJump} /> : null}
    </li>
  );
}

/** The time of day; what happened before the shift may lie days back. */
export function whenText({ t }: ReturnType<typeof useWords>, startsAt: number, at: number): string {
  const day = dayOf(startsAt, at);
  return `${timeOfDay(startsAt, at)}${day < 0 ? ` ${t('time.daysBefore', { n: -day })}` : ''}`;
}

/** How long something took, and against which target. */
export const tookText = (
  t: ReturnType<typeof useReviewWords>,
  { seconds, target }: NonNullable<FindingPicture['took']>,
  language: ReturnType<typeof useWords>['language'],
): string => t('finding.took', { time: spanText(seconds, language), target: spanText(target, language) });

/** The fact itself: who, with how many officers and with whom, and when. */
function factText(
  t: ReturnType<typeof useReviewWords>,
  words: ReturnType<typeof useWords>,
  { by, at }: FindingPicture,
  startsAt: number,
): string {
  const { say } = words;
  const who = by && [
    by.who === null ? null : say(by.who),
    by.officers === null ? null : t(by.officers === 1 ? 'finding.officer' : 'finding.officers', { n: by.officers }),
    by.person === null ? null : t('finding.with', { person: say(by.person) }),
  ];
  return [...(who ?? []), whenText(words, startsAt, at)].filter((part) => part !== null).join(' · ');
}

/** Why a finding costs nothing, where it does not. */
function WithoutPoints({ finding: { kind, at } }: { readonly finding: FindingPicture }): ReactNode {
  const t = useReviewWords();
  const why = kind === 'pending' ? 'finding.pending' : kind !== 'unknowable' ? null : at < 0 ? 'finding.before' : 'finding.notCharged';
  return why === null ? null : <p className="t2 small">{t(why)}</p>;
}

/** The reasons of a finding, as it stands open on the screen and on paper. */
export function FindingBody({
  id,
  finding,
  startsAt,
  onJump,
}: {
  readonly id?: string;
  readonly finding: FindingPicture;
  readonly startsAt: number;
  readonly onJump?: (at: number) => void;
}): ReactNode {
  const t = useReviewWords();
  const words = useWords();
  const { say, phrase, word } = words;
  const { broke, remedy, text, warnedAt, basis, confidence } = finding;
  return (
    <div id={id} className="rv-body">
      <dl>
        {broke === null ? null : (
          <>
            <dt>{t('finding.broke')}</dt>
            <dd>
              {phrase(broke.key, 0, broke.slots)}
              <span className="t2"> {factText(t, words, finding, startsAt)}</span>
            </dd>
          </>
        )}
        {remedy === null ? null : (
          <>
            <dt>{t('finding.remedy')}</dt>
            <dd>{say(remedy)}</dd>
          </>
        )}
        {text === null ? null : (
          <>
            <dt>{t('finding.article')}</dt>
            <dd>
              {say(text)}
              <span className="t3 small"> {say(finding.cite)}</span>
            </dd>
          </>
        )}
        {warnedAt === null ? null : (
          <>
            <dt>{t('finding.warned')}</dt>
            <dd>
              {finding.kind === 'pending' || finding.at < warnedAt
                ? t('finding.warnedOf', { time: timeOfDay(startsAt, warnedAt) })
                : t('finding.warnedAt', { time: timeOfDay(startsAt, warnedAt), span: spanText(finding.at - warnedAt) })}
            </dd>
          </>
        )}
        {finding.points === 0 ? null : (
          <>
            <dt>{t('finding.points')}</dt>
            <dd className="num">{t(`finding.pointsOf.${finding.pointsOf}`, { points: pointsText(finding.points) })}</dd>
          </>
        )}
        {basis === null ? null : (
          <>
            <dt>{t('finding.basis')}</dt>
            <dd className="t2">
              {word(basis, 'basis')}
              {confidence === null ? '' : `, ${t('finding.confidence', { confidence: word(confidence, 'confidence') })}`}
            </dd>
          </>
        )}
      </dl>
      <WithoutPoints finding={finding} />
      {onJump === undefined || finding.at < 0 ? null : (
        <button
          type="button"
          className="btn tight"
          onClick={() => {
            onJump(finding.at);
          }}
        >
          {t('finding.jump', { time: timeOfDay(startsAt, finding.at) })}
        </button>
      )}
    </div>
  );
}
