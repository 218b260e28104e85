import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { differenceOfPairs, shareOf } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `letter-${index}`);
type Done = readonly { readonly at: string; readonly act: string }[];

/** Twenty thefts that the shift before took in, and what it has done about each since. */
const left = (history: Done, at = '-60h', count = 20, draws: Record<string, unknown> = {}): World =>
  worldFrom(
    quietEvening({
      lasts: '48h',
      units: [],
      inherited: Array.from({ length: count }, (_, index) => ({
        id: `old-${index}`,
        type: 'phone_theft',
        at,
        delay: '1m',
        where: { place: 'night-market' },
        channel: '110',
        priority: 3,
        draws,
        history,
      })),
    }),
  );
const waited = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  advance(shift, world.ends);
  return shift;
};
const letters = ({ log }: Shift): number => log.filter(({ fact }) => fact.type === 'activityDone' && fact.act === 'mailbox.letter').length;
const complaints = ({ log }: Shift): number =>
  log.filter(({ fact }) => fact.type === 'reportMade' && fact.report.channel === 'mailbox').length;
const mood = ({ state }: Shift): number =>
  Object.values(state.reports).reduce((sum, { satisfaction }) => sum + satisfaction, 0) / Object.values(state.reports).length;

describe('letters to the head of the station, on the same 100 evenings', () => {
  const told: Done = [{ at: '-50h', act: 'victim.update' }];
  const pairs = [left([]), left(told)] as const;
  const shifts = seeds.map((seed) => [waited(pairs[1], seed), waited(pairs[0], seed)] as const);
  const sum = (pick: (pair: readonly [Shift, Shift]) => number): number => shifts.reduce((total, pair) => total + pick(pair), 0);

  test('given nobody told the victim anything for three days, then 12 % write; given progress was told, 2 %', () => {
    const [silent, kept] = [
      shareOf(
        sum(([, off]) => letters(off)),
        2000,
      ),
      shareOf(
        sum(([on]) => letters(on)),
        2000,
      ),
    ];
    console.info(
      `letters: silent ${silent.low.toFixed(3)} to ${silent.high.toFixed(3)}, told ${kept.low.toFixed(3)} to ${kept.high.toFixed(3)}`,
    );
    expect(silent.low).toBeLessThan(0.12);
    expect(silent.high).toBeGreaterThan(0.12);
    expect(kept.low).toBeLessThan(0.02);
    expect(kept.high).toBeGreaterThan(0.02);
    const fewer = differenceOfPairs(shifts.map(([on, off]) => [letters(on) / 20, letters(off) / 20]));
    expect(fewer.low).toBeGreaterThan(-0.13);
    expect(fewer.high).toBeLessThan(-0.07);
  }, 60_000);

  test('given progress was told, then every victim is more content by what the pack says', () => {
    const gained = differenceOfPairs(shifts.map(([on, off]) => [mood(on), mood(off)]));
    expect(gained.low).toBeGreaterThan(5);
    expect(gained.high).toBeLessThan(12);
  });

  test('given a report was turned away, then a fifth write, and the letter is a report of its own', () => {
    const refused = left([{ at: '-1h', act: 'report.refused' }], '-2h');
    const wrote = shareOf(
      seeds.reduce((total, seed) => total + complaints(waited(refused, seed)), 0),
      2000,
    );
    expect(wrote.low).toBeLessThan(0.2);
    expect(wrote.high).toBeGreaterThan(0.2);
    expect(wrote.high - wrote.low).toBeLessThan(0.05);
  }, 60_000);
});

describe('a letter about a file that is closed', () => {
  // Nothing comes in later that would take such a file up again.
  const exhausted = left(
    [
      { at: '-59h', act: 'report.registered' },
      { at: '-58h', act: 'leads.exhausted' },
    ],
    '-60h',
    20,
    { lateLead: 'late.none' },
  );
  const closed = (seed: string): Shift => {
    const shift = startShift(exhausted, seed);
    advance(shift, instant(1));
    for (const caseId of shift.state.open.filter((id) => shift.state.cases[id]!.number !== null))
      expect(say(shift, { type: 'close', caseId, outcome: 'unsolved' })).toBe('accepted');
    advance(shift, exhausted.ends);
    return shift;
  };

  test('given files that were closed without a word to the victims, then the same ones write who would have written about an open file, and each letter is a report of its own', () => {
    const few = seeds.slice(0, 25);
    const [open, shut] = [few.map((seed) => waited(exhausted, seed)), few.map(closed)];
    const wrote = shut.reduce((total, shift) => total + complaints(shift), 0);
    expect(wrote).toBe(open.reduce((total, shift) => total + letters(shift), 0));
    expect(shareOf(wrote, 500).low).toBeLessThan(0.12);
    expect(shareOf(wrote, 500).high).toBeGreaterThan(0.12);
    const one = shut.find((shift) => complaints(shift) > 0)!;
    expect(deskPictures(one)().pending.some(({ channel }) => channel === 'mailbox')).toBe(true);
    expect(one.state.trust.value).toBeLessThan(50);
  }, 60_000);
});

describe('a letter that waits', () => {
  const world = left([{ at: '-8d20h', act: 'mailbox.letter' }], '-13d', 1);

  test('given a letter of the shift before, then the desk shows it with its clock, late when it lapses, and a second one follows', () => {
    const shift = startShift(world, 'a');
    const pictures = deskPictures(shift);
    expect(pictures().letters).toMatchObject([{ state: 'amber', due: 4 * 3600, again: false }]);
    advance(shift, instant(5 * 3600));
    expect(pictures().letters).toMatchObject([{ state: 'late' }]);
    advance(shift, world.ends);
    expect(letters(shift)).toBe(2);
    expect(new Set(pictures().letters.map(({ again }) => again))).toEqual(new Set([false, true]));
    const { desk } = assess(world, 'a', shift.log, shift.state).score;
    expect(desk.parts.mailbox).toBe(85);
  });

  test('given the desk answers it in time and with what was done, then it costs nothing and nobody writes again', () => {
    const shift = startShift(world, 'a');
    expect(say(shift, { type: 'order', caseId: 'c1', job: 'reply_letter' })).toBe('accepted');
    advance(shift, instant(60));
    const [order] = shift.state.asking;
    expect(say(shift, { type: 'reply', order, option: 'facts' })).toBe('accepted');
    advance(shift, world.ends);
    expect(letters(shift)).toBe(1);
    expect(deskPictures(shift)().letters).toMatchObject([{ state: 'answered' }]);
    expect(assess(world, 'a', shift.log, shift.state).score.desk.parts.mailbox).toBe(100);
  });
});
