import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import type { Mover, Shift } from '../../src/simulation/index.ts';
import { meetingOf } from '../../src/simulation/suspects/meet.ts';
import { tell } from '../../src/simulation/tell.ts';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const thief = {
  id: 'thief',
  type: 'phone_theft',
  at: '30s',
  delay: '5s',
  where: { place: 'night-market' },
  channel: '110',
  behaviour: 'walk_into_crowd',
  findable: '50m',
  draws: { sawThief: true, knowsWhere: true, thiefInView: false },
};
const quarrel = {
  id: 'quarrel',
  type: 'dispute',
  at: '1s',
  delay: '1s',
  where: { place: 'estate-hetang' },
  channel: '110',
  draws: { civilDispute: true, minorCircumstances: true },
};

/** A quarrel to which a pair is sent, and a thief elsewhere whose description goes out to all. */
const world = worldFrom(
  quietEvening({
    lasts: '2h',
    units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'estate-hetang' } }],
    scripted: [quarrel, thief],
  }),
);

const unit = 'u1' as never;
const mover = ({ state }: Shift): Mover => Object.values(state.movers)[0]!;
const isGone = ({ state }: Shift): boolean => Object.keys(state.movers).length === 0;

/** The pair takes the parties' statements; the thief's case is on the desk too. */
function atTheQuarrel(seed: string): HandDesk {
  const desk = handDesk(world, seed);
  desk.wait(2);
  desk.takeIn('r1', 'dispute');
  desk.give({ type: 'dispatch', caseId: 'c1', unit });
  desk.wait(Math.max(desk.shift.state.now, 40));
  desk.takeIn('r2', 'phone_theft');
  desk.until(({ state }) => state.units[unit]!.arrived);
  desk.give({ type: 'order', caseId: 'c1', job: 'separate', switches: {} });
  desk.until(({ state }) => Object.values(state.orders).some(({ state: is, act }) => is === 'running' && act === 'parties.separated'));
  return desk;
}

/** The thief comes to where the pair stands and stays a minute; the pair has his description. */
function comesAlong({ shift, wait }: HandDesk): void {
  const { state } = shift;
  tell(shift, { type: 'descriptionSent', caseId: 'c2' as never });
  const { incident, person, phase } = mover(shift);
  const { street, along } = state.units[unit]!.spot;
  tell(shift, {
    type: 'suspectMoved',
    incident,
    person,
    phase,
    street,
    forward: true,
    start: along,
    end: along,
    leaves: instant(state.now + 60),
  });
  wait(state.now + 2);
}

/** The first evening of many on which the meeting comes out so. */
function eveningOf(result: 'caught' | 'seen' | 'missed'): HandDesk {
  for (let index = 0; index < 40; index++) {
    const desk = atTheQuarrel(`meeting-${index}`);
    comesAlong(desk);
    if (result === 'missed' ? desk.facts('suspectMissed').length > 0 : desk.facts('suspectMet')[0]?.result === result) return desk;
  }
  throw new Error(`never ${result}`);
}

describe('a pair at work on one case comes upon the man of another', () => {
  test('caught: its work is broken off, not done, and it leaves the first case before it joins the other', () => {
    const desk = eveningOf('caught');
    const { state } = desk.shift;
    expect(Object.values(state.orders)).toMatchObject([{ job: 'separate', caseId: 'c1', state: 'cancelled' }]);
    expect(state.cases['c1' as never]!.done).not.toHaveProperty('parties.separated');
    expect(state.cases['c1' as never]!.done).toMatchObject({ 'unit.cleared': 1, 'scene.left': 1 });
    expect(state.cases['c1' as never]!).toMatchObject({ units: [], response: 'stoodDown' });
    expect(state.units[unit]!).toMatchObject({ caseId: 'c2', order: null });
    expect(state.units[unit]!.carrying).toHaveLength(1);
  });

  test('seen: it goes on with its work where it stands', () => {
    const desk = eveningOf('seen');
    const { state } = desk.shift;
    expect(Object.values(state.orders)).toMatchObject([{ job: 'separate', state: 'running' }]);
    expect(state.units[unit]!.caseId).toBe('c1');
    expect(desk.facts('unitReleased')).toEqual([]);
  });

  test('missed: the same minute is not tried again when the pair is ordered about', () => {
    const desk = eveningOf('missed');
    desk.give({ type: 'recall', unit });
    desk.wait(desk.shift.state.now + 30);
    expect([desk.facts('suspectMissed').length, desk.facts('suspectMet').length]).toEqual([1, 0]);
  });
});

