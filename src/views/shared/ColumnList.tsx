import type { ReactNode } from 'react';
import type { CaseId, ColumnRow } from '../../picture/index.ts';
import { Mark } from './marks.tsx';
import { spanText } from './times.ts';
import { useWords } from './Wording.tsx';

interface LineProps {
  readonly row: ColumnRow;
  readonly onCase?: (caseId: CaseId) => void;
}

function Line({ row, onCase }: LineProps): ReactNode {
  const { t, say, language } = useWords();
  const what = (
    <>
      {row.late ? <Mark kind="broken" label={t('law.broken')} /> : null}
      <b>{row.number ?? '—'}</b>
      <span className="clip what">
        {row.type ? say(row.type) : t('column.noType')}
        {row.place ? ` · ${say(row.place.name)}` : ''}
        {row.photo ? ` · ${t('column.photo')}` : ''}
      </span>
      <span className="left">{t(`column.${row.state}`)}</span>
      <span className="t2">{t('column.age', { time: spanText(row.age, language) })}</span>
    </>
  );
  const look = row.late ? 'board-line late' : 'board-line';
  return onCase ? (
    <button
      type="button"
      className={look}
      onClick={() => {
        onCase(row.caseId);
      }}
    >
      {what}
    </button>
  ) : (
    <div className={look}>{what}</div>
  );
}

/** The public board: every written report with what became of it and its age. */
export function ColumnList({
  rows,
  onCase,
}: {
  readonly rows: readonly ColumnRow[];
  readonly onCase?: (caseId: CaseId) => void;
}): ReactNode {
  const { t } = useWords();
  if (rows.length === 0) return <p className="empty">{t('column.none')}</p>;
  return (
    <>
      {rows.map((row) => (
        <Line key={row.report} row={row} {...(onCase && { onCase })} />
      ))}
    </>
  );
}
