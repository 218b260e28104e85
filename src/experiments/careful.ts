import { isTrue, type Value } from '../kernel/index.ts';
import type { World } from '../simulation/index.ts';
import { routine } from './nearest.ts';
import type { Policy } from './policy.ts';

/** Seconds of way for which a unit's whole cover is given up: much for what can wait, little for what cannot. */
const reserve = (priority: 1 | 2 | 3 | 4): number => (priority === 1 ? 0 : priority === 2 ? 300 : 1200);

/**
 * Hears every caller to the end of the card, and nobody is sent elsewhere before an answer; answers what the work asks by the book of procedure over what the desk knows
 * (what nobody has found out counts as not so), and keeps cover when a case can wait.
 */
export const careful = (world: World): Policy =>
  routine({
    manner: 'standing',
    calls: { questions: 8, urgentQuestions: 6, beforeSentElsewhere: 1 },
    reserve,
    broadcasts: true,
    answer: ({ ask, facts }) => {
      const ready = world.asks.get(ask);
      const known = new Map(facts.map(({ path, value }) => [path, value] as const));
      const index = ready?.right.findIndex((holds) => isTrue(holds((path): Value => known.get(path) ?? null))) ?? -1;
      return ready?.ask.right[index]?.option;
    },
  });
