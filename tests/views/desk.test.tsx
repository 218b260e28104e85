import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { Desk } from '../../src/views/console/Desk.tsx';
import { offerOf } from '../../src/views/console/offerOf.ts';
import { usualKeyChoice } from '../../src/views/console/keys/keyMap.ts';
import { usualPanes, type DeskProps } from '../../src/views/console/props.ts';
import { alike } from '../../src/views/shared/alike.ts';
import { nothingSelected } from '../../src/views/console/selection.ts';
import { fetchWords } from '../../src/views/shared/wording.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

await Promise.all([fetchWords('en'), fetchWords('zh')]);

const nothing = (): void => undefined;
const props = (more: Partial<DeskProps> = {}, language: 'en' | 'zh' = 'en'): DeskProps => ({
  picture: busyEvening,
  title: { en: 'Night market', zh: '夜市' },
  words: { phrases: {}, words: {} },
  selection: nothingSelected,
  onSelect: nothing,
  onCommand: () => Promise.resolve({ accepted: true }),
  appearance: {
    language,
    theme: 'dark',
    density: 'compact',
    textScale: 1,
    onLanguage: nothing,
    onTheme: nothing,
    onDensity: nothing,
    panes: usualPanes,
    onPanes: nothing,
    keys: usualKeyChoice,
    onKeys: nothing,
    plans: [],
    onPlans: nothing,
    typed: false,
    onTyped: nothing,
    captions: false,
    onCaptions: nothing,
    onTextScale: nothing,
  },
  speed: { value: 4, options: [1, 2, 4, 8], paused: false, auto: null },
  onSpeed: nothing,
  onPause: nothing,
  onSkip: nothing,
  map: null,
  menu: { save: nothing, restart: nothing, newSeed: nothing },
  ...more,
});
const plain = (html: string): string =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** What is opened seldom is fetched with the first look: here it is there from the beginning. */
beforeAll(async () => {
  const selection = { ...nothingSelected, caseId: 'c0417' as never };
  renderToString(<Desk {...props({ selection, appearance: { ...props().appearance, captions: true } })} />);
  await Promise.all([import('../../src/views/console/drawer/sheets.ts'), import('../../src/views/console/SoundStrip.tsx')]);
  await new Promise((settled) => setTimeout(settled, 0));
});

describe('the desk', () => {
  test('says the way to the hand-over where it says that the shift is over', () => {
    const over = { id: 'over', level: 'warn', text: { en: 'Over.', zh: '结束。' }, handOver: true } as const;
    const action = { label: { en: 'To the debrief', zh: '复盘' }, onPress: nothing };
    expect(plain(renderToString(<Desk {...props({ notices: [{ ...over, action }] })} />))).toMatch(/Over\. +Hand over +To the debrief/);
  });

  test('names its parts for a screen reader', () => {
    const html = renderToString(<Desk {...props()} />);
    for (const name of ['Pending', 'Active', 'Units', 'Radio', 'Early warnings', 'Command line', 'Case in hand', 'Map of the district'])
      expect(html).toContain(`aria-label="${name}"`);
  });
  test('flashes the P1 without a unit and nothing else', () => {
    expect(renderToString(<Desk {...props()} />).match(/flash-box/g)).toHaveLength(1);
  });
  test('speaks the language that is in force', () => {
    const text = plain(renderToString(<Desk {...props({ selection: { ...nothingSelected, caseId: 'c0417' as never } }, 'zh')} />));
    expect(text).toContain('飞车抢夺');
    expect(text).not.toMatch(/Pending|Snatch|Early warnings/);
  });
  test('shows why a greyed order cannot be given, beside it and to a screen reader', () => {
    const html = renderToString(<Desk {...props({ selection: { ...nothingSelected, caseId: 'c0417' as never } })} />);
    expect(html).toMatch(/aria-disabled="true"[^>]*aria-label="Gold shops: watch for resale needs a description of the item"/);
    expect(plain(html)).toContain('needs a description of the item');
  });
  test('puts the rule beside an ask as the scaffold allows', () => {
    const at = (scaffold: 'full' | 'hints' | 'none'): string =>
      plain(
        renderToString(
          <Desk {...props({ picture: { ...busyEvening, scaffold }, selection: { ...nothingSelected, caseId: 'c0417' as never } })} />,
        ),
      );
    expect(at('full')).toContain('at least three staff at night');
    expect(at('hints')).toContain('rules bear on this');
    expect(at('none')).not.toMatch(/rules bear on this|at least three staff at night/);
  });
  test('marks no answer of an ask beforehand', () => {
    const html = renderToString(<Desk {...props({ selection: { ...nothingSelected, caseId: 'c0417' as never } })} />);
    expect(html.slice(html.indexOf('data-ask='), html.indexOf('ask-rules'))).not.toMatch(/btn main|aria-pressed="true"|autofocus/i);
  });
  test('without units, or with none on duty, it says so and stands', () => {
    const nobody = plain(
      renderToString(
        <Desk
          {...props({
            picture: { ...busyEvening, units: [], recommended: () => [] },
            selection: { ...nothingSelected, caseId: 'c0412' as never },
          })}
        />,
      ),
    );
    expect(nobody).toContain('No units in this shift.');
    expect(nobody).toContain('There is no unit to send.');
    const off = plain(
      renderToString(
        <Desk
          {...props({
            picture: {
              ...busyEvening,
              units: busyEvening.units.map((unit) => ({
                ...unit,
                status: 'OF' as const,
                caseId: null,
                number: null,
                task: null,
                eta: null,
              })),
            },
          })}
        />,
      ),
    );
    expect(off).toContain('Free 0');
    expect(off).toContain('0 free of');
  });
  test('escapes what people said', () => {
    const [first] = busyEvening.messages;
    const html = renderToString(
      <Desk
        {...props({
          picture: { ...busyEvening, messages: [{ ...first!, key: 'said' }] },
          words: { words: {}, phrases: { said: { en: ['<img src=x>'], zh: ['<img src=x>'] } } },
        })}
      />,
    );
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).not.toContain('<img');
  });
});

