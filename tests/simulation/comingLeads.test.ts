import { describe, expect, test } from 'vitest';
import { playShift, type PolicyName } from '../../src/experiments/index.ts';
import type { Entry, Shift } from '../../src/simulation/index.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const day = 86_400;

/** One phone theft without any evidence from the first, and an entry in a dealer's register that comes in some days later. */
const world = worldFrom(
  quietEvening({
    lasts: '30d',
    units: [
      { id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } },
      { id: 'u2', callSign: '2', kind: 'patrol_car', base: 'wenchang-station' },
    ],
    scripted: [
      {
        id: 'theft',
        type: 'phone_theft',
        at: '5m',
        delay: '50m',
        where: { place: 'night-market' },
        channel: '110',
        findable: '1s',
        draws: { everSolved: false, lateLead: 'late.register', thiefInView: false, moving: false, ownerDisputed: false, offAge: 30 },
      },
    ],
  }),
);

const only = <T>(things: Readonly<Record<string, T>>): T => Object.values(things)[0]!;
const played = (seed: string, policy: PolicyName): Shift => playShift(world, seed, policy);
const when = ({ log }: Shift, is: (entry: Entry) => boolean): number | undefined => log.find(is)?.at;
const filed = (shift: Shift): number | undefined =>
  when(shift, ({ fact }) => fact.type === 'evidenceFiled' && fact.evidence.id === 'late_register');
const arrested = (shift: Shift): number | undefined =>
  when(shift, ({ fact }) => fact.type === 'stageChanged' && fact.region === 'custody' && fact.to === 'arrested');

describe('a lead that comes in of itself', () => {
  const shifts = Array.from({ length: 16 }, (_, index) => played(`lead-${index}`, 'careful'));
  const comes = (shift: Shift): number => only(shift.state.incidents).traces.find(({ id }) => id === 'late_register')!.comesAt!;
  const inTime = shifts.filter((shift) => comes(shift) < 25 * day);

  test('is found by no look-up before its time, and stands in the file at its second', () => {
    expect(inTime.length).toBeGreaterThan(8);
    expect(inTime.map((shift) => filed(shift))).toEqual(
      inTime.map((shift) => (arrested(shift) !== undefined && arrested(shift)! < comes(shift) ? undefined : comes(shift))),
    );
  });

  test('takes up a file that lay as exhausted: its outcome is withdrawn, and most thieves are in hand within two days of it', () => {
    const revived = inTime.filter((shift) => when(shift, ({ fact }) => fact.type === 'outcomeWithdrawn') === comes(shift));
    expect(revived.length).toBeGreaterThan(inTime.length / 2);
    const caught = revived.filter((shift) => {
      const at = arrested(shift);
      return at !== undefined && at > comes(shift) && at < comes(shift) + 2 * day;
    });
    expect(caught.length / revived.length).toBeGreaterThan(0.6);
    for (const shift of caught) expect(only(shift.state.cases).outcome).not.toBe('unsolved');
  });

  test('comes to nobody who has closed the file', () => {
    const rushed = Array.from({ length: 8 }, (_, index) => played(`lead-${index}`, 'rush')).filter(
      ({ state }) => only(state.cases).closing === 'closed' && only(state.cases).closedAt! < 25 * day,
    );
    expect(rushed.length).toBeGreaterThan(2);
    for (const shift of rushed) expect(filed(shift) ?? 0).toBeLessThanOrEqual(only(shift.state.cases).closedAt!);
  });
});
