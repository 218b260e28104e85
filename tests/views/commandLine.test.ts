import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/picture/index.ts';
import { asGiven } from '../../src/views/console/asGiven.ts';
import { completions, parse, possible, type LineContext, type Reading } from '../../src/views/console/commandLine/parse.ts';
import { verbs } from '../../src/views/console/commandLine/walk.ts';
import words from '../../src/views/shared/locales/en.json';
import { tokensOf } from '../../src/views/console/commandLine/tokens.ts';
import { writeLine } from '../../src/views/console/commandLine/writeLine.ts';
import { nothingSelected, type DeskSelection } from '../../src/views/console/selection.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const looking = (selection: Partial<DeskSelection> = {}, language: 'en' | 'zh' = 'en'): LineContext => ({
  picture: busyEvening,
  selection: { ...nothingSelected, ...selection },
  language,
});
const atCase = (number: string): LineContext => looking({ caseId: `c${number}` as never });
const command = (reading: Reading): Command | null => (reading.kind === 'command' ? reading.command : null);
const problem = (reading: Reading): string | null => (reading.kind === 'problem' ? reading.problem.key : null);

describe('the words of a line', () => {
  test.each([
    ['D 302 0417', ['d', '302', '0417']],
    ['D.302.0417', ['d', '302', '0417']],
    ['  d  302 ,0417 ', ['d', '302', '0417']],
    ['派302到0417', ['派', '302', '0417']],
    ['派　３０２　０４１７', ['派', '302', '0417']],
    ['p1', ['p', '1']],
    ['级2', ['级', '2']],
    ['send 302 to 0417', ['send', '302', '0417']],
    ['', []],
  ])('%j is read as %j', (line, words) => {
    expect(tokensOf(line)).toEqual(words);
  });
});