describe('what the desk knows of a command', () => {
  test('is the offer that greys its button', () => {
    expect(offerOf({ type: 'dispatch', caseId: 'c0417' as never, unit: 'u301' as never }, busyEvening)?.refusal?.code).toBe('unitBusy');
    expect(
      offerOf({ type: 'order', caseId: 'c0417' as never, job: 'search' as never, switches: { bwv: false } }, busyEvening)?.refusal,
    ).toBeUndefined();
  });
});

describe('how much the desk helps', () => {
  const urgent = {
    kind: 'warning',
    caseId: 'c0412' as never,
    report: null,
    number: '0412',
    command: { type: 'setManner', caseId: 'c0412' as never, manner: 'standing' },
    label: { en: 'Order the stop-payment', zh: '下达止付' },
    why: { en: 'money is leaving', zh: '资金正在转出' },
  } as const;
  const warned = busyEvening.warnings.map((warning) => ({ ...warning, command: urgent.command }));
  const shown = (scaffold: 'full' | 'hints' | 'none', caseId: string | null, report: string | null = null): string =>
    plain(
      renderToString(
        <Desk
          {...props({
            picture: { ...busyEvening, scaffold, whatNow: urgent, warnings: warned, voice: null, call: null },
            selection: { caseId: caseId as never, report: report as never, unit: null },
          })}
        />,
      ),
    );

  test.each([
    ['full', { rule: true, marked: false, remedy: true, does: true, title: true, why: true, sentence: true, likely: true }],
    ['hints', { rule: false, marked: true, remedy: false, does: false, title: true, why: false, sentence: false, likely: true }],
    ['none', { rule: false, marked: false, remedy: false, does: false, title: false, why: false, sentence: false, likely: false }],
  ] as const)('%s: the rule beside an ask, what a warning wants, what is most urgent, what a call sounds like', (scaffold, help) => {
    const work = shown(scaffold, 'c0417');
    const idle = shown(scaffold, null);
    const call = shown(scaffold, 'c0420', 'r0420');
    expect({
      rule: work.includes('Signs 500 m ahead and at least three staff at night.'),
      marked: work.includes('rules bear on this'),
      remedy: work.includes('Order the stop-payment at the anti-fraud desk'),
      does: work.includes('Do it'),
      title: work.includes('Stop-payment not sent'),
      why: idle.includes('money is leaving'),
      sentence: /first: .* by road/.test(work),
      likely: call.includes('sounds like'),
    }).toEqual(help);
    // Time, case and rule of a warning, and the bare answers of an ask, are there at every level.
    for (const always of ['CN-50', '0412', 'Add 303', 'Watch only']) expect(work).toContain(always);
    expect(idle.includes('No hints in this shift')).toBe(scaffold === 'none');
  });
});

describe('sounds as text', () => {
  const appearance = { ...props().appearance, captions: true };
  test('whatever a loudspeaker would say stands there in words: ring, P1 without a unit, ask, warning', () => {
    const loud = { ...busyEvening, warnings: busyEvening.warnings.map((warning) => ({ ...warning, at: busyEvening.now })) };
    const words = plain(renderToString(<Desk {...props({ picture: loud, appearance })} />));
    for (const caption of [
      'Telephone rings: ',
      'P1 without a unit: ',
      'Work asks on 0417: Close Old Ferry Bridge',
      'Warning on 0403: First feedback late',
    ])
      expect(words).toContain(caption);
    const still = plain(
      renderToString(<Desk {...props({ picture: { ...busyEvening, pending: [], asks: [], warnings: [] }, appearance })} />),
    );
    for (const quiet of ['no telephone rings', 'no P1 without a unit', 'nothing is asked', 'no new warning'])
      expect(still).toContain(quiet);
  });

  test('the strip is there only for who wants it', () => {
    expect(plain(renderToString(<Desk {...props()} />))).not.toContain('no new warning');
  });
});

describe('values that say the same', () => {
  test('are alike but for the fields named', () => {
    expect(alike({ a: [1, { b: 2 }], age: 1 }, { a: [1, { b: 2 }], age: 9 }, new Set(['age']))).toBe(true);
    expect(alike({ a: [1, 2] }, { a: [1, 2, 3] })).toBe(false);
    expect(alike([], {})).toBe(false);
    expect(alike({ a: undefined }, { b: undefined })).toBe(false);
  });
});
