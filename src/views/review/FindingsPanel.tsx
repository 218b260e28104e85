import { useMemo, type ReactNode } from 'react';
import type { CaseId, FindingPicture } from '../../picture/index.ts';
import { FilterButton, FilterField, useFilter } from '../shared/ListFilter.tsx';
import { moveAmongRows } from '../shared/Row.tsx';
import { FindingRow } from './FindingRow.tsx';
import { findingFilters, passes, shownFindings, type FindingFilter } from './findings.ts';
import { ShapeMark } from './FindingMark.tsx';
import { useReviewWords } from './useReviewWords.ts';

/** What is shown of the findings. */
export interface FindingChoice {
  readonly filter: FindingFilter;
  readonly caseId: CaseId | null;
  readonly order: 'weight' | 'time';
  readonly open: string | null;
}

interface FindingsPanelProps {
  readonly findings: readonly FindingPicture[];
  readonly startsAt: number;
  readonly choice: FindingChoice;
  readonly onChoice: (choice: FindingChoice) => void;
  readonly onJump: (at: number) => void;
}

/** Every lost point and every credit, to be filtered by kind and case; each opens to its article and reason. */
export function FindingsPanel({ findings, startsAt, choice, onChoice, onJump }: FindingsPanelProps): ReactNode {
  const t = useReviewWords();
  const { filter, caseId, order, open } = choice;
  const chosen = useMemo(() => shownFindings(findings, filter, caseId, order), [findings, filter, caseId, order]);
  const { shown, filter: typed } = useFilter(chosen, (finding) => [
    finding.title,
    finding.rule,
    finding.number,
    finding.cite,
    finding.text,
    finding.remedy,
  ]);
  const number = caseId === null ? null : (findings.find((finding) => finding.caseId === caseId)?.number ?? '');
  return (
    <div className="rv-filtered" data-filtered>
      <div className="rv-filters" role="group" aria-label={t('findings.filter')}>
        {findingFilters.map((one) => (
          <KindButton
            key={one}
            filter={one}
            count={findings.filter((finding) => passes(finding, one)).length}
            chosen={one === filter}
            onPress={() => {
              onChoice({ ...choice, filter: one });
            }}
          />
        ))}
        <span className="grow" />
        <button
          type="button"
          className="btn quiet tight"
          onClick={() => {
            onChoice({ ...choice, order: order === 'weight' ? 'time' : 'weight' });
          }}
        >
          {t(`order.${order}`)}
        </button>
        <FilterButton filter={typed} list={t('findings')} shortcut="/" />
      </div>
      <FilterField filter={typed} list={t('findings')} />
      {number === null ? null : (
        <div className="rv-casefilter">
          <span className="strong">{t('filter.case', { number })}</span>
          <button
            type="button"
            className="btn tight"
            onClick={() => {
              onChoice({ ...choice, caseId: null });
            }}
          >
            {t('filter.caseOff')}
          </button>
        </div>
      )}
      {shown.length === 0 ? <p className="empty">{t(findings.length === 0 ? 'findings.clean' : 'findings.none')}</p> : null}
      <ul className="scroll rv-list" aria-label={t('findings')} onKeyDown={moveAmongRows}>
        {shown.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            startsAt={startsAt}
            open={finding.id === open}
            onToggle={() => {
              onChoice({ ...choice, open: finding.id === open ? null : finding.id });
            }}
            onJump={onJump}
          />
        ))}
      </ul>
    </div>
  );
}

interface KindButtonProps {
  readonly filter: FindingFilter;
  readonly count: number;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

const severities: ReadonlySet<FindingFilter> = new Set<FindingFilter>(['critical', 'major', 'minor', 'credit']);
const isShaped = (filter: FindingFilter): filter is 'critical' | 'major' | 'minor' | 'credit' => severities.has(filter);

/** A filter with how many it lets through; one that lets none through is left out. */
function KindButton({ filter, count, chosen, onPress }: KindButtonProps): ReactNode {
  const t = useReviewWords();
  if (count === 0 && filter !== 'all') return null;
  return (
    <button type="button" className="rv-filter" aria-pressed={chosen} onClick={onPress}>
      {isShaped(filter) ? <ShapeMark shape={filter} size={11} /> : null}
      {t(`filter.${filter}`)} <span className="n num">{count}</span>
    </button>
  );
}
