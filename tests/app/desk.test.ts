import { expect, test } from 'vitest';
import { attentionOf } from '../../src/app/attention.ts';
import { freshSeed, runFileName } from '../../src/app/files.ts';
import { audibleOf, cuesOf } from '../../src/app/sounds.ts';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { advance, startShift, submit } from '../../src/simulation/index.ts';
import { fileCase, first, give, onTheLine } from '../support/desk.ts';
import { nightMarket, scenarioOf, worldFrom } from '../support/sources.ts';

/** The evening's first call, a second before it rings. */
const beforeTheCall = () => {
  const shift = startShift(worldFrom({ ...nightMarket(), streams: [], inherited: [] }), 'call-1');
  const rings = (until: number): boolean => {
    const probe = startShift(shift.world, 'call-1');
    advance(probe, instant(until));
    return Object.values(probe.state.reports).some(({ intake }) => intake === 'ringing');
  };
  let second = 0;
  while (!rings(second + 1)) second += 1;
  advance(shift, instant(second));
  return { shift, pictures: deskPictures(shift), rings: instant(second + 1) };
};

test('a ringing call slows the clock, needs the trainee and is heard; once answered it is quiet but still slow', () => {
  const { shift, pictures, rings } = beforeTheCall();
  expect(attentionOf(pictures())).toEqual({ slow: null, needs: [] });
  const quiet = audibleOf(pictures());
  advance(shift, rings);
  const report = Object.values(shift.state.reports).find(({ intake }) => intake === 'ringing')!;
  expect(attentionOf(pictures())).toMatchObject({ slow: 'ringing', needs: [expect.stringContaining(`ringing/${report.id}/`)] });
  const loud = audibleOf(pictures());
  expect(cuesOf(quiet, loud)).toEqual(['ring']);
  expect(cuesOf(loud, loud)).toEqual([]);
  submit(shift, { type: 'answer', report: report.id });
  expect(attentionOf(pictures()).slow).toBe('onLine');
  expect(cuesOf(loud, audibleOf(pictures()))).toEqual([]);
});

test('who is on the line and waits for a question ends a skip every half a minute', () => {
  const { shift, pictures, rings } = beforeTheCall();
  /** For how long a skip that begins now runs on, with nothing done. */
  const skipped = (): number => {
    const known = new Set(attentionOf(pictures()).needs);
    const from = shift.state.now;
    do advance(shift, instant(shift.state.now + 1));
    while (attentionOf(pictures()).needs.every((need) => known.has(need)) && !shift.state.ended);
    return shift.state.now - from;
  };
  advance(shift, rings);
  submit(shift, { type: 'answer', report: Object.values(shift.state.reports).find(({ intake }) => intake === 'ringing')!.id });
  for (let times = 0; times < 4; times++) expect(skipped()).toBeLessThanOrEqual(30);
});

test('a case on which nothing is under way ends a skip; one at work does not', () => {
  const shift = onTheLine(worldFrom(scenarioOf('drill-stop-payment')), 'a');
  fileCase(shift, 'telecom_fraud', 1);
  if (shift.state.voice !== null) give(shift, { type: 'hangUp', report: first.report });
  const pictures = deskPictures(shift);
  const idle = (): readonly string[] => attentionOf(pictures()).needs.filter((need) => need.startsWith('idle/'));
  expect(idle()).toHaveLength(1);
  const before = idle();
  advance(shift, instant(shift.state.now + 300));
  expect(idle()).toHaveLength(1);
  expect(idle()).not.toEqual(before);
  give(shift, { type: 'startPlan', caseId: first.caseId, plan: shift.world.caseTypes.get('telecom_fraud')!.type.plan! });
  expect(idle()).toEqual([]);
});

test('the telephone rings again every three seconds', () => {
  const ring = (now: number) => ({ now, ringing: new Set(['r']), p1: new Set<string>(), asks: new Set<string>(), red: new Set<string>() });
  expect(Array.from({ length: 7 }, (_, i) => cuesOf(ring(10 + i), ring(11 + i)).length)).toEqual([0, 1, 0, 0, 1, 0, 0]);
});

test('a run is saved under the name of its scenario and seed', () => {
  expect(runFileName('night-market', 'lychee-4417')).toBe('casebreak-night-market-lychee-4417.json');
  expect(runFileName('../../x y', '夜市')).toBe('casebreak--x-y--.json');
});

test('a fresh seed is easily read aloud', () => {
  expect(freshSeed(() => 0)).toBe('lychee-1000');
  expect(freshSeed(() => 0.999_999)).toBe('magnolia-9999');
});
