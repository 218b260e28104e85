import { describe, expect, test } from 'vitest';
import { deskPictures } from '../../src/picture/index.ts';
import type { Order } from '../../src/simulation/index.ts';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const plain = {
  admits: true,
  resists: false,
  flees: false,
  drunk: false,
  injured: false,
  needsInterpreter: false,
  hasDependants: false,
  pregnant: false,
};
const theft = (id: string, history: readonly Record<string, unknown>[]): Record<string, unknown> => ({
  id,
  type: 'phone_theft',
  at: '-3h',
  delay: '1m',
  where: { place: 'night-market' },
  channel: '110',
  priority: 3,
  draws: { offAge: 40, offSex: 'M', everSolved: true },
  culprits: [plain],
  history,
});
const arrested = [
  { at: '-90m', act: 'stop.question', person: 'culprit' },
  { at: '-80m', act: 'arrest.executed', person: 'culprit' },
];
/** Somebody whom the shift before has brought to the site. */
const inside = (id: string): Record<string, unknown> => theft(id, [...arrested, { at: '-40m', act: 'site.entered', person: 'culprit' }]);
const car = (id: string, kind = 'patrol_car', more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  callSign: id.slice(1),
  kind,
  base: 'wenchang-station',
  at: { place: 'night-market' },
  ...more,
});

function opened(
  site: Record<string, number>,
  inherited: readonly Record<string, unknown>[],
  units: readonly Record<string, unknown>[] = [car('u1')],
): HandDesk {
  return handDesk(worldFrom(quietEvening({ lasts: '6h', units, inherited, site })), 'site');
}
const persons = ({ shift }: HandDesk, caseId: string): readonly string[] => Object.keys(shift.state.cases[caseId as never]!.persons);
const lastOrder = ({ shift }: HandDesk, caseId: string): Order => shift.state.orders[shift.state.cases[caseId as never]!.orders.at(-1)!]!;
const question = (desk: HandDesk, caseId: string, recorded = true): Order => {
  desk.give({
    type: 'order',
    caseId,
    job: 'interview',
    person: persons(desk, caseId)[0],
    ...(recorded ? {} : { switches: { recorded: false } }),
  });
  const order = lastOrder(desk, caseId);
  // How the questioning begins is asked once it has its room.
  const ask = deskPictures(desk.shift)().asks.find((one) => one.order === order.id);
  if (ask) desk.give({ type: 'reply', order: order.id, option: ask.options.find(({ isDefault }) => isDefault)!.id });
  return order;
};
/** Whether a questioning has its room: the next thing is then asked, or done. */
const begun = ({ state }: Order): boolean => state === 'asking' || state === 'running';

describe('the questioning rooms of the case-handling site', () => {
  test('given one room and two people to question, then the second waits until the first is through', () => {
    const desk = opened({ rooms: 1, recorded: 1 }, [inside('one'), inside('other')]);
    const [first, second] = [question(desk, 'c1'), question(desk, 'c2')];
    expect([first.state, second.state, second.reason]).toEqual(['running', 'waiting', 'wait.room']);
    expect(deskPictures(desk.shift)().site).toEqual({ held: 2, places: 8, rooms: 1, taken: 1, recording: 1, recordingFree: 0, waiting: 1 });
    desk.until(() => first.state === 'done');
    expect(begun(second)).toBe(true);
  });

  test('given one room that records and one that does not, then whoever wants a recording waits, and whoever does without need not', () => {
    const desk = opened({ rooms: 2, recorded: 1 }, [inside('one'), inside('other'), inside('third')]);
    question(desk, 'c1');
    const second = question(desk, 'c2');
    expect([second.state, second.reason]).toEqual(['waiting', 'wait.recording']);
    const third = question(desk, 'c3', false);
    expect(third.state).toBe('running');
    desk.give({ type: 'cancel', order: lastOrder(desk, 'c1').id });
    desk.wait(desk.shift.state.now + 1);
    expect(begun(second)).toBe(true);
  });

  test('given a case of higher priority that asked later, then it has the next room', () => {
    const desk = opened({ rooms: 1, recorded: 1 }, [inside('one'), inside('other'), { ...inside('urgent'), priority: 1 }]);
    const first = question(desk, 'c1');
    const [second, urgent] = [question(desk, 'c2'), question(desk, 'c3')];
    desk.until(() => first.state === 'done');
    expect([begun(second), begun(urgent)]).toEqual([false, true]);
  });
});

