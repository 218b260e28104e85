import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/scenario/pack/rule.ts';
import { byChecker, event, judged, profileOf, reference, rule } from './support.ts';

const one = (template: Rule['template'], own: Partial<Omit<Rule, 'id'>> = {}) => [rule({ template, b: [], ...own })];
const two = (template: Rule['template'], a = 'a', b = 'b', id = 'T-01') => rule({ id, template, a: [a], b: [b] });

/** Textbook constraint → the rules that say the same. */
const textbook: Readonly<Record<string, readonly Rule[]>> = {
  'Existence1[a]': one('existence'),
  'Absence1[a]': one('absence'),
  'Absence2[a]': one('at_most', { bound: { n: 1 } }),
  'Absence3[a]': one('at_most', { bound: { n: 2 } }),
  'Init[a]': one('init'),
  'Choice[a, b]': one('existence', { a: ['a', 'b'] }),
  'Responded Existence[a, b]': [two('responded_existence')],
  'Co-Existence[a, b]': [two('responded_existence'), two('responded_existence', 'b', 'a', 'T-02')],
  'Response[a, b]': [two('response')],
  'Chain Response[a, b]': [two('chain_response')],
  'Precedence[a, b]': [two('precedence')],
  'Succession[a, b]': [two('response'), two('precedence', 'a', 'b', 'T-02')],
  'Not Responded Existence[a, b]': [two('not_coexistence')],
  'Not Co-Existence[a, b]': [two('not_coexistence')],
  'Not Response[a, b]': [two('not_response')],
  'Not Precedence[a, b]': [two('not_response')],
};

/** Textbook LTL on finite traces, worked out by hand: the traces of up to three letters on which the constraint fails. */
const failsOn: Readonly<Record<string, string>> = {
  'Existence1[a]': '- b c bb bc cb cc',
  'Absence1[a]': 'a aa ab ba ac ca aba abc',
  'Absence2[a]': 'aa aab aba baa aca',
  'Absence3[a]': 'aaa',
  'Init[a]': '- b c ba ca bab',
  'Responded Existence[a, b]': 'a aa ac ca aac cac',
  'Response[a, b]': 'a aa ba ac aba bba abca',
  'Chain Response[a, b]': 'a aa ba ac aab aba acb',
  'Precedence[a, b]': 'b bb ba cb bab cba bca',
  'Not Co-Existence[a, b]': 'ab ba aba acb bca',
  'Not Response[a, b]': 'ab aab aba acb abc bab',
};
const holdsOn: Readonly<Record<string, string>> = {
  'Existence1[a]': 'a ab ba bca',
  'Absence1[a]': '- b bc',
  'Absence2[a]': '- a ab bac',
  'Absence3[a]': '- a aa aba',
  'Init[a]': 'a ab aa aca',
  'Responded Existence[a, b]': '- b c ab ba bca acb bb',
  'Response[a, b]': '- b c ab aab abb acb bab',
  'Chain Response[a, b]': '- b c ab bab abb abab',
  'Precedence[a, b]': '- a c ab abb acb cab',
  'Not Co-Existence[a, b]': '- a b c aa bb acc',
  'Not Response[a, b]': '- a b ba bba aa bca',
};

const events = (trace: string) => Array.from(trace, (act, second) => event(act, second));

function expectTruth(rules: readonly Rule[], trace: string, truth: boolean): void {
  const profile = profileOf(...rules);
  for (const judge of [judged, byChecker])
    expect({ trace, truth: judge(profile, { case: {} }, events(trace)).every(({ verdict }) => verdict === 'satisfied') }).toEqual({
      trace,
      truth,
    });
}

describe('a finished log without conditions or bounds is judged as in the textbook', () => {
  test.each(Object.keys(failsOn))('%s', (name) => {
    const traces = (text: string) => text.split(' ').map((trace) => trace.replace('-', ''));
    for (const trace of traces(failsOn[name]!)) expectTruth(textbook[name]!, trace, false);
    for (const trace of traces(holdsOn[name]!)) expectTruth(textbook[name]!, trace, true);
  });
});

describe('and as in the truth table of every trace of up to five letters', () => {
  const file = reference('data/declare/truth.json');
  test.skipIf(!file.there).each(Object.keys(textbook))('%s (skipped without ../shared/data)', (name) => {
    const table = (file.read() as { truth: Readonly<Record<string, Readonly<Record<string, number>>>> }).truth[name]!;
    expect(Object.keys(table)).toHaveLength(364);
    for (const [trace, truth] of Object.entries(table)) expectTruth(textbook[name]!, trace, truth === 1);
  });
});
