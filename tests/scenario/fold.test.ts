import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactDistrict, compactHouses, districtFrom, folded, housesFrom, unfolded } from '../../src/scenario/index.ts';

const throughText = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('folding takes repetitions out and loses nothing', () => {
  test('any data come back, with their keys in order', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('~', '^', '$', '$0', '$$', '~a', 'a text that comes again and again'),
    );
    const data = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.dictionary(fc.constantFrom('en', 'zh', 'id', 'when', '7', 'a'), tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(
      fc.property(data, (value) => {
        const plain = throughText(value);
        expect(JSON.stringify(unfolded(throughText(folded(plain))))).toBe(JSON.stringify(plain));
      }),
      { numRuns: 500 },
    );
  });

  test('what comes again stands once', () => {
    const line = { en: 'Where are you now?', zh: '您现在在哪里？' };
    const { texts, table } = folded([
      { ask: 'a question of some length, and more than that', line },
      { ask: 'a question of some length, and more than that', line },
      { en: 'Hello.', zh: '喂。' },
      { en: 'Hello.', zh: '您现在在哪里？' },
    ]);
    expect(texts).toEqual({ en: ['Where are you now?', 1, 'Hello.', 1], zh: ['您现在在哪里？', 0, '喂。', 3] });
    expect(table).toContainEqual({ ask: 'a question of some length, and more than that', line: { en: '~', zh: '^' } });
  });
});

describe('a compact district', () => {
  const feature = (type: string, coordinates: unknown, more: object = {}): object => ({
    type: 'Feature',
    properties: { kind: 'road', ...more },
    geometry: { type, coordinates },
  });

  test('opens to the same features, every shape, to the last digit', () => {
    const district = {
      type: 'FeatureCollection',
      origin: [113, 21.4],
      more: { of: 'the author' },
      features: [
        feature('Point', [113.0047321, 21.436535]),
        feature('LineString', [
          [113.1, 21.4],
          [113.1000001, 21.3999999],
        ]),
        feature('Polygon', [
          [
            [113, 21],
            [113.5, 21],
            [113, 21.5],
            [113, 21],
          ],
          [
            [113.1, 21.1],
            [113.2, 21.1],
            [113.1, 21.1],
          ],
        ]),
        feature('MultiPolygon', [
          [
            [
              [-0.0000001, 0],
              [1, 1],
              [-0.0000001, 0],
            ],
          ],
        ]),
        feature('MultiLineString', [
          [
            [5, 5],
            [6, 6],
          ],
          [],
        ]),
        feature('MultiPoint', [
          [1, 2],
          [3, 4],
        ]),
      ],
    };
    const compact = throughText(compactDistrict(district));
    expect(districtFrom(compact)).toEqual(district);
    expect(compact.shapes.every((shape) => shape >= 0)).toBe(true);
  });

  test('keeps as it is what cannot be told in whole steps: more digits, a height, members of others, no geometry', () => {
    const features = [
      feature('Point', [113.000000012, 21]),
      feature('Point', [113, 21, 4]),
      { ...feature('Point', [1, 2]), id: 7 },
      { type: 'Feature', properties: {}, geometry: null },
      feature('LineString', [[1, 2]]),
    ];
    expect(districtFrom(throughText(compactDistrict({ type: 'FeatureCollection', features })))).toEqual({
      type: 'FeatureCollection',
      features,
    });
  });

  test('houses lose their closing corner and nothing else', () => {
    const houses = [
      {
        use: 'tower' as const,
        rings: [
          [0, 0, 9, 0, 9, 9, 0, 9, 0, 0],
          [-5, 3, 4, 4, 7, 1],
        ],
      },
      { use: 'shed' as const, rings: [[100, 100, 101, 100, 101, 101]] },
    ];
    expect(housesFrom(throughText(compactHouses(houses)))).toEqual([
      {
        use: 'tower',
        rings: [
          [0, 0, 9, 0, 9, 9, 0, 9],
          [-5, 3, 4, 4, 7, 1],
        ],
      },
      houses[1],
    ]);
  });
});
