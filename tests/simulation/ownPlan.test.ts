import { describe, expect, test } from 'vitest';
import { planPicture } from '../../src/picture/planPicture.ts';
import type { OwnStep } from '../../src/simulation/index.ts';
import { commandSchema } from '../../src/replay/runFile.ts';
import { type HandDesk, handDesk } from '../support/handDesk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const world = worldFrom(
  quietEvening({
    lasts: '3h',
    units: [
      { id: 'u1', callSign: '1', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } },
      { id: 'u2', callSign: '2', kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } },
    ],
    scripted: [
      {
        id: 'thief',
        type: 'phone_theft',
        at: '30s',
        delay: '5s',
        where: { place: 'night-market' },
        channel: '110',
        findable: '1s',
        draws: { sawThief: true, knowsWhere: true, thiefInView: false },
      },
    ],
  }),
);

const plan = 'plan.phone_theft';
const step = (id: string, lane: OwnStep['lane'], job = id, more: Partial<OwnStep> = {}): OwnStep => ({
  id,
  lane,
  job: job as OwnStep['job'],
  ...more,
});

function atTheScene(): HandDesk {
  const desk = handDesk(world, 'own plan');
  desk.wait(36);
  desk.takeIn('r1', 'phone_theft');
  desk.give({ type: 'dispatch', caseId: 'c1', unit: 'u1' });
  desk.until(({ state }) => state.units['u1' as never]!.arrived);
  return desk;
}

const start = (desk: HandDesk, steps: readonly OwnStep[] | undefined, name = plan): void => {
  desk.give({ type: 'startPlan', caseId: 'c1', plan: name, ...(steps && { steps }) });
};
const record = ({ shift }: HandDesk) => shift.state.cases['c1' as never]!;
const jobs = (desk: HandDesk): readonly string[] => record(desk).orders.map((id) => desk.shift.state.orders[id]!.job);
/** Lets time pass until something holds, with the first open answer to whatever is asked. */
const workOn = (desk: HandDesk, holds: () => boolean): void => {
  desk.until(({ state }) => {
    for (const order of Object.values(state.orders))
      if (order.state === 'asking')
        world.asks
          .get(order.ask!)!
          .ask.options.some(({ id }) => desk.refused({ type: 'reply', order: order.id, option: id }) === undefined);
    return holds();
  });
};
const refusal = (desk: HandDesk, steps: readonly OwnStep[], name = plan): unknown =>
  desk.refused({ type: 'startPlan', caseId: 'c1', plan: name, steps });

describe('a plan of the desk’s own', () => {
  test('is walked in its own order, with its own switches', () => {
    const desk = atTheScene();
    start(desk, [step('own1', 'scene', 'statement', { switches: {} }), step('own2', 'scene', 'canvass')], 'own');
    workOn(desk, () => record(desk).plan!.steps['own2']?.state === 'done');
    expect(jobs(desk)).toEqual(['statement', 'canvass']);
    expect(planPicture(desk.shift, record(desk))).toMatchObject({ own: true, steps: [{ state: 'done' }, { state: 'done' }] });
  });

  test('a step of the pack keeps its conditions; one of the desk’s waits until its job can be given, and says what it needs', () => {
    const desk = atTheScene();
    // By the pack's own condition nobody is arrested before anybody is stopped: that step is left out.
    start(desk, [step('arrest', 'scene'), step('own1', 'scene', 'bring_in'), step('own2', 'desks', 'video', { after: ['own1'] })]);
    desk.wait(desk.shift.state.now + 5);
    expect(jobs(desk)).toEqual([]);
    const { steps } = planPicture(desk.shift, record(desk))!;
    expect(steps.map(({ state }) => state)).toEqual(['skipped', 'waiting', 'waiting']);
    expect(steps.map(({ hold }) => hold?.why ?? null)).toEqual([null, 'needs', 'after']);
  });

  test('changing a plan keeps what it has begun and takes out only what has not', () => {
    const desk = atTheScene();
    start(desk, undefined);
    workOn(desk, () => record(desk).plan!.steps['secure']?.state === 'done');
    const before = jobs(desk);
    start(desk, [step('secure', 'scene'), step('statement', 'scene'), step('file', 'desks', 'file_case')]);
    expect(record(desk).plan!.steps['secure']).toMatchObject({ state: 'done' });
    workOn(desk, () => record(desk).plan!.steps['statement']?.state === 'given');
    expect(jobs(desk).filter((job) => job === 'secure')).toHaveLength(before.filter((job) => job === 'secure').length);
    start(desk, undefined);
    expect(record(desk).plan).not.toHaveProperty('own');
  });

  test('the order of a step that is taken out falls if nothing of it has begun; what runs goes on', () => {
    const desk = handDesk(world, 'own plan');
    desk.wait(36);
    desk.takeIn('r1', 'phone_theft');
    start(desk, [step('secure', 'scene'), step('video', 'desks')]);
    desk.until(() => record(desk).orders.length === 2);
    const states = () => record(desk).orders.map((id) => [desk.shift.state.orders[id]!.job, desk.shift.state.orders[id]!.state]);
    expect(states()).toEqual([
      ['secure', 'waiting'],
      ['video', 'asking'],
    ]);
    start(desk, [step('own2', 'victim', 'call_back')]);
    expect(states().slice(0, 2)).toEqual([
      ['secure', 'cancelled'],
      ['video', 'asking'],
    ]);
    expect(record(desk).plan!.steps).not.toHaveProperty('secure');
  });

  test('is refused when it is the one that runs, knows no such job, or could never be walked to its end', () => {
    const desk = atTheScene();
    const fine = [step('own1', 'scene', 'statement')];
    start(desk, fine);
    expect(refusal(desk, fine)).toEqual({ code: 'planRunning' });
    expect(refusal(desk, fine, 'plan.unheard_of')).toEqual({ code: 'unknownPlan', what: 'plan.unheard_of' });
    expect(refusal(desk, [])).toEqual({ code: 'wrongPlan' });
    expect(refusal(desk, [step('own1', 'scene', 'fly')])).toEqual({ code: 'unknownJob', what: 'fly' });
    expect(refusal(desk, [step('own1', 'scene', 'statement'), step('own1', 'desks', 'video')])).toEqual({
      code: 'wrongPlan',
      what: 'own1',
    });
    expect(refusal(desk, [step('constructor', 'scene', 'statement')])).toEqual({ code: 'wrongPlan', what: 'constructor' });
    expect(
      refusal(desk, [step('own1', 'scene', 'statement', { after: ['own2'] }), step('own2', 'desks', 'video', { after: ['own1'] })]),
    ).toEqual({ code: 'wrongPlan', what: 'own1' });
  });

  test('stands in a run as the desk wrote it', () => {
    const command = {
      type: 'startPlan',
      caseId: 'c1',
      plan,
      steps: [step('own1', 'scene', 'statement', { switches: { recorded: false }, after: [] })],
    };
    expect(commandSchema.parse(command)).toEqual(command);
  });
});
