import { useEffect, useEffectEvent, type RefObject } from 'react';
import { actionOf, type KeyAction, type KeyChoice } from './keyMap.ts';
import { nearestFilter, pressFirst } from './press.ts';

/** What the keys of the desk do; for an action that is not named here the button that answers to it is pressed. */
export type DeskKeys = Readonly<Partial<Record<KeyAction, () => void>>> & { /** Escape: to the command line. */ readonly home: () => void };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
/** Where the space bar presses what has the focus. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, [role="tab"], [role="menuitem"]');

/** Walks to the next pane of the desk, or the one before: to its chosen row, its command line, or itself. */
function walkPanes(root: HTMLElement, step: 1 | -1): void {
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + step + panes.length) % panes.length];
  (pane?.querySelector<HTMLElement>('[data-command-line], [data-row][tabindex="0"], [role="tab"][aria-selected="true"]') ?? pane)?.focus();
}

/** Milliseconds for which a figure does nothing after one that answered a question: what it would press has only just come there. */
const figureRests = { ask: 350, other: 1200 } as const;

/** When a figure last answered a question, by the clock of events. */
let answered = -Infinity;

/** Presses what has a figure, unless it may have been meant for what stood there a moment ago. */
function pressFigure(root: HTMLElement, figure: string, at: number): boolean {
  const isAsk = root.querySelector(`.stopped [data-digit="${figure}"]`) !== null;
  if (at - answered < figureRests[isAsk ? 'ask' : 'other']) return true;
  if (isAsk) answered = at;
  return pressFirst(root, `[data-digit="${figure}"]`);
}

/** Carries a key out; answers whether there was anything for it to do. */
function carryOut(event: KeyboardEvent, root: HTMLElement, does: DeskKeys, choice: KeyChoice): boolean {
  if (event.key === 'Escape') {
    does.home();
    return true;
  }
  const typing = isTyping(event.target);
  if (!typing && choice.singles && /^[1-9]$/.test(event.key)) return pressFigure(root, event.key, event.timeStamp);
  const action = actionOf(choice, event.key, typing);
  if (action === null) return false;
  if (event.key === ' ' && isPressed(event.target)) return false;
  if (action === 'panes') walkPanes(root, event.shiftKey ? -1 : 1);
  else if (action === 'filter') return nearestFilter(root);
  else if (does[action]) does[action]();
  else return pressFirst(root, `[data-does="${action}"]`);
  return true;
}

/** With keys of one sign switched off, typing on a row opens the filter of its list; the letter itself then lands in it. */
function typeAhead(event: KeyboardEvent, root: HTMLElement, choice: KeyChoice): void {
  if (choice.singles || event.isComposing || event.key === ' ' || Array.from(event.key).length !== 1) return;
  if (event.target instanceof HTMLElement && event.target.matches('[data-row]')) nearestFilter(root);
}

/**
 * Listens to the keys of the desk for as long as it is shown. Inside a dialog or a menu its own keys hold, but for the command line and
 * the sheet of keys.
 */
export function useDeskKeys(root: RefObject<HTMLElement | null>, does: DeskKeys, choice: KeyChoice): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const desk = root.current;
    if (!desk || event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const action = actionOf(choice, event.key, true);
    if (event.target instanceof Element && event.target.closest('.veil, .pop') && action !== 'keys' && action !== 'line') return;
    if (carryOut(event, desk, does, choice)) event.preventDefault();
    else typeAhead(event, desk, choice);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
