/** Where the reviewer stands in a finished run. */
export interface TapeSnapshot<Speed extends number = number> {
  readonly at: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

/** What winds a finished run to and fro; the app lends it, since views keep no clock. */
export interface Tape<Speed extends number = number> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => TapeSnapshot<Speed>;
  /** The place with its fraction of a second. */
  readonly now: () => number;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (at: number) => void;
  readonly setSpeed: (speed: Speed) => void;
}
