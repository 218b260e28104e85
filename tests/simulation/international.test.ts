import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { policies } from '../../src/experiments/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { readRun, recordRun, verifyRun, writeRun } from '../../src/replay/index.ts';
import { advance, type Shift, startShift } from '../../src/simulation/index.ts';
import { played } from '../support/play.ts';
import { nightMarket, quietEvening, scenarioOf, worldFrom } from '../support/sources.ts';

const [phone] = nightMarket()['scripted'] as readonly Record<string, unknown>[];
const under = (pack: string, entry = phone) =>
  worldFrom(quietEvening({ lasts: '12h', pack, starts: '2026-11-27T18:00', scripted: [entry] }));
const acts = ({ log }: Shift): readonly string[] => log.flatMap(({ fact }) => (fact.type === 'activityDone' ? [fact.act as string] : []));
const rulesAsked = ({ world, seed, log, state }: Shift): readonly string[] => [
  ...new Set(assess(world, seed, log, state).findings.map(({ rule }) => rule as string)),
];

describe('given one theft under two profiles', () => {
  const [here, there] = ['cn-foshan', 'international'].map((pack) => played(under(pack), 'a', 'lawful')) as [Shift, Shift];

  test('then the same thing happens in the street', () => {
    const incident = ({ state }: Shift) =>
      Object.values(state.incidents).map(({ draws, persons, spot }) => ({
        draws,
        people: persons.map(({ home, lair, draws: own }) => ({ home, lair, own })),
        spot,
      }));
    expect(incident(there)).toEqual(incident(here));
  });

  test('then the arrest, the custody and the end are those of the profile', () => {
    for (const act of ['summon.oral', 'summon.reason_told', 'evidence.listed', 'detain.criminal'])
      expect([act, acts(here).includes(act), acts(there).includes(act)]).toEqual([act, true, false]);
    for (const act of [
      'arrest.necessity_recorded',
      'arrest.grounds_told',
      'caution.given',
      'search.grounds_told',
      'detention.authorised',
      'rights.told',
      'charged',
      'report.receipt_issued',
    ])
      expect([act, acts(there).includes(act)]).toEqual([act, true]);
  });

  test('then the rules of the one are never asked of the other', () => {
    const fast = (pack: string) => rulesAsked(played(under(pack), 'a', 'default', policies.rush));
    expect(fast('cn-foshan').filter((id) => /^I[NX]/.test(id))).toEqual([]);
    expect(fast('international').filter((id) => /^C[NX]/.test(id))).toEqual([]);
    expect(fast('international')).toEqual(expect.arrayContaining(['IN-11', 'IN-12', 'IN-13']));
  });
});

describe('the international evening', () => {
  const world = worldFrom(scenarioOf('international-evening'));

  test('begins with somebody in custody whose 24 hours are counted', () => {
    const shift = startShift(world, '1');
    advance(shift, instant(60));
    const [clock] = deskPictures(shift)().clocks.filter(({ kind }) => kind === 'questioning');
    expect(clock).toMatchObject({ rule: 'IN-20', bound: 24 * 3600, used: 4 * 3600 + 60, state: 'quiet' });
  });

  test('is recorded with its whole pack, and verifies from the file alone', () => {
    const shift = startShift(world, '1');
    advance(shift, instant(1800));
    const read = readRun(writeRun(recordRun(shift)));
    expect(read.ok && verifyRun(read.value).ok).toBe(true);
  });

  test('is passed by the book, and not in the fast manner', () => {
    const sheet = (policy: 'nearest' | 'rush') => {
      const shift = played(world, '2', policy === 'rush' ? 'default' : 'lawful', policies[policy]);
      return assess(world, '2', shift.log, shift.state).score;
    };
    const [book, fast] = [sheet('nearest'), sheet('rush')];
    expect(book.passed).toBe(true);
    expect(fast.passed).toBe(false);
    expect(book.total).toBeGreaterThan(fast.total! + 10);
  });
});
