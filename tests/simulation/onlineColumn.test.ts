import { describe, expect, test } from 'vitest';
import { play, policies } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { distance } from '../../src/streets/index.ts';
import { ratioOfPairs } from '../support/bands.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';
import { say } from '../support/takenIn.ts';

const seeds = Array.from({ length: 100 }, (_, index) => `column-${index}`);
const practices = ['report_and_act'];
const lived = (world: World, seed: string): Shift => {
  const shift = startShift(world, seed);
  advance(shift, world.ends);
  return shift;
};
const began = ({ log }: Shift) => log.flatMap(({ fact }) => (fact.type === 'incidentBegan' ? [fact.incident] : []));

describe('the first week of the column, on the same 100 evenings with and without it', () => {
  const streams = ['parking', 'noise', 'dispute'].map((type) => ({ type, perMillionPerDay: 100, intensity: 2 }));
  const evening = (more: Record<string, unknown>): World => worldFrom(quietEvening({ lasts: '8h', units: [], streams, ...more }));
  const [on, off, later] = [evening({ practices }), evening({}), evening({ practices, since: { report_and_act: '-8d' } })];
  const count = (shift: Shift): number => began(shift).filter(({ type }) => type !== 'dispute').length;

  test('30 % more parked cars and noise are reported, the ones more in the column; quarrels and what came anyway stay the very same', () => {
    const shifts = seeds.map((seed) => [lived(on, seed), lived(off, seed)] as const);
    const ratio = ratioOfPairs(shifts.map(([one, other]) => [count(one), count(other)] as const));
    console.info(`first week: × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
    expect(ratio.low).toBeLessThan(1.3);
    expect(ratio.high).toBeGreaterThan(1.3);
    expect(ratio.high - ratio.low).toBeLessThan(0.09);
    for (const [one, other] of shifts.slice(0, 10)) {
      const births = new Set(began(other).map(({ birth }) => birth));
      const more = began(one).filter(({ birth }) => !births.has(birth));
      expect(began(one)).toHaveLength(births.size + more.length);
      expect(new Set(more.map(({ channel }) => channel))).toEqual(new Set(['online']));
    }
  }, 120_000);

  test('after a week nothing more comes than without it', () => {
    for (const seed of seeds.slice(0, 5)) expect(count(lived(later, seed))).toBe(count(lived(off, seed)));
  });
});

/** A car on the pavement that somebody photographed, in the column since a while; `history`: what was done about it. */
const item = (at: string, history: readonly { readonly at: string; readonly act: string }[] = []) => ({
  id: 'item',
  type: 'parking',
  at,
  delay: '1m',
  where: { place: 'wenchang-market' },
  channel: 'online',
  priority: 4,
  history,
});

describe('what is cleared up', () => {
  /** Only in the quarter of the market. */
  const elsewhere = Object.fromEntries(
    worldFrom(quietEvening())
      .resolved.district.zones.filter(({ id }) => id !== 'wenchang')
      .map(({ id }) => [id, 0]),
  );
  const world = (history: readonly { readonly at: string; readonly act: string }[]): World =>
    worldFrom(
      quietEvening({
        lasts: '12h',
        units: [],
        practices,
        since: { report_and_act: '-10d' },
        streams: [{ type: 'parking', perMillionPerDay: 1000, intensity: 6, zones: elsewhere }],
        inherited: [item('-30h', history)],
      }),
    );
  const [done, left] = [
    world([
      { at: '-28h', act: 'traffic.towed' },
      { at: '-27h', act: 'case.concluded' },
    ]),
    world([]),
  ];
  const spot = done.resolved.district.places.find(({ id }) => id === 'wenchang-market')!.spot;
  const near = (shift: Shift): number =>
    began(shift).filter(({ at, spot: where }) => at >= 0 && distance(shift.world.resolved.district.network, where, spot) <= 400).length;

  test('comes back 15 % less within 400 m, on the same 100 evenings', () => {
    const ratio = ratioOfPairs(seeds.map((seed) => [near(lived(done, seed)), near(lived(left, seed))] as const));
    console.info(`recurrence: × ${ratio.mean.toFixed(3)} (${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)})`);
    expect(ratio.low).toBeLessThan(0.85);
    expect(ratio.high).toBeGreaterThan(0.85);
    expect(ratio.high).toBeLessThan(0.9);
    expect(ratio.low).toBeGreaterThan(0.8);
  }, 120_000);
});

describe('a report in the column', () => {
  const fresh = (id: string, type: string, channel: string, at: string) => ({
    id,
    type,
    at,
    delay: '30s',
    where: { place: 'wenchang-market' },
    channel,
  });
  const world = (more: Record<string, unknown> = {}): World =>
    worldFrom(
      quietEvening({
        lasts: '4h',
        practices,
        scripted: [fresh('car', 'parking', 'online', '1m'), fresh('quarrel', 'dispute', '110', '1m')],
        ...more,
      }),
    );

  test('given somebody is on the line, when a report of the column is taken in, then the voice stays where it is, the words are read and the form asks nothing', () => {
    const shift = startShift(world(), 'a');
    advance(shift, instant(95));
    const [online, phone] = ['online', '110'].map((channel) =>
      Object.values(shift.state.reports).find((report) => report.channel === channel)!,
    );
    expect(deskPictures(shift)().pending.map(({ state }) => state)).toEqual(['ringing', 'written']);
    expect(say(shift, { type: 'answer', report: phone!.id })).toBe('accepted');
    expect(say(shift, { type: 'answer', report: online!.id })).toBe('accepted');
    expect(shift.state.voice).toBe(phone!.id);
    expect(online!.lines).toHaveLength(1);
    expect(say(shift, { type: 'ask', report: online!.id, question: 'where' })).toBe('notOnLine');
    expect(say(shift, { type: 'callBack', report: online!.id })).toBe('voiceBusy');
    say(shift, { type: 'hangUp', report: phone!.id });
    expect(say(shift, { type: 'callBack', report: online!.id })).toBe('accepted');
    expect(shift.state.voice).toBe(online!.id);
  });

  test('given a desk that works it, then the public board goes from new over accepted and being done to answered, with its age', () => {
    const shift = startShift(world(), 'a');
    const pictures = deskPictures(shift);
    const seen: string[] = [];
    advance(shift, instant(95));
    expect(pictures().column).toMatchObject([{ state: 'new', late: false }]);
    play(
      shift,
      (desk, memory, dice) => {
        const state = desk.column[0]?.state;
        if (state !== undefined && seen.at(-1) !== state) seen.push(state);
        return policies.nearest(desk, memory, dice);
      },
      shift.world.ends,
    );
    expect(seen[0]).toBe('new');
    expect(seen).toContain('underWay');
    expect(pictures().column).toMatchObject([{ state: 'answered', late: false }]);
    expect(shift.state.trust.moved['column']).toBeUndefined();
  });

  test('given a report that nobody answers for 72 hours, then the district trusts its police half a point less and the board shows it late; answered in time it costs nothing', () => {
    const old = (history: readonly { readonly at: string; readonly act: string }[]): Shift =>
      lived(worldFrom(quietEvening({ lasts: '4h', units: [], practices, inherited: [item('-70h', history)] })), 'a');
    const [left, told] = [old([]), old([{ at: '-20h', act: 'victim.update' }])];
    expect(left.state.trust.value - told.state.trust.value).toBe(-0.5);
    expect(left.state.trust.moved['column']).toBe(-0.5);
    expect(deskPictures(left)().column).toMatchObject([{ late: true }]);
    expect(deskPictures(told)().column).toMatchObject([{ state: 'answered', late: false }]);
  });

  test('given a station without the column, then nothing stands on a board and nothing lapses', () => {
    const shift = lived(worldFrom(quietEvening({ lasts: '4h', units: [], inherited: [item('-70h')] })), 'a');
    expect(deskPictures(shift)().column).toEqual([]);
    expect(shift.state.trust.moved['column']).toBeUndefined();
  });
});
