import type { ReactNode } from 'react';
import type { CaseRow } from '../../picture/index.ts';
import { PriorityMark } from '../shared/marks.tsx';

interface ListRowProps {
  /** What its menu is about. */
  readonly mark: string;
  readonly className?: string;
  readonly priority: CaseRow['priority'];
  readonly number: string | null;
  readonly name: string;
  readonly selected: boolean;
  readonly hinted?: boolean;
  readonly done?: boolean;
  readonly tabStop: boolean;
  readonly onSelect: () => void;
  /** What stands beside its name and under it. */
  readonly children: ReactNode;
}

/** A call or case as one row of a list: priority, number, type, and what else there is to it. */
export function ListRow({
  mark,
  className = '',
  priority,
  number,
  name,
  selected,
  hinted = false,
  done = false,
  tabStop,
  onSelect,
  children,
}: ListRowProps): ReactNode {
  return (
    <li data-menu={mark} className={`row-item${selected ? ' sel' : ''}${hinted ? ' hinted' : ''} ${className}`}>
      <button
        type="button"
        data-row
        tabIndex={tabStop ? 0 : -1}
        className={`row${done ? ' done' : ''}`}
        aria-current={selected || undefined}
        onClick={onSelect}
      >
        <PriorityMark priority={priority} />
        <span className="name">
          {number === null ? null : <span className="no">{number}</span>}
          <b className="clip">{name}</b>
        </span>
        {children}
      </button>
    </li>
  );
}
