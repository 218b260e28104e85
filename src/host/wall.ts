/** Real time and the page's comings and goings. Only the host sees it; tests hand in one of their own. */
export interface Wall {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Calls once before the next picture is drawn; the answer cancels it. A hidden page draws none. */
  readonly frame: (task: () => void) => () => void;
  /** Calls once after so many milliseconds; the answer cancels it. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  readonly hidden: () => boolean;
  /** Calls whenever the page is hidden or shown again, until the answer is called. */
  readonly onVisibility: (task: () => void) => () => void;
  /** Calls when the page may be about to go away for good, until the answer is called. */
  readonly onLeave: (task: () => void) => () => void;
}

/** The wall clock of this browser page. */
export function browserWall(): Wall {
  const listen = (target: EventTarget, type: string, task: () => void): (() => void) => {
    target.addEventListener(type, task);
    return () => {
      target.removeEventListener(type, task);
    };
  };
  return {
    now: () => performance.now(),
    frame: (task) => {
      const id = requestAnimationFrame(task);
      return () => {
        cancelAnimationFrame(id);
      };
    },
    after: (milliseconds, task) => {
      const id = setTimeout(task, milliseconds);
      return () => {
        clearTimeout(id);
      };
    },
    hidden: () => document.visibilityState === 'hidden',
    onVisibility: (task) => listen(document, 'visibilitychange', task),
    onLeave: (task) => listen(window, 'pagehide', task),
  };
}
