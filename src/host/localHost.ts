import { fail, instant, type Instant, type Result } from '../kernel/index.ts';
import { advance, submit, type Command, type GivenCommand, type Refusal, type Shift } from '../simulation/index.ts';
import type { Gap, Journal, UnkeptReason } from './journal.ts';
import { keeperOf } from './keeper.ts';
import { type Attention, type SlowReason, type Speed } from './pace.ts';
import { regretOf } from './regret.ts';
import type { Wall } from './wall.ts';

/** What the clock shows and why; a new value whenever any of it, or the shift, has changed. */
export interface HostSnapshot {
  /** The second that the shift has reached. */
  readonly now: Instant;
  readonly speed: Speed;
  /** Simulated seconds in a real one at this moment: 0 while the clock stands. */
  readonly pace: number;
  readonly paused: boolean;
  /** Why the clock slowed to ×1 by itself; null when it did not. */
  readonly auto: SlowReason | null;
  readonly skipping: boolean;
  /** True while the last order may be taken back. */
  readonly regrets: boolean;
  /** True while a command waits for the journal. */
  readonly holding: boolean;
  readonly hidden: boolean;
  readonly ended: boolean;
  /** False in an exam: no pause, no skip, no other speed. */
  readonly free: boolean;
  /** Why commands are in memory only; null while the journal has them all. */
  readonly unkept: UnkeptReason | null;
  readonly gaps: readonly Gap[];
  /** Raised with every change of the shift itself: a picture drawn at the same count is still true. */
  readonly changes: number;
}

/** A shift that runs on this page: its clock, and the only way to give it commands. */
export interface Host {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => HostSnapshot;
  /** The clock with its fraction of a second, for smooth motion. */
  readonly now: () => number;
  /**
   * Stamps the command with the present second, holds the clock until the journal has it, then lets it take effect. `goesOn`: it belongs to
   * the order before it, as when one line sends several units, and is taken back with it.
   */
  readonly send: (command: Command, goesOn?: boolean) => Promise<Result<number, Refusal>>;
  /**
   * Takes the last order back, within three real seconds and in practice only: strikes its commands in the journal, stops this host, and
   * answers from where the shift goes on; null when it is too late.
   */
  readonly takeBack: () => Promise<TakenBack | null>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Runs on, as fast as it can, to the next thing that needs the trainee. */
  readonly skip: () => void;
  /** Stops the clock for good and notes the second reached. */
  readonly stop: () => void;
}

/** Where a shift goes on after its last order was taken back: at the second before it, with its commands on record as struck. */
export interface TakenBack {
  /** The command that the order began with. */
  readonly command: Command;
  readonly commands: readonly GivenCommand[];
  readonly second: Instant;
  readonly speed: Speed;
  readonly paused: boolean;
  readonly gaps: readonly Gap[];
}

/** How a shift is run on this page. */
export interface HostOptions {
  readonly wall: Wall;
  readonly journal: Journal;
  readonly mode: 'practice' | 'exam';
  /** What the desk asks of the trainee; asked after every second and command. */
  readonly attention: () => Attention;
  /** In practice; an exam runs at the speed of its scenario. */
  readonly speed?: Speed;
  /** A shift taken up again stands still until the trainee lets it run. */
  readonly paused?: boolean;
  readonly gaps?: readonly Gap[];
}

/** A picture that took longer than this, in milliseconds, stretches time instead of leaping over it. */
const longestFrame = 250;
/** After so many milliseconds without a picture on a page that shows, the computer slept. */
const asleepAfter = 3000;
/** Sums of pictures' lengths may miss a whole second by less than this, in real seconds. */
const rounding = 1e-9;
/** How much of a frame, in milliseconds, a skip may take, so that the page still answers. */
const skipBudget = 12;
/** How often the second reached is noted, in real milliseconds. */
const noteEvery = 1000;

