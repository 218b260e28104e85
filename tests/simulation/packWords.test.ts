import { describe, expect, test } from 'vitest';
import { deskPictures } from '../../src/picture/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { advance, startShift, type World } from '../../src/simulation/index.ts';
import { distance } from '../../src/streets/index.ts';
import { say, takenIn } from '../support/takenIn.ts';
import { nightMarket, packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

const parts = packParts('cn-foshan');
type Part = Record<string, unknown>[];
const part = (name: string): Part => JSON.parse(parts[name]!) as Part;
const withPart = (name: string, data: unknown) => ({ ...sources(), packs: { 'cn-foshan': { ...parts, [name]: JSON.stringify(data) } } });
const [script] = nightMarket()['scripted'] as readonly Record<string, unknown>[];
const phone = { ...script, at: '1m', delay: '30s', behaviour: 'tried', findable: '50m' };
const pair = { id: 'u308', callSign: '308', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } };

/** The pack with one behaviour more, of these phases. */
const behaving = (phases: Record<string, unknown>, units: readonly unknown[]): World =>
  worldFrom(
    quietEvening({ lasts: '1h', units, scripted: [phone] }),
    withPart('behaviours.json', [...part('behaviours.json'), { ...part('behaviours.json')[0], id: 'tried', start: 'first', phases }]),
  );

const moves = (world: World, seed: string) => {
  const shift = startShift(world, seed);
  advance(shift, instant(1800));
  return shift.log.flatMap(({ fact }) => (fact.type === 'suspectMoved' ? [fact] : []));
};

describe('how somebody moves', () => {
  test('given a thief who stays until he is threatened, when a pair stands by, then he goes; when nobody does, he stays', () => {
    const phases = {
      first: { by: 'foot', toward: 'stay', until: 'threatened', next: [{ p: 1, phase: 'off' }] },
      off: { by: 'run', toward: 'away' },
    };
    const seen = (units: readonly unknown[]) => new Set(moves(behaving(phases, units), 'a').map(({ phase }) => phase));
    expect([...seen([])]).toEqual(['first']);
    expect([...seen([pair])]).toEqual(['first', 'off']);
    // Nobody knows the faces of another district's police.
    expect([...seen([{ ...pair, outside: true }])]).toEqual(['first']);
  });

  test('given a thief who loves crowds, when he wanders, then he is among people more often than one who shuns them', () => {
    const amongPeople = (crowd: number): number => {
      const world = behaving({ first: { by: 'foot', toward: 'wander', biasAt: { crowd } } }, []);
      const { network, places } = world.resolved.district;
      const busy = places.filter(({ sort }) => ['nightMarket', 'market', 'mall', 'metro', 'square'].includes(sort));
      const ends = ['a', 'b', 'c', 'd'].flatMap((seed) => moves(world, seed)).map(({ street, end }) => ({ street, along: end }));
      return ends.filter((spot) => busy.some((place) => distance(network, spot, place.spot) < 120)).length / ends.length;
    };
    expect(amongPeople(20)).toBeGreaterThan(2 * amongPeople(0.05));
  });
});

test('given a theft that a patrol comes upon, when it is reported, then the record begins with the discovery', () => {
  const { shift } = takenIn(worldFrom(quietEvening({ scripted: [{ ...script, at: '1m', delay: '30s', channel: 'patrol' }] })), 'a', 400);
  const [first] = shift.log.flatMap(({ fact }) => (fact.type === 'activityDone' ? [fact.act] : []));
  expect(first).toBe('patrol.discovery');
});

test('given a caller, when the desk listens, then it hears how he sounds, and not before', () => {
  const shift = startShift(
    worldFrom(quietEvening({ scripted: [{ ...script, at: '1m', delay: '30s', channel: '110', call: 'night_market' }] })),
    'a',
  );
  advance(shift, instant(95));
  const picture = deskPictures(shift);
  expect(picture().callOf('r1' as never)!.tone).toBeNull();
  expect(say(shift, { type: 'answer', report: 'r1' })).toBe('accepted');
  const { calls } = shift.world.caseTypes.get('phone_theft')!.type;
  expect(picture().callOf('r1' as never)!.tone).toEqual(
    shift.world.resolved.pack.words[calls.find(({ id }) => id === 'night_market')!.tone!],
  );
});

describe('a step of a plan that fails', () => {
  const lasting = (onFail: 'ask' | 'skip') => {
    const plans = part('plans.json').map((plan) => ({
      ...plan,
      steps: (plan['steps'] as Part).map((step, index) => (index === 0 ? { ...step, onFail } : step)),
    }));
    const { shift, record } = takenIn(
      worldFrom(
        quietEvening({ lasts: '4h', units: [pair], scripted: [{ ...script, at: '1m', delay: '30s' }] }),
        withPart('plans.json', plans),
      ),
      'a',
      400,
    );
    const { plan } = shift.world.caseTypes.get(record.type!)!.type;
    const [step, ...later] = shift.world.plans.get(plan!)!.plan.steps;
    say(shift, { type: 'dispatch', caseId: record.id, unit: 'u308' });
    say(shift, { type: 'startPlan', caseId: record.id, plan });
    while (record.plan?.steps[step!.id]?.state !== 'given' && shift.state.now < 3000) advance(shift, instant(shift.state.now + 1));
    expect(say(shift, { type: 'cancel', order: record.plan!.steps[step!.id]!.order })).toBe('accepted');
    advance(shift, instant(shift.state.now + 5));
    return { shift, record, step: step!, next: later.find(({ lane }) => lane === step!.lane)! };
  };

  test('given “skip”, then the lane goes on', () => {
    const { record, next } = lasting('skip');
    expect(record.plan!.steps[next.id]).toBeDefined();
  });

  test('given “ask”, then the desk is asked and the lane stands, until the desk has got the job done by hand', () => {
    const { shift, record, step, next } = lasting('ask');
    expect(record.plan!.steps[next.id]).toBeUndefined();
    expect(deskPictures(shift)().messages.map(({ key }) => key)).toContain('plan.asks');
    expect(say(shift, { type: 'order', caseId: record.id, job: step.job })).toBe('accepted');
    const order = shift.state.orders[record.orders.at(-1)!]!;
    while (order.state !== 'done' && shift.state.now < 6000) {
      advance(shift, instant(shift.state.now + 1));
      if (order.state === 'asking') say(shift, { type: 'reply', order: order.id, option: shift.world.asks.get(order.ask!)!.ask.default });
    }
    advance(shift, instant(shift.state.now + 5));
    expect(order.state).toBe('done');
    expect(record.plan!.steps[next.id]).toBeDefined();
  });
});
