import { type KeyboardEvent, type ReactNode } from 'react';

const isElement = (target: EventTarget): target is HTMLElement => 'matches' in target;

/** Moves focus among the rows of one list: arrows, Home, End. Anything with `data-row` is a row. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  const target = event.target;
  // Not `instanceof`: a list may stand in a window of its own, whose elements are of other classes.
  if (
    step === undefined ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    !isElement(target) ||
    target.matches('input, select, textarea')
  )
    return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === target || row.closest('li')?.contains(target));
  if (at < 0) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
}

/** A list whose rows are walked by arrows and stand once in the tab order. */
export function RowList({
  label,
  className = '',
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  // The list itself takes no focus: its rows are buttons, and it only listens to keys that bubble up from them.
  return (
    <ul className={`scroll ${className}`} aria-label={label} onKeyDown={moveAmongRows}>
      {children}
    </ul>
  );
}
