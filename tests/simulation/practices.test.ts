import { describe, expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { differenceOfPairs, ratioOfPairs } from '../support/bands.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';
import { say, takenIn } from '../support/takenIn.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `practice-${index}`);
const theft = (type: string, more: Record<string, unknown> = {}) => ({
  id: 't',
  type,
  at: '1m',
  where: { place: 'night-market' },
  channel: '110',
  delay: '2m',
  ...more,
});
const evening = (practices: readonly string[], type = 'ebike_theft', more: Record<string, unknown> = {}): World =>
  worldFrom(quietEvening({ lasts: '8h', practices, scripted: [theft(type)], ...more }));
const played = (world: World, seed: string, policy: Policy = policies.nearest): Shift => {
  const shift = startShift(world, seed);
  play(shift, policy, world.ends);
  return shift;
};

/** A desk that takes what a practice offers for a new case before anything else, once. */
const using =
  (...types: readonly string[]): Policy =>
  (desk, memory, dice) => {
    for (const row of desk.active.filter(({ age }) => age < 300))
      for (const { command, refusal } of desk.card(row.caseId)?.measures ?? []) {
        const key = `${row.caseId} ${command.type} ${command.type === 'sendWave' ? command.minutes : ''}`;
        if (types.includes(command.type) && !refusal && memory[key] !== true) return { command, memory: { ...memory, [key]: true } };
      }
    return policies.nearest(desk, memory, dice);
  };

/** Seconds of work at the desks that trace, one job with another; at a desk from taking a seat to leaving it. */
function tracing({ log }: Shift): number {
  const since = new Map<string, number>();
  let [seconds, jobs] = [0, 0];
  for (const { at, fact } of log) {
    if (fact.type === 'seatTaken' && (fact.desk === 'video' || fact.desk === 'intelligence')) since.set(fact.order, at);
    if (fact.type !== 'seatLeft' || !since.has(fact.order)) continue;
    seconds += at - since.get(fact.order)!;
    jobs++;
    since.delete(fact.order);
  }
  return jobs === 0 ? 0 : seconds / jobs;
}

/** Minutes from the desks' first work to the first lead that it brings; undefined when there is none. */
function firstLead({ log }: Shift): number | undefined {
  const seat = log.find(({ fact }) => fact.type === 'seatTaken' && (fact.desk === 'video' || fact.desk === 'intelligence'))?.at;
  const lead = log.find(({ fact }) => fact.type === 'stageChanged' && fact.region === 'inquiry' && fact.to === 'lead')?.at;
  return seat !== undefined && lead !== undefined && lead >= seat ? (lead - seat) / 60 : undefined;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const pairs = (on: World, off: World, measure: (shift: Shift) => number, policy?: Policy): (readonly [number, number])[] =>
  seeds.map((seed) => [measure(played(on, seed, policy)), measure(played(off, seed))] as const);

describe('what a way of working changes, on the same 100 evenings with and without it', () => {
  test('flat dispatch: an order is signed for 10 to 40 % sooner', () => {
    const second = ({ log }: Shift, type: string): number => log.find(({ fact }) => fact.type === type)?.at ?? 0;
    const delay = (shift: Shift): number => second(shift, 'unitAcknowledged') - second(shift, 'unitDispatched');
    const ratio = ratioOfPairs(
      pairs(evening(['flat_command'], 'phone_theft', { lasts: '20m' }), evening([], 'phone_theft', { lasts: '20m' }), delay),
    );
    expect(ratio.low).toBeGreaterThan(0.6);
    expect(ratio.high).toBeLessThan(0.9);
  }, 60_000);

  test('intelligence centre: tracing takes 25 of 45 minutes, and the first lead comes sooner', () => {
    const evenings = seeds.map((seed) => [played(evening(['intelligence_centre']), seed), played(evening([]), seed)] as const);
    const ratio = ratioOfPairs(evenings.map(([on, off]) => [tracing(on), tracing(off)]));
    expect(ratio.low).toBeGreaterThan(25 / 45 - 0.1);
    expect(ratio.high).toBeLessThan(25 / 45 + 0.1);
    const leads = (which: 0 | 1): number[] => evenings.flatMap((pair) => firstLead(pair[which]) ?? []);
    expect(median(leads(0))).toBeLessThan(0.8 * median(leads(1)));
  }, 60_000);

  test('small-case brigade: tracing is done at 1.5 to 2.9 times the rate', () => {
    const ratio = ratioOfPairs(pairs(evening([]), evening(['small_case_brigade']), tracing));
    expect(ratio.low).toBeGreaterThan(1.5);
    expect(ratio.high).toBeLessThan(2.9);
  }, 60_000);

  test('synthetic operation: tracing takes 0.5 to 0.8 of its time where the desk opens one, and all of it where it opens none', () => {
    const [on, off] = [evening(['synthetic_operation']), evening([])];
    const ratio = ratioOfPairs(pairs(on, off, tracing, using('openJoint')));
    expect(ratio.low).toBeGreaterThan(0.5);
    expect(ratio.high).toBeLessThan(0.8);
    for (const seed of seeds.slice(0, 5)) expect(tracing(played(on, seed))).toBe(tracing(played(off, seed)));
  }, 60_000);

  test('72-hour fast team: a case that came in 80 hours ago is traced at 0.35 of the rate, one of today as ever', () => {
    const old = {
      inherited: [
        { ...theft('ebike_theft', { at: '-80h', delay: '5m' }), priority: 3, history: [{ at: '-79h', act: 'report.registered' }] },
      ],
      scripted: [],
      lasts: '16h',
    };
    const ratio = ratioOfPairs(pairs(evening([], 'ebike_theft', old), evening(['fast_team'], 'ebike_theft', old), tracing));
    expect(ratio.low).toBeGreaterThan(0.3);
    expect(ratio.high).toBeLessThan(0.4);
    for (const seed of seeds.slice(0, 5)) expect(tracing(played(evening(['fast_team']), seed))).toBe(tracing(played(evening([]), seed)));
  }, 60_000);

  test('1-3-5-minute circles: with three waves more thieves are met in the street than with the nearest unit alone', () => {
    const met = ({ log }: Shift): number =>
      log.some(({ fact }) => fact.type === 'suspectMet' && fact.result === 'caught' && fact.how !== 'home') ? 1 : 0;
    const worlds = ['phone_theft', 'ebike_theft', 'snatch_moto'].map((type) => evening(['circles'], type, { lasts: '40m' }));
    const more = differenceOfPairs(
      worlds.flatMap((world) => seeds.map((seed) => [met(played(world, seed, using('sendWave'))), met(played(world, seed))] as const)),
    );
    console.info(`circles: met in the street + ${more.mean.toFixed(3)} (${more.low.toFixed(3)} to ${more.high.toFixed(3)})`);
    expect(more.low).toBeGreaterThan(0);
  }, 60_000);
});

describe('joint work', () => {
  /** Calls are taken and units sent, but nothing is ordered. */
  const sendsOnly: Policy = (desk, memory, dice) => {
    const move = policies.nearest(desk, memory, dice);
    return move.command && ['order', 'startPlan', 'reply'].includes(move.command.type)
      ? { memory: move.memory, lookAgainAt: instant(desk.now + 10) }
      : move;
  };
  const twoCases = (world: World): Shift => {
    const shift = startShift(world, 'a');
    play(shift, sendsOnly, instant(1500));
    expect(shift.state.open).toHaveLength(2);
    return shift;
  };
  const two = { scripted: [theft('ebike_theft'), { ...theft('dispute'), id: 'u', at: '4m', where: { place: 'nanan-market' } }] };

  test('given a station with one slot, when a second case asks for it, then it is refused until the first gives it back', () => {
    const world = evening(['synthetic_operation'], 'ebike_theft', { ...two, desks: { intelligence: 1 } });
    const shift = twoCases(world);
    const [first, second] = shift.state.open;
    expect(say(shift, { type: 'openJoint', caseId: first })).toBe('accepted');
    expect(say(shift, { type: 'openJoint', caseId: first })).toBe('isJoint');
    expect(say(shift, { type: 'openJoint', caseId: second })).toBe('jointSeats');
    expect(say(shift, { type: 'endJoint', caseId: first })).toBe('accepted');
    expect(say(shift, { type: 'openJoint', caseId: second })).toBe('accepted');
  });

  test('given a station that does not work so, when joint work or a wave is asked for, then the desk says so', () => {
    const { shift, record } = takenIn(evening([]), 'a', 600);
    expect(say(shift, { type: 'openJoint', caseId: record.id })).toBe('noJoint');
    expect(say(shift, { type: 'sendWave', caseId: record.id, minutes: 3 })).toBe('noWaves');
  });

  test('given joint work that holds the only seat, when other work waits for it, then it begins as soon as the seat is given back', () => {
    const world = evening(['synthetic_operation'], 'ebike_theft', { ...two, desks: { duty: 1 } });
    const shift = twoCases(world);
    const [first, second] = shift.state.open;
    say(shift, { type: 'openJoint', caseId: second });
    expect(say(shift, { type: 'order', caseId: first, job: 'progress' })).toBe('accepted');
    const order = shift.state.orders[shift.state.cases[first!]!.orders.at(-1)!]!;
    expect(order).toMatchObject({ state: 'waiting', reason: 'wait.desk' });
    expect(deskPictures(shift)().desks.find(({ desk }) => desk === 'duty')).toMatchObject({ seats: 1, busy: 1, waiting: 1 });
    say(shift, { type: 'endJoint', caseId: second });
    advance(shift, instant(shift.state.now + 1));
    expect(order.state).toBe('running');
  });
});

describe('the clock and the board of a case', () => {
  const world = evening(['fast_team', 'ten_fast'], 'dispute', { lasts: '26h' });

  test('given a station with a 72-hour team, when a case is open at one hour and at a day, then it rings; a station without one hears nothing', () => {
    const rings = (of: World): readonly (readonly [number, number])[] => {
      const { shift, record } = takenIn(of, 'a', 600);
      advance(shift, of.ends);
      const from = shift.state.reports[record.reports[0]!]!.at;
      return shift.log.flatMap(({ at, fact }) => (fact.type === 'caseAged' ? [[at - from, fact.seconds] as const] : []));
    };
    expect(rings(world)).toEqual([
      [3600, 3600],
      [86_400, 86_400],
    ]);
    expect(rings(evening([], 'dispute', { lasts: '26h' }))).toEqual([]);
  });

  test('given a case of nine hours from the shift before, when the shift begins, then nobody is told that it is one hour old', () => {
    const inherited = worldFrom({ ...nightMarket(), streams: [], scripted: [] });
    const shift = startShift(inherited, 'old');
    advance(shift, instant(60));
    expect(inherited.practices.rings).toContain(3600);
    expect(shift.log.filter(({ fact }) => fact.type === 'caseAged')).toEqual([]);
  });

  test('given a case of the ten fast steps, when its call was answered and nobody came, then answering stands as done and arriving as open', () => {
    const { shift, record } = takenIn(world, 'a', 600);
    const board = deskPictures(shift)().card(record.id)!.board;
    const step = (id: string) => board.find((each) => each.id === id);
    // A quarrel has nothing to trace and nothing to recover.
    expect(board.map(({ id }) => id)).toEqual(['answer', 'dispatch', 'arrive', 'catch', 'handle', 'report']);
    expect(step('answer')!.at! - step('answer')!.from).toBeLessThan(15);
    expect(step('arrive')).toMatchObject({ at: null, seconds: 300 });
    expect(deskPictures(takenIn(evening([]), 'a', 600).shift)().card('c1' as never)!.board).toEqual([]);
  });
});

describe('units on call', () => {
  const guest = { id: 'u901', callSign: '901', kind: 'ptu_van', base: 'wenchang-station', onCall: '30m', outside: true };
  const world = evening([], 'dispute', { units: [{ id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station' }, guest] });

  test('given a team of another district that waits at home, when it is called in, then it is there half an hour later and can be sent', () => {
    const { shift, record } = takenIn(world, 'a', 600);
    expect(say(shift, { type: 'dispatch', caseId: record.id, unit: 'u901' })).toBe('unitOffDuty');
    expect(say(shift, { type: 'callIn', unit: 'u301' })).toBe('notOnCall');
    expect(say(shift, { type: 'callIn', unit: 'u901' })).toBe('accepted');
    expect(say(shift, { type: 'callIn', unit: 'u901' })).toBe('calledIn');
    advance(shift, instant(600 + 1799));
    expect(shift.state.units['u901' as never]!.status).toBe('OF');
    advance(shift, instant(600 + 1800));
    expect(say(shift, { type: 'dispatch', caseId: record.id, unit: 'u901' })).toBe('accepted');
  });
});