describe('orders', () => {
  const dispatch = { type: 'dispatch', caseId: 'c0417', unit: 'u303' };
  test.each([
    'D 303 0417',
    'd.303.0417',
    'dispatch 303 0417',
    'send 303 to 0417',
    'D 0417 303',
    '派 303 0417',
    '派303到0417',
    '派警 303 417',
    'dis 303 0417',
  ])('%s sends 303 to 0417', (line) => {
    expect(command(parse(line, looking()))).toEqual(dispatch);
  });

  test('the case may be left out when one is selected, and a named case outranks it', () => {
    expect(command(parse('d 303', atCase('0417')))).toEqual(dispatch);
    expect(command(parse('d 303 0412', atCase('0417')))).toEqual({ ...dispatch, caseId: 'c0412' });
  });

  test.each(['d 303 308 0417', 'D.303.308.0417', '派 303 308 到0417', 'd 0417 303 308 303'])('%s sends both, each once', (line) => {
    const reading = parse(line, looking());
    expect(command(reading)).toEqual(dispatch);
    expect(reading).toMatchObject({ more: [{ ...dispatch, unit: 'u308' }], meaning: { key: 'means.dispatchSeveral' } });
  });

  test('units of one line are not sent instead of each other, only instead of a better one that stays', () => {
    const kept = (line: string): readonly unknown[] => {
      const reading = parse(line, atCase('0417'));
      const all = reading.kind === 'command' ? [reading.command, ...(reading.more ?? [])] : [];
      return all.map((each) => (asGiven(each, busyEvening, all) as { insteadOf?: unknown }).insteadOf);
    };
    expect(kept('d 303 308')).toEqual([undefined, undefined]);
    expect(kept('d 308 203')).toEqual(['u303', 'u303']);
  });

  test('of several units those that cannot be sent come last, an unknown one is named and nothing is ordered, and a reason holds for all', () => {
    expect(parse('d 301 303', atCase('0417'))).toMatchObject({ command: dispatch, more: [{ unit: 'u301' }] });
    expect(parse('d 303 999', atCase('0417'))).toMatchObject({ problem: { key: 'line.none', slots: { word: '999' } } });
    expect(parse('d 303 308 why armed', atCase('0417'))).toMatchObject({ command: { why: 'armed' }, more: [{ why: 'armed' }] });
  });

  test('a unit’s own round is named too, and the order refused for what it is', () => {
    const walking = {
      ...looking(),
      picture: {
        ...busyEvening,
        units: busyEvening.units.map((unit) =>
          unit.callSign === '303'
            ? { ...unit, patrol: { route: 'market', name: { en: 'Market round', zh: '夜市巡线' }, stop: null } }
            : unit,
        ),
      },
    } as unknown as LineContext;
    expect(command(parse('patrol 303 market', walking))).toEqual({ type: 'patrol', unit: 'u303', route: 'market' });
    expect(command(parse('patrol 303 off', walking))).toEqual({ type: 'patrol', unit: 'u303', route: null });
  });

  test('the echo of a dispatch names unit and kind, the case with type and place, the minutes by road and the cover lost', () => {
    const reading = parse('d 303', atCase('0417'));
    expect(reading).toMatchObject({
      meaning: {
        key: 'means.dispatchTimed',
        slots: {
          unit: { en: '303 (e-bike pair)', zh: '303（警用电动车组）' },
          number: { en: '0417 Snatch by motorcycle, Qilou Street at Gold Street', zh: '0417 飞车抢夺，骑楼街金行街口' },
          time: '1:53',
          cover: '0.9',
        },
      },
    });
  });

  test.each([
    ['a', { type: 'answer', report: 'r9' }],
    ['answer 2', { type: 'answer', report: 'r8' }],
    ['接', { type: 'answer', report: 'r9' }],
    ['ask 3', { type: 'ask', report: 'r0420', question: 'look' }],
    ['ask which phone', { type: 'ask', report: 'r0420', question: 'model' }],
    ['问 定位', { type: 'ask', report: 'r0420', question: 'locate' }],
    ['4', { type: 'ask', report: 'r0420', question: 'model' }],
    ['type fraud', { type: 'setType', report: 'r0420', caseType: 'fraud' }],
    ['类型 纠纷', { type: 'setType', report: 'r0420', caseType: 'dispute' }],
    ['place wenchang', { type: 'setPlace', report: 'r0420', belief: 'b2' }],
    ['l 1', { type: 'setPlace', report: 'r0420', belief: 'b1' }],
    ['p1', { type: 'setPriority', report: 'r0420', priority: 1 }],
    ['级别 3', { type: 'setPriority', report: 'r0420', priority: 3 }],
    ['reg', { type: 'register', report: 'r0420' }],
    ['登记', { type: 'register', report: 'r0420' }],
    ['refer', { type: 'refer', report: 'r0420' }],
    ['transfer', { type: 'transfer', report: 'r0420' }],
    ['refuse', { type: 'refuse', report: 'r0420' }],
    ['hang up', { type: 'hangUp', report: 'r0420' }],
    ['call back', { type: 'callBack', report: 'r0420' }],
    ['merge 0406', { type: 'merge', report: 'r0420', into: 'c0406' }],
    ['recall 302', { type: 'recall', unit: 'u302' }],
    ['撤回 302', { type: 'recall', unit: 'u302' }],
    ['post 303 ferry 0417', { type: 'manPost', unit: 'u303', post: 'ferry', caseId: 'c0417' }],
    ['patrol 303 market', { type: 'patrol', unit: 'u303', route: 'market' }],
    ['巡逻 303 夜市', { type: 'patrol', unit: 'u303', route: 'market' }],
    ['work search 0417', { type: 'order', caseId: 'c0417', job: 'search' }],
    ['search 0417', { type: 'order', caseId: 'c0417', job: 'search' }],
    ['搜 0417', { type: 'order', caseId: 'c0417', job: 'search' }],
    ['arrest zhou wei 0417', { type: 'order', caseId: 'c0417', job: 'bringIn', person: 'p1' }],
    ['arrest 0417', { type: 'order', caseId: 'c0417', job: 'bringIn', person: 'p1' }],
    ['arrest 0417 2', { type: 'order', caseId: 'c0417', job: 'bringIn', person: 'p2' }],
    ['tell 0417', { type: 'order', caseId: 'c0417', job: 'tell' }],
    ['return 0417', { type: 'order', caseId: 'c0417', job: 'return' }],
    ['close 0417 returned', { type: 'close', caseId: 'c0417', outcome: 'returned' }],
    ['结 0417 未破', { type: 'close', caseId: 'c0417', outcome: 'unsolved' }],
    ['plan 0412', { type: 'startPlan', caseId: 'c0412', plan: 'snatch' }],
    ['plan stop 0417', { type: 'stopPlan', caseId: 'c0417' }],
    ['fast 0417', { type: 'setManner', caseId: 'c0417', manner: 'fast' }],
    ['规范 0417', { type: 'setManner', caseId: 'c0417', manner: 'standing' }],
    ['r 2', { type: 'reply', order: 'o7', option: 'watch' }],
    ['reply add', { type: 'reply', order: 'o7', option: 'add' }],
    ['cancel junction 0417', { type: 'cancel', order: 'o5' }],
  ])('%s', (line, expected) => {
    expect(command(parse(line, looking()))).toEqual(expected);
  });

  test('a bare figure answers the open ask of the case in hand before it asks a question', () => {
    expect(command(parse('2', atCase('0417')))).toEqual({ type: 'reply', order: 'o7', option: 'watch' });
  });
});

