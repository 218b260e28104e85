import { type Dice, draw } from '../kernel/index.ts';
import type { Duration } from '../scenario/index.ts';
import { secondsOf } from './world.ts';

/** A drawn number of whole seconds. */
export const drawSeconds = (duration: Duration, dice: Dice, times: Readonly<Record<string, number>> = {}): number =>
  Math.max(0, Math.floor(secondsOf(duration, times, (distribution) => draw(distribution, dice)) + 0.5));
