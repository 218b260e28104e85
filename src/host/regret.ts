import type { Wall } from './wall.ts';

/** How long a command may be taken back, in real milliseconds. */
export const regretFor = 3000;

/** Remembers whether the last order, of one command or several, may still be taken back. */
export interface Regret {
  /** The command at this place of the journal was carried out just now; `goesOn` when it belongs to the order before it. */
  readonly given: (n: number, goesOn: boolean) => void;
  /** Whatever came last can no longer be taken back. */
  readonly over: () => void;
  /** The place in the journal from which on everything may be taken back; null when there is none. */
  readonly from: () => number | null;
}

/** A memory of three real seconds; `changed` is called when it has gone by. */
export function regretOf(wall: Pick<Wall, 'after'>, changed: () => void): Regret {
  let first: number | null = null;
  let forget: () => void = () => undefined;
  const over = (): void => {
    forget();
    first = null;
  };
  return {
    given: (n, goesOn) => {
      const begun = goesOn ? first : null;
      over();
      first = begun ?? n;
      forget = wall.after(regretFor, () => {
        first = null;
        changed();
      });
    },
    over,
    from: () => first,
  };
}