describe('the hand-over', () => {
  // The shift begins at 18:00; it is 20:47:36 on the desk. The first case has CN-06 named already, the third has CN-31 on the desk's own
  // clocks.
  const [first, , clocked] = busyEvening.handOver;
  const minutes = (hour: number, minute: number, day = 0): number => day * 86_400 + hour * 3600 + minute * 60 - busyEvening.startsAt;
  const named = (due: number, to = 0, rule = 'CN-40') => ({
    type: 'handOver',
    caseId: first!.caseId,
    duties: [first!.named[0], { rule, due, to }],
  });

  test.each([
    [`hand over ${first!.number} CN-40 22:30`, named(minutes(22, 30))],
    [`ho ${first!.number} cn-40 22:30 to case-handling site`, named(minutes(22, 30), 2)],
    [`ho ${first!.number} CN-40 22:30 2`, named(minutes(22, 30), 1)],
    [`hand over ${first!.number} tell the complainant 9:05+1 criminal`, named(minutes(9, 5, 1), 1)],
    [`ho ${first!.number} CN-40 tomorrow 9:05`, named(minutes(9, 5, 1))],
    [`ho ${first!.number} CN-40 9:05 +3 criminal team`, named(minutes(9, 5, 3), 1)],
    [`ho ${first!.number} CN-40 1:00`, named(minutes(1, 0, 1))],
    [`ho ${first!.number} CN-40 18:00 today`, named(minutes(18, 0))],
    [`交接 ${first!.number} CN-40 22:30 由刑侦中队`, named(minutes(22, 30), 1)],
    [`交接${first!.number} 告知报警人进展 明天9:05`, named(minutes(9, 5, 1))],
    [`交班 ${first!.number} CN-40 ２２：３０ 办案区`, named(minutes(22, 30), 2)],
    [`strike ${first!.number} CN-06`, { type: 'handOver', caseId: first!.caseId, duties: [] }],
    [`划去 ${first!.number}`, { type: 'handOver', caseId: first!.caseId, duties: [] }],
    ['sign', { type: 'signHandOver' }],
    ['签名', { type: 'signHandOver' }],
    ['end now', { type: 'endShift' }],
    ['立即下班', { type: 'endShift' }],
  ])('%s', (line, expected) => {
    expect(command(parse(line, looking()))).toEqual(expected);
  });

  test('a duty that is named again is named anew, not twice', () => {
    expect(command(parse(`ho ${first!.number} CN-06 23:00`, looking()))).toMatchObject({
      duties: [{ rule: 'CN-06', due: minutes(23, 0) }],
    });
  });

  test('a duty on the desk’s own clocks needs neither time nor receiver', () => {
    expect(command(parse(`ho ${clocked!.number} CN-31`, looking()))).toEqual({
      type: 'handOver',
      caseId: clocked!.caseId,
      duties: clocked!.proposed,
    });
  });

  test.each([
    [`ho ${first!.number}`, 'line.missing'],
    [`ho ${first!.number} CN-40`, 'line.missing'],
    [`ho ${first!.number} CN-99 22:30`, 'line.none'],
    [`ho ${first!.number} CN-40 25:00`, 'line.noTime'],
    [`ho ${first!.number} CN-40 soon`, 'line.noTime'],
    [`ho ${first!.number} CN-40 22:30 nobody`, 'line.none'],
  ])('%s: %s', (line, key) => {
    expect(problem(parse(line, looking()))).toBe(key);
  });

  test.each(['en', 'zh'] as const)('? leads on from word to word, in %s', (language) => {
    const ways = (line: string): readonly string[] =>
      completions(line, looking({ caseId: clocked!.caseId }, language)).map((way) => way.line);
    expect(possible(looking({ caseId: clocked!.caseId }, language)).map((way) => way.line)).toEqual(
      expect.arrayContaining(language === 'zh' ? ['交接', '签名'] : ['hand over', 'sign']),
    );
    expect(ways('ho ?')[0]).toBe('ho CN-31');
    expect(ways('ho CN-31 ?')).toEqual([]);
    expect(ways('ho CN-40 ?')).toEqual(['ho cn-40 22:30', 'ho cn-40 00:00+1', 'ho cn-40 06:00+1', 'ho cn-40 22:00+1']);
    expect(ways('ho cn-40 22:30 c')).toEqual(
      language === 'zh'
        ? ['ho cn-40 22:30 刑侦中队', 'ho cn-40 22:30 办案区']
        : ['ho cn-40 22:30 Criminal team', 'ho cn-40 22:30 Case-handling site'],
    );
    for (const line of ['ho ?', 'ho CN-40 ?'])
      for (const way of ways(line))
        expect(problem(parse(way, looking({ caseId: clocked!.caseId }, language)))).toBe(
          way.includes(':') || way.endsWith('CN-31') ? null : 'line.missing',
        );
  });

  test('a broadcast names the case, the metres and, if it is another than the first, the message', () => {
    const broadcast = { type: 'broadcast', caseId: 'c0417', radius: 600, message: 'suspect' };
    expect(command(parse('broadcast 0417 600 suspect', looking()))).toEqual(broadcast);
    expect(command(parse('喊话 0417 600米', looking({}, 'zh')))).toEqual(broadcast);
    expect(command(parse('广播 600 嫌疑人', looking({ caseId: 'c0417' as never }, 'zh')))).toEqual(broadcast);
    expect(command(parse('bro 450', atCase('0417')))).toEqual({ ...broadcast, radius: 450 });
    expect(problem(parse('broadcast 0417 far', looking()))).toBe('line.noMetres');
    expect(completions('broadcast 0417 ', looking()).map((way) => way.line)).toEqual(['broadcast 0417 300', 'broadcast 0417 600']);
  });

  test('the end goes by way of the hand-over until that is signed', () => {
    expect(parse('end', looking()).kind).toBe('end');
    expect(command(parse('end', { ...looking(), picture: { ...busyEvening, handOverSigned: true } }))).toEqual({ type: 'endShift' });
  });
});

