import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { groundOf, type GroundPicture } from '../../../src/picture/index.ts';
import { parseDistrict } from '../../../src/scenario/index.ts';
import { labelPlan, type LabelPlan, type PlacedLabel } from '../../../src/views/map/labelLayout.ts';
import { metresAt, steps } from '../../../src/views/map/levels.ts';

/** Letters as wide as a system face draws them; Node has no canvas. */
const ruler = (text: string): number => Array.from(text).reduce((sum, letter) => sum + (letter > '\u2E7F' ? 11 : 6), 0);

let ground: GroundPicture;
beforeAll(() => {
  const { district } = parseDistrict(JSON.parse(readFileSync('scenarios/districts/lizhou.geojson', 'utf8')));
  ground = groundOf(district!);
});

type Box = readonly [number, number, number, number];
const boxesOf = ({ x, y, writings }: PlacedLabel, metres: number): Box[] =>
  writings[0]!.boxes.map(([left, top, right, bottom]) => [x / metres + left, -y / metres + top, x / metres + right, -y / metres + bottom]);
const meets = (a: Box, b: Box): boolean => a[0] < b[2] - 0.01 && a[2] > b[0] + 0.01 && a[1] < b[3] - 0.01 && a[3] > b[1] + 0.01;

function meetingNames({ labels, badges }: LabelPlan, metres: number): string[] {
  const all = labels.map((label) => ({ text: label.text, boxes: boxesOf(label, metres) }));
  const found: string[] = [];
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1))
      if (one.boxes.some((a) => other.boxes.some((b) => meets(a, b)))) found.push(`${one.text} × ${other.text}`);
    for (const { place } of badges) {
      const [x, y] = [place.x / metres, -place.y / metres];
      if (one.boxes.some((box) => meets(box, [x - 4, y - 4, x + 4, y + 4]))) found.push(`${one.text} × badge of ${place.name.en}`);
    }
  }
  return found;
}

describe.each(['en', 'zh'] as const)('names in %s', (language) => {
  test.each(Array.from({ length: steps.last - 2 }, (_, step) => step))('meet neither each other nor a badge at step %i', (step) => {
    const metres = metresAt(step);
    const plan = labelPlan(ground, metres, language, ruler, 'sans-serif');
    expect(plan.labels.length).toBeGreaterThan(5);
    expect(meetingNames(plan, metres)).toEqual([]);
  });

  test('the river, the police and the great areas are always named in a town', () => {
    const written = new Set(labelPlan(ground, metresAt(6), language, ruler, 'sans-serif').labels.map(({ text }) => text));
    const wanted = [
      { en: 'Feng River', zh: '凤江' },
      { en: 'Wenchang Old Town', zh: '文昌老城' },
      { en: "Nan'an", zh: '南岸' },
    ];
    expect(wanted.map((name) => name[language]).filter((name) => !written.has(name))).toEqual([]);
  });
});

test('closer looks show more names', () => {
  const counts = [2, 6, 10, 14, 18].map((step) => labelPlan(ground, metresAt(step), 'en', ruler, 'sans-serif').labels.length);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});
