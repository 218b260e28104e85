import { describe, expect, test } from 'vitest';
import { play, policies, type Policy } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import type { OpenAsk, Warning } from '../../src/picture/index.ts';
import { type Shift, startShift } from '../../src/simulation/index.ts';
import { tell } from '../../src/simulation/tell.ts';
import { alreadyGiven, targetsOf } from '../../src/simulation/work/targets.ts';
import { judged } from '../support/assessmentWorld.ts';
import { answering } from '../support/play.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

/** A phone is stolen and the thief is gone at once: only traces lead to him, or to somebody like him. */
const world = worldFrom(
  quietEvening({
    lasts: '10h',
    scripted: [
      {
        id: 'phone',
        type: 'phone_theft',
        at: '2m',
        delay: '40s',
        where: { place: 'night-market' },
        channel: '110',
        behaviour: 'walk_into_crowd',
        findable: '1s',
        draws: {
          thiefInView: false,
          sawThief: true,
          pickpocketed: true,
          knowsWhere: true,
          amount: 3400,
          offAge: 26,
          offSex: 'M',
          ownerDisputed: false,
          valueClear: true,
          everSolved: true,
        },
        culprits: [{ admits: true, resists: false, flees: false, drunk: false }],
      },
    ],
  }),
);

/** In this evening the traces lead to the thief; in the other one, to somebody who only looks like him. */
const [rightMan, wrongMan] = ['a', 'f'];

const unverified = ['secure', 'canvass', 'video', 'intel', 'locate', 'pickup', 'arrest'];
const verified = ['secure', 'canvass', 'video', 'intel', 'verify_match', 'locate', 'pickup', 'arrest'];

interface Told {
  readonly shift: Shift;
  readonly asks: readonly OpenAsk[];
  readonly warnings: readonly Warning[];
}

/** Gives the jobs one after the other by hand instead of a plan; keeps what the desk was asked and warned of about the match. */
function byHand(seed: string, jobs: readonly string[], answers: Parameters<typeof answering>[1]): Told {
  const shift = startShift(world, seed);
  const [asks, warnings]: [OpenAsk[], Warning[]] = [[], []];
  const hand: Policy = (desk, memory, dice) => {
    const move = policies.nearest(desk, memory, dice);
    if (move.command?.type !== 'startPlan') return move;
    const given = Object.values(shift.state.orders);
    const idle = given.every(({ state }) => state === 'done' || state === 'failed' || state === 'cancelled');
    const offer = desk
      .card(move.command.caseId)
      ?.jobs.find(({ job }) => job === jobs[given.length])
      ?.choices.find(({ refusal }) => refusal === undefined);
    return idle && offer ? { memory: move.memory, command: offer.command } : { memory: move.memory, lookAgainAt: instant(desk.now + 30) };
  };
  const answered = answering(shift, answers, hand);
  play(
    shift,
    (desk, memory, dice) => {
      asks.push(...desk.asks.filter(({ ask }) => ask === 'unverified_match'));
      warnings.push(...desk.warnings.filter(({ rule }) => rule === houseRule));
      return answered(desk, memory, dice);
    },
    world.ends,
  );
  return { shift, asks, warnings };
}

const houseRule = 'HR-01' as never;
const findings = ({ shift }: Told) => judged(shift).findings.filter(({ rule }) => rule === houseRule);
const arrestedAt = ({ shift: { log } }: Told): number | undefined =>
  log.find(({ fact }) => fact.type === 'activityDone' && fact.act === 'arrest.executed')?.at;

const unchecked = byHand(rightMan, unverified, { unverified_match: 'now' });
const checked = byHand(rightMan, verified, { unverified_match: 'now' });

describe('an arrest upon a match that no second source has borne out', () => {
  const told = unchecked;

  test('is warned of before: the work stops and asks, with the rule beside it', () => {
    expect(told.asks[0]?.rules).toMatchObject([{ rule: houseRule }]);
    expect(told.asks[0]?.since).toBeLessThan(arrestedAt(told)!);
  });

  test('is found after, as a critical breach of a house rule, and costs the case its time', () => {
    expect(findings(told)).toMatchObject([
      { verdict: 'violated', severity: 'critical', basis: 'practice', charge: 'charged', points: -20, at: arrestedAt(told) },
    ]);
    expect(told.warnings[0]).toMatchObject({ level: 'red', severity: 'critical', at: arrestedAt(told) });
    const [one, other] = [told, checked].map(({ shift }) => judged(shift).score.cases[0]!);
    expect([one!.criticals, one!.parts.time]).toEqual([other!.criticals + 1, 0]);
  });
});

describe('a match that was verified before', () => {
  const told = checked;

  test('is arrested upon without a question, a warning or a finding', () => {
    expect(arrestedAt(told)).toBeGreaterThan(0);
    expect([told.asks, told.warnings, findings(told)]).toEqual([[], [], []]);
  });
});

test('the check while somebody waits takes minutes, not the days of the desk that traces', () => {
  const { shift } = byHand(rightMan, unverified, 'lawful');
  const checks = shift.log.filter(({ fact }) => fact.type === 'activityDone' && fact.act === 'match.checked_there');
  const stopped = shift.log.find(({ fact }) => fact.type === 'stageChanged' && fact.region === 'custody' && fact.to === 'stopped')!;
  expect(checks.length).toBeGreaterThan(0);
  expect(checks[0]!.at - stopped.at).toBeLessThan(30 * 60);
});

test('somebody who was released for want of evidence and is stopped again can be arrested again', () => {
  const { shift } = byHand(wrongMan, [...unverified, 'bring_in', 'release'], { unverified_match: 'now' });
  const { state } = shift;
  const record = state.cases['c1' as never]!;
  const [person] = Object.values(record.persons);
  expect(person!.custody).toBe('released');
  const offered = (job: string): boolean => {
    const ready = world.jobs.get(job)!;
    return targetsOf(world, state, record, ready).some((target) => !alreadyGiven(state, record, job, target));
  };
  expect(offered('arrest')).toBe(false);
  shift.state.now = instant(state.now + 60);
  tell(shift, { type: 'stageChanged', caseId: record.id, region: 'custody', subject: person!.id, to: 'stopped' });
  expect(offered('arrest')).toBe(true);
});

describe('when asked, the desk has the match checked first', () => {
  test('the right man is then arrested upon a verified match', () => {
    const told = byHand(rightMan, unverified, 'lawful');
    expect(told.asks.length).toBeGreaterThan(0);
    expect(arrestedAt(told)).toBeGreaterThan(told.asks[0]!.since);
    expect([told.warnings, findings(told)]).toEqual([[], []]);
  });

  test('somebody who only looks like him is not arrested at all', () => {
    expect(arrestedAt(byHand(wrongMan, unverified, { unverified_match: 'now' }))).toBeGreaterThan(0);
    const told = byHand(wrongMan, unverified, 'lawful');
    expect([arrestedAt(told), findings(told)]).toEqual([undefined, []]);
  });
});
