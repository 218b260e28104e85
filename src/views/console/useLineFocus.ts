import { useRef, type RefObject } from 'react';

/** The way to the command line and back to what had the focus before. */
export interface LineFocus {
  /** Goes to the line; on the line itself its function key selects what is written there. */
  readonly summon: (byKey: boolean) => void;
  /**
   * After an order: back to a field that was being filled in, or wherever the function key had been pressed. Who came by Escape from a
   * list stays.
   */
  readonly entered: () => void;
  /** Back to where it was. */
  readonly back: () => void;
}

interface Left {
  readonly element: HTMLElement;
  readonly byKey: boolean;
}

/** Remembers what was left for the command line. */
export function useLineFocus(root: RefObject<HTMLElement | null>): LineFocus {
  const left = useRef<Left | null>(null);
  const line = (): HTMLInputElement | null => root.current?.querySelector<HTMLInputElement>('[data-command-line]') ?? null;
  const back = (): void => {
    const from = left.current?.element;
    left.current = null;
    if (!from) return;
    // Nothing had the focus: then nothing has it again, and keys of one sign work.
    if (from === document.body) {
      line()?.blur();
      return;
    }
    // What was left may have gone with a row: then its pane is the nearest place.
    if (from.isConnected) from.focus();
    else root.current?.querySelector<HTMLElement>('.drawer')?.focus();
  };
  return {
    summon: (byKey) => {
      const here = document.activeElement;
      if (here === line()) {
        if (byKey) line()?.select();
        return;
      }
      left.current = { element: here instanceof HTMLElement ? here : document.body, byKey };
      line()?.focus();
    },
    entered: () => {
      if (left.current && (left.current.byKey || left.current.element.matches('input, select, textarea'))) back();
    },
    back,
  };
}
