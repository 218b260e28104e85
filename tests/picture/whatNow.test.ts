import { describe, expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures, type Warning, type WhatNow } from '../../src/picture/index.ts';
import { whatNow } from '../../src/picture/whatNow.ts';
import { advance, type Shift, startShift } from '../../src/simulation/index.ts';
import { askCaller, fileCase, first, give, onTheLine, waitFor } from '../support/desk.ts';
import { quietEvening, worldFrom } from '../support/sources.ts';

const { report, caseId } = first;

const evening = (entry: Record<string, unknown> | null, units: readonly string[] = ['u1'], lasts = '4h'): Record<string, unknown> =>
  quietEvening({
    lasts,
    units: units.map((id) => ({ id, callSign: id.slice(1), kind: 'foot_pair', base: 'night-market-post', at: { place: 'night-market' } })),
    scripted: entry ? [{ id: 'one', at: '0s', delay: '5s', where: { place: 'night-market' }, ...entry }] : [],
  });

const atTheCounter = {
  type: 'phone_theft',
  channel: 'walk_in',
  findable: '1s',
  draws: { sawThief: true, knowsWhere: true, thiefInView: false },
};

const advice = (shift: Shift): WhatNow | null => deskPictures(shift)().whatNow;

describe('a call that makes no case', () => {
  test.each([
    ['silent_call', 'hangUp', 'End the call'],
    ['advice_call', 'refer', 'Refer the caller'],
    ['other_district_call', 'transfer', 'Transfer the call'],
  ])('%s: what to do is %s', (type, command, label) => {
    const shift = onTheLine(worldFrom(evening({ type, channel: '110' })), 'away');
    give(shift, { type: 'setType', report, caseType: type as never });
    expect(advice(shift)).toMatchObject({ kind: 'onLine', command: { type: command, report }, label: { en: label } });
    give(shift, { type: command, report } as never);
    expect(advice(shift)?.kind).toBe('quiet');
  });
});

describe('work that does not go on', () => {
  /** The advice when no question is open and no bound runs out. */
  const onWork = (shift: Shift): WhatNow => whatNow(shift, { ...partsOf(shift), asks: [], warnings: [] });

  /** A plan at work on a case to which nobody was sent, for so long. */
  const waiting = (units: readonly string[], seconds: number): Shift => {
    const shift = onTheLine(worldFrom(evening(atTheCounter, units)), 'stuck');
    fileCase(shift, 'phone_theft');
    give(shift, { type: 'startPlan', caseId, plan: shift.world.caseTypes.get('phone_theft')!.type.plan! });
    const waits = (): boolean =>
      Object.values(shift.state.orders).some(({ state, reason }) => state === 'waiting' && reason === 'wait.crew');
    waitFor(shift, waits, 3600);
    advance(shift, instant(shift.state.now + seconds));
    expect(waits()).toBe(true);
    return shift;
  };

  test('a job that has long waited for officers: send the nearest who can', () => {
    expect(onWork(waiting(['u1'], 400))).toMatchObject({ kind: 'stopped', caseId, command: { type: 'dispatch', caseId, unit: 'u1' } });
  });

  test('is not pressed for while it has only begun to wait, nor while somebody is on the way', () => {
    expect(onWork(waiting(['u1'], 60)).kind).not.toBe('stopped');
    const shift = waiting(['u1'], 400);
    give(shift, { type: 'dispatch', caseId, unit: 'u1' as never });
    expect(onWork(shift).kind).not.toBe('stopped');
  });

  test('with nobody to send it is still named', () => {
    const shift = waiting(['u1'], 400);
    shift.state.units['u1' as never]!.status = 'OF';
    const now = onWork(shift);
    expect([now.kind, now.command, now.why?.en]).toEqual(['stopped', null, expect.stringContaining('waits for officers')]);
  });

  test('a plan that was stopped with work left can be taken up again', () => {
    const shift = waiting(['u1'], 1);
    give(shift, { type: 'stopPlan', caseId });
    for (const order of Object.values(shift.state.orders)) if (order.state === 'waiting') give(shift, { type: 'cancel', order: order.id });
    advance(shift, instant(shift.state.now + 1200));
    expect(onWork(shift)).toMatchObject({ kind: 'stopped', command: { type: 'startPlan' } });
  });

  test('somebody is held and nothing is ordered', () => {
    const shift = onTheLine(worldFrom(evening(atTheCounter)), 'held');
    fileCase(shift, 'phone_theft');
    const person = shift.state.incidents[shift.state.cases[caseId]!.incident]!.persons[0]!.id;
    shift.state.cases[caseId]!.persons[person] = {
      id: person,
      custody: 'stopped',
      held: { by: 'site', unit: null },
      stoppedAt: shift.state.now,
      atSiteAt: null,
      known: [],
      freedAt: null,
      timesFree: 0,
      did: {},
    };
    expect(advice(shift)).toMatchObject({ kind: 'held', caseId });
  });
});

/** What the answer is taken from, as the desk's picture takes it. */
function partsOf(shift: Shift): Parameters<typeof whatNow>[1] {
  const { pending, asks, warnings, active, card, free, handOver, ends, now } = deskPictures(shift)();
  return { pending, asks, warnings, active, card, free, handOver: () => handOver, left: ends - now };
}

test('a rule broken a moment ago is named when nothing else is to be done', () => {
  const shift = startShift(worldFrom(evening(null)), 'red');
  const red = {
    id: 'w',
    level: 'red',
    caseId,
    number: '0401',
    title: { en: 'Told late', zh: '迟告知' },
    remedy: { en: 'Tell now', zh: '现在告知' },
  } as unknown as Warning;
  expect(whatNow(shift, { ...partsOf(shift), warnings: [red] })).toMatchObject({ kind: 'warning', label: { en: 'Tell now' } });
});

describe('towards the end', () => {
  test('hand-over is named within the last quarter of an hour, and not before; once signed, it is quiet', () => {
    const shift = startShift(worldFrom(evening(null, ['u1'], '1h')), 'end');
    advance(shift, instant(2600));
    expect(advice(shift)?.kind).toBe('quiet');
    advance(shift, instant(2800));
    expect(advice(shift)).toMatchObject({ kind: 'handOver', command: { type: 'signHandOver' } });
    give(shift, { type: 'signHandOver' });
    expect(advice(shift)?.kind).toBe('quiet');
  });

  test('duties are to be named first, and come before other work in the last minutes', () => {
    const shift = onTheLine(worldFrom(evening(atTheCounter, ['u1'], '1h')), 'duties');
    askCaller(shift, 'where');
    fileCase(shift, 'phone_theft');
    advance(shift, instant(3400));
    expect(deskPictures(shift)().handOver[0]!.proposed.length).toBeGreaterThan(0);
    expect(whatNow(shift, { ...partsOf(shift), warnings: [] })).toMatchObject({ kind: 'handOver', caseId, command: null });
  });
});
