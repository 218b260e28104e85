import { describe, expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { type Shift, startShift, type World } from '../../src/simulation/index.ts';
import { shareOf } from '../support/bands.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

const posts = [
  'cp-ferry',
  'cp-fengjiang',
  'cp-dongsha-north',
  'cp-dongsha-south',
  'cp-jiangnan-west',
  'cp-fengjiang-east',
  'cp-qingyun',
  'cp-taoyuan',
];

/** Riders who go up and down the bridges for half an hour, whatever they did. */
function riders() {
  const parts = packParts('cn-foshan');
  const behaviours = (JSON.parse(parts['behaviours.json']!) as { id: string }[]).map((behaviour) =>
    behaviour.id === 'moto_dash'
      ? { ...behaviour, start: 'ride', phases: { ride: { by: 'motorcycle', toward: 'wander', biasAt: { arterial: 6 } } } }
      : behaviour,
  );
  return { ...sources(), packs: { ...sources().packs, 'cn-foshan': { ...parts, 'behaviours.json': JSON.stringify(behaviours) } } };
}
const from = riders();
const evening = (units: readonly unknown[]): World =>
  worldFrom(
    quietEvening({
      lasts: '35m',
      units,
      scripted: [
        {
          id: 't',
          type: 'snatch_moto',
          at: '1m',
          delay: '10s',
          where: { place: 'night-market' },
          channel: '110',
          behaviour: 'moto_dash',
          findable: '30m',
          draws: { sawBike: true, riders: 1 },
        },
      ],
    }),
    from,
  );
const car = (index: number, more: Record<string, unknown>) => ({
  id: `u${index}`,
  callSign: `${900 + index}`,
  kind: 'patrol_car',
  base: 'wenchang-station',
  ...more,
});
const fixed = evening(posts.map((post, index) => car(index, { post })));
const mobile = evening(posts.map((_, index) => car(index, { at: { place: 'wenchang-station' } })));

/** A desk that takes the call and sends nobody but to posts: to `manned`, each as soon as it can. */
const mansPosts =
  (manned: readonly string[]): Policy =>
  (desk, memory, dice) => {
    const [row] = desk.active;
    const next = Number(memory['posts'] ?? 0);
    if (row && next < manned.length)
      return {
        command: { type: 'manPost', unit: `u${next}` as never, post: manned[next]!, caseId: row.caseId },
        memory: { ...memory, posts: next + 1 },
      };
    const broadcast =
      row &&
      desk
        .card(row.caseId)
        ?.jobs.find(({ job }) => job === 'broadcast')
        ?.choices.find(({ refusal }) => refusal === undefined);
    if (broadcast && memory['sent'] !== true) return { command: broadcast.command, memory: { ...memory, sent: true } };
    const move = policies.nearest(desk, memory, dice);
    return move.command && ['dispatch', 'sendWave'].includes(move.command.type)
      ? { memory: move.memory, lookAgainAt: (desk.now + 5) as never }
      : move;
  };
const nobodyAsks: Policy = policies.idle;

/** Of those who passed a manned post, how many were stopped; with the description out, or before it. */
function stops(world: World, policy: Policy, described: boolean): ReturnType<typeof shareOf> {
  let [stopped, passed] = [0, 0];
  for (let index = 0; index < 100; index++) {
    const shift: Shift = startShift(world, `gate-${index}`);
    play(shift, policy, world.ends);
    let sent = false;
    for (const { fact } of shift.log) {
      if (fact.type === 'descriptionSent') sent = true;
      if ((fact.type !== 'suspectMet' && fact.type !== 'suspectMissed') || fact.how !== 'post' || sent !== described) continue;
      passed++;
      if (fact.type === 'suspectMet' && fact.result === 'caught') stopped++;
    }
  }
  return shareOf(stopped, passed);
}

describe('who flees past a post on 100 evenings', () => {
  test('is stopped by three of four fixed, lit posts with the description, and by one of four without it', () => {
    const [known, unknown] = [stops(fixed, mansPosts([]), true), stops(fixed, nobodyAsks, false)];
    console.info(
      `fixed posts: stopped ${known.mean.toFixed(2)} (${known.low.toFixed(2)} to ${known.high.toFixed(2)}); without description ${unknown.mean.toFixed(2)} (${unknown.low.toFixed(2)} to ${unknown.high.toFixed(2)})`,
    );
    expect(known.low).toBeLessThan(0.75);
    expect(known.high).toBeGreaterThan(0.75);
    expect(unknown.low).toBeLessThan(0.25);
    expect(unknown.high).toBeGreaterThan(0.25);
    expect(known.low).toBeGreaterThan(unknown.high);
  }, 60_000);

  test('is stopped by about 55 of 100 mobile posts', () => {
    const share = stops(mobile, mansPosts(posts), true);
    console.info(`mobile posts: stopped ${share.mean.toFixed(2)} (${share.low.toFixed(2)} to ${share.high.toFixed(2)})`);
    expect(share.low).toBeLessThan(0.55);
    expect(share.high).toBeGreaterThan(0.55);
    expect(share.high).toBeLessThan(0.75);
  }, 60_000);
});

test('given a car that begins its shift at a fixed post, then it is manned from the first second, and left when the car is sent elsewhere', () => {
  const shift = startShift(fixed, 'a');
  expect(shift.state.units['u0' as never]).toMatchObject({ post: 'cp-ferry', fixedPost: true, postReadyAt: 0, status: 'AV' });
  play(shift, policies.nearest, fixed.ends);
  const gone = Object.values(shift.state.units).filter(
    ({ caseId, journey, fixedPost }) => caseId !== null && !fixedPost && journey === null,
  );
  expect(gone.length).toBeGreaterThan(0);
});
