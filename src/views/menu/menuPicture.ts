import type { Text } from '../../picture/index.ts';

/** A scenario of this build, as its card shows it. */
export interface ScenarioCard {
  readonly id: string;
  readonly name: Text;
  readonly briefing: Text;
  readonly kind: 'guided' | 'shift' | 'drill';
  /** Seconds. */
  readonly lasts: number;
  readonly startsAt: number;
  readonly mode: 'practice' | 'exam';
  readonly units: number;
}

/** A shift that was begun and not ended. */
export interface UnfinishedShift {
  readonly id: string;
  readonly name: Text;
  readonly seed: string;
  /** Local second of the day at instant 0, and the second reached. */
  readonly startsAt: number;
  readonly second: number;
  readonly mode: 'practice' | 'exam';
  /** `foreign`: made by another engine or on a scenario that has changed since; it cannot be run on here. */
  readonly state: 'ready' | 'foreign';
}

/** A shift that was ended, with its run kept in this browser. */
export interface FinishedShift {
  readonly id: string;
  readonly name: Text;
  readonly seed: string;
  /** When it was played, in words of the reader's calendar. */
  readonly played: string;
  readonly score: number | null;
}

/** What the start screen shows. */
export interface MenuPicture {
  readonly scenarios: readonly ScenarioCard[];
  readonly unfinished: readonly UnfinishedShift[];
  readonly finished: readonly FinishedShift[];
  readonly seed: string;
  /** False where the browser denies storage: nothing outlives the page. */
  readonly keeps: boolean;
  /** True when the page can be opened again without a network. */
  readonly offline: boolean;
  /** A newer build is here and waits for the reader; `refused` while another tab of the game is open. */
  readonly newer: 'none' | 'waits' | 'refused';
  /** The guided shift, for whoever is here for the first time. */
  readonly first: ScenarioCard | null;
}

/** What a trainee should know before the clock runs. */
export interface BriefingPicture {
  readonly name: Text;
  readonly text: Text;
  readonly goals: readonly Text[];
  /** What a pass needs of mean compliance and of the total, of 100. */
  readonly needed: { readonly compliance: number; readonly total: number };
  readonly weekday: string;
  readonly startsAt: number;
  readonly lasts: number;
  readonly mode: 'practice' | 'exam';
  readonly scaffold: 'full' | 'hints' | 'none';
  /** Whether the trainee chooses between practice and exam. */
  readonly mayBeExam: boolean;
  readonly conditions: readonly ('rain' | 'night')[];
  readonly residents: number;
  readonly units: readonly { readonly kind: string; readonly name: Text; readonly mark: string; readonly callSigns: readonly string[] }[];
  readonly desks: readonly { readonly name: Text; readonly seats: number }[];
  readonly streams: readonly { readonly type: Text; readonly perMillionPerDay: number; readonly intensity: number }[];
  readonly inherited: readonly { readonly type: Text; readonly priority: 1 | 2 | 3 | 4; readonly note: Text | null }[];
  readonly pack: { readonly name: Text; readonly notice: Text; readonly effectiveFrom: string; readonly lastVerified: string };
}
