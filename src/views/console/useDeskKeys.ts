import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { DrawerTab } from './actions.tsx';

/** What the keys of the desk do. */
export interface DeskKeys {
  readonly keys: () => void;
  readonly whatNow: () => void;
  readonly answer: () => void;
  readonly skip: () => void;
  readonly pause: () => void;
  readonly help: () => void;
  readonly tab: (tab: DrawerTab) => void;
}

const tabs: Readonly<Partial<Record<string, DrawerTab>>> = { t: 'dialogue', w: 'work', l: 'law', g: 'log' };
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
/** Presses the first button in sight that answers to a selector: what is folded away does nothing. */
const press = (root: HTMLElement, selector: string): boolean => {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.offsetParent !== null);
  found?.click();
  return found !== undefined;
};

/** Walks to the next pane of the desk, or the one before: to its chosen row, its command line, or itself. */
function walkPanes(root: HTMLElement, step: 1 | -1): void {
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + step + panes.length) % panes.length];
  (pane?.querySelector<HTMLElement>('[data-command-line], [data-row][tabindex="0"], [role="tab"][aria-selected="true"]') ?? pane)?.focus();
}

/** Keys that name themselves: they work wherever the focus is. Answers whether the key was one of them. */
function functionKey(event: KeyboardEvent, root: HTMLElement, does: DeskKeys): boolean {
  if (event.key === 'F1') does.keys();
  else if (event.key === 'F2') does.whatNow();
  else if (event.key === 'F6') walkPanes(root, event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape') root.querySelector<HTMLElement>('[data-command-line]')?.focus();
  else return false;
  return true;
}

/** Keys of one letter or figure: only where nothing is being typed, and only while the reader wants them (WCAG 2.1.4). */
function singleKey(event: KeyboardEvent, root: HTMLElement, does: DeskKeys): boolean {
  const key = event.key.toLowerCase();
  const tab = tabs[key];
  if (tab) { does.tab(tab); return true; }
  if (/^[1-9]$/.test(key)) return press(root, `[data-digit="${key}"]`);
  if (key === 'a') does.answer();
  else if (key === 'n') does.skip();
  else if (key === '?') does.help();
  else if (key === '/') return press(root, '[data-filter]');
  else if (['r', 'm', 'h', 'b'].includes(key)) return press(root, `[data-key="${key}"]`);
  else if (key === ' ' && !(event.target instanceof HTMLElement && event.target.matches('button, [role="tab"], [role="menuitem"]'))) does.pause();
  else return false;
  return true;
}

/** Listens to the keys of the desk for as long as it is shown. */
export function useDeskKeys(root: RefObject<HTMLElement | null>, does: DeskKeys, singleKeys: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const desk = root.current;
    if (!desk || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    // Inside a dialog or a menu its own keys hold.
    if (event.target instanceof Element && event.target.closest('.veil, .pop') && event.key !== 'F1') return;
    const done = functionKey(event, desk, does) || (singleKeys && !isTyping(event.target) && singleKey(event, desk, does));
    if (done) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => { document.removeEventListener('keydown', onKey); };
  }, []);
}
