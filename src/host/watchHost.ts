import { fail, instant, type Instant } from '../kernel/index.ts';
import { advance, type Shift, submit } from '../simulation/index.ts';
import type { Gap, Kept } from './journal.ts';
import type { Host, HostSnapshot } from './localHost.ts';
import type { Wall } from './wall.ts';

/** A shift as its journal has it now. */
export interface Watched {
  readonly commands: readonly Kept[];
  readonly second: Instant;
  readonly gaps: readonly Gap[];
}

/** How a shift that another page plays is looked on at. */
export interface WatchOptions {
  readonly wall: Pick<Wall, 'after'>;
  /** The journal up to which the shift was played again. */
  readonly from: Watched;
  /** Reads the journal again; null when the shift was ended or discarded. */
  readonly read: () => Promise<Watched | null>;
  /** Told once when the shift is over there; the host has stopped. */
  readonly onOver: () => void;
  /**
   * Told once when the past was changed, by a command that was taken back or kept late: only a replay gives the present. The host has
   * stopped.
   */
  readonly onChanged: (found: Watched) => void;
}

/** How often the journal is read, in real milliseconds: the playing page notes its second once in a second. */
const readEvery = 1000;

/**
 * Follows a shift that another page plays, a second or two behind it, from its journal alone. It gives no commands and has no clock of its
 * own.
 */
export function watchHost(shift: Shift, { wall, from, read, onOver, onChanged }: WatchOptions): Host {
  const listeners = new Set<() => void>();
  let last = from;
  let changes = 0;
  let moves = false;
  let stopped = false;
  let shown: HostSnapshot | null = null;
  let cancel: () => void = () => undefined;

  const publish = (): void => {
    shown = null;
    for (const listener of listeners) listener();
  };
  const halt = (): void => {
    stopped = true;
    cancel();
  };
  const isRewritten = ({ commands }: Watched): boolean =>
    commands.length < last.commands.length ||
    last.commands.some(({ takenBack }, i) => takenBack !== commands[i]!.takenBack) ||
    commands.slice(last.commands.length).some(({ at, takenBack }) => at < shift.state.now || takenBack === true);

  const follow = (found: Watched): void => {
    const before = shift.state.now;
    for (const { at, command } of found.commands.slice(last.commands.length)) {
      advance(shift, at);
      submit(shift, command);
    }
    if (found.second > shift.state.now) advance(shift, found.second);
    const changed = found.commands.length > last.commands.length || shift.state.now > before;
    last = found;
    if (changed) changes += 1;
    if (!changed && !moves) return;
    moves = shift.state.now > before;
    publish();
  };

  const look = async (): Promise<void> => {
    const found = await read();
    if (stopped) return;
    if (found === null || isRewritten(found)) {
      halt();
      if (found === null) onOver();
      else onChanged(found);
      return;
    }
    follow(found);
    again();
  };
  /** A journal that cannot be read for once is read again. */
  const again = (): void => {
    cancel = wall.after(readEvery, () => {
      look().catch(() => {
        if (!stopped) again();
      });
    });
  };
  again();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () =>
      (shown ??= {
        now: shift.state.now,
        speed: 1,
        pace: 0,
        paused: !moves,
        auto: null,
        skipping: false,
        regrets: false,
        holding: false,
        hidden: false,
        ended: shift.state.ended,
        free: false,
        unkept: null,
        gaps: last.gaps,
        changes,
      }),
    now: () => shift.state.now,
    send: () => Promise.resolve(fail({ code: 'shiftEnded' })),
    takeBack: () => Promise.resolve(null),
    pause: () => undefined,
    resume: () => undefined,
    setSpeed: () => undefined,
    skip: () => undefined,
    stop: halt,
  };
}

/** The journal's record as the watcher reads it. */
export const watchedFrom = ({
  commands,
  second,
  gaps,
}: {
  readonly commands: readonly Kept[];
  readonly second: number;
  readonly gaps: readonly Gap[];
}): Watched => ({ commands, second: instant(second), gaps });
