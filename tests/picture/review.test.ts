import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { playShift } from '../../src/experiments/index.ts';
import { instant } from '../../src/kernel/index.ts';
import { reviewPicture } from '../../src/picture/review/reviewPicture.ts';
import { seeker } from '../../src/replay/index.ts';
import { byGravity, byWeight, shapeOf } from '../../src/views/review/findings.ts';
import { nightMarket, worldFrom } from '../support/sources.ts';

const world = worldFrom(nightMarket());
const shift = playShift(world, 'review', 'rush');
const { seed, log, journal, state } = shift;
const seek = seeker(world, seed, log);
const assessment = assess(world, seed, log, state);
const picture = reviewPicture({
  world,
  seed,
  log,
  journal,
  state,
  assessment,
  engine: 'test',
  verification: { state: 'running', checkpoints: 0, hash: '', difference: null },
  stateAt: (at) => seek.at(instant(at)),
});

test('every finding and every other loss stands in the review, with a fact of the log', () => {
  expect(picture.findings.length).toBeGreaterThan(20);
  for (const { fact } of picture.findings) expect(log[fact!]).toBeDefined();
  expect(new Set(picture.findings.map(({ id }) => id)).size).toBe(picture.findings.length);
  const broken = picture.findings.filter(({ kind, rule, points }) => kind === 'broken' && rule !== null && points < 0);
  for (const { title, text, cite } of broken)
    expect([title.en, title.zh, text?.en, cite?.en, cite?.zh].every((part) => typeof part === 'string' && part.length > 0)).toBe(true);
  expect(picture.findings.some(({ kind }) => kind === 'time')).toBe(true);
});

test('a loss of time says how long it took and what the target was; what was missed is said to be missed, not achieved', () => {
  const slow = picture.findings.filter(({ kind, rule }) => kind === 'time' && rule === null);
  expect(slow.length).toBeGreaterThan(0);
  for (const { took, title, number, about } of slow) {
    if (title.en.startsWith('Slower than the target: ')) expect(took!.seconds).toBeGreaterThan(took!.target);
    expect((number === null) === (about !== null)).toBe(true);
  }
  expect(slow.some(({ took }) => took !== null)).toBe(true);
  const missed = picture.findings.filter(({ kind }) => kind === 'outcome');
  expect(missed.length).toBeGreaterThan(0);
  for (const { title } of missed) expect(title.en).toMatch(/^Less achieved than possible: /);
});

test('the bars of a case lie within the shift, in order, and each has a length', () => {
  const bars = picture.cases.flatMap((one) => one.bars);
  expect(new Set(bars.map(({ kind }) => kind))).toEqual(new Set(['waiting', 'travelling', 'onScene', 'custody', 'desk']));
  for (const { from, to } of bars) expect(to > from && to <= state.now).toBe(true);
  for (const { bars: own } of picture.cases)
    expect(own.map(({ from }) => from)).toEqual([...own].map(({ from }) => from).sort((a, b) => a - b));
});

test('a frame shows where everybody truly was at that second, whichever way one goes', () => {
  const [early, late] = [picture.frameAt(500), picture.frameAt(4000)];
  expect([early.map.now, late.map.now]).toEqual([500, 4000]);
  expect(early.map.units).toHaveLength(world.resolved.scenario.units.length);
  expect(early.suspects.length).toBeGreaterThan(0);
  expect(picture.frameAt(500)).toEqual(early);
});

test('the busy share steps between 0 and 1 in the order of time', () => {
  const { busy } = picture;
  for (let i = 0; i < busy.length; i += 2) {
    expect(busy[i + 1]! >= 0 && busy[i + 1]! <= 1).toBe(true);
    if (i > 0) expect(busy[i]!).toBeGreaterThan(busy[i - 2]!);
  }
});

test('response times, cases and radio lines are all there', () => {
  expect(picture.phases.some(({ median }) => median !== null)).toBe(true);
  expect(picture.cases).toHaveLength(assessment.score.cases.length);
  expect(picture.messages.length).toBeGreaterThan(100);
  expect(picture.messages.some(({ caseId, from }) => from.kind === 'unit' && caseId !== null)).toBe(true);
});

test('the points of the column add up to what is missing of the shift’s 100', () => {
  const lost = picture.findings.reduce((sum, { ofTotal }) => sum + ofTotal, 0);
  expect(lost).toBeCloseTo(assessment.score.total! - 100, 6);
  const sorted = [...picture.findings].sort(byWeight).map(({ ofTotal }) => ofTotal);
  expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
});

test('what a critical breach takes besides is named as time lost, and its mark lies under that of the breach', () => {
  const taken = picture.findings.filter(({ kind, rule }) => kind === 'time' && rule !== null);
  expect(taken.length).toBeGreaterThan(0);
  for (const loss of taken) {
    expect(loss.title.en).toContain(': ');
    const breach = picture.findings.find(({ kind, fact, rule }) => kind === 'broken' && fact === loss.fact && rule === loss.rule)!;
    expect([shapeOf(breach), shapeOf(loss)]).toEqual(['critical', 'minor']);
    expect(byGravity(loss, breach)).toBeLessThan(0);
  }
});

test('a breach by an act names who did it, with how many', () => {
  const acts = picture.findings.filter(({ broke }) => broke?.key === 'broke.act');
  expect(acts.length).toBeGreaterThan(0);
  expect(acts.some(({ by }) => by !== null && by.who !== null && by.who.en !== '')).toBe(true);
  expect(acts.some(({ by }) => typeof by?.officers === 'number')).toBe(true);
});

test('no warning lies behind the breach it warned of, nor after the end of the shift', () => {
  for (const { kind, at, warnedAt } of picture.findings) {
    if (warnedAt === null) continue;
    expect(warnedAt).toBeLessThanOrEqual(state.now);
    if (kind === 'broken') expect(warnedAt).toBeLessThanOrEqual(at);
  }
});
