import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { advance, type Shift, type World } from '../../src/simulation/index.ts';
import { shareOf } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say, takenIn } from '../support/takenIn.ts';

const seeds = Array.from({ length: 60 }, (_, index) => `wait-${index}`);
const evening = (caller: string): World =>
  worldFrom(
    quietEvening({
      lasts: '2h',
      units: [{ id: 'u1', callSign: '1', kind: 'patrol_car', base: 'wenchang-station', at: { place: 'night-market' } }],
      scripted: [
        {
          id: 'phone',
          type: 'phone_theft',
          at: '1m',
          delay: '10s',
          where: { place: 'night-market' },
          channel: '110',
          findable: '1s',
          draws: { caller, knowsWhere: true },
        },
      ],
    }),
  );
const [angry, calm] = [evening('tone.angry'), evening('tone.calm')];

/** The second of something in the log; undefined when it did not happen. */
const secondOf = ({ log }: Shift, act: string): number | undefined =>
  log.find(({ fact }) => fact.type === 'activityDone' && fact.act === act)?.at;
/** A theft that the desk has registered; what it does then, and three quarters of an hour. */
function after(
  world: World,
  seed: string,
  does: (shift: Shift) => void = () => {
    /* Nothing: nobody is sent. */
  },
): Shift {
  const { shift } = takenIn(world, seed, 400);
  if (secondOf(shift, 'report.registered') === undefined) return shift;
  does(shift);
  advance(shift, instant(400 + 2700));
  return shift;
}
const registered = (shifts: readonly Shift[]): readonly Shift[] =>
  shifts.filter((shift) => secondOf(shift, 'report.registered') !== undefined);
const waited = (shift: Shift): number | undefined => {
  const at = secondOf(shift, 'complainant.impatient');
  return at === undefined ? undefined : (at - secondOf(shift, 'report.registered')!) / 60;
};

describe('a caller for whom nobody comes', () => {
  test.each([
    ['angry', angry, 0.6, 8, 16],
    ['calm', calm, 0.3, 15, 30],
  ] as const)(
    'given he is %s, then so many ring again, within the minutes stated, less content by 6, with a report of its own',
    (_, world, share, from, to) => {
      const shifts = registered(seeds.map((seed) => after(world, seed)));
      const again = shifts.filter((shift) => waited(shift) !== undefined);
      const { low, high } = shareOf(again.length, shifts.length);
      expect(low).toBeLessThan(share);
      expect(high).toBeGreaterThan(share);
      for (const shift of again) {
        expect(waited(shift)).toBeGreaterThanOrEqual(from);
        expect(waited(shift)).toBeLessThanOrEqual(to);
        const at = secondOf(shift, 'complainant.impatient')!;
        expect(shift.log.filter((entry) => entry.at >= at && entry.fact.type === 'reportMade').map(({ fact }) => fact)).toEqual([
          expect.objectContaining({ type: 'reportMade', report: expect.objectContaining({ channel: '110', ordinal: 1 }) as unknown }),
        ]);
        expect(shift.log.some(({ fact }) => fact.type === 'satisfactionChanged' && fact.by === -6 && fact.because === 'kept_waiting')).toBe(
          true,
        );
      }
    },
    60_000,
  );

  test('given a unit is there before, or he is told how it stands, then he does not', () => {
    const sent = registered(
      seeds.slice(0, 20).map((seed) =>
        after(angry, seed, (shift) => {
          say(shift, { type: 'dispatch', caseId: 'c1', unit: 'u1' });
        }),
      ),
    );
    const told = registered(
      seeds.slice(0, 20).map((seed) =>
        after(angry, seed, (shift) => {
          say(shift, { type: 'order', caseId: 'c1', job: 'progress' });
        }),
      ),
    );
    expect(sent.length + told.length).toBeGreaterThan(20);
    for (const shift of [...sent, ...told]) expect(secondOf(shift, 'complainant.impatient')).toBeUndefined();
    expect(sent.every((shift) => secondOf(shift, 'unit.arrived') !== undefined)).toBe(true);
    expect(told.every((shift) => secondOf(shift, 'victim.update') !== undefined)).toBe(true);
  }, 60_000);
});
