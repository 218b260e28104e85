import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isFound, type Findable } from './filterText.ts';
import { Icon } from './icons.tsx';
import { useWords } from './Wording.tsx';

/** The filter of one list: what is typed, null while it is shut, and how many rows it hides. */
export interface Filter {
  readonly text: string | null;
  readonly hidden: number;
  readonly set: (text: string | null) => void;
}

/** The rows of a list that its filter lets through. */
export function useFilter<Row>(
  rows: readonly Row[],
  texts: (row: Row) => readonly Findable[],
): { readonly shown: readonly Row[]; readonly filter: Filter } {
  const [text, set] = useState<string | null>(null);
  const shown = text === null || text.trim() === '' ? rows : rows.filter((row) => isFound(text.trim(), texts(row)));
  return { shown, filter: { text, hidden: rows.length - shown.length, set } };
}

/** Opens the filter of a list, or shuts it; `/` finds it by where the focus is. */
export function FilterButton({
  filter,
  list,
  shortcut,
  children,
}: {
  readonly filter: Filter;
  readonly list: string;
  readonly shortcut?: string | undefined;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="sw filter-key"
      data-filter
      aria-label={t('filter.open', { list })}
      title={t('filter.open', { list })}
      aria-keyshortcuts={shortcut}
      aria-expanded={filter.text !== null}
      onClick={() => {
        filter.set(filter.text === null ? '' : null);
      }}
    >
      {children ?? <Icon name="find" />}
    </button>
  );
}

/** The row that a list goes on with from its filter: the first that is shown. */
const firstRow = (field: HTMLElement): HTMLElement | null =>
  field.closest('[data-filtered]')?.querySelector<HTMLElement>('[data-row]') ?? null;

/**
 * The field of an open filter with the number of rows that it hides. Escape clears and shuts it; Enter and arrow-down go on to the rows.
 */
export function FilterField({ filter, list }: { readonly filter: Filter; readonly list: string }): ReactNode {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const isOpen = filter.text !== null;
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  if (filter.text === null) return null;
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || !['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    firstRow(event.currentTarget)?.focus();
    if (event.key === 'Escape') filter.set(null);
  };
  return (
    <div className="find">
      <input
        ref={field}
        className="input"
        type="search"
        aria-label={t('filter.open', { list })}
        placeholder={t('filter.typed')}
        value={filter.text}
        onChange={(event) => {
          filter.set(event.target.value);
        }}
        onKeyDown={press}
      />
      <span className="small t3 num" role="status">
        {filter.hidden === 0 ? '' : t('filter.hidden', { n: filter.hidden })}
      </span>
    </div>
  );
}