const quarrel = {
  id: 'quarrel',
  type: 'dispute',
  at: '30s',
  delay: '5s',
  where: { place: 'night-market' },
  channel: '110',
  draws: { drunk: false },
  culprits: [plain, plain, plain],
};

/** Two people of a quarrel that a crew of one kind has arrested, and a second vehicle beside it. */
function twoArrested(kind: string, more: Record<string, unknown> = {}, caseId = 'c1'): HandDesk {
  const desk = handDesk(
    worldFrom(quietEvening({ lasts: '6h', units: [car('u1', kind), car('u2')], scripted: [quarrel], ...more })),
    'seats',
  );
  desk.wait(40);
  desk.takeIn(caseId.replace('c', 'r'), 'dispute');
  desk.give({ type: 'dispatch', caseId, unit: 'u1' });
  desk.until(({ state }) => state.units['u1' as never]!.arrived);
  const answer: Readonly<Record<string, string>> = {
    summons: 'oral',
    restraint: 'none',
    search_by: 'site',
    dependants: 'none',
    when_arrest: 'aside',
  };
  for (const person of persons(desk, caseId).slice(0, 2))
    for (const job of ['check', 'arrest']) {
      desk.give({ type: 'order', caseId, job, person });
      const order = lastOrder(desk, caseId);
      desk.until(() => {
        if (order.ask !== null) desk.give({ type: 'reply', order: order.id, option: answer[order.ask] });
        return order.state === 'done';
      });
    }
  return desk;
}
const bringIn = (desk: HandDesk, person: string, caseId = 'c1'): Order => {
  desk.give({ type: 'order', caseId, job: 'bring_in', person });
  return lastOrder(desk, caseId);
};
const carrying = ({ shift }: HandDesk, unit: string): number => shift.state.units[unit as never]!.carrying.length;

test('given a full site, then who is brought in waits in the vehicle while the clock from arrival runs, and goes in when a place is free', () => {
  const desk = twoArrested('patrol_car', { site: { places: 1 }, inherited: [inside('one')] }, 'c2');
  const order = bringIn(desk, persons(desk, 'c2')[0]!, 'c2');
  desk.until(() => order.reason === 'wait.place');
  const done = (): Readonly<Record<string, number>> => desk.shift.state.cases['c2' as never]!.done;
  desk.wait(desk.shift.state.now + 1800);
  expect([order.state, done()['transport.arrived'], done()['site.entered'], carrying(desk, 'u1')]).toEqual(['waiting', 1, undefined, 2]);
  desk.give({ type: 'order', caseId: 'c1', job: 'release', person: persons(desk, 'c1')[0] });
  desk.until(() => done()['site.entered'] === 1);
  expect([done()['transport.arrived'], carrying(desk, 'u1')]).toEqual([1, 1]);
});

describe('seats for detainees', () => {
  test('given two arrested and a car with one seat, then a second vehicle takes the first of them and the car the other', () => {
    const desk = twoArrested('plain_clothes');
    const [first, second] = persons(desk, 'c1') as [string, string];
    expect(carrying(desk, 'u1')).toBe(2);
    const one = bringIn(desk, first);
    expect([one.state, one.reason]).toEqual(['waiting', 'wait.seat']);
    desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u2' });
    desk.until(() => one.state === 'travelling');
    expect([one.units, carrying(desk, 'u1'), carrying(desk, 'u2')]).toEqual([['u2'], 1, 1]);
    const other = bringIn(desk, second);
    expect([other.state, other.units]).toEqual(['travelling', ['u1']]);
  });

  test('given a car with two seats, then it takes both', () => {
    const desk = twoArrested('patrol_car');
    const order = bringIn(desk, persons(desk, 'c1')[0]!);
    expect([order.state, order.units]).toEqual(['travelling', ['u1']]);
  });
});
