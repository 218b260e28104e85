import { describe, expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { type CaseId, type GroupId, instant } from '../../src/kernel/index.ts';
import { advisedBroadcast, deskPictures } from '../../src/picture/index.ts';
import {
  advance,
  emptyState,
  type Fact,
  type FactOf,
  responseShare,
  type Shift,
  startShift,
  tiredness,
  type World,
} from '../../src/simulation/index.ts';
import { type Band, ratioOfPairs, shareOf } from '../support/bands.ts';
import { packParts, quietEvening, resolved, sources, worldFrom } from '../support/sources.ts';
import { say, takenIn } from '../support/takenIn.ts';

const kinds = [
  'shop_group',
  'market_group',
  'mall_group',
  'school_group',
  'hospital_group',
  'estate_group',
  'village_group',
  'square_group',
];
const everywhere = kinds.map((kind) => ({ kind }));
const cars = [
  { id: 'u301', callSign: '301', kind: 'patrol_car', base: 'wenchang-station' },
  { id: 'u302', callSign: '302', kind: 'patrol_car', base: 'wenchang-station' },
  { id: 'u303', callSign: '303', kind: 'foot_pair', base: 'square-post' },
];
const seeds = (count = 100): string[] => Array.from({ length: count }, (_, index) => `group-${index}`);

/** The pack with other words about groups. */
const saying = (change: (groups: Record<string, unknown>) => Record<string, unknown>) => {
  const parts = packParts('cn-foshan');
  return {
    ...sources(),
    packs: {
      ...sources().packs,
      'cn-foshan': { ...parts, 'groups.json': JSON.stringify(change(JSON.parse(parts['groups.json']!) as Record<string, unknown>)) },
    },
  };
};
const evening = (incident: Record<string, unknown>, more: Record<string, unknown> = {}): Record<string, unknown> =>
  quietEvening({
    lasts: '50m',
    units: cars,
    groups: everywhere,
    practices: ['group_defence'],
    scripted: [{ id: 't', at: '1m', delay: '2m', where: { place: 'night-market' }, channel: '110', ...incident }],
    ...more,
  });
const played = (world: World, seed: string, policy: Policy = policies.nearest): Shift => {
  const shift = startShift(world, seed);
  play(shift, policy, world.ends);
  return shift;
};
const factsOf = <Type extends Fact['type']>({ log }: Shift, type: Type): (FactOf<Type> & { readonly at: number })[] =>
  log.flatMap(({ at, fact }) => (fact.type === type ? [{ ...(fact as FactOf<Type>), at }] : []));
const written = ({ mean, low, high }: Band): string => `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;

/** A desk that tells the groups around what presses before anything else. */
const tells: Policy = (desk, memory, dice) => {
  for (const { caseId } of desk.active) {
    const advised = advisedBroadcast(desk.card(caseId)!);
    if (advised) return { command: advised.command, memory };
  }
  return policies.nearest(desk, memory, dice);
};

describe('the platform, on the same evenings with and without a broadcast', () => {
  test('a lost child is found, or kept company, in 0.45 to 0.7 of the time', () => {
    const worlds = ['fengjiang-mall', 'nanan-market'].map((place) =>
      worldFrom(
        evening({
          type: 'child',
          delay: '15m',
          findable: '3h',
          where: { place },
          draws: { side: 'side.lost', taken: false, habit: 'habit.wanders' },
        }),
      ),
    );
    const minutes = (shift: Shift): number => {
      const safe =
        shift.log.find(
          ({ fact }) =>
            (fact.type === 'personSighted' && fact.kept) ||
            (fact.type === 'stageChanged' && fact.region === 'custody' && fact.to === 'found'),
        )?.at ?? shift.world.ends;
      return (safe - factsOf(shift, 'reportMade')[0]!.at) / 60;
    };
    const ratio = ratioOfPairs(
      worlds.flatMap((world) => seeds().map((seed) => [minutes(played(world, seed, tells)), minutes(played(world, seed))] as const)),
    );
    console.info(`groups: find time × ${written(ratio)}`);
    expect(ratio.low).toBeGreaterThan(0.45);
    expect(ratio.high).toBeLessThan(0.7);
  }, 120_000);
});

describe('a group on its own site', () => {
  const theft = { type: 'phone_theft', delay: '1m' };
  const sure = (chance: number, lookout = true) =>
    saying((groups) => ({
      ...groups,
      kinds: (groups['kinds'] as object[]).map((kind) => ({ ...kind, onDuty: 1 })),
      onSite: { ...(groups['onSite'] as object), chance, ...(lookout ? {} : { lookout: undefined }) },
    }));

  test('helps in time with three or four of ten incidents, by nobody’s order, and never with what is older than a quarter of an hour', () => {
    const world = worldFrom(evening(theft, { lasts: '10m' }), sure(0.35));
    const old = worldFrom(evening({ ...theft, delay: '20m' }, { lasts: '30m' }), sure(1));
    const inTime = (of: World, count: number): number =>
      seeds(count).filter((seed) => {
        const shift = startShift(of, seed);
        advance(shift, of.ends);
        return factsOf(shift, 'groupSteppedIn').length > 0;
      }).length;
    const share = shareOf(inTime(world, 400), 400);
    console.info(`groups: in time ${written(share)}`);
    expect(share.low).toBeLessThan(0.35);
    expect(share.high).toBeGreaterThan(0.35);
    expect(inTime(old, 10)).toBe(0);
  }, 60_000);

  test('keeps witnesses twice as long as they would have stayed', () => {
    const world = worldFrom(evening(theft, { lasts: '12m' }), sure(1));
    const pairs = seeds().flatMap((seed) => {
      const shift = startShift(world, seed);
      advance(shift, world.ends);
      const traces = Object.values(shift.state.incidents)[0]!.traces;
      return factsOf(shift, 'evidenceKept').flatMap(({ at, until }) =>
        Object.entries(until)
          .filter(([id]) => traces.find((trace) => trace.id === id)!.kind === 'witness_account')
          .map(([id, kept]) => [kept - at, traces.find((trace) => trace.id === id)!.goneAt - at] as const),
      );
    });
    const ratio = ratioOfPairs(pairs);
    console.info(`groups: witnesses stay × ${written(ratio)} in ${pairs.length} evenings`);
    expect(pairs.length).toBeGreaterThan(20);
    expect(ratio.mean).toBeCloseTo(2, 2);
  }, 60_000);

  test('raises the share of thieves who are stopped in the street by about 15 %, and seizes hardly anybody itself', () => {
    const stopped = (shift: Shift): number =>
      factsOf(shift, 'suspectMet').some(({ result, how }) => result === 'caught' && how !== 'home') ? 1 : 0;
    const [on, off] = [sure(1), sure(0)];
    let [seized, helped] = [0, 0];
    const pairs = ['phone_theft', 'snatch_moto', 'ebike_theft'].flatMap((type) => {
      const [helping, none] = [
        worldFrom(evening({ ...theft, type }, { lasts: '30m' }), on),
        worldFrom(evening({ ...theft, type }, { lasts: '30m' }), off),
      ];
      return seeds().map((seed) => {
        const shift = played(helping, seed);
        helped += factsOf(shift, 'groupSteppedIn').length;
        seized += factsOf(shift, 'personSighted').filter(({ kept }) => kept).length;
        return [stopped(shift), stopped(played(none, seed))] as const;
      });
    });
    const ratio = ratioOfPairs(pairs);
    console.info(
      `groups: stopped in the street × ${written(ratio)} of ${pairs.reduce((sum, [, none]) => sum + none, 0)}; ${seized} seized of ${helped} helped`,
    );
    expect(ratio.low).toBeGreaterThan(1);
    expect(ratio.high).toBeLessThan(1.3);
    expect(seized / helped).toBeLessThan(0.02);
  }, 120_000);
});

describe('tired of being called in vain', () => {
  const world = worldFrom(evening({ type: 'phone_theft', findable: '1s' }, { lasts: '70m' }));
  const group = 'night-market' as GroupId;
  const [answers, day] = [world.resolved.pack.groups.answers, 86_400];

  test('given needless broadcasts, then each takes 2 % of the answers, and within three days all of it comes back', () => {
    const state = emptyState(world);
    const share = (calls: number, later: number): number => {
      state.groups[group] = { onDuty: 5, needless: Array.from({ length: calls }, () => instant(0)) };
      state.now = instant(later);
      return responseShare(world, state, group) / answers;
    };
    expect([0, 1, 2, 5].map((calls) => Math.round(share(calls, 0) * 1000) / 1000)).toEqual([1, 0.98, 0.96, 0.9]);
    expect([0, 1, 1.5, 3, 4].map((days) => Math.round(share(1, days * day) * 1000) / 1000)).toEqual([0.98, 0.987, 0.99, 1, 1]);
    expect(tiredness(world, state, group)).toBe(0);
  });

  test('given a message that nobody can do anything with, when its time is over, then it was needless and those who were called are tired; one that helped tires nobody', () => {
    const { shift, record } = takenIn(world, 'a', 300);
    expect(say(shift, { type: 'broadcast', caseId: record.id, radius: 1200, message: 'suspect' })).toBe('accepted');
    advance(shift, world.ends);
    const [ended] = factsOf(shift, 'broadcastEnded');
    const helped = shift.state.cases[record.id]!.broadcasts[0]!.helped.length > 0;
    expect(ended).toMatchObject({ needless: !helped });
    for (const asked of factsOf(shift, 'broadcastSent')[0]!.asked) expect(tiredness(world, shift.state, asked) > 0).toBe(!helped);
  });

  test('given groups that are tired, then fewer of them answer the same call', () => {
    const answering = (calls: number): number =>
      seeds(30).reduce((sum, seed) => {
        const { shift, record } = takenIn(world, seed, 300);
        for (const id of Object.keys(shift.state.groups) as GroupId[])
          shift.state.groups[id]!.needless = Array.from({ length: calls }, () => shift.state.now);
        say(shift, { type: 'broadcast', caseId: record.id, radius: 2000, message: 'scene' });
        advance(shift, instant(400));
        return sum + factsOf(shift, 'broadcastAnswered')[0]!.groups.length;
      }, 0);
    const ratio = answering(10) / answering(0);
    expect(ratio).toBeGreaterThan(0.74);
    expect(ratio).toBeLessThan(0.86);
  }, 60_000);
});

describe('what the desk may broadcast', () => {
  const child = { type: 'child', draws: { side: 'side.lost', taken: false } };
  const asked = (shift: Shift, caseId: CaseId, more: Record<string, unknown> = {}): string =>
    say(shift, { type: 'broadcast', caseId, radius: 600, message: 'missing', ...more });

  test('given a station without a platform, or without groups, then it is refused; on its own site a group helps all the same', () => {
    const { shift, record } = takenIn(worldFrom(evening(child, { practices: [] })), 'a', 300);
    expect(asked(shift, record.id)).toBe('noPlatform');
    const bare = takenIn(worldFrom(evening(child, { groups: [] })), 'a', 300);
    expect(asked(bare.shift, bare.record.id)).toBe('noPlatform');
    expect(deskPictures(bare.shift)().card(bare.record.id)!.groups).toBeNull();
    expect(factsOf(bare.shift, 'groupsOnDuty')).toEqual([]);
  });

  test('given a lost child, then a message of the list goes out once at a time, to groups on duty within the radius, and those that answer look out', () => {
    const { shift, record } = takenIn(worldFrom(evening(child)), 'a', 300);
    expect(asked(shift, record.id, { message: 'moon' })).toBe('unknownMessage');
    expect(asked(shift, record.id, { message: 'suspect' })).toBe('messageUnfit');
    expect(asked(shift, record.id, { radius: 0.5 })).toBe('wrongRadius');
    expect(asked(shift, record.id, { radius: 1 })).toBe('noGroups');
    expect(asked(shift, record.id)).toBe('accepted');
    expect(asked(shift, record.id)).toBe('broadcastRuns');
    const [sent] = factsOf(shift, 'broadcastSent');
    expect(sent!.asked.every((group) => shift.state.groups[group]!.onDuty >= 2)).toBe(true);
    advance(shift, instant(shift.state.now + 25));
    const card = deskPictures(shift)().card(record.id)!.groups!;
    expect(card.sent).toMatchObject([{ message: 'missing', radius: 600, running: true, asked: sent!.asked.length }]);
    expect(card.sent[0]!.answered).toBeGreaterThan(0);
    expect(shift.state.cases[record.id]!.lookouts).toHaveLength(card.sent[0]!.answered);
  });

  test('given a lost child whom nobody has told the groups of, then "What now?" proposes the broadcast, and the desk that follows it has done so once', () => {
    const { shift, record } = takenIn(worldFrom(evening(child)), 'a', 300);
    const advised = advisedBroadcast(deskPictures(shift)().card(record.id)!);
    expect(advised?.command).toMatchObject({ type: 'broadcast', message: 'missing', radius: 1200 });
    say(shift, { ...advised!.command });
    expect(advisedBroadcast(deskPictures(shift)().card(record.id)!)).toBeUndefined();
  });

  test('given a deed that takes a power of the police, then the pack is refused: groups never search, question or seize by order', () => {
    const from = saying((groups) => ({
      ...groups,
      deeds: [...(groups['deeds'] as object[]), { id: 'frisk', act: 'area.search_begun', within: 100, after: '1m' }],
    }));
    expect(() => resolved(evening(child), from)).toThrow(/takes a power/);
    expect(() => resolved(evening(child, { groups: [{ kind: 'moon_group' }] }))).toThrow(/kind of group/);
    expect(() => resolved(evening(child, { groups: [{ kind: 'mall_group', at: ['moon'] }] }))).toThrow(/place in this district/);
  });
});