describe('lines that only look', () => {
  test('a case number shows the case, a call sign the unit, whatever figures they are', () => {
    expect(parse('0412', looking())).toMatchObject({ kind: 'show', selection: { caseId: 'c0412' } });
    expect(parse('303', looking())).toMatchObject({ kind: 'show', selection: { unit: 'u303' } });
  });
  test('nothing, help and the end', () => {
    expect(parse('  ', looking()).kind).toBe('empty');
    expect(parse('?', looking()).kind).toBe('help');
    expect(parse('end', looking()).kind).toBe('end');
    expect(parse('下班', looking()).kind).toBe('end');
  });
});

describe('what is wrong with a line', () => {
  test.each([
    ['frobnicate', 'line.noVerb'],
    ['d', 'line.missing'],
    ['d 999 0417', 'line.none'],
    ['d 303 0417 now please', 'line.over'],
    ['ask', 'line.missing'],
    ['p 7', 'line.none'],
    ['type', 'line.missing'],
  ])('%s: %s', (line, key) => {
    expect(problem(parse(line, looking()))).toBe(key);
  });
  test.each(['d 303 0999', 'P 0999 1', '0999', 'merge 0999', '派303到0999', 'plan 0999 own scene: Dance'])(
    '%s: there is no such case',
    (line) => {
      expect(parse(line, atCase('0417'))).toMatchObject({
        problem: { key: 'line.none', slots: { what: { word: 'part.case' }, word: '0999' } },
      });
    },
  );
  test('nor where none is in hand', () => {
    expect(parse('d 303 0999', looking())).toMatchObject({ problem: { key: 'line.none', slots: { word: '0999' } } });
  });
  test('says the words as they were typed', () => {
    expect(parse('plan 0417 dance all night', looking())).toMatchObject({
      problem: { key: 'line.none', slots: { word: 'dance all night' } },
    });
  });
  test('every verb is told in both languages in the list of commands', () => {
    for (const { id } of verbs) expect(words).toHaveProperty([`verb.${id}`]);
  });
  test('a call sign that is cut too short is not guessed', () => {
    expect(problem(parse('d 3', atCase('0417')))).toBe('line.several');
  });
  test('a missing case is asked for, with the cases to choose from', () => {
    const reading = parse('d 303', looking());
    expect(problem(reading)).toBe('line.missing');
    expect(reading.kind === 'problem' && reading.expected.map((each) => each.line)).toContain('d 0417');
  });
});

