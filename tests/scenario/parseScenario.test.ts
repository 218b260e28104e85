import { describe, expect, test } from 'vitest';
import { parseScenario, readScenario } from '../../src/scenario/index.ts';
import { nightMarket, sources } from '../support/sources.ts';
import { changed } from './mutate.ts';

const text = (scenario: unknown): string => JSON.stringify(scenario, null, 2);

function problemsOf(scenario: unknown) {
  const read = parseScenario(text(scenario), 'mine.json', sources());
  return read.ok ? [] : read.problem;
}

test('the night market is sound', () => expect(problemsOf(nightMarket())).toEqual([]));

describe('one change gives one problem, with its place and the name that was meant', () => {
  const night = nightMarket();
  test.each([
    ['a key misspelt', 'weekdey', 'friday', 'weekdey', 'unknownKey', 'weekday'],
    ['no name', 'name', undefined, 'name', 'missing', undefined],
    ['a number for a text', 'briefing', 7, 'briefing', 'wrongType', undefined],
    ['a text in one language', 'name', { en: 'x' }, 'name.zh', 'missing', undefined],
    ['another format', 'format', 'casebreak.scenario/2', 'format', 'badValue', 'casebreak.scenario/1'],
    ['a mode that is none', 'mode', 'exams', 'mode', 'badValue', 'exam'],
    ['an exam at no such speed', 'examSpeed', 5, 'examSpeed', 'badValue', undefined],
    ['a district that is none', 'district', 'lizhuo', 'district', 'unknownName', 'lizhou'],
    ['a pack that is none', 'pack', 'cn-fosan', 'pack', 'unknownName', 'cn-foshan'],
    ['a day that is none', 'starts', '2026-02-30T18:00', 'starts', 'noSuchDay', undefined],
    ['another weekday', 'weekday', 'thursday', 'weekday', 'wrongWeekday', 'friday'],
    ['no time at all', 'lasts', '0s', 'lasts', 'outOfRange', undefined],
    ['too long', 'lasts', '61d', 'lasts', 'outOfRange', undefined],
    ['a span that is none', 'lasts', 'four hours', 'lasts', 'badValue', undefined],
    ['a unit of no kind', 'units.0.kind', 'rider', 'units[0].kind', 'unknownName', 'riders'],
    ['a base that is none', 'units.0.base', 'riders-bse', 'units[0].base', 'unknownName', 'riders-base'],
    ['a unit in no zone', 'units.0.at', { zone: 'z99' }, 'units[0].at.zone', 'unknownName', undefined],
    ['a unit nowhere', 'units.0.at', { plaec: 'night-market' }, 'units[0].at.plaec', 'unknownKey', 'place'],
    ['a unit that is off duty before it begins', 'units.0.shiftEnds', '-1h', 'units[0].shiftEnds', 'outsideShift', undefined],
    ['a unit id twice', 'units.1.id', 'u101', 'units[1].id', 'duplicateId', undefined],
    ['a call sign twice', 'units.1.callSign', '101', 'units[1].callSign', 'duplicateId', undefined],
    ['more women than people', 'units.0.women', 8, 'units[0].women', 'outOfRange', undefined],
    ['a breach that earns points', 'weights', { critical: -20 }, 'weights.critical', 'outOfRange', undefined],
    ['a smaller breach that earns points', 'weights', { major: -6 }, 'weights.major', 'outOfRange', undefined],
    ['a pass that nobody reaches', 'weights', { passScore: 101 }, 'weights.passScore', 'outOfRange', undefined],
    ['parts that all weigh nothing', 'weights', { compliance: 0, time: 0, outcome: 0, public: 0 }, 'weights', 'outOfRange', undefined],
    ['a desk that is none', 'desks', { vidio: 2 }, 'desks.vidio', 'unknownName', 'video'],
    ['a stream of no type', 'streams.0.type', 'phone_thefts', 'streams[0].type', 'unknownName', 'phone_theft'],
    ['a second stream of a type', 'streams.1.type', 'phone_theft', 'streams[1].type', 'duplicateId', undefined],
    ['a stream named like another', 'streams.1.id', 'phone_theft', 'streams[1].id', 'duplicateId', undefined],
    ['a stream in no zone', 'streams.0.zones', { nowhere: 2 }, 'streams[0].zones.nowhere', 'unknownName', undefined],
    ['a stream above all rates', 'streams.0.perMillionPerDay', 9000, 'streams[0].perMillionPerDay', 'outOfRange', undefined],
    [
      'more reports than fit',
      'streams.0',
      { type: 'phone_theft', perMillionPerDay: 5000, intensity: 1000, blocks: [9, 9, 9, 9] },
      'streams',
      'tooMany',
      undefined,
    ],
    ['three blocks', 'streams.0.blocks', [1, 1, 1], 'streams[0].blocks', 'outOfRange', undefined],
    ['a script of no type', 'scripted.0.type', 'phone_theff', 'scripted[0].type', 'unknownName', 'phone_theft'],
    ['a script at no place', 'scripted.0.where', { place: 'nite-market' }, 'scripted[0].where.place', 'unknownName', 'night-market'],
    ['a script after the end', 'scripted.0.at', '5h', 'scripted[0].at', 'outsideShift', undefined],
    ['a script by a strange channel', 'scripted.0.channel', 'bank', 'scripted[0].channel', 'unknownName', undefined],
    ['a script with no such call', 'scripted.0.call', 'nite_market', 'scripted[0].call', 'unknownName', 'night_market'],
    [
      'a script with no such draw',
      'scripted.0.draws',
      { pickpoketed: true },
      'scripted[0].draws.pickpoketed',
      'unknownName',
      'pickpocketed',
    ],
    [
      'a script with no such draw of a person',
      'scripted.0.culprits',
      [{ admit: true }],
      'scripted[0].culprits[0].admit',
      'unknownName',
      'admits',
    ],
    ['a text for a truth value', 'scripted.0.draws', { thiefInView: 'yes' }, 'scripted[0].draws.thiefInView', 'impossibleValue', undefined],
    ['an amount that is never drawn', 'scripted.0.draws', { amount: -5 }, 'scripted[0].draws.amount', 'impossibleValue', undefined],
    ['a word that is none of the draw’s', 'scripted.0.draws', { offSex: 'm' }, 'scripted[0].draws.offSex', 'impossibleValue', undefined],
    [
      'a text for a truth value of a person',
      'scripted.0.culprits',
      [{ admits: 'no' }],
      'scripted[0].culprits[0].admits',
      'impossibleValue',
      undefined,
    ],
    ['a past value that is none', 'inherited.0.draws', { everSolved: 1 }, 'inherited[0].draws.everSolved', 'impossibleValue', undefined],
    [
      'somebody at the site whom nobody arrested',
      'inherited.0.history',
      [
        { at: '-2h', act: 'site.entered', person: 'culprit' },
        { at: '-1h', act: 'arrest.executed', person: 'culprit' },
      ],
      'inherited[0].history[0].act',
      'tooEarly',
      undefined,
    ],
    ['a script with no such behaviour', 'scripted.0.behaviour', 'walk_in_crowd', 'scripted[0].behaviour', 'unknownName', 'walk_into_crowd'],
    [
      'a delay whose p90 lies below its median',
      'scripted.0.delay',
      { lognormal: { median: '5m', p90: '4m' } },
      'scripted[0].delay.lognormal',
      'badSpread',
      undefined,
    ],
    ['a case from the future', 'inherited.0.at', '10m', 'inherited[0].at', 'outsideShift', undefined],
    [
      'a case whose report may be anywhen',
      'inherited.0.delay',
      { exponential: { mean: '10m' } },
      'inherited[0].delay',
      'wrongType',
      undefined,
    ],
    ['a case without the time of its report', 'inherited.0.delay', undefined, 'inherited[0].delay', 'missing', undefined],
    ['a case that nobody has reported yet', 'inherited.0.delay', '9h', 'inherited[0].delay', 'outsideShift', undefined],
    ['a past act before the report', 'inherited.0.history.0.at', '-531m', 'inherited[0].history[0].at', 'outsideShift', undefined],
    [
      'a past act that is none',
      'inherited.0.history.0.act',
      'report.registred',
      'inherited[0].history[0].act',
      'unknownName',
      'report.registered',
    ],
    ['a past act of no unit', 'inherited.0.history.0.unit', 'u999', 'inherited[0].history[0].unit', 'unknownName', undefined],
    ['a rule that is none', 'rulesOff', ['CN-1'], 'rulesOff[0]', 'unknownName', 'CN-01'],
    ['a tag in a text', 'name', { en: '<b>Night</b>', zh: '夜' }, 'name.en', 'badText', undefined],
    ['a control letter in a text', 'name', { en: 'Night\u0007', zh: '夜' }, 'name.en', 'badText', undefined],
    ['a slot in one language', 'name', { en: 'Night {hour}', zh: '夜' }, 'name', 'unlikeSlots', undefined],
    ['an id that begins with a digit', 'scripted.0.id', '1st', 'scripted[0].id', 'badValue', undefined],
  ])('%s', (_, path, value, place, code, nearest) => {
    const found = problemsOf(changed(night, path, value));
    expect(found.map((one) => [one.path, one.code, one.nearest])).toContainEqual([place, code, nearest]);
    for (const one of found) expect(one).toMatchObject({ file: 'mine.json', severity: 'error' });
  });

  test('line and column are those of the value, or of the key when the key is wrong', () => {
    const lines = text(changed(night, 'units.2.kind', 'nothing')).split('\n');
    const [problem] = problemsOf(changed(night, 'units.2.kind', 'nothing'));
    expect(lines[problem!.line - 1]!.slice(problem!.column - 1)).toBe('"nothing",');
    const wrongKey = changed(night, 'weekdey', 1);
    const [unknown] = problemsOf(wrongKey);
    expect(
      text(wrongKey)
        .split('\n')
        [unknown!.line - 1]!.slice(unknown!.column - 1),
    ).toMatch(/^"weekdey"/);
  });

  test('problems of shape, of reference and of several parts come together', () => {
    const wrong = changed(
      changed(changed(changed(night, 'modus', 'exam'), 'briefing', 7), 'units.0.kind', 'rider'),
      'streams.0.type',
      'phone',
    );
    expect(
      problemsOf(wrong)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['unknownKey', 'unknownName', 'unknownName', 'wrongType']);
  });
});

