import { useEffect, useEffectEvent, type RefObject } from 'react';
import { menuTarget } from '../../shared/menuMark.ts';
import type { OpenMenu } from './RowMenu.tsx';

/** Real milliseconds that a finger must rest on a row, and the pixels that it may stray meanwhile. */
const longPress = 500;
const stray = 8;

const marked = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-menu], [data-menu-host]') : null;

/** Asks for the menu of an element as the right button does, at a place on it. */
const ask = (element: HTMLElement, left: number, top: number): void => {
  element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: top }));
};

/** A map says under which marker the menu was asked for; it is asked in its middle, where its keys point. */
function askByKey(element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  const inMiddle = element.matches('[data-menu-host]');
  ask(
    element,
    inMiddle ? box.left + box.width / 2 : box.left + Math.min(28, box.width / 2),
    inMiddle ? box.top + box.height / 2 : box.bottom - 2,
  );
}

/** Listens for menus: the right button, the menu key or Shift+F10 on what has the focus, a finger that rests. */
export function useRowMenu(root: RefObject<HTMLElement | null>, isOpen: boolean, onOpen: (menu: OpenMenu) => void): void {
  const onMenu = useEffectEvent((event: MouseEvent): void => {
    const target = menuTarget(marked(event.target)?.dataset['menu']);
    if (!target) return;
    event.preventDefault();
    if (!isOpen) onOpen({ target, left: event.clientX, top: event.clientY });
  });
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    const element = marked(document.activeElement);
    if (!element || document.activeElement?.closest('.veil, .pop')) return;
    event.preventDefault();
    askByKey(element);
  });
  useEffect(() => {
    const desk = root.current;
    if (!desk) return undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let from: PointerEvent | null = null;
    let rested = false;
    const lift = (): void => {
      clearTimeout(resting);
      from = null;
    };
    const down = (event: PointerEvent): void => {
      const element = marked(event.target);
      rested = false;
      if (event.pointerType !== 'touch' || !element) return;
      from = event;
      resting = setTimeout(() => {
        rested = true;
        ask(element, event.clientX, event.clientY);
      }, longPress);
    };
    const move = (event: PointerEvent): void => {
      if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > stray) lift();
    };
    // The finger that opened a menu does not press the row as well when it is lifted.
    const click = (event: MouseEvent): void => {
      if (rested) {
        rested = false;
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opens-menu]') : null;
      if (button) askByKey(button);
    };
    const own = [
      ['pointerdown', down],
      ['pointermove', move],
      ['pointerup', lift],
      ['pointercancel', lift],
    ] as const;
    for (const [name, listen] of own) desk.addEventListener(name, listen as EventListener);
    desk.addEventListener('click', click, true);
    desk.addEventListener('contextmenu', onMenu);
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(resting);
      for (const [name, listen] of own) desk.removeEventListener(name, listen as EventListener);
      desk.removeEventListener('click', click, true);
      desk.removeEventListener('contextmenu', onMenu);
      document.removeEventListener('keydown', onKey);
    };
  }, [root]);
}
