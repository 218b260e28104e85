import type { Command, DeskPicture, Refusal, Text, UnitId } from '../../picture/index.ts';
import type { ReactNode } from 'react';
import type { Density, Theme } from '../shared/switches.tsx';
import type { Language, PackWords } from '../shared/wording.ts';
import type { KeyChoice } from './keys/keyMap.ts';
import type { KeptPlan } from './plan/keptPlans.ts';
import type { DeskSelection } from './selection.ts';

/** What became of a command. */
export type CommandResult =
  | { readonly accepted: true }
  | /** Another page plays the shift: nothing can be ordered here. */ { readonly accepted: false; readonly watching: true }
  | { readonly accepted: false; readonly refusal: Refusal; readonly because?: Text };

/** Why the clock has slowed to ×1 by itself. */
export type SlowReason = 'ringing' | 'onLine' | 'unassignedP1' | 'askOfP1' | 'redWarning';

/** The pace of the shift: how many simulated seconds to a real one. */
export interface SpeedState {
  readonly value: number;
  readonly options: readonly number[];
  readonly paused: boolean;
  /** Set while the clock holds itself at ×1. */
  readonly auto: SlowReason | null;
  /** Why the pace cannot be changed or stopped: in an exam it is the scenario's, and of a shift looked on at it is the other page's. */
  readonly locked?: 'exam' | 'watching' | false;
}

/** How many pixels the bars between the panes stand from their usual places; the panes grow with the number. */
export interface PaneMoves {
  readonly left: number;
  readonly right: number;
  readonly drawer: number;
}

/** Every bar in its usual place. */
export const usualPanes: PaneMoves = { left: 0, right: 0, drawer: 0 };

/** How the page looks to this reader. */
export interface Appearance {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: Density;
  /** 0.9 to 1.5. */
  readonly textScale: number;
  readonly panes: PaneMoves;
  readonly keys: KeyChoice;
  readonly onKeys: (keys: KeyChoice) => void;
  /** Lines on the telephone are typed out as they are spoken. */
  readonly typed: boolean;
  readonly onTyped: (typed: boolean) => void;
  /** Whatever is heard stands written in a strip of its own as well. */
  readonly captions: boolean;
  readonly onCaptions: (captions: boolean) => void;
  /** The reader's own plans. */
  readonly plans: readonly KeptPlan[];
  readonly onPlans: (plans: readonly KeptPlan[]) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onDensity: (density: Density) => void;
  readonly onTextScale: (scale: number) => void;
  readonly onPanes: (panes: PaneMoves) => void;
}

/** What the menu of the desk can do apart from ending the shift. */
export interface DeskMenuActions {
  readonly save: () => void;
  readonly restart: () => void;
  readonly newSeed: () => void;
  /** A newer build of the game waits for the front page. */
  readonly newer?: boolean;
  /** Back to the front page, the run being kept. */
  readonly leave?: () => void;
}

/** How loud the desk is and how to change it; `play` sounds whether an order was accepted. What is heard is always seen as well. */
export interface DeskSound {
  /** 0 is silence, 1 is full. */
  readonly volume: number;
  readonly muted: boolean;
  readonly onVolume: (volume: number) => void;
  readonly onMuted: (muted: boolean) => void;
  readonly play: (tone: 'accept' | 'reject') => void;
}

/** The lines entered in the command line, oldest first, as they are kept with the tab. */
export interface LineHistory {
  readonly kept: readonly string[];
  readonly keep: (lines: readonly string[]) => void;
}

/** Something the page itself has to say: storage is full, the run could not be saved. */
export interface Notice {
  readonly id: string;
  readonly level: 'warn' | 'bad';
  readonly text: Text;
  readonly action?: { readonly label: Text; readonly onPress: () => void };
  /** The way to the hand-over stands before its own action. */
  readonly handOver?: true;
}

/** Everything the desk is given. It owns nothing of the shift: it shows the picture and sends commands. */
export interface DeskProps {
  readonly picture: DeskPicture;
  /** The name of the scenario. */
  readonly title: Text;
  readonly words: PackWords;
  readonly appearance: Appearance;
  readonly selection: DeskSelection;
  readonly onSelect: (selection: DeskSelection) => void;
  readonly onCommand: (command: Command, goesOn: boolean) => Promise<CommandResult>;
  /** Keeps a unit in the middle of the map, or lets it rest; absent where there is no map. */
  readonly onFollow?: ((unit: UnitId | null) => void) | undefined;
  /** Takes the last command back; absent when there is none, or it is too late, or the shift is an exam. Answers whether it was done. */
  readonly onTakeBack?: (() => Promise<boolean>) | undefined;
  readonly speed: SpeedState;
  readonly onSpeed: (value: number) => void;
  readonly onPause: (paused: boolean) => void;
  /** Runs on to the next thing that needs the trainee; absent in exams. */
  readonly onSkip?: (() => void) | undefined;
  readonly map: ReactNode;
  readonly menu: DeskMenuActions;
  /** The reader's settings, for the dialog of the desk. */
  readonly settings?: ReactNode;
  readonly notices?: readonly Notice[];
  readonly sound?: DeskSound;
  readonly history?: LineHistory;
}
