import type { ReactNode } from 'react';
import type { CaseId, CaseReview } from '../../picture/index.ts';
import { PriorityMark } from '../shared/marks.tsx';
import { timeOfDay } from '../shared/times.ts';
import { useWords } from '../shared/Wording.tsx';
import { oneDecimal } from './findings.ts';
import { useReviewWords } from './useReviewWords.ts';

const parts = ['compliance', 'time', 'outcome', 'public'] as const;

/** Every case with its four parts and how it ended; pressing one shows its findings. */
export function CasesPanel({
  cases,
  startsAt,
  chosen,
  onCase,
}: {
  readonly cases: readonly CaseReview[];
  readonly startsAt: number;
  readonly chosen: CaseId | null;
  readonly onCase?: (caseId: CaseId) => void;
}): ReactNode {
  const t = useReviewWords();
  if (cases.length === 0) return <p className="empty">{t('cases.none')}</p>;
  return (
    <div className="scroll rv-cases">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('cases.number')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {t(`part.${part}`)}
              </th>
            ))}
            <th scope="col">{t('cases.score')}</th>
          </tr>
        </thead>
        {cases.map((record) => (
          <CaseLines
            key={record.caseId}
            record={record}
            startsAt={startsAt}
            chosen={record.caseId === chosen}
            {...(onCase && { onCase })}
          />
        ))}
      </table>
    </div>
  );
}

/** A case: its parts in a line, and below it over the whole width how it ended and who was sent against advice. */
function CaseLines({
  record,
  startsAt,
  chosen,
  onCase,
}: {
  readonly record: CaseReview;
  readonly startsAt: number;
  readonly chosen: boolean;
  readonly onCase?: (caseId: CaseId) => void;
}): ReactNode {
  const t = useReviewWords();
  const { say } = useWords();
  const fate = [
    record.outcome === null
      ? t(record.turnedAway ? 'cases.turnedAway' : record.closed ? 'cases.closed' : 'cases.open')
      : say(record.outcome),
    ...(record.failed ? [t('cases.failed')] : []),
    ...(record.type.en === record.trueType.en ? [] : [t('cases.really', { type: say(record.trueType) })]),
  ].join(' · ');
  const name = (
    <>
      <span className="strong num">{record.number}</span> <span>{say(record.type)}</span>
    </>
  );
  return (
    <tbody className={chosen ? 'on' : ''}>
      <tr>
        <td>
          <div className="rv-casecell">
            <PriorityMark priority={record.priority} />
            {onCase === undefined ? (
              <span>{name}</span>
            ) : (
              <button
                type="button"
                aria-pressed={chosen}
                onClick={() => {
                  onCase(record.caseId);
                }}
              >
                {name}
              </button>
            )}
          </div>
        </td>
        {parts.map((part) => (
          <td key={part} className="num">
            {record.parts[part] === null ? '–' : Math.round(record.parts[part])}
          </td>
        ))}
        <td className="num strong">{record.score === null ? '–' : oneDecimal(record.score)}</td>
      </tr>
      <tr className="rv-fate">
        <td colSpan={parts.length + 2}>
          <small className={record.failed ? 'bad-ink' : 't3'}>{fate}</small>
          {record.overrides.map(({ at, unit, insteadOf, why }) => (
            <small key={`${at}/${unit}`} className="t2">
              <span className="num t3">{timeOfDay(startsAt, at)}</span>{' '}
              {insteadOf === null ? t('override.sent', { unit }) : t('override.instead', { unit, first: insteadOf })}
              {why === null ? '' : ` · ${why}`}
            </small>
          ))}
        </td>
      </tr>
    </tbody>
  );
}
