import type { Wall } from './wall.ts';

/** How many recorded seconds pass in a real one when a run is looked at again. */
export const playbackSpeeds = [1, 2, 4, 8, 16, 60, 240] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

/** Where the reviewer stands in a finished run, to the whole second. */
export interface PlayheadSnapshot {
  readonly at: number;
  readonly playing: boolean;
  readonly speed: PlaybackSpeed;
}

/** A tape of a finished run: it is wound, never written. */
export interface Playhead {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => PlayheadSnapshot;
  /** The place with its fraction of a second, for smooth motion. */
  readonly now: () => number;
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes to an instant; outside the run, to its nearer end. */
  readonly seek: (at: number) => void;
  readonly setSpeed: (speed: PlaybackSpeed) => void;
  readonly stop: () => void;
}

/** A pause between two pictures that is longer than this, in milliseconds, is not played. */
const longestFrame = 250;

/** A playhead over the instants `from` to `to`, standing at `to`. Playing from the end begins anew. */
export function playheadOf(from: number, to: number, wall: Wall): Playhead {
  const listeners = new Set<() => void>();
  let exact = to;
  let speed: PlaybackSpeed = 1;
  let playing = false;
  let last = wall.now();
  let shown: PlayheadSnapshot | null = null;
  let cancel: () => void = () => undefined;

  const publish = (): void => {
    shown = null;
    for (const listener of listeners) listener();
  };
  const pause = (): void => {
    cancel();
    playing = false;
    publish();
  };
  const frame = (): void => {
    const now = wall.now();
    const before = Math.floor(exact);
    exact = Math.min(to, exact + (Math.min(now - last, longestFrame) / 1000) * speed);
    last = now;
    if (exact >= to) {
      pause();
      return;
    }
    cancel = wall.frame(frame);
    if (Math.floor(exact) !== before) publish();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () => (shown ??= { at: Math.floor(exact), playing, speed }),
    now: () => exact,
    play: () => {
      if (playing) return;
      if (exact >= to) exact = from;
      playing = true;
      last = wall.now();
      cancel = wall.frame(frame);
      publish();
    },
    pause,
    seek: (at) => {
      exact = Math.min(to, Math.max(from, at));
      publish();
    },
    setSpeed: (next) => {
      speed = next;
      publish();
    },
    stop: () => {
      cancel();
    },
  };
}
