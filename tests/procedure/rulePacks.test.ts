import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { policies } from '../../src/experiments/index.ts';
import { resumeShift, stateHash } from '../../src/replay/index.ts';
import type { Shift, World } from '../../src/simulation/index.ts';
import { played } from '../support/play.ts';
import { nightMarket, quietEvening, worldFrom } from '../support/sources.ts';

const [phone] = nightMarket()['scripted'] as readonly Record<string, unknown>[];
/** A theft under the rule packs named. */
const under = (...rulePacks: readonly string[]): World => worldFrom(quietEvening({ lasts: '12h', scripted: [phone], rulePacks }));
const judged = (shift: Shift) => assess(shift.world, shift.seed, shift.log, shift.state);
// Worked in the fast manner, and the same commands once more where the extended rules are left out: played anew, the desk would name
// fewer running duties at hand-over.
const both = played(under('core', 'ext'), 'a', 'default', policies.rush);
const core = resumeShift(under('core').resolved, 'a', both.journal, both.state.now);
const [ofCore, ofBoth] = [judged(core), judged(both)];
const packOf = ({ world }: Shift, id: string): string => world.resolved.pack.rules.rules.find((rule) => rule.id === id)!.pack;

describe('given one shift with and without the extended rules', () => {
  test('then the street is the same', () => expect(stateHash(both)).toBe(stateHash(core)));

  test('then without them none of them is asked, and with them some are broken', () => {
    expect([...new Set(ofCore.findings.map(({ rule }) => packOf(core, rule)))]).toEqual(['core']);
    const broken = ofBoth.findings
      .filter(({ rule, verdict }) => packOf(both, rule) === 'ext' && verdict === 'violated')
      .map(({ rule }) => rule);
    expect(broken).toEqual(expect.arrayContaining(['CX-07', 'CX-14']));
  });

  test('then the core finds what it found, and the breaches cost points', () => {
    const kept = (findings: typeof ofBoth.findings) =>
      findings
        .filter(({ rule }) => packOf(both, rule) === 'core')
        .map(({ rule, verdict, at }) => `${rule} ${verdict} ${at}`)
        .sort();
    expect(kept(ofBoth.findings)).toEqual(kept(ofCore.findings));
    const complianceOf = ({ score }: typeof ofBoth): number => score.losses.filter(({ kind }) => kind === 'rule').length;
    expect(complianceOf(ofBoth)).toBeGreaterThan(complianceOf(ofCore));
  });

  test('then one rule can be switched off alone', () => {
    const off = played(
      worldFrom(quietEvening({ lasts: '12h', scripted: [phone], rulePacks: ['core', 'ext'], rulesOff: ['CX-07'] })),
      'a',
      'default',
      policies.rush,
    );
    const asked = new Set(judged(off).findings.map(({ rule }) => String(rule)));
    expect([asked.has('CX-07'), asked.has('CX-10')]).toEqual([false, true]);
  });
});
