import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseScenario, readPack } from '../../src/scenario/index.ts';
import { packParts, scenarioOf, sources } from '../support/sources.ts';

const folder = resolve(import.meta.dirname, '../../scenarios');
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => name.replace('.json', ''));

describe('what comes with the program is sound', () => {
  test.each(scenarios)('the scenario %s', (id) => {
    const read = parseScenario(JSON.stringify(scenarioOf(id)), `${id}.json`, sources());
    expect(read.ok ? [] : read.problem).toEqual([]);
    expect(scenarioOf(id)['id']).toBe(id);
  });
  test.each(readdirSync(`${folder}/packs`))('the pack %s', (id) =>
    expect(readPack(packParts(id), id, sources().packs).problems).toEqual([]),
  );
});

describe('the international pack', () => {
  const { pack } = readPack(packParts('international'), 'international', sources().packs).value!;
  const foreign = /\b(?:CN|CX)-\d+\b/;
  test('has its own 30 rules and the one of the house', () =>
    expect(
      pack.rules.rules
        .map(({ id }) => id.slice(0, 2))
        .sort()
        .join(' '),
    ).toBe(['HR', ...Array<string>(25).fill('IN'), ...Array<string>(5).fill('IX')].sort().join(' ')));
  test('names no rule of another profile', () => {
    const { rules: _, ...work } = pack;
    expect(JSON.stringify(work)).not.toMatch(new RegExp(`"(?:rule|rules)":\\s*\\[?"${foreign.source}`));
  });
  test('sends every offence one way, and what is none nowhere', () =>
    expect(new Set(pack.caseTypes.map(({ track }) => JSON.stringify(track)))).toEqual(
      new Set([JSON.stringify([{ when: 'case.isOffence', is: 'criminal' }, { is: 'none' }])]),
    ));
  test('copies nothing that it does not change', () => {
    const below = readPack(packParts('cn-foshan'), 'cn-foshan').value!.pack;
    for (const part of ['activities', 'asks', 'jobs', 'plans', 'desks', 'unitKinds'] as const) {
      const theirs = new Map<string, string>(below[part].map((thing) => [thing.id, JSON.stringify(thing)]));
      const own = JSON.parse(packParts('international')[`${part}.json`]!) as { id: string; leftOut?: boolean }[];
      const now = new Map<string, string>(pack[part].map((thing) => [thing.id, JSON.stringify(thing)]));
      for (const { id, leftOut } of own)
        expect([part, id, leftOut === true ? theirs.has(id) && !now.has(id) : theirs.get(id) !== now.get(id)]).toEqual([part, id, true]);
    }
  });
});
