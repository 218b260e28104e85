import { useEffect } from 'react';

/** What the keys of the debrief do; each answers what a mouse can do too. */
export interface ReviewKeys {
  readonly toggle: () => void;
  readonly step: (seconds: number) => void;
  readonly finding: (way: 1 | -1) => void;
  readonly end: () => void;
}

/**
 * Space plays and pauses, arrows step by 10 s (by a minute with Shift, by a second with Alt), F and Shift+F walk the findings, E goes to
 * the end, / filters the findings.
 */
export function useReviewKeys({ toggle, step, finding, end }: ReviewKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || !belongsToScreen(event)) return;
      const size = event.altKey ? 1 : event.shiftKey ? 60 : 10;
      const acts: Partial<Record<string, () => void>> = {
        ' ': toggle,
        ArrowLeft: () => {
          step(-size);
        },
        ArrowRight: () => {
          step(size);
        },
        f: () => {
          finding(event.shiftKey ? -1 : 1);
        },
        e: end,
        '/': () => {
          document.querySelector<HTMLElement>('[data-filter]')?.click();
        },
      };
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      // Firefox presses the button in focus when Space is let go.
      if (event.key === ' ' && event.target instanceof HTMLElement) event.target.blur();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [toggle, step, finding, end]);
}

/** Every key stays with a field, and Space with a button to which somebody went by key; after a click it plays again. */
function belongsToScreen(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  if (target.matches('input, select, textarea, [contenteditable]')) return false;
  return event.key !== ' ' || !target.matches(':is(button, summary, a):focus-visible');
}
