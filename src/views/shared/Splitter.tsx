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
  readonly onChange: (value: number) => void;
}

/** The bar between two panes: dragged, or moved by arrows in steps of 16 px. */
export function Splitter({ label, way, value, least, most, backwards = false, onChange }: SplitterProps): ReactNode {
  const [dragging, setDragging] = useState(false);
  const from = useRef({ at: 0, value: 0 });
  const set = (next: number): void => { onChange(Math.round(Math.max(least, Math.min(most, next)))); };
  const along = (event: PointerEvent): number => (way === 'upright' ? event.clientX : event.clientY);
  const sign = backwards ? -1 : 1;
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { at: along(event), value };
    setDragging(true);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => { if (dragging) set(from.current.value + sign * (along(event) - from.current.at)); };
  const end = (): void => { setDragging(false); };
  const step = (event: KeyboardEvent): void => {
    const steps: Partial<Record<string, number>> = way === 'upright' ? { ArrowRight: 16, ArrowLeft: -16 } : { ArrowDown: 16, ArrowUp: -16 };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(value + sign * by);
  };
  return (
    <div
      role="separator" tabIndex={0} aria-label={label} aria-orientation={way === 'upright' ? 'vertical' : 'horizontal'}
      aria-valuenow={value} aria-valuemin={least} aria-valuemax={most} className={`splitter ${way}`} data-dragging={dragging || undefined}
      onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end} onKeyDown={step}
    />
  );
}
