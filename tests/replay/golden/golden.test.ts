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
