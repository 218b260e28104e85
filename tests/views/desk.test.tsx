import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/views/console/Desk.tsx';
import { offerOf } from '../../src/views/console/offerOf.ts';
import { usualKeyChoice } from '../../src/views/console/keys/keyMap.ts';
import { usualPanes, type DeskProps } from '../../src/views/console/props.ts';
import { alike } from '../../src/views/shared/alike.ts';
import { nothingSelected } from '../../src/views/console/selection.ts';
import { busyEvening } from './fixtures/deskPicture.ts';

const nothing = (): void => undefined;
const props = (more: Partial<DeskProps> = {}, language: 'en' | 'zh' = 'en'): DeskProps => ({
  picture: busyEvening, title: { en: 'Night market', zh: '夜市' }, words: { phrases: {}, words: {} }, selection: nothingSelected, onSelect: nothing, onCommand: () => Promise.resolve({ accepted: true }),
  appearance: { language, theme: 'dark', density: 'compact', textScale: 1, onLanguage: nothing, onTheme: nothing, onDensity: nothing, panes: usualPanes, onPanes: nothing, keys: usualKeyChoice, onKeys: nothing, plans: [], onPlans: nothing, typed: false, onTyped: nothing, captions: false, onCaptions: nothing, onTextScale: nothing },
  speed: { value: 4, options: [1, 2, 4, 8], paused: false, auto: null }, onSpeed: nothing, onPause: nothing, onSkip: nothing, map: null, menu: { save: nothing, restart: nothing, newSeed: nothing }, ...more,
});
const plain = (html: string): string => html.replaceAll(/<!--.*?-->/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the desk', () => {
  test('names its parts for a screen reader', () => {
    const html = renderToString(<Desk {...props()} />);
    for (const name of ['Pending', 'Active', 'Units', 'Radio', 'Early warnings', 'Command line', 'Case in hand', 'Map of the district']) expect(html).toContain(`aria-label="${name}"`);
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
    const at = (scaffold: 'full' | 'hints' | 'none'): string => plain(renderToString(<Desk {...props({ picture: { ...busyEvening, scaffold }, selection: { ...nothingSelected, caseId: 'c0417' as never } })} />));
    expect(at('full')).toContain('at least three staff at night');
    expect(at('hints')).toContain('rules bear on this');
    expect(at('none')).not.toMatch(/rules bear on this|at least three staff at night/);
  });
  test('marks no answer of an ask beforehand', () => {
    const html = renderToString(<Desk {...props({ selection: { ...nothingSelected, caseId: 'c0417' as never } })} />);
    expect(html.slice(html.indexOf('data-ask='), html.indexOf('ask-rules'))).not.toMatch(/btn main|aria-pressed="true"|autofocus/i);
  });
  test('escapes what people said', () => {
    const [first] = busyEvening.messages;
    const html = renderToString(<Desk {...props({ picture: { ...busyEvening, messages: [{ ...first!, key: 'said' }] }, words: { words: {}, phrases: { said: { en: ['<img src=x>'], zh: ['<img src=x>'] } } } })} />);
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).not.toContain('<img');
  });
});

describe('what the desk knows of a command', () => {
  test('is the offer that greys its button', () => {
    expect(offerOf({ type: 'dispatch', caseId: 'c0417' as never, unit: 'u301' as never }, busyEvening)?.refusal?.code).toBe('unitBusy');
    expect(offerOf({ type: 'order', caseId: 'c0417' as never, job: 'search' as never, switches: { bwv: false } }, busyEvening)?.refusal).toBeUndefined();
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
