import { expect, test } from 'vitest';
import { instant } from '../../src/kernel/index.ts';
import { deskPictures } from '../../src/picture/index.ts';
import { readPack } from '../../src/scenario/index.ts';
import { advance, startShift, submit } from '../../src/simulation/index.ts';
import { packParts, quietEvening, sources, worldFrom } from '../support/sources.ts';

const file = 'caseTypes/dispute.json';

/** The pack with quarrels whose callers put their words together from pieces, by how they are. */
function withPieces(): Record<string, unknown> {
  const parts = packParts('cn-foshan');
  const type = JSON.parse(parts[file]!) as { parts: object[]; calls: { opening: unknown }[] };
  const opening = { en: ['{part.cry} at {place}.'], zh: ['在{place}，{part.cry}。'] };
  const pieces = [
    { id: 'cry', when: "truth.caller == 'tone.calm' && truth.caller == 'tone.drunk'", say: { en: ['never said'], zh: ['从不说'] } },
    {
      id: 'cry',
      say: {
        en: ['two are shouting near {place}', 'they push each other near {place}', 'somebody bangs on a door near {place}'],
        zh: ['{place}附近两个人在吵', '{place}附近有人推搡', '{place}附近有人砸门'],
      },
    },
  ];
  return {
    ...parts,
    [file]: JSON.stringify({ ...type, parts: [...type.parts, ...pieces], calls: type.calls.map((call) => ({ ...call, opening })) }),
  };
}

test('a caller puts a line together from pieces that fit the truth, alike in both languages', () => {
  const world = worldFrom(
    quietEvening({ scripted: [{ id: 'row', type: 'dispute', at: '1m', where: { place: 'lizhi-park' }, channel: '110', delay: '10s' }] }),
    { ...sources(), packs: { 'cn-foshan': withPieces() } },
  );
  const said = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((seed) => {
    const shift = startShift(world, seed);
    advance(shift, instant(80));
    const [report] = Object.values(shift.state.reports);
    submit(shift, { type: 'answer', report: report!.id });
    advance(shift, instant(120));
    return deskPictures(shift)().callOf(report!.id)!.lines[0]!.text;
  });
  for (const { en, zh } of said) {
    expect(en).toMatch(/^(Two are shouting|They push each other|Somebody bangs on a door) near (.+) at \2\.$/);
    expect(zh).toMatch(/^在(.+)，\1附近(两个人在吵|有人推搡|有人砸门)。$/);
    expect(zh.includes('砸门')).toBe(en.includes('bangs'));
  }
  expect(new Set(said.map(({ en }) => en)).size).toBeGreaterThan(1);
});

test('a piece that does not exist, and a piece within a piece, are named', () => {
  const at = (change: (type: Record<string, unknown>) => unknown): readonly string[] => {
    const parts = { ...packParts('cn-foshan') };
    const { problems } = readPack(
      { ...parts, [file]: JSON.stringify(change(JSON.parse(parts[file]!) as Record<string, unknown>)) },
      'cn-foshan',
    );
    return problems.map(({ path, code }) => `${path} ${code}`);
  };
  const own = (type: Record<string, unknown>): readonly object[] => type['parts'] as object[];
  expect(
    at((type) => ({
      ...type,
      parts: [
        ...own(type),
        { id: 'plea', say: { en: ['help'], zh: ['救命'] } },
        { id: 'more', say: { en: ['{part.plea}'], zh: ['{part.plea}'] } },
      ],
    })),
  ).toEqual([`parts[${own(JSON.parse(packParts('cn-foshan')[file]!) as Record<string, unknown>).length + 1}].say nestedPart`]);
  expect(
    at((type) => ({
      ...type,
      calls: (type['calls'] as object[]).map((call, index) =>
        index === 0 ? { ...call, opening: { en: ['{part.plae}'], zh: ['{part.plae}'] } } : call,
      ),
    })),
  ).toEqual(['calls[0].opening unknownName']);
});
