import type { ReactNode } from 'react';
import type { Findable } from '../shared/filterText.ts';
import { FilterButton, FilterField, useFilter } from '../shared/ListFilter.tsx';
import { Panel } from '../shared/Panel.tsx';
import { RowList } from '../shared/Row.tsx';

interface ListPanelProps<Row> {
  readonly title: string;
  readonly className: string;
  readonly listClassName?: string;
  readonly rows: readonly Row[];
  /** What a row is found by. */
  readonly texts: (row: Row) => readonly Findable[];
  readonly selected: (row: Row) => boolean;
  /** What stands at the right of the head, before its filter. */
  readonly aside: ReactNode;
  /** What is said when there are no rows. */
  readonly empty: ReactNode;
  /** One row, by its place among those shown; the tab order stops at the selected one, or else at the first. */
  readonly row: (row: Row, index: number, tabStop: boolean) => ReactNode;
  /** What stands under the list. */
  readonly children?: ReactNode;
}

/** A panel that is one list: its head with how many there are and a filter, and its rows. */
export function ListPanel<Row>({
  title,
  className,
  listClassName = '',
  rows,
  texts,
  selected,
  aside,
  empty,
  row,
  children,
}: ListPanelProps<Row>): ReactNode {
  const { shown, filter } = useFilter(rows, texts);
  const stop = Math.max(0, shown.findIndex(selected));
  return (
    <Panel
      title={title}
      count={rows.length}
      className={className}
      aside={
        <>
          {aside}
          <FilterButton filter={filter} list={title} />
        </>
      }
    >
      <FilterField filter={filter} list={title} />
      {rows.length === 0 ? <p className="empty">{empty}</p> : null}
      <RowList label={title} className={listClassName}>
        {shown.map((each, index) => row(each, index, index === stop))}
      </RowList>
      {children}
    </Panel>
  );
}