/** Runs the shift on this page from where it stands. */
export function localHost(shift: Shift, options: HostOptions): Host {
  const { wall, mode, journal, attention } = options;
  const free = mode === 'practice';
  const listeners = new Set<() => void>();
  let exact: number = shift.state.now;
  let speed: Speed = free ? (options.speed ?? 1) : shift.world.resolved.scenario.examSpeed;
  let paused = options.paused ?? false;
  let known: ReadonlySet<string> | null = null;
  let holds = 0;
  let stopped = false;
  let struck = false;
  let gaps = options.gaps ?? [];
  let changes = 0;
  let wants = attention();
  let last = wall.now();
  let hiddenSince: number | null = wall.hidden() ? last : null;
  let noted = { wall: last, at: shift.state.now };
  let shown: HostSnapshot | null = null;
  let queue = Promise.resolve();
  let cancelFrame: () => void = () => undefined;

  const publish = (): void => {
    shown = null;
    for (const listener of listeners) listener();
  };
  const keeper = keeperOf(journal, wall, publish);
  const regret = regretOf(wall, publish);

  const stands = (): boolean => stopped || shift.state.ended || holds > 0 || hiddenSince !== null || (paused && known === null);
  const paceNow = (): number => (wants.slow === null ? speed : 1);

  const changed = (): void => {
    changes += 1;
    wants = attention();
  };

  const step = (): void => {
    advance(shift, instant(shift.state.now + 1));
    exact = shift.state.now;
    changed();
  };

  /** Plays so much real time, second by second, since each second may change the pace of the next. */
  const play = (realSeconds: number): void => {
    let left = realSeconds;
    while (left > 0 && !stands()) {
      const untilNext = (shift.state.now + 1 - exact) / paceNow();
      if (left < untilNext - rounding) {
        exact += left * paceNow();
        return;
      }
      left -= untilNext;
      step();
    }
  };

  const runOn = (seen: ReadonlySet<string>): void => {
    const until = wall.now() + skipBudget;
    do step();
    while (wants.needs.every((need) => seen.has(need)) && !stands() && wall.now() < until);
    if (shift.state.ended || wants.needs.some((need) => !seen.has(need))) known = null;
  };

  const note = (leaving: boolean): void => {
    noted = { wall: wall.now(), at: shift.state.now };
    keeper.retry();
    // What cannot be noted is said by the next command that cannot be kept.
    journal.reached(shift.state.now, gaps, leaving).catch(() => undefined);
  };

  const addGap = (milliseconds: number): void => {
    gaps = [...gaps, { at: shift.state.now, seconds: Math.round(milliseconds / 1000) }];
  };

  const frame = (): void => {
    const now = wall.now();
    const elapsed = now - last;
    last = now;
    const before = changes;
    if (elapsed >= asleepAfter && hiddenSince === null) {
      if (!stands()) addGap(elapsed);
    } else if (!stands()) {
      if (known === null) play(Math.min(elapsed, longestFrame) / 1000);
      else runOn(known);
    }
    if (now - noted.wall >= noteEvery && noted.at !== shift.state.now) note(false);
    if (changes !== before) publish();
    if (!stopped) cancelFrame = wall.frame(frame);
  };

  const unwatch = [
    wall.onVisibility(() => {
      const now = wall.now();
      if (wall.hidden()) {
        hiddenSince ??= now;
        note(true);
      } else if (hiddenSince !== null) {
        const milliseconds = now - hiddenSince;
        hiddenSince = null;
        last = now;
        if (!stands()) addGap(milliseconds);
      }
      publish();
    }),
    wall.onLeave(() => {
      note(true);
    }),
  ];
  cancelFrame = wall.frame(frame);

  const take = async (command: Command, at: Instant, goesOn: boolean): Promise<Result<number, Refusal>> => {
    // This shift goes on elsewhere, without its last command: what comes too late must not reach its journal.
    if (struck) return fail({ code: 'shiftEnded' });
    const n = shift.journal.length;
    await keeper.keep({ n, at, command });
    const result = submit(shift, command);
    if (result.ok && free && !shift.state.ended) regret.given(n, goesOn);
    else if (!goesOn || shift.state.ended) regret.over();
    if (!result.ok) void keeper.keep({ n, at, command, refusal: result.problem });
    changed();
    return result;
  };

  /** Stops the clock for good. */
  const halt = (): void => {
    stopped = true;
    known = null;
    cancelFrame();
    for (const end of unwatch) end();
  };

  const strike = async (): Promise<TakenBack | null> => {
    const from = regret.from();
    const entry = from === null || stopped ? undefined : shift.journal[from];
    if (from === null || !entry) return null;
    regret.over();
    struck = true;
    halt();
    const { at, command } = entry;
    const strikes = shift.journal.slice(from).map((given) => ({ at: given.at, command: given.command, takenBack: true }) as const);
    await keeper.keep(...strikes.map((strike, index) => ({ n: from + index, ...strike })));
    // The second reached goes back as well: whoever takes the shift up after a reload finds it here.
    journal.reached(at, gaps, true).catch(() => undefined);
    publish();
    return { command, commands: [...shift.journal.slice(0, from), ...strikes], second: at, speed, paused, gaps };
  };

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
        speed,
        pace: stands() ? 0 : paceNow(),
        paused,
        auto: paceNow() < speed ? wants.slow : null,
        skipping: known !== null,
        regrets: regret.from() !== null && !stopped,
        holding: holds > 0,
        hidden: hiddenSince !== null,
        ended: shift.state.ended,
        free,
        unkept: keeper.unkept(),
        gaps,
        changes,
      }),
    now: () => exact,
    send: (command, goesOn = false) => {
      known = null;
      // An exam that was taken up again stands until it is let run: an order does so.
      if (!free) paused = false;
      holds += 1;
      const at = shift.state.now;
      const answer = queue.then(() => take(command, at, goesOn));
      const settle = (): void => {
        holds -= 1;
        publish();
      };
      queue = answer.then(settle, settle);
      publish();
      return answer;
    },
    pause: () => {
      if (!free) return;
      paused = true;
      known = null;
      publish();
    },
    resume: () => {
      paused = false;
      publish();
    },
    setSpeed: (next) => {
      if (!free) return;
      speed = next;
      publish();
    },
    skip: () => {
      if (!free || shift.state.ended) return;
      known = new Set(wants.needs);
      publish();
    },
    takeBack: () => {
      const answer = queue.then(strike);
      queue = answer.then(
        () => undefined,
        () => undefined,
      );
      return answer;
    },
    stop: () => {
      if (stopped) return;
      halt();
      note(true);
      publish();
    },
  };
}
