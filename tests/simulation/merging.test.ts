import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { tell } from '../../src/simulation/tell.ts';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

/** The pack, with a second caller about every stolen phone after a minute. */
const pack = (): Record<string, string> => {
  const parts = packParts('cn-foshan');
  const type = { ...(JSON.parse(parts['caseTypes/phone_theft.json']!) as object), secondCall: { chance: 1, after: '60s' } };
  return { ...parts, 'caseTypes/phone_theft.json': JSON.stringify(type) };
};

const world = worldFrom(
  quietEvening({
    lasts: '20h',
    units: [{ id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } }],
    scripted: [
      {
        id: 'thief',
        type: 'phone_theft',
        at: '30s',
        delay: '5s',
        where: { place: 'night-market' },
        channel: '110',
        behaviour: 'walk_into_crowd',
        findable: '100m',
        draws: { sawThief: true, knowsWhere: true, thiefInView: false },
      },
    ],
  }),
  { ...sources(), packs: { 'cn-foshan': pack() } },
);
const unit = 'u1' as never;

/** Two callers about one theft, each with a file; the first file's description has gone out. */
function twoFiles(seed: string): HandDesk {
  const desk = handDesk(world, seed);
  desk.wait(36);
  desk.takeIn('r1', 'phone_theft');
  desk.until(({ state }) => state.reports['r2' as never] !== undefined);
  desk.takeIn('r2', 'phone_theft');
  tell(desk.shift, { type: 'descriptionSent', caseId: 'c1' as never });
  return desk;
}

describe("the first caller's file is merged into the second's", () => {
  test('the offender is then met and held for the file that goes on, and can be arrested there', () => {
    for (let index = 0; ; index++) {
      const desk = twoFiles(`merge-${index}`);
      const { state } = desk.shift;
      desk.give({ type: 'merge', report: 'r1', into: 'c2' });
      expect(state.cases['c2' as never]!.described).toBe(true);
      const { incident, person, phase } = Object.values(state.movers)[0]!;
      const { street, along } = state.units[unit]!.spot;
      tell(desk.shift, {
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
      desk.wait(state.now + 2);
      const [met] = desk.facts('suspectMet');
      expect(met ?? desk.facts('suspectMissed')[0]).toMatchObject({ caseId: 'c2', unit });
      if (met?.result !== 'caught' && index < 40) continue;
      expect(state.units[unit]!).toMatchObject({ caseId: 'c2', carrying: [person] });
      expect(desk.refused({ type: 'order', caseId: 'c2', job: 'arrest', person })).toBeUndefined();
      return;
    }
  });

  test('goods change hands in the file that goes on', () => {
    const desk = twoFiles('goods');
    const { state } = desk.shift;
    desk.give({ type: 'merge', report: 'r1', into: 'c2' });
    const [item] = state.incidents[state.cases['c2' as never]!.incident]!.items;
    expect(item!.passedAt).not.toBeNull();
    desk.wait(item!.passedAt!);
    expect(desk.facts('itemMoved')).toMatchObject([{ caseId: 'c2', to: 'fence' }]);
    expect(state.cases['c2' as never]!.items[item!.id]!.at).toBe('fence');
  });

  test('its plan gives no more orders', () => {
    const desk = twoFiles('plan');
    tell(desk.shift, { type: 'planStarted', caseId: 'c1' as never, plan: 'plan.phone_theft' });
    desk.give({ type: 'merge', report: 'r1', into: 'c2' });
    desk.wait(desk.shift.state.now + 600);
    expect(desk.facts('orderGiven')).toEqual([]);
  });
});

describe('what is not merged', () => {
  test('a file on which work is going on, and one in which somebody is held', () => {
    const desk = twoFiles('work');
    desk.give({ type: 'order', caseId: 'c1', job: 'receipt' });
    expect(desk.refused({ type: 'merge', report: 'r1', into: 'c2' })).toMatchObject({ code: 'jobRunning' });
    desk.give({ type: 'cancel', order: 'o1' });
    const { person } = Object.values(desk.shift.state.movers)[0]!;
    tell(desk.shift, { type: 'personHeld', caseId: 'c1' as never, person, by: 'site', unit: null });
    expect(desk.refused({ type: 'merge', report: 'r1', into: 'c2' })).toMatchObject({ code: 'stillHeld' });
  });

  test('into a closed file', () => {
    const desk = twoFiles('closed');
    tell(desk.shift, { type: 'stageChanged', caseId: 'c2' as never, region: 'closing', subject: null, to: 'closed' });
    expect(desk.refused({ type: 'merge', report: 'r1', into: 'c2' })).toMatchObject({ code: 'caseClosed', what: 'c2' });
  });
});
