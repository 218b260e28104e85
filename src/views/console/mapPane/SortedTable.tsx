import { useState, type ReactNode } from 'react';
import { moveAmongRows } from '../../shared/Row.tsx';
import { useListWords } from './useListWords.ts';

/** A column of a table: its heading, what it is sorted by, and what stands in it. */
export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  readonly by: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
  readonly right?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly id: (row: Row) => string;
  readonly chosen?: (row: Row) => boolean;
  /** Where a row can be chosen, its first cell is a button. */
  readonly onChoose?: (row: Row) => void;
  readonly mark?: (row: Row) => string | undefined;
  readonly empty: string;
}

/** A table whose headings sort it; rows are walked by arrows. */
export function SortedTable<Row>({ caption, rows, columns, id, chosen, onChoose, mark, empty }: TableProps<Row>): ReactNode {
  const l = useListWords();
  const [sorted, setSorted] = useState({ by: columns[0]!.id, down: false });
  const column = columns.find((each) => each.id === sorted.by) ?? columns[0]!;
  const shown = rows.toSorted((a, b) => {
    const [one, two] = [column.by(a), column.by(b)];
    return (one < two ? -1 : one > two ? 1 : 0) * (sorted.down ? -1 : 1);
  });
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <table className="map-table">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((each) => {
            const isSorted = each.id === column.id;
            return (
              <th
                key={each.id}
                scope="col"
                className={each.right ? 'right' : ''}
                aria-sort={isSorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  className="sw"
                  title={l('sortBy', { column: each.name })}
                  onClick={() => {
                    setSorted({ by: each.id, down: isSorted && !sorted.down });
                  }}
                >
                  {each.name}
                  <span aria-hidden="true">{isSorted ? (sorted.down ? ' ▾' : ' ▴') : ''}</span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody onKeyDown={moveAmongRows}>
        {shown.map((row) => (
          <tr
            key={id(row)}
            className={chosen?.(row) ? 'on' : ''}
            data-menu={mark?.(row)}
            onClick={() => {
              onChoose?.(row);
            }}
          >
            {columns.map((each, index) => {
              const cell = each.cell(row);
              if (index > 0)
                return (
                  <td key={each.id} className={each.right ? 'right num' : ''}>
                    {cell}
                  </td>
                );
              return (
                <th key={each.id} scope="row">
                  {onChoose ? (
                    <button type="button" data-row aria-current={chosen?.(row) || undefined}>
                      {cell}
                    </button>
                  ) : (
                    cell
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