describe('ways to go on', () => {
  test('? lists the verbs that can be used now, and the open jobs of the case', () => {
    const lines = possible(atCase('0417')).map((way) => way.line);
    expect(lines).toContain('answer');
    expect(lines).toContain('search');
    expect(lines).not.toContain('secure');
    expect(possible(looking({}, 'zh')).map((way) => way.line)).toContain('接听');
  });
  test('the last word is completed, keeping what was said', () => {
    expect(completions('d 30', atCase('0417')).map((way) => way.line)).toContain('d 303');
    expect(completions('re', looking()).map((way) => way.line)).toEqual(expect.arrayContaining(['register', 'refer', 'recall', 'reply']));
    expect(completions('type ', looking()).length).toBe(6);
  });
});

describe('every button teaches its line', () => {
  const card = busyEvening.card('c0417' as never)!;
  const call = busyEvening.callOf('r0420' as never)!;
  const commands: readonly Command[] = [
    ...call.offers.filter((offer) => !['answer'].includes(offer.command.type)).map((offer) => offer.command),
    ...call.questions.map((question) => question.offer.command),
    ...call.mergeable.map((each) => each.offer.command),
    ...busyEvening.recommended('c0417' as never).map((each) => each.offer.command),
    ...card.jobs.flatMap((job) => job.choices.map((choice) => choice.command)),
    ...card.closing.map((offer) => offer.command),
    ...card.plans.map((offer) => offer.command),
    ...card.orders.flatMap((order) => (order.cancel ? [order.cancel.command] : [])),
    { type: 'broadcast', caseId: 'c0417' as never, radius: 600, message: 'suspect' },
    { type: 'answer', report: 'r9' as never },
    { type: 'answer', report: 'r8' as never },
    { type: 'recall', unit: 'u302' as never },
    { type: 'reply', order: 'o7' as never, option: 'watch' },
    { type: 'setManner', caseId: 'c0417' as never, manner: 'fast' },
    { type: 'stopPlan', caseId: 'c0417' as never },
    { type: 'setType', report: 'r0420' as never, caseType: 'fraud' as never },
    { type: 'setPlace', report: 'r0420' as never, belief: 'b2' },
    { type: 'manPost', unit: 'u303' as never, post: 'ferry', caseId: 'c0417' as never },
    { type: 'patrol', unit: 'u303' as never, route: 'market' },
    { type: 'detail', unit: 'u303' as never, to: 'gate-primary' },
    {
      type: 'handOver',
      caseId: busyEvening.handOver[1]!.caseId,
      duties: [{ rule: 'CN-40', due: 100_000 - ((100_000 + busyEvening.startsAt) % 60), to: 1 }],
    },
    { type: 'handOver', caseId: busyEvening.handOver[2]!.caseId, duties: busyEvening.handOver[2]!.proposed },
    { type: 'handOver', caseId: busyEvening.handOver[0]!.caseId, duties: [] },
    { type: 'signHandOver' },
    { type: 'endShift' },
    { type: 'hold', report: 'r0420' as never },
    { type: 'order', caseId: 'c0417' as never, job: 'search' as never, switches: { bwv: false, desc: false } },
  ];
  test.each(['en', 'zh'] as const)('in %s, the line that is written reads back as the same command', (language) => {
    for (const given of commands) {
      const line = writeLine(given, busyEvening, language);
      expect([line, command(parse(line, looking({}, language)))]).toEqual([line, given]);
    }
  });
});