test('a scenario whose pack has a dead rule is refused, not played without it', () => {
  const parts = sources().packs['cn-foshan']!;
  const rules = JSON.parse(String(parts['rules.json'])) as { rules: { id: string }[] };
  const index = rules.rules.findIndex(({ id }) => id === 'CN-12');
  const dead = {
    ...sources(),
    packs: { 'cn-foshan': { ...parts, 'rules.json': JSON.stringify(changed(rules, `rules.${index}.a`, ['no.such_act'])) } },
  };
  const read = parseScenario(text(nightMarket()), 'mine.json', dead);
  expect(read.ok ? [] : read.problem).toMatchObject([
    { file: 'packs/cn-foshan/rules.json', path: `rules[${index}].a[0]`, code: 'unknownActivity' },
  ]);
});

test('a day before the law was in force is worth a warning, and can be played', () => {
  const { value, problems } = readScenario(text({ ...nightMarket(), starts: '2013-05-10T18:00' }), 'mine.json', sources());
  expect(problems).toMatchObject([{ path: 'starts', code: 'lawNotInForce', severity: 'warning' }]);
  expect(value).toBeDefined();
});

test('a value that cannot be drawn is told with what can be', () => {
  const draws = { thiefInView: 'yes', amount: -5, offAge: 3, offSex: 'X' };
  expect(problemsOf(changed(nightMarket(), 'scripted.0.draws', draws)).map(({ message }) => message)).toEqual([
    '“thiefInView” is true or false, never "yes".',
    expect.stringMatching(/^“amount” is a number from \d+ to \d+, never -5\.$/),
    '“offAge” is a number from 12 to 74, never 3.',
    '“offSex” is one of “M”, “F”, never "X".',
  ]);
});

