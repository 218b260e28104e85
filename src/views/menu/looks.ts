import type { Appearance } from '../console/props.ts';

/** How the page looks and sounds by the reader's own choice, and how to change it. */
export interface Looks extends Appearance {
  /** 0 is silence, 1 is full. */
  readonly volume: number;
  readonly onVolume: (volume: number) => void;
  /** Silent for now, at whatever loudness. */
  readonly muted: boolean;
  readonly onMuted: (muted: boolean) => void;
}
