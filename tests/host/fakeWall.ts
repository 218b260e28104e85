import type { Wall } from '../../src/host/index.ts';

/** A wall clock moved by hand, and a page that is hidden, shown and left by hand. */
export interface FakeWall extends Wall {
  /** Lets real time pass with a picture every `frame` milliseconds; promises settle in between. */
  readonly pass: (milliseconds: number, frame?: number) => Promise<void>;
  readonly hide: () => void;
  readonly show: () => void;
  readonly leave: () => void;
}

/** Lets every promise that can settle do so. */
export const settled = (): Promise<void> =>
  new Promise((settle) => {
    setImmediate(settle);
  });

export function fakeWall(): FakeWall {
  let now = 1000;
  let hidden = false;
  let frames: { readonly task: () => void }[] = [];
  const timers = new Set<{ readonly at: number; readonly task: () => void }>();
  const watchers = { visibility: new Set<() => void>(), leave: new Set<() => void>() };
  const watch =
    (tasks: Set<() => void>) =>
    (task: () => void): (() => void) => {
      tasks.add(task);
      return () => {
        tasks.delete(task);
      };
    };
  const tell = (tasks: Set<() => void>): void => {
    for (const task of tasks) task();
  };
  const step = async (by: number): Promise<void> => {
    now += by;
    for (const timer of [...timers]) {
      if (timer.at > now) continue;
      timers.delete(timer);
      timer.task();
    }
    if (!hidden) {
      const due = frames;
      frames = [];
      for (const { task } of due) task();
    }
    await settled();
  };
  return {
    now: () => now,
    frame: (task) => {
      const entry = { task };
      frames.push(entry);
      return () => {
        frames = frames.filter((other) => other !== entry);
      };
    },
    after: (milliseconds, task) => {
      const timer = { at: now + milliseconds, task };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    hidden: () => hidden,
    onVisibility: watch(watchers.visibility),
    onLeave: watch(watchers.leave),
    pass: async (milliseconds, frame = 50) => {
      for (let left = milliseconds; left > 0; left -= frame) await step(Math.min(frame, left));
    },
    hide: () => {
      hidden = true;
      tell(watchers.visibility);
    },
    show: () => {
      hidden = false;
      tell(watchers.visibility);
    },
    leave: () => {
      tell(watchers.leave);
    },
  };
}
