import type { Gap, Kept } from '../../host/index.ts';
import type { Text } from '../../picture/index.ts';
import type { TakenAs } from '../content/scaffold.ts';

/** Where the resolved scenario of a shift comes from: this build, or a run or a scenario that was opened. */
export type ScenarioSource = /** Where the trainee chose otherwise than the scenario. */ TakenAs &
  ({ readonly kind: 'builtIn'; readonly id: string } | { readonly kind: 'runFile'; readonly text: string } | OwnSource);

/** A scenario that somebody wrote, as the text of its file; its name and local start stand beside it for the menu. */
interface OwnSource {
  readonly kind: 'scenarioFile';
  readonly file: string;
  readonly text: string;
  readonly name: Text;
  readonly starts: string;
}

/** What is known of a shift before its first command. */
export interface ShiftMeta {
  readonly id: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly source: ScenarioSource;
  readonly engine: string;
  readonly seed: string;
  /** Milliseconds since 1970, by this computer's calendar. */
  readonly started: number;
  /** Whether it counts as an exam; not noted by pages of before. */
  readonly mode?: 'practice' | 'exam';
}

/** A shift as it lies in storage, without its commands. */
export interface ShiftNote extends ShiftMeta {
  /** The second reached. */
  readonly second: number;
  readonly gaps: readonly Gap[];
  readonly state: 'open' | 'finished';
  /** The score of a finished shift; null when nothing was measured. */
  readonly score: number | null;
}

/** Where shifts lie between two openings of the page. Every call may reject: full, denied, gone. */
export interface ShiftStore {
  readonly begin: (meta: ShiftMeta) => Promise<void>;
  readonly keep: (shift: string, entries: readonly Kept[]) => Promise<void>;
  readonly reached: (shift: string, second: number, gaps: readonly Gap[]) => Promise<void>;
  /** Marks it as finished and keeps the text of its run. */
  readonly finish: (shift: string, score: number | null, run: string) => Promise<void>;
  /** All shifts, newest first. */
  readonly shifts: () => Promise<readonly ShiftNote[]>;
  /** Its commands in order. */
  readonly commands: (shift: string) => Promise<readonly Kept[]>;
  /** The text of a finished run; undefined when it was dropped. */
  readonly run: (shift: string) => Promise<string | undefined>;
  readonly forget: (shift: string) => Promise<void>;
}

/** How many finished runs are kept; older ones make room. */
export const runsKept = 12;

/** Newest first; shifts begun in one millisecond by id. */
export const newestFirst = (a: ShiftMeta, b: ShiftMeta): number => b.started - a.started || (a.id < b.id ? 1 : -1);
