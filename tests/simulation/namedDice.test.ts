import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type FactOf, type FactType, plannedBirths, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { nightMarket, packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

/** A shift in which nobody lifts the receiver. */
function unanswered(world: World, seed: string): Shift {
  const shift = startShift(world, seed);
  advance(shift, instant(world.ends));
  return shift;
}

const told = <Type extends FactType>(shift: Shift, type: Type) =>
  shift.log.flatMap(({ at, fact }) => (fact.type === type ? [{ at, ...(fact as FactOf<Type>) }] : []));

describe('luck is named by the world: what is added elsewhere leaves every draw as it was', () => {
  const evening = { ...nightMarket(), inherited: [] };
  const streams = nightMarket()['streams'] as readonly Record<string, unknown>[];
  const births = (list: readonly Record<string, unknown>[]) => plannedBirths(worldFrom({ ...evening, streams: list }), 'lychee');

  test('given a stream of hardly any rate put in front, when the evening is drawn, then the other streams bring the same incidents', () => {
    const rare = { type: 'advice_call', id: 'rare', perMillionPerDay: 0.001 };
    const before = births(streams);
    expect(before.length).toBeGreaterThan(25);
    expect(births([rare, ...streams])).toEqual(before);
    expect(births([...streams].reverse())).toEqual(before);
  });

  test('given one more stream of the same type under an id of its own, when the evening is drawn, then it brings incidents of its own', () => {
    const before = births(streams);
    const after = births([...streams, { ...streams[0], id: 'more' }]);
    const known = new Set(before.map(({ birth }) => birth.birth));
    expect(after.filter(({ birth }) => known.has(birth.birth))).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });

  test('given something more that is noted on every call that rings, when nobody answers, then callers give up and ring again at the same seconds', () => {
    const parts = packParts('cn-foshan');
    const activities = [
      ...(JSON.parse(parts['activities.json']!) as unknown[]),
      { id: 'call.noted', name: { en: 'call noted', zh: '记录来电' }, kind: 'desk', moment: 'ringing' },
    ];
    const noted = { ...sources(), packs: { 'cn-foshan': { ...parts, 'activities.json': JSON.stringify(activities) } } };
    const scenario = quietEvening({ lasts: '1h', scripted: (nightMarket()['scripted'] as Record<string, unknown>[]).slice(0, 2) });
    const [plain, more] = [unanswered(worldFrom(scenario), 'a'), unanswered(worldFrom(scenario, noted), 'a')];
    expect(told(plain, 'rangAgain').length).toBeGreaterThan(3);
    expect(told(more, 'activityDone').length).toBeGreaterThan(told(plain, 'activityDone').length);
    expect(told(more, 'rangAgain')).toEqual(told(plain, 'rangAgain'));
    expect(told(more, 'callGivenUp')).toEqual(told(plain, 'callGivenUp'));
  });
});