test('an act of the past that comes too early names what belongs before it; bounds of time are said as times', () => {
  const history = [{ at: '-2h', act: 'site.entered', person: 'culprit' }];
  expect(problemsOf(changed(nightMarket(), 'inherited.0.history', history)).map(({ message }) => message)).toEqual([
    '“site.entered” stands before anything that leads to it: the person must be arrested or inTransit by then. Before it belongs “arrest.executed”.',
  ]);
  const [late] = problemsOf(changed(nightMarket(), 'scripted.0.at', '5h'));
  expect(late?.message).toBe('“5h” does not lie between -30d and 3h59m59s, reckoned from the start of the shift.');
});

test('a scenario in which nobody can be sent is worth a warning, and can be played', () => {
  const { value, problems } = readScenario(text({ ...nightMarket(), units: [], inherited: [] }), 'mine.json', sources());
  expect(problems).toMatchObject([{ path: 'units', code: 'noUnits', severity: 'warning' }]);
  expect(value).toBeDefined();
});

test('no change whatever makes the parser throw, or speak as zod does', () => {
  const night = nightMarket();
  const paths = (json: unknown, path: string): readonly string[] =>
    typeof json === 'object' && json !== null
      ? [
          ...(path === '' ? [] : [path]),
          ...Object.entries(json)
            .slice(0, 3)
            .flatMap(([key, value]) => paths(value, path === '' ? key : `${path}.${key}`)),
        ]
      : [path];
  const all = paths(night, '').filter((path) => !path.startsWith('pack') && !path.startsWith('district'));
  const bare = { packs: {}, districts: {} };
  for (const path of all) {
    for (const value of [null, -1.5, 'no', [], {}, { from: 'x' }, [[1]]]) {
      const read = parseScenario(JSON.stringify(changed(night, path, value)), 'x.json', bare);
      for (const { message } of read.ok ? [] : read.problem) expect(message).not.toMatch(/invalid input|expected \w+, received|zod/i);
    }
  }
});

const [crew] = nightMarket()['units'] as readonly Record<string, unknown>[];

test.each([
  ['units.0', { ...crew, officers: 0, auxiliaries: 0, women: 0 }, 'There is nobody in this crew.'],
  ['units.0', { ...crew, onCall: '20m', shiftEnds: '10m' }, 'The shift of this unit is over before it can be there.'],
  ['site', { rooms: 1, recorded: 3 }, '3 rooms cannot record where there are 1.'],
  ['inherited.0.history.0.act', 'case.closed', 'A file that the shift before closed is not handed over: leave the case out.'],
  ['inherited.0.history.0.order', { recordd: false }, 'There is no switch or answer “recordd”.'],
] as const)('%s that cannot be is told: %#', (path, value, message) => {
  expect(problemsOf(changed(nightMarket(), path, value)).map((problem) => problem.message)).toContain(message);
});

test('where no name is near and they are few, all there are are told', () => {
  const [problem] = problemsOf(changed(nightMarket(), 'groups.0.kind', 'zzz'));
  expect(problem!.message).toMatch(/^There is no kind of group in this pack “zzz”\. There is \w+(, \w+)*\.$/);
});
