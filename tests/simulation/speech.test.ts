import { describe, expect, test } from 'vitest';
import { instant, type Value } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { readPack } from '../../src/scenario/index.ts';
import { advance, type Belief, type CaseRecord, type Shift, startShift, submit, type World } from '../../src/simulation/index.ts';
import { askCaller, first, onTheLine, worldWith } from '../support/desk.ts';
import { nightMarket, packParts, quietEvening, worldFrom } from '../support/sources.ts';

/** Answers every call of an evening as it comes and puts every question of the card of its true type. */
function heardOut(world: World, seed: string): Shift {
  const shift = startShift(world, seed);
  const { state } = shift;
  for (let at = 0; at < 7200; at += 20) {
    advance(shift, instant(at));
    const ringing = Object.values(state.reports).find(({ intake }) => intake === 'ringing');
    if (!ringing || !submit(shift, { type: 'answer', report: ringing.id }).ok) continue;
    const { type } = world.caseTypes.get(state.incidents[ringing.incident]!.type)!;
    submit(shift, { type: 'setType', report: ringing.id, caseType: type.id as never });
    for (const { id } of type.questions) {
      submit(shift, { type: 'ask', report: ringing.id, question: id });
      while (state.reports[ringing.id]!.asking !== null) advance(shift, instant(state.now + 1));
    }
    submit(shift, { type: 'hangUp', report: ringing.id });
  }
  return shift;
}

/** How a belief is said in a slot. */
function asSaid(name: string, { value, spot }: Belief): Value {
  if (name === 'time') return Math.max(1, Math.floor(Number(value) / 60));
  return value ?? (spot ? `street/${spot.street}` : null);
}

/** Whether the desk knows, from this caller, what a slot of a line says. */
const isKnown = (record: CaseRecord, report: string, name: string, value: Value): boolean =>
  record.beliefs.some(
    (belief) =>
      belief.report === report &&
      (name === 'time' ? belief.aspect.endsWith('Time') : belief.aspect === name) &&
      asSaid(name, belief) === value,
  );

describe('what callers say and what the desk then knows', () => {
  test('is the same, on whole evenings with every question put', () => {
    const world = worldFrom(nightMarket());
    let [lines, silent] = [0, 0];
    for (const seed of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']) {
      const { state } = heardOut(world, seed);
      for (const report of Object.values(state.reports))
        for (const { by, key, slots } of report.lines) {
          if (by !== 'caller') continue;
          lines++;
          if (key === 'answer:nothing') silent++;
          for (const [name, value] of Object.entries(slots))
            if (!name.startsWith('part.'))
              expect([key, name, value, isKnown(state.cases[report.caseId]!, report.id, name, value)]).toEqual([key, name, value, true]);
        }
    }
    expect(lines).toBeGreaterThan(500);
    expect(silent / lines).toBeLessThan(0.01);
  });

  const thief = quietEvening({
    scripted: [
      {
        id: 'thief',
        type: 'phone_theft',
        at: '0s',
        delay: '5m',
        where: { place: 'night-market' },
        channel: '110',
        call: 'plain',
        draws: { sawThief: true, shopSaw: true, knowsWhere: true, thiefInView: false },
      },
    ],
  });
  const asksLook = (knows: number): Shift => {
    const shift = onTheLine(
      worldWith(
        thief,
        'caseTypes/phone_theft.json',
        (type: { readonly questions: readonly { readonly id: string; readonly reveals: readonly object[] }[] }) => ({
          ...type,
          questions: type.questions.map((question) =>
            question.id === 'look' ? { ...question, reveals: question.reveals.map((reveal) => ({ ...reveal, knows })) } : question,
          ),
        }),
      ),
      'look-1',
    );
    submit(shift, { type: 'setType', report: first.report, caseType: 'phone_theft' as never });
    askCaller(shift, 'look');
    return shift;
  };
  const lastWords = (shift: Shift): { readonly slots: object; readonly key: string } => shift.state.reports[first.report]!.lines.at(-1)!;

  test('a caller whose memory gives nothing away describes nobody', () => {
    const shift = asksLook(0);
    expect(lastWords(shift).slots).toEqual({});
    expect(lastWords(shift).key).not.toBe('answer:nothing');
    expect(shift.state.cases[first.caseId]!.beliefs.some(({ aspect }) => aspect === 'look')).toBe(false);
  });

  test('a caller who describes somebody has described him: the description can be sent out', () => {
    const shift = asksLook(1);
    expect(lastWords(shift).slots).toHaveProperty('look');
    expect(shift.state.cases[first.caseId]!.beliefs.some(({ aspect }) => aspect === 'look')).toBe(true);
  });

  test('what is mentioned in passing stands among the beliefs, in words', () => {
    const opening = { en: ['{time} ago, a {brand}.'], zh: ['{time}前，{brand}。'] };
    const shift = onTheLine(
      worldWith(thief, 'caseTypes/phone_theft.json', (type: { readonly calls: readonly object[] }) => ({
        ...type,
        calls: type.calls.map((call) => ({ ...call, opening })),
      })),
      'passing',
    );
    const beliefs = deskPictures(shift)().callOf(first.report)!.beliefs;
    expect(beliefs.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(['offenceTime', 'brand']));
    expect(beliefs.find(({ aspect }) => aspect === 'offenceTime')!.value).toEqual({ en: '5 minutes', zh: '5分钟' });
  });
});

test('what a caller may speak of has its name in words', () => {
  const parts = packParts('cn-foshan');
  const words = JSON.parse(parts['words.json']!) as Record<string, unknown>;
  const { 'aspect.look': _look, ...rest } = words;
  const { problems } = readPack({ ...parts, 'words.json': JSON.stringify(rest) }, 'cn-foshan');
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ code, message }) => code === 'unknownName' && message.includes('aspect.look'))).toBe(true);
});
