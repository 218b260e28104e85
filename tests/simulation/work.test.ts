import { describe, expect, test } from 'vitest';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const draws = { sawThief: true, knowsWhere: true, thiefInView: false };
const world = worldFrom(
  quietEvening({
    lasts: '3h',
    units: [
      { id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } },
      { id: 'u2', callSign: '2', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } },
    ],
    scripted: [
      { id: 'thief', type: 'phone_theft', at: '30s', delay: '5s', where: { place: 'night-market' }, channel: '110', findable: '1s', draws },
    ],
  }),
);

/** A pair at the scene of a stolen phone. */
function atTheScene(seed: string): HandDesk {
  const desk = handDesk(world, seed);
  desk.wait(36);
  desk.takeIn('r1', 'phone_theft');
  desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u1' });
  desk.until(({ state }) => state.units['u1' as never]!.arrived);
  return desk;
}

/** The pair is in the midst of an activity of a job, so many seconds after that began. */
function amidst(desk: HandDesk, job: string, act: string, seconds: number, more: Record<string, unknown> = {}): void {
  desk.give({ type: 'order', caseId: 'c1', job, ...more });
  const order = desk.shift.state.cases['c1' as never]!.orders.at(-1)!;
  desk.until(({ state }) => state.orders[order]!.act === act);
  desk.wait(desk.shift.state.now + seconds);
}

describe('work that is broken off', () => {
  const done = ({ shift }: HandDesk): Readonly<Record<string, number>> => shift.state.cases['c1' as never]!.done;

  test.each([
    ['the unit is called off', ['recall']],
    ['the order is cancelled first', ['cancel', 'recall']],
  ])('leaving an unguarded scene does its harm once: %s', (_, verbs) => {
    const desk = atTheScene('harm');
    const { satisfaction } = desk.shift.state.reports['r1' as never]!;
    amidst(desk, 'secure', 'scene.emergency_measures', 10);
    for (const verb of verbs) desk.give(verb === 'recall' ? { type: 'recall', unit: 'u1' } : { type: 'cancel', order: 'o1' });
    expect(done(desk)).toMatchObject({ 'scene.left': 1 });
    expect(desk.shift.state.reports['r1' as never]!.satisfaction).toBe(satisfaction - 5);
  });

  test('paper that was begun is taken up where it was left', () => {
    const takes = (desk: HandDesk): number => {
      const { now, orders } = desk.shift.state;
      return Object.values(orders).at(-1)!.until! - now;
    };
    const desk = atTheScene('kept');
    amidst(desk, 'canvass', 'cameras.asked_for', 0);
    const whole = takes(desk);
    desk.wait(desk.shift.state.now + 50);
    desk.give({ type: 'cancel', order: 'o1' });
    amidst(desk, 'canvass', 'cameras.asked_for', 0);
    expect(takes(desk)).toBe(whole - 50);
  });

  test('a scene half examined is examined anew', () => {
    const desk = atTheScene('lost');
    amidst(desk, 'examine', 'scene.examined', 0);
    const whole = desk.shift.state.orders['o1' as never]!.until! - desk.shift.state.now;
    desk.wait(desk.shift.state.now + 50);
    desk.give({ type: 'cancel', order: 'o1' });
    amidst(desk, 'examine', 'scene.examined', 0);
    expect(desk.shift.state.orders['o2' as never]!.until! - desk.shift.state.now).toBe(whole);
    expect(done(desk)).not.toHaveProperty('scene.left');
  });
});

describe('the switch for two officers', () => {
  const officersOf = (switches: Record<string, boolean>): unknown => {
    const desk = atTheScene('two');
    desk.give({ type: 'order', caseId: 'c1', job: 'examine', switches });
    desk.until(({ state }) => state.orders['o1' as never]!.state === 'done');
    return desk.facts('activityDone').find(({ act }) => act === 'scene.examined')!.attributes['officers'];
  };

  test('on: both of the pair examine; off: one does, and the log says so', () => {
    expect(officersOf({ twoOfficers: true })).toBe(2);
    expect(officersOf({ twoOfficers: false })).toBe(1);
  });
});