describe('the grammar', () => {
  /** What may stand after each verb, from its own choices: the first of every part that is needed. */
  const lineOf = (verb: (typeof verbs)[number], name: string, context: LineContext): string => {
    let line = `${name}${verb.needs === 'case' && verb.id !== 'merge' ? ' 0417' : ''}`;
    for (let parts = 0; parts < 4; parts += 1) {
      const reading = parse(line, context);
      if (reading.kind !== 'problem' || reading.problem.key !== 'line.missing') break;
      const [way] = completions(line, context);
      if (!way) break;
      line = way.line;
    }
    return line;
  };
  const selectionOf = (id: string): Partial<DeskSelection> =>
    id === 'strike' || id === 'handOver'
      ? { caseId: busyEvening.handOver[0]!.caseId }
      : { caseId: 'c0417' as never, report: 'r0420' as never };

  test.each(
    verbs.flatMap((verb) =>
      (['en', 'zh'] as const).flatMap((language) => verb.names[language].map((name) => [verb.id, language, name] as const)),
    ),
  )('%s in %s as “%s” reads the same with spaces and with dots', (id, language, name) => {
    const verb = verbs.find((each) => each.id === id)!;
    const context = looking(selectionOf(id), language);
    const line = lineOf(verb, name, context);
    const reading = parse(line, context);
    const unfit = ['sendWave', 'callIn'];
    expect([line, reading.kind]).toEqual([line, unfit.includes(id) ? 'problem' : 'command']);
    if (reading.kind === 'problem') expect([line, reading.problem.key]).toEqual([line, 'line.missing']);
    expect(parse(line.replaceAll(' ', '.'), context)).toEqual(reading);
    expect(parse(`  ${line.replaceAll(' ', '   ')} `, context)).toEqual(reading);
  });

  test('no name belongs to two verbs', () => {
    const names = verbs.flatMap((verb) => [...new Set([...verb.names.en, ...verb.names.zh].map((name) => tokensOf(name).join('')))]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each([
    'D 308 0417 why closer by the bridge',
    'd.308.0417.why.closer by the bridge',
    '派 308 0417 因为 closer by the bridge',
    '派308到0417 理由：closer by the bridge',
  ])('%s keeps the reason with the order', (line) => {
    expect(command(parse(line, looking()))).toEqual({ type: 'dispatch', caseId: 'c0417', unit: 'u308', why: 'closer by the bridge' });
  });
  test('a reason belongs to sending a unit only', () => {
    expect(problem(parse('fast 0417 why not', looking()))).toBe('line.over');
  });
  test.each(['en', 'zh'] as const)('an order with its reason reads back, in %s', (language) => {
    const given: Command = { type: 'dispatch', caseId: 'c0417' as never, unit: 'u308' as never, why: '离得近, no. 2' };
    expect(command(parse(writeLine(given, busyEvening, language), looking({}, language)))).toEqual(given);
  });
});
