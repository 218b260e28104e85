import { describe, expect, test } from 'vitest';
import { playShift } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type Command, refusalOf, type Shift, submit } from '../../src/simulation/index.ts';
import { judged, oneCase } from '../support/assessmentWorld.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const world = oneCase({ lasts: '30m' });

/** The pickpocket's case at the end of half an hour: open, with duties pending, nothing handed over. */
function atTheEnd(seed = 'end'): Shift {
  const shift = playShift(world, seed, 'nearest', instant(world.ends - 70));
  advance(shift, world.ends);
  return shift;
}

const rowOf = (shift: Shift) => deskPictures(shift)().handOver[0]!;
const refused = (shift: Shift, command: Command): string | undefined =>
  refusalOf({ world: shift.world, state: shift.state }, command)?.code;
const dutiesOf = (shift: Shift) => judged(shift).score.desk.duties.map(({ rule, state, cost }) => ({ rule, state, cost }));

describe('given an evening handed over as the desk proposes', () => {
  const evening = worldFrom(nightMarket());
  const duties = Array.from({ length: 6 }, (_, index) => judged(playShift(evening, `hand-${index}`, 'nearest')).score.desk.duties).flat();

  test('nothing that was proposed is called wrong: neither a time nor a duty', () => {
    expect(duties.filter(({ state }) => state === 'right').length).toBeGreaterThan(20);
    expect(duties.filter(({ state }) => state === 'wrongTime' || state === 'notDue')).toEqual([]);
  });
});

describe('given an open case at the end of the shift', () => {
  test('then what is proposed is what is judged, and only what law or rule asks for', () => {
    const shift = atTheEnd();
    const { proposed } = rowOf(shift);
    expect(proposed.map(({ rule }) => rule).sort()).toEqual(
      dutiesOf(shift)
        .map(({ rule }) => rule)
        .sort(),
    );
    expect(proposed.length).toBeGreaterThan(0);
    const basis = new Map(world.resolved.pack.rules.rules.map((rule) => [rule.id as string, rule.basis]));
    expect([...new Set(proposed.map(({ rule }) => basis.get(rule)))].filter((one) => one !== 'law' && one !== 'rule')).toEqual([]);
  });

  test('when it is named as proposed and signed, after the end too, then it costs nothing', () => {
    const shift = atTheEnd();
    const { caseId, proposed } = rowOf(shift);
    submit(shift, { type: 'handOver', caseId, duties: proposed });
    submit(shift, { type: 'signHandOver' });
    expect(dutiesOf(shift).every(({ state, cost }) => state === 'right' && cost === 0)).toBe(true);
  });

  test('when a rule is named at many times at once, then the sheet is refused', () => {
    const shift = atTheEnd();
    const {
      caseId,
      proposed: [first],
    } = rowOf(shift);
    const duties = Array.from({ length: 150 }, (_, index) => ({ ...first!, due: shift.state.now + index * 1200 }));
    expect(refused(shift, { type: 'handOver', caseId, duties })).toBe('wrongDuty');
    expect(refused(shift, { type: 'handOver', caseId, duties: [first!, { ...first!, due: first!.due + 1200 }] })).toBe('wrongDuty');
  });

  test('when a duty, a time or a receiver is none of the lists, then the sheet is refused', () => {
    const shift = atTheEnd();
    const {
      caseId,
      proposed: [first],
    } = rowOf(shift);
    const wrong = [
      { ...first!, rule: 'CN-99' },
      { ...first!, rule: 'CN-03' },
      { ...first!, to: -7 },
      { ...first!, to: 99 },
      { ...first!, to: 0.5 },
      { ...first!, due: 0.5 as never },
    ];
    for (const duty of wrong) expect([duty, refused(shift, { type: 'handOver', caseId, duties: [duty] })]).toEqual([duty, 'wrongDuty']);
    expect(refused(shift, { type: 'handOver', caseId, duties: [first!] })).toBeUndefined();
  });

  test('when it is signed, then nothing is written on it any more', () => {
    const shift = atTheEnd();
    const { caseId, proposed } = rowOf(shift);
    submit(shift, { type: 'signHandOver' });
    expect(refused(shift, { type: 'handOver', caseId, duties: proposed })).toBe('handOverSigned');
    expect(refused(shift, { type: 'signHandOver' })).toBe('handOverSigned');
    expect(dutiesOf(shift).every(({ state }) => state === 'missing')).toBe(true);
  });

  test('when a duty is named far from its time, or one that is not due, then each costs', () => {
    const shift = atTheEnd();
    const { caseId, proposed } = rowOf(shift);
    submit(shift, {
      type: 'handOver',
      caseId,
      duties: [
        { ...proposed[0]!, due: instant(proposed[0]!.due + 1200) },
        ...proposed.slice(1),
        { rule: 'CX-20', due: instant(shift.state.now + 3600), to: 0 },
      ],
    });
    submit(shift, { type: 'signHandOver' });
    expect(
      dutiesOf(shift)
        .filter(({ cost }) => cost > 0)
        .map(({ rule, state }) => [rule, state]),
    ).toEqual([
      [proposed[0]!.rule, 'wrongTime'],
      ['CX-20', 'notDue'],
    ]);
  });
});
