import { describe, expect, test } from 'vitest';
import { readPack } from '../../src/scenario/index.ts';
import { custodyWays, stages } from '../../src/scenario/checks/stages.ts';
import { chartTable } from '../../src/simulation/index.ts';
import { packParts } from '../support/sources.ts';
import { changed } from './mutate.ts';

const parts: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(packParts('cn-foshan')).map(([name, text]) => [name, JSON.parse(text) as unknown]),
);
type Named = { readonly id: string };
const indexOf = (part: string, id: string): number => (parts[part] as readonly Named[]).findIndex((one) => one.id === id);

test('the pack is sound, and so are its rules', () => {
  const { problems } = readPack(packParts('cn-foshan'), 'cn-foshan');
  expect(problems).toEqual([]);
});

test('stages are those of the machines', () => {
  expect(Object.fromEntries(Object.entries(stages).map(([region, names]) => [region, [...names].sort()]))).toEqual(
    Object.fromEntries(Object.entries(chartTable).map(([region, table]) => [region, Object.keys(table).sort()])),
  );
});

test('the ways of custody are those of its machine', () => {
  const ways = Object.entries(chartTable.custody).map(
    ([stage, events]) => [stage, Object.fromEntries(Object.entries(events).map(([event, [way]]) => [event, way!.target]))] as const,
  );
  expect(custodyWays).toEqual(Object.fromEntries(ways));
});

