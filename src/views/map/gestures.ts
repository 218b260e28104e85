import type { Lens } from './lens.ts';
import type { Travel } from './travel.ts';

/** CSS pixels a finger may stray and still tap. */
const stray = 5;
/** Milliseconds within which a second tap is a double one. */
const double = 320;

/** What the reader's hands ask for. */
export interface Wishes {
  /** The lens moved, or will: draw. */
  readonly moved: () => void;
  /** The reader took hold of the map: stop following. */
  readonly held: () => void;
  readonly tapped: (left: number, top: number, byTouch: boolean) => void;
  readonly fit: () => void;
  /** A menu is asked for: what lies there is to be marked before the page looks. */
  readonly menu: (left: number, top: number) => void;
}

interface Finger {
  left: number;
  top: number;
  readonly fromLeft: number;
  readonly fromTop: number;
}

/** Listens to pointer, wheel and keys on an element and moves the lens; returns how to stop listening. */
export function listen(element: HTMLElement, lens: Lens, travel: Travel, wishes: Wishes): () => void {
  const fingers = new Map<number, Finger>();
  let isDrag = false;
  let lastTap: { readonly time: number; readonly left: number; readonly top: number } | null = null;
  let speed: { dx: number; dy: number; time: number } | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const placeOf = (event: MouseEvent): { readonly left: number; readonly top: number } => {
    const box = element.getBoundingClientRect();
    return { left: event.clientX - box.left, top: event.clientY - box.top };
  };
  /** After a free zoom the map comes to rest at a step, where everything is sharp. */
  const settle = (left: number, top: number): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      travel.zoomTo(Math.round(lens.step), left, top);
      wishes.moved();
    }, 140);
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const { left, top } = placeOf(event);
    fingers.set(event.pointerId, { left, top, fromLeft: left, fromTop: top });
    if (fingers.size === 1) isDrag = false;
    travel.stop();
    speed = null;
    wishes.moved();
  };

  const pinch = (finger: Finger, left: number, top: number): void => {
    const other = [...fingers.values()].find((each) => each !== finger);
    if (!other) return;
    const before = Math.hypot(finger.left - other.left, finger.top - other.top);
    const after = Math.hypot(left - other.left, top - other.top);
    const [middleLeft, middleTop] = [(left + other.left) / 2, (top + other.top) / 2];
    lens.pan((finger.left - left) / 2, (finger.top - top) / 2);
    if (before > 0 && after > 0) lens.zoomAbout(lens.step + 4 * Math.log2(after / before), middleLeft, middleTop);
    settle(middleLeft, middleTop);
  };

  const move = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const { left, top } = placeOf(event);
    isDrag ||= Math.hypot(left - finger.fromLeft, top - finger.fromTop) > stray;
    if (!isDrag) return;
    wishes.held();
    if (fingers.size > 1) pinch(finger, left, top);
    else {
      lens.pan(finger.left - left, finger.top - top);
      const elapsed = Math.max(1, event.timeStamp - (speed?.time ?? event.timeStamp - 16));
      const [dx, dy] = [(left - finger.left) / elapsed, (top - finger.top) / elapsed];
      speed = { dx: ((speed?.dx ?? dx) + dx) / 2, dy: ((speed?.dy ?? dy) + dy) / 2, time: event.timeStamp };
    }
    finger.left = left;
    finger.top = top;
    element.dataset['dragging'] = '';
    wishes.moved();
  };

  const up = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    fingers.delete(event.pointerId);
    delete element.dataset['dragging'];
    if (fingers.size > 0) return;
    if (isDrag) {
      if (speed && event.timeStamp - speed.time < 40) travel.glideOn(speed.dx, speed.dy);
    } else if (event.type === 'pointerup') tap(event, finger);
    wishes.moved();
  };

  const tap = (event: PointerEvent, { left, top }: Finger): void => {
    const isDouble = lastTap !== null && event.timeStamp - lastTap.time < double && Math.hypot(left - lastTap.left, top - lastTap.top) < 20;
    lastTap = isDouble ? null : { time: event.timeStamp, left, top };
    if (isDouble) travel.zoomTo(Math.round(lens.step) + (event.shiftKey ? -4 : 4), left, top);
    else wishes.tapped(left, top, event.pointerType === 'touch');
  };

  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { left, top } = placeOf(event);
    const isNotch = event.deltaMode !== 0 || (!event.ctrlKey && Math.abs(event.deltaY) >= 60);
    if (isNotch) travel.zoomTo(travel.rest - 2 * Math.sign(event.deltaY), left, top);
    else {
      travel.stop();
      lens.zoomAbout(lens.step - event.deltaY * (event.ctrlKey ? 0.05 : 0.015), left, top);
      settle(left, top);
    }
    wishes.moved();
  };

  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stride = event.shiftKey ? 320 : 110;
    const steps: Readonly<Record<string, readonly ['pan' | 'zoom' | 'fit' | 'tap', number, number]>> = {
      ArrowLeft: ['pan', -stride, 0],
      ArrowRight: ['pan', stride, 0],
      ArrowUp: ['pan', 0, -stride],
      ArrowDown: ['pan', 0, stride],
      '+': ['zoom', 2, 0],
      '=': ['zoom', 2, 0],
      '-': ['zoom', -2, 0],
      _: ['zoom', -2, 0],
      Home: ['fit', 0, 0],
      '0': ['fit', 0, 0],
      Enter: ['tap', 0, 0],
    };
    const step = steps[event.key];
    if (!step || event.target !== element) return;
    event.preventDefault();
    event.stopPropagation();
    const [what, x, y] = step;
    if (what === 'pan') {
      wishes.held();
      lens.pan(x, y);
    } else if (what === 'zoom') travel.zoomTo(travel.rest + x);
    else if (what === 'fit') wishes.fit();
    else wishes.tapped(lens.width / 2, lens.height / 2, true);
    wishes.moved();
  };

  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    const { left, top } = placeOf(event);
    wishes.menu(left, top);
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('keydown', key);
  element.addEventListener('contextmenu', menu);
  return () => {
    clearTimeout(settling);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('keydown', key);
    element.removeEventListener('contextmenu', menu);
  };
}