test('a pair that helps with somebody whom others hold meets nobody else on its way: its detainee is not left for another', () => {
  const { shift } = atTheQuarrel('escort');
  const { state } = shift;
  tell(shift, { type: 'descriptionSent', caseId: 'c2' as never });
  const thief = mover(shift).person;
  const meets = (): boolean => meetingOf(shift, 'c2' as never, thief, unit, 'patrol') !== undefined;
  expect(meets()).toBe(true);
  const order = Object.values(state.orders)[0]!;
  const party = state.incidents[state.cases['c1' as never]!.incident]!.persons[0]!.id;
  tell(shift, { type: 'personHeld', caseId: 'c1' as never, person: party, by: 'unit', unit: null });
  expect(meets()).toBe(true);
  tell(shift, { type: 'orderGiven', order: { ...order, id: 'o9' as never, job: 'bring_in' as never, person: party, units: [] } });
  tell(shift, { type: 'crewTaken', order: 'o9' as never, units: [unit] });
  expect(meets()).toBe(false);
});

test('a man caught by a pair of his own case leaves its other work alone: only a search ends', () => {
  const caughtDuring = (job: string, act: string): HandDesk => {
    for (let index = 0; index < 60; index++) {
      const desk = handDesk(world, `own-${index}`);
      desk.wait(40);
      desk.takeIn('r2', 'phone_theft');
      desk.give({ type: 'dispatch', caseId: 'c2', unit });
      desk.until(({ state }) => state.units[unit]!.arrived);
      desk.give({ type: 'order', caseId: 'c2', job });
      desk.until(({ state }) => state.orders['o1' as never]!.act === act || isGone(desk.shift));
      if (isGone(desk.shift) || desk.facts('suspectMet').length > 0) continue;
      comesAlong(desk);
      if (desk.facts('suspectMet')[0]?.result === 'caught') return desk;
    }
    throw new Error('never caught');
  };
  const examining = caughtDuring('examine', 'scene.examined');
  expect(examining.shift.state.orders['o1' as never]).toMatchObject({ state: 'running', act: 'scene.examined' });
  expect(examining.shift.state.orders['o1' as never]!.until).toBeGreaterThan(examining.shift.state.now);
});

describe('nobody is met where he is not', () => {
  /** A pair drives to the thief's scene and is told to turn back half way. */
  const recalled = (seed: string): HandDesk => {
    const desk = handDesk(
      worldFrom(
        quietEvening({
          lasts: '1h',
          units: [{ id: 'u1', callSign: '1', kind: 'patrol_car', base: 'wenchang-station' }],
          scripted: [thief],
        }),
      ),
      seed,
    );
    desk.wait(40);
    desk.takeIn('r1', 'phone_theft');
    tell(desk.shift, { type: 'descriptionSent', caseId: 'c1' as never });
    desk.give({ type: 'dispatch', caseId: 'c1', unit });
    desk.until(({ state }) => state.units[unit]!.journey !== null);
    const { legs } = desk.shift.state.units[unit]!.journey!.route;
    // The thief strolls where the car would come through in a while.
    const leg = legs.at(-1)!;
    const { incident, person, phase } = mover(desk.shift);
    tell(desk.shift, {
      type: 'suspectMoved',
      incident,
      person,
      phase,
      street: leg.street,
      forward: true,
      start: leg.start,
      end: leg.start,
      leaves: instant(desk.shift.state.now + 1500),
    });
    return desk;
  };

  test('a unit recalled on its way does not meet him where it would have come through', () => {
    const driven = recalled('way');
    driven.wait(driven.shift.state.now + 1400);
    expect([...driven.facts('suspectMet'), ...driven.facts('suspectMissed')].length).toBeGreaterThan(0);
    const desk = recalled('way');
    desk.wait(desk.shift.state.now + 5);
    desk.give({ type: 'recall', unit });
    const { spot } = desk.shift.state.units[unit]!;
    desk.wait(desk.shift.state.now + 1400);
    expect([...desk.facts('suspectMet'), ...desk.facts('suspectMissed')]).toEqual([]);
    expect(desk.shift.state.units[unit]!.spot).toEqual(spot);
  });

  test('a pair that is given the description of a man already in its street meets him when he comes by', () => {
    const desk = atTheQuarrel('known');
    const { shift } = desk;
    const { incident, person, phase } = mover(shift);
    const { street, along } = shift.state.units[unit]!.spot;
    const end = shift.world.resolved.district.network.extent[street]!;
    tell(shift, {
      type: 'suspectMoved',
      incident,
      person,
      phase,
      street,
      forward: along > end / 2,
      start: along > end / 2 ? 0 : end,
      end: along > end / 2 ? end : 0,
      leaves: instant(shift.state.now + 120),
    });
    tell(shift, { type: 'descriptionSent', caseId: 'c2' as never });
    desk.wait(shift.state.now + 121);
    expect([...desk.facts('suspectMet'), ...desk.facts('suspectMissed')]).toHaveLength(1);
  });
});
