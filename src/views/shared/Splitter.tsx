import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

interface SplitterProps {
  readonly label: string;
  /** `upright` stands between columns, `level` between rows. */
  readonly way: 'upright' | 'level';
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** True when the pane grows as the bar moves left or up. */
  readonly backwards?: boolean;
  /** Called with every step of a move. */
  readonly onChange: (value: number) => void;
  /** Called when a move is over. */
  readonly onMoved: () => void;
  /** Back to the usual size. */
  readonly onReset: () => void;
}

/**
 * The bar between two panes: dragged, or moved by arrows in steps of 16 px and by Home and End to its limits; a double click or Enter
 * brings back the usual size.
 */
export function Splitter({ label, way, value, least, most, backwards = false, onChange, onMoved, onReset }: SplitterProps): ReactNode {
  const [dragging, setDragging] = useState(false);
  const from = useRef({ at: 0, value: 0 });
  const set = (next: number): void => {
    onChange(Math.round(Math.max(least, Math.min(most, next))));
  };
  const along = (event: PointerEvent): number => (way === 'upright' ? event.clientX : event.clientY);
  const sign = backwards ? -1 : 1;
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { at: along(event), value };
    setDragging(true);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragging) set(from.current.value + sign * (along(event) - from.current.at));
  };
  const end = (): void => {
    if (dragging) onMoved();
    setDragging(false);
  };
  const press = (event: KeyboardEvent): void => {
    const [more, less] = way === 'upright' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
    const steps: Partial<Record<string, number>> = { [more]: value + sign * 16, [less]: value - sign * 16, Home: least, End: most };
    const next = steps[event.key];
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) {
      onReset();
      return;
    }
    set(next);
    onMoved();
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={way === 'upright' ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      className={`splitter ${way}`}
      data-dragging={dragging || undefined}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
      onDoubleClick={onReset}
    />
  );
}
