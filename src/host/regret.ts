import type { Wall } from './wall.ts';

/** How long a command may be taken back, in real milliseconds. */
export const regretFor = 3000;

/** Remembers whether the last command may still be taken back. */
export interface Regret {
  /** The command at this place of the journal was carried out just now. */
  readonly given: (n: number) => void;
  /** Whatever came last can no longer be taken back. */
  readonly over: () => void;
  /** The place in the journal of the command that may be taken back; null when there is none. */
  readonly last: () => number | null;
}

/** A memory of three real seconds; `changed` is called when it has gone by. */
export function regretOf(wall: Pick<Wall, 'after'>, changed: () => void): Regret {
  let last: number | null = null;
  let forget: () => void = () => undefined;
  const over = (): void => {
    forget();
    last = null;
  };
  return {
    given: (n) => {
      over();
      last = n;
      forget = wall.after(regretFor, () => {
        last = null;
        changed();
      });
    },
    over,
    last: () => last,
  };
}
