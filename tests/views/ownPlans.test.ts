import { describe, expect, test } from 'vitest';
import { completions, parse, type LineContext } from '../../src/views/console/commandLine/parse.ts';
import { commandsIn, menuEntries } from '../../src/views/console/menu/entries.ts';
import {
  added,
  inLane,
  joinable,
  joined,
  nudged,
  placed,
  shifted,
  stepsOf,
  switched,
  without,
  type Draft,
} from '../../src/views/console/plan/draft.ts';
import { keptPlansFrom, plansFor, withoutPlan, withPlan, type KeptPlan } from '../../src/views/console/plan/keptPlans.ts';
import { charactersAfter } from '../../src/views/console/drawer/speakingSpeed.ts';
import { nothingSelected } from '../../src/views/console/selection.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const text = (name: string) => ({ en: name, zh: name });
const step = (id: string, lane: 'scene' | 'desks' | 'victim', after: readonly string[] = []) => ({
  id,
  lane,
  job: id as never,
  name: text(id),
  after,
});
const draft: Draft = [step('a', 'scene'), step('b', 'scene'), step('c', 'scene'), step('d', 'desks', ['b']), step('e', 'desks')];
const ids = (of: Draft): string => of.map(({ id }) => id).join('');

describe('a plan that is being written', () => {
  test('a step goes one place up or down in its lane, and no further', () => {
    expect([ids(nudged(draft, 'b', -1)), ids(nudged(draft, 'b', 1)), ids(nudged(draft, 'a', -1)), ids(nudged(draft, 'c', 1))]).toEqual([
      'bacde',
      'acbde',
      'abcde',
      'abcde',
    ]);
  });

  test('goes to the end of the lane before or after, and before another step where it is put', () => {
    const over = shifted(draft, 'a', 1);
    expect([ids(over), inLane(over, 'desks').length, ids(shifted(draft, 'a', -1))]).toEqual(['bcdea', 3, 'abcde']);
    expect([ids(placed(draft, ['e', 'a'], 'scene', 'c')), ids(placed(draft, ['a'], 'victim', null))]).toEqual(['baecd', 'bcdea']);
  });

  test('nothing waits for a step that was taken out', () => {
    expect(stepsOf(without(draft, 'b'))).toEqual(
      ['a', 'c'].map((id) => ({ id, lane: 'scene', job: id })).concat(['d', 'e'].map((id) => ({ id, lane: 'desks', job: id }))),
    );
  });

  test('a job is added under a name that no step has or had', () => {
    expect(added(draft, { job: 'x' as never, name: text('x'), lane: 'scene' }, ['own7']).at(3)).toMatchObject({
      id: 'own8',
      lane: 'scene',
      job: 'x',
    });
  });

  test('can wait only for what does not wait for it', () => {
    expect(ids(joinable(draft, 'b'))).toBe('');
    expect(ids(joinable(draft, 'c'))).toBe('de');
    expect(joined(joined(draft, 'c', 'd', true), 'c', 'd', false).find(({ id }) => id === 'c')?.after).toEqual([]);
    expect(stepsOf(switched(draft, 'a', 'bwv', false))[0]).toEqual({ id: 'a', lane: 'scene', job: 'a', switches: { bwv: false } });
  });
});

const card = busyEvening.card('c0412' as never)!;
const kept: KeptPlan = {
  caseType: 'snatch',
  name: 'River first',
  plan: 'snatch',
  steps: [{ id: 'own1', lane: 'scene', job: 'search' as never }],
};

describe('plans that are kept', () => {
  test('stand by the type of the case, and one of the same name gives way', () => {
    const other = { ...kept, steps: [{ id: 'own1', lane: 'desks' as const, job: 'video' as never }] };
    expect(withPlan(withPlan([], kept), other)).toEqual([other]);
    expect(withoutPlan([kept], other)).toEqual([]);
    expect([
      plansFor([kept], card).length,
      plansFor([{ ...kept, caseType: 'noise' }], card).length,
      plansFor([{ ...kept, steps: [{ id: 'own1', lane: 'scene', job: 'fly' as never }] }], card).length,
    ]).toEqual([1, 0, 0]);
  });

  test('what is no plan falls away', () => {
    expect(
      keptPlansFrom([
        kept,
        { ...kept, name: '' },
        { ...kept, steps: [{ id: 'own1', lane: 'moon', job: 'search' }] },
        { ...kept, steps: [] },
        3,
        null,
      ]),
    ).toEqual([kept]);
    expect(keptPlansFrom('x')).toEqual([]);
  });
});

