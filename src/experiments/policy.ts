import type { Dice, Instant } from '../kernel/index.ts';
import type { DeskPicture } from '../picture/index.ts';
import type { Command } from '../simulation/index.ts';

/** What a policy keeps in mind: plain data of its own. */
export type Memory = Readonly<Record<string, string | number | boolean>>;

/** What a policy does with a picture. */
export interface Move {
  readonly command?: Command;
  readonly memory: Memory;
  readonly lookAgainAt?: Instant;
}

/**
 * Somebody at the desk who sees nothing but its picture, and is bound by the one voice like a person.
 * Its luck comes from named dice.
 */
export type Policy = (desk: DeskPicture, memory: Memory, dice: (question: string) => Dice) => Move;
