import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engineVersion } from '../../../src/replay/index.ts';
import { engineFile, howToDecide, sealOf } from './engine.ts';
import { goldenShifts } from './shifts.ts';
import { shiftOf, summaryOf } from './summary.ts';

const kept = JSON.parse(readFileSync(resolve(import.meta.dirname, 'golden.json'), 'utf8')) as Record<string, ReturnType<typeof summaryOf>>;

describe('golden shifts (`npm run golden` renews them and prints what changed)', () => {
  test.each(goldenShifts)('$name', (golden) => {
    expect(summaryOf(golden)).toEqual(kept[golden.name]);
  });

  test('the engine version is the one that played them: who changes a shift decides whether it is still the same engine', () => {
    expect({ engine: engineVersion, goldens: sealOf(kept) }, howToDecide).toEqual(JSON.parse(readFileSync(engineFile, 'utf8')));
  });

  test('every kept shift is still played', () => {
    expect(Object.keys(kept)).toEqual(goldenShifts.map(({ name }) => name));
  });
});

describe('with and without: a rule that lost its effect would be seen here', () => {
  const of = (name: string): Readonly<Record<string, unknown>> => kept[name]!;

  test('the fast manner is found out, and costs the case', () => {
    const [lawful, fast] = [of('phone theft: thief caught and detained, phone returned'), of('phone theft: the same in the fast manner')];
    expect(fast['score']).toBeLessThan(lawful['score'] as number);
    expect((fast['broken'] as string[]).length).toBeGreaterThan((lawful['broken'] as string[]).length + 5);
  });

  test('arresting a mother before her child is found under CN-34, waiting is not', () => {
    expect(of('e-bike theft: the same mother, arrested before her child')['broken']).toContain('CN-34');
    expect(of('e-bike theft: a mother, arrested after the child was handed over')['broken']).not.toContain('CN-34');
  });

  test('under the international profile, no lawyer, no adult, no caution and no necessity are found out', () => {
    const broken = (name: string): string[] => of(`international, phone theft: ${name}`)['broken'] as string[];
    expect(broken('a lawyer comes first, charged and bailed, phone returned')).toEqual([]);
    expect(broken('the same, interviewed without the lawyer')).toEqual(['IN-18']);
    expect(broken('a youth, with an appropriate adult')).toEqual([]);
    expect(broken('the same youth, alone')).toEqual(['IN-16']);
    expect(broken('the same in the fast manner')).toEqual(
      expect.arrayContaining(['IN-08', 'IN-09', 'IN-11', 'IN-12', 'IN-13', 'IN-15', 'IN-17', 'IN-18']),
    );
    expect(of('international, phone theft: a lawyer comes first, charged and bailed, phone returned')).toMatchObject({
      outcome: 'penalised',
      persons: ['culprit released'],
    });
  });

  test('one officer alone loses whom he arrests; the pair is put at the gate, the caller is held and taken back, the groups are told', () => {
    const factsOf = (name: string) => shiftOf(goldenShifts.find((golden) => golden.name === name)!).log.map(({ fact }) => fact);
    expect(factsOf('phone theft: one officer alone, nothing on the thief, who slips away')).toContainEqual(
      expect.objectContaining({ type: 'personWentFree', how: 'slipped' }),
    );
    expect(factsOf('phone theft: a pair is put at the school gate, and sent from there')).toContainEqual(
      expect.objectContaining({ type: 'unitDetailed', unit: 'u308', to: 'gate' }),
    );
    const calls = factsOf('phone theft: its caller is held for another who rings, and taken back');
    expect(
      calls.flatMap((fact) =>
        fact.type === 'callHeld' || fact.type === 'heldCallTaken' || fact.type === 'callAnswered' ? [[fact.type, fact.report]] : [],
      ),
    ).toEqual([
      ['callAnswered', 'r1'],
      ['callHeld', 'r1'],
      ['callAnswered', 'r2'],
      ['heldCallTaken', 'r1'],
    ]);
    expect(factsOf('lost child: the groups around are told, and look').filter(({ type }) => type === 'broadcastSent')).toHaveLength(1);
    expect(factsOf('lost child: the same, and nobody is told').filter(({ type }) => type === 'broadcastSent')).toEqual([]);
  });

  test('two on one motorcycle are stopped as one: both are dealt with, or one jumps off and is gone', () => {
    const [both, fetched, one] = [
      of('snatch: two on one motorcycle, both caught and detained'),
      of('snatch: two on one motorcycle, one jumps off, is named by the other and fetched'),
      of('snatch: two on one motorcycle, one jumps off and is gone, listed as wanted'),
    ];
    expect([fetched['persons'], (fetched['met'] as string[])[1]]).toEqual([
      ['culprit detained', 'culprit detained'],
      'culprit seen, hunt at 533',
    ]);
    expect([both['persons'], both['broken'], both['closing']]).toEqual([['culprit detained', 'culprit detained'], [], 'closed']);
    expect([one['persons'], one['closing']]).toEqual([['culprit detained', 'culprit none'], 'closed']);
    expect(both['score']).toBeGreaterThan(one['score'] as number);
  });

  test('a manned bridge stops the rider; without the post he crosses it and is gone', () => {
    const [post, none] = [of('e-bike theft: stopped at the manned bridge'), of('e-bike theft: the same without the post')];
    expect([post['met'], post['outcome'], post['persons']]).toEqual([['culprit caught, post at 912'], 'penalised', ['culprit detained']]);
    expect([none['met'], none['outcome'], none['persons']]).toEqual([[], 'unsolved', []]);
    expect(post['score']).toBeGreaterThan(none['score'] as number);
    const wayOf = (name: string) =>
      shiftOf(goldenShifts.find((golden) => golden.name === name)!).log.filter(({ fact: { type } }) => type === 'suspectMoved');
    const [stopped, free] = [wayOf('e-bike theft: stopped at the manned bridge'), wayOf('e-bike theft: the same without the post')];
    expect(free.slice(0, stopped.length)).toEqual(stopped);
    expect(free.length).toBeGreaterThan(stopped.length);
  });
});