describe('the plan by line and by menu', () => {
  const at = (caseId: string, language: 'en' | 'zh' = 'en'): LineContext => ({
    picture: busyEvening,
    selection: { ...nothingSelected, caseId: caseId as never },
    language,
    plans: [kept],
  });

  test('one’s own plan is started by its name, and offered as a completion', () => {
    expect(parse('plan river', at('c0412'))).toMatchObject({
      kind: 'command',
      command: { type: 'startPlan', caseId: 'c0412', plan: 'snatch', steps: kept.steps },
      meaning: { key: 'means.ownPlan' },
    });
    expect(completions('plan ', at('c0412')).map(({ line }) => line)).toContain('plan River first');
  });

  test.each([
    ['plan edit', 'en'],
    ['plan.edit.0412', 'en'],
    ['预案 编辑', 'zh'],
  ] as const)('%s opens the editor', (line, language) => {
    expect(parse(line, at('c0412', language))).toMatchObject({ kind: 'editPlan', caseId: 'c0412' });
  });

  test('a step that has not begun is taken out, a job put in, by name', () => {
    const skip = parse('plan skip river', at('c0417'));
    expect(skip).toMatchObject({ kind: 'command', command: { type: 'startPlan', plan: 'snatch' }, meaning: { key: 'means.skipStep' } });
    expect(JSON.stringify(skip)).not.toContain('"s4"');
    expect(parse('预案 加 通报', at('c0417', 'zh'))).toMatchObject({
      command: {
        steps: [
          ...Array<unknown>(4).fill(expect.anything()),
          ...Array<unknown>(2).fill(expect.anything()),
          { id: 'own1', lane: 'desks', job: 'broadcast' },
          ...Array<unknown>(2).fill(expect.anything()),
        ],
      },
    });
    expect(parse('plan skip secure', at('c0417'))).toMatchObject({ kind: 'problem' });
    expect(completions('plan skip ', at('c0417')).length).toBeGreaterThan(0);
  });

  test.each([
    ['search without body cam', 'en', { bwv: false }],
    ['search.0417.without.two, description', 'en', { two: false, desc: false }],
    ['搜 不做 宣读', 'zh', { desc: false }],
    ['search without 2', 'en', { two: false }],
  ] as const)('%s leaves out what it names', (line, language, switches) => {
    expect(parse(line, at('c0417', language))).toMatchObject({
      kind: 'command',
      command: { type: 'order', job: 'search', switches },
      meaning: { key: 'means.workWithout' },
    });
  });

  test('what can be left out is completed; what no switch is called is said', () => {
    expect(completions('search without ', at('c0417')).map(({ line }) => line)).toEqual([
      'search without Body cameras on',
      'search without Two officers',
      'search without Description read out',
    ]);
    expect(completions('search without two, d', at('c0417')).map(({ line }) => line)).toEqual(['search without two, Description read out']);
    expect(parse('search without helmets', at('c0417'))).toMatchObject({ kind: 'problem', problem: { key: 'line.none' } });
    expect(parse('fast without helmets', at('c0417'))).toMatchObject({ kind: 'problem', problem: { key: 'line.over' } });
  });

  test.each([
    ['undo', 'en'],
    ['撤销', 'zh'],
    ['收回', 'zh'],
  ] as const)('%s takes the last command back', (line, language) => {
    expect(parse(line, at('c0417', language))).toEqual({ kind: 'takeBack', meaning: { key: 'means.takeBack', slots: {} } });
  });

  test('the menu of a case has the editor and one’s own plans', () => {
    const entries = menuEntries({ kind: 'case', id: 'c0412' }, { picture: busyEvening, selection: nothingSelected, plans: [kept] });
    expect(entries.find(({ editPlan }) => editPlan !== undefined)).toMatchObject({ editPlan: 'c0412' });
    expect(commandsIn(entries)).toContainEqual({ type: 'startPlan', caseId: 'c0412', plan: 'snatch', steps: kept.steps });
  });
});

test('speech takes its time: English by signs, Chinese by syllables', () => {
  const english = 'Somebody took my phone at the stall and ran off.';
  expect([charactersAfter(0, english), charactersAfter(1000, english), charactersAfter(60_000, english)]).toEqual([0, 19, english.length]);
  expect(charactersAfter(1000, '手机被人拿走了，在夜市。')).toBe(5);
});
