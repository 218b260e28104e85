import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resolved, scenarioOf } from '../support/sources.ts';

/** What is said by a word that its code is put together for: `aspect.<aspect>`, `property.<stage>` and so on. */
const families = [
  ...['intake', 'complainant', 'response', 'inquiry', 'closing', 'custody', 'property'],
  ...['aspect', 'attribute', 'evidence', 'heading', 'holder', 'item', 'kit', 'look', 'outcome', 'question', 'source', 'value', 'vehicle'],
  ...['channel', 'command', 'next', 'now', 'order', 'reason', 'step', 'whereabouts'],
  ...['basis', 'confidence', 'loss', 'neglect', 'severity', 'trust'],
];
/** Radio lines whose code is put together. */
const spoken = ['suspect', 'person'];

const source = new URL('../../src/', import.meta.url);
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(file, source), 'utf8'))
  .join('\n');

test.each(['night-market', 'international-evening'])('every word and line of the pack of %s is one that something says', (scenario) => {
  const { words, phrases, ...data } = resolved(scenarioOf(scenario)).pack;
  const named = JSON.stringify(data) + JSON.stringify(phrases);
  const isSaid = (key: string, composed: readonly string[]): boolean =>
    composed.includes(key.split('.')[0]!) || [code, named].some((text) => text.includes(`'${key}'`) || text.includes(`"${key}"`));
  expect(Object.keys(words).filter((key) => !isSaid(key, families))).toEqual([]);
  expect(Object.keys(phrases).filter((key) => !isSaid(key, spoken))).toEqual([]);
});
