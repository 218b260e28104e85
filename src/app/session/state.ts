import { createActor } from 'xstate';
import type { Gap, Playhead } from '../../host/index.ts';
import type { ResolvedScenario } from '../../scenario/index.ts';
import type { PageNotice } from '../../views/index.ts';
import { appMachine, type AppEvent, type Stage } from '../appMachine.ts';
import { freshSeed } from '../files.ts';
import type { Playing } from '../playing.ts';
import type { Judged } from '../judge.ts';
import type { Shelf } from '../storage/shelf.ts';
import type { ScenarioSource, ShiftNote, ShiftStore } from '../storage/shiftStore.ts';

/** A scenario that may begin. */
export interface Prepared {
  readonly resolved: ResolvedScenario;
  /** As it is without being taken as an exam. */
  readonly plain: ResolvedScenario;
  readonly source: ScenarioSource;
  readonly hash: string;
}

/** A run on the table. */
export interface Reviewing extends Judged {
  readonly playhead: Playhead;
  readonly source: ScenarioSource;
  readonly gaps: readonly Gap[];
}

/** What a shift is played with, and what a run is judged with: fetched when first needed. */
export const play = () => import('../play.ts');
export const judging = () => import('../judging.ts');

/** Everything that the screens are drawn from; a new value with every change. */
export interface SessionSnapshot {
  readonly stage: Stage;
  readonly prepared: Prepared | null;
  readonly playing: Playing | null;
  readonly reviewing: Reviewing | null;
  readonly notice: PageNotice | null;
  readonly seed: string;
  readonly player: string;
  readonly shifts: readonly ShiftNote[];
  readonly keeps: boolean;
  /** Nobody has played here, nor said that he knows his way. */
  readonly firstVisit: boolean;
}

/** What the session stands on: where things are kept, and what differs from one opening of the page to the next. */
export interface SessionParts {
  readonly store: ShiftStore;
  /** True when what the store holds outlives the page. */
  readonly keeps: boolean;
  /** Outlives the page, as far as the browser allows. */
  readonly shelf: Shelf;
  /** Lives as long as the tab: it tells a reload from a new opening. */
  readonly tab: Shelf;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  readonly random: () => number;
  /** Takes a shift for this page alone; answers how to let it go, or null when another page has it. */
  readonly claim: (shift: string) => Promise<(() => void) | null>;
  /** Settles when the screen has had time to show that something is under way. */
  readonly shown: () => Promise<void>;
}

/** In the tab's shelf: the shift that is on the page. */
export const onPage = 'casebreak.onPage';
/** In the shelf: somebody has been here. */
const visited = 'casebreak.visited';

/** The words of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where the session stands, and the few ways in which everything changes that. */
export type SessionState = ReturnType<typeof sessionState>;

/** A session on the menu. */
export function sessionState({ store, keeps, shelf, tab, random, shown }: SessionParts) {
  const actor = createActor(appMachine);
  const listeners = new Set<() => void>();
  let letGo: () => void = () => undefined;
  let snapshot: SessionSnapshot = {
    stage: 'menu',
    prepared: null,
    playing: null,
    reviewing: null,
    notice: null,
    seed: freshSeed(random),
    player: '',
    shifts: [],
    keeps,
    firstVisit: shelf.take(visited) === null,
  };

  const change = (by: Partial<SessionSnapshot>): void => {
    snapshot = { ...snapshot, ...by };
    for (const listener of listeners) listener();
  };
  const say = (notice: PageNotice | null): void => {
    change({ notice });
  };
  const go = (event: AppEvent): void => {
    actor.send(event);
  };
  actor.subscribe(({ value }) => {
    change({ stage: value });
  });
  actor.start();

  /** The way to let go of the shift on the page, which from now on is the caller's to do. */
  const released = (): (() => void) => {
    const free = letGo;
    letGo = () => undefined;
    return free;
  };

  /** Back on the menu, with the reason. */
  const stay = (notice: PageNotice): void => {
    released()();
    tab.drop(onPage);
    say(notice);
    go({ type: 'failed' });
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: (): SessionSnapshot => snapshot,
    change,
    say,
    go,
    /** Notes how to let go of the shift on the page, even of one that is still being claimed. */
    hold: (claimed: Promise<(() => void) | null>): void => {
      letGo = () => void claimed.then((free) => free?.());
    },
    released,
    stay,
    /** Does what takes time between two screens; whatever goes wrong is said on the menu, in the words of `told` where it is given. */
    between: async (work: () => Promise<void> | void, told?: (message: string) => PageNotice): Promise<void> => {
      await shown();
      try {
        await work();
      } catch (error) {
        const message = messageOf(error);
        stay(told?.(message) ?? { key: 'notice.failed', fill: { message }, level: 'bad' });
      }
    },
    /** The guided shift is offered once. */
    welcomed: (): void => {
      shelf.put(visited, 'yes');
      if (snapshot.firstVisit) change({ firstVisit: false });
    },
    readShelf: async (): Promise<void> => {
      try {
        change({ shifts: await store.shifts() });
      } catch {
        change({ keeps: false });
      }
    },
    /** Takes everything off the page. */
    putAway: (): void => {
      snapshot.playing?.host.stop();
      released()();
      snapshot.reviewing?.playhead.stop();
      tab.drop(onPage);
      change({ playing: null, reviewing: null, notice: null });
    },
  };
}