describe('one change gives a problem in its file', () => {
  const arrest = indexOf('jobs.json', 'arrest');
  const ask = indexOf('asks.json', 'first_move');
  const type = 'caseTypes/phone_theft.json';
  test.each([
    ['jobs.json', `${arrest}.steps.0`, { act: 'arrest.carded' }, `[${arrest}].steps[0].act`, 'unknownName'],
    ['jobs.json', `${arrest}.steps.0`, { ask: 'no_such_ask' }, `[${arrest}].steps[0].ask`, 'unknownName'],
    ['jobs.json', `${arrest}.shownWhen`, "person.custody == 'stoped'", `[${arrest}].shownWhen`, 'impossibleValue'],
    ['jobs.json', `${arrest}.shownWhen`, 'person.custodi', `[${arrest}].shownWhen`, 'unknownPath'],
    ['jobs.json', `${arrest}.shownWhen`, 'count.held >', `[${arrest}].shownWhen`, 'badExpression'],
    ['jobs.json', `${arrest}.shownWhen`, "count.held == 'two'", `[${arrest}].shownWhen`, 'wrongComparison'],
    ['jobs.json', `${arrest}.doer`, { desk: 'vidio' }, `[${arrest}].doer.desk`, 'unknownName'],
    ['jobs.json', `${arrest}.lane`, 'scenes', `[${arrest}].lane`, 'badValue'],
    ['asks.json', `${ask}.default`, 'seek', `[${ask}].default`, 'unknownName'],
    ['asks.json', `${indexOf('asks.json', 'dwelling')}.wrongShare`, 0.5, `[${indexOf('asks.json', 'dwelling')}].wrongShare`, 'wrongShare'],
    ['asks.json', `${ask}.right.0.option`, 'serch', `[${ask}].right[0].option`, 'unknownName'],
    ['asks.json', '1.id', (parts['asks.json'] as readonly Named[])[0]!.id, '[1].id', 'duplicateId'],
    ['plans.json', '0.steps.0.job', 'no_such_job', '[0].steps[0].job', 'unknownName'],
    ['plans.json', '0.steps.0.after', ['no_such_step'], '[0].steps[0].after[0]', 'unknownName'],
    ['behaviours.json', '0.start', 'nowhere', '[0].start', 'unknownName'],
    ['behaviours.json', '0.phases.leave.next', [{ p: 0, phase: 'off' }], '[0].phases.leave.next', 'chancesNotOne'],
    [
      'behaviours.json',
      '0.phases.leave.next',
      [
        { p: 0.3, phase: 'crowd' },
        { p: 0.3, phase: 'off' },
      ],
      '[0].phases.leave.next',
      'chancesNotOne',
    ],
    ['behaviours.json', '0.met.byHunt', { caught: -0.1, seen: 0.2 }, '[0].met.byHunt.caught', 'outOfRange'],
    ['behaviours.json', '0.met.byHunt', { caught: 0.9, seen: 0.2 }, '[0].met.byHunt', 'chancesTooHigh'],
    [type, 'plan', 'no_such_plan', 'plan', 'unknownName'],
    [type, 'draws.3.when', 'truth.amount > 5', 'draws[3].when', 'unknownPath'],
    [type, 'draws.3', { name: 'fresh', chance: 0.5, value: true }, 'draws[3]', 'badValue'],
    [type, 'attributes.inProgress', '5', 'attributes.inProgress', 'wrongComparison'],
    [type, 'track.0.is', 'Bad Id', 'track[0].is', 'badValue'],
    [type, 'evidence.1.id', 'street_camera_day', 'evidence[1].id', 'duplicateId'],
    [type, 'phases.0.from', ['call.rang'], 'phases[0].from[0]', 'unknownName'],
    [type, 'calls.0.opening', { en: ['At {plaice}.'], zh: ['在{plaice}。'] }, 'calls[0].opening', 'unknownName'],
    [type, 'calls.0.opening', { en: ['At {place}.'], zh: ['在。'] }, 'calls[0].opening', 'unlikeSlots'],
    [type, 'priority.0.when', 'case.track', 'priority[0].when', 'unknownPath'],
    [type, 'times.scene', { median: '22m', p90: '2m' }, 'times.scene', 'badSpread'],
    ['rules.json', 'rules.0.guard', 'case.trak == 1', 'rules[0].guard', 'illTypedCondition'],
    ['rules.json', 'rules.0.a', ['report.recieved'], 'rules[0].a[0]', 'unknownActivity'],
    ['rules.json', 'rules.0.cite', [], 'rules[0].cite', 'missingCitation'],
    ['rules.json', 'rules.0.severity', 'grave', 'rules[0].severity', 'badValue'],
    ['houseRules.json', 'rules.0.guard', 'A.unverrified', 'rules[0].guard', 'illTypedCondition'],
    ['houseRules.json', 'rules.0.basis', 'law', 'rules[0].basis', 'badValue'],
    ['houseRules.json', 'notice', 'none', 'notice', 'unknownKey'],
    ['pack.json', 'id', 'cn-fosan', 'id', 'wrongId'],
  ])('%s %s', (file, path, value, place, code) => {
    const { problems } = readPack({ ...parts, [file]: changed(parts[file], path, value) }, 'cn-foshan');
    expect(problems.map((one) => `${one.file} ${one.path} ${one.code}`)).toContain(`packs/cn-foshan/${file} ${place} ${code}`);
  });

  test('a plan that goes in a circle', () => {
    const [first, second] = (parts['plans.json'] as readonly { readonly steps: readonly Named[] }[])[0]!.steps;
    const circle = changed(changed(parts['plans.json'], '0.steps.0.after', [second!.id]), '0.steps.1.after', [first!.id]);
    expect(readPack({ ...parts, 'plans.json': circle }, 'cn-foshan').problems.map(({ code }) => code)).toContain('circle');
  });

  test('a file that is missing, and one that is strange', () => {
    const { 'words.json': _, ...rest } = parts;
    const { problems } = readPack({ ...rest, 'word.json': {} }, 'cn-foshan');
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(
      expect.arrayContaining(['packs/cn-foshan/words.json missingFile', 'packs/cn-foshan/word.json unknownFile']),
    );
  });

  test('files given as texts name line and column', () => {
    const texts = packParts('cn-foshan');
    const { problems } = readPack({ ...texts, 'desks.json': texts['desks.json']!.replace('"seats"', '"sets"') }, 'cn-foshan');
    expect(problems[0]).toMatchObject({ file: 'packs/cn-foshan/desks.json', code: expect.stringMatching(/unknownKey|missing/) as string });
    expect(problems.find(({ code }) => code === 'unknownKey')).toMatchObject({ nearest: 'seats', line: expect.any(Number) as number });
    expect(problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
  });
});
