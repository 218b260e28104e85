import { describe, expect, test } from 'vitest';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const world = worldFrom(
  quietEvening({
    lasts: '3h',
    scripted: [
      {
        id: 'fraud',
        type: 'telecom_fraud',
        at: '2m',
        delay: '5m',
        where: { place: 'estate-lotus-1' },
        channel: '110',
        draws: { transferred: true, knowsAccount: true, knowsTime: true, amount: 52000, forOther: false },
      },
    ],
  }),
);

/** A transfer for which the banks are asked, and then the next accounts' banks too. */
function bothStops(seed: string): { readonly first: number; readonly both: number; readonly desk: HandDesk } {
  const desk = handDesk(world, seed);
  const { state } = desk.shift;
  desk.wait(421);
  desk.takeIn('r1', 'telecom_fraud');
  const saved = (): number => Object.values(state.cases['c1' as never]!.items)[0]!.saved;
  const finish = (job: string): number => {
    desk.give({ type: 'order', caseId: 'c1', job });
    const order = state.cases['c1' as never]!.orders.at(-1)!;
    desk.until(() => {
      const { ask, state: is } = state.orders[order]!;
      if (ask !== null)
        desk.give({
          type: 'reply',
          order,
          option:
            world.asks.get(ask)!.ask.options.find(({ id }) => id === 'as_read' || id === 'no' || id === 'leave')?.id ??
            world.asks.get(ask)!.ask.options[0]!.id,
        });
      return is === 'done' || is === 'failed';
    });
    return saved();
  };
  return { first: finish('stop_payment'), both: finish('second_stop'), desk };
}

describe('a second request to the banks is a new try', () => {
  const evenings = Array.from({ length: 60 }, (_, index) => bothStops(`stop-${index}`));

  test('after a first that failed, about half succeed', () => {
    const failed = evenings.filter(({ first }) => first === 0);
    const share = failed.filter(({ both }) => both > 0).length / failed.length;
    expect(failed.length).toBeGreaterThan(12);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });

  test('after a first that held something, one that works adds a quarter of what had gone on, and never more than the sum', () => {
    const more = evenings.filter(({ first, both }) => first > 0 && both > first);
    expect(more.length).toBeGreaterThan(5);
    for (const { first, both, desk } of more) {
      const { value } = Object.values(desk.shift.state.incidents)[0]!.items[0]!;
      expect(both).toBe(first + Math.floor((value - first) * 0.25 + 0.5));
    }
    expect(evenings.every(({ first, both }) => both >= first)).toBe(true);
  });
});
