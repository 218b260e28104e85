import { expect, test } from 'vitest';
import { cornerOf, cosine, gridOf, planeAbout } from '../../../src/scenario/district/degrees.ts';

test('the cosine is that of the textbook, to the last bits, and known by heart', () => {
  for (let tenths = -900; tenths <= 900; tenths++)
    expect(Math.abs(cosine(tenths / 10) - Math.cos((tenths * Math.PI) / 1800))).toBeLessThan(5e-16);
  expect([cosine(0), cosine(90), cosine(-90)]).toEqual([1, 0, 0]);
  // Pinned: these bits decide every metre of a district.
  expect([cosine(21.4), cosine(45), cosine(60), cosine(-33.25)]).toMatchInlineSnapshot(`
    [
      0.9310558158625283,
      0.7071067811865476,
      0.49999999999999994,
      0.8362861558477596,
    ]
  `);
});

test('coordinates are whole 10⁻⁷ degrees, whatever the tool did to their last digits', () => {
  expect([113.1234567, 113.12345669999999, 113.12345670000001, -0.00000005, 21.4].map(gridOf)).toEqual([
    1131234567, 1131234567, 1131234567, 0, 214000000,
  ]);
});

test('metres are whole, from the origin, shorter eastwards by the cosine of its latitude', () => {
  const plane = planeAbout({ lon: gridOf(113), lat: gridOf(60) });
  expect(plane({ lon: gridOf(114), lat: gridOf(61) })).toEqual({ x: 55598, y: 111195 });
  expect(plane({ lon: gridOf(112), lat: gridOf(59) })).toEqual({ x: -55598, y: -111195 });
});

test('without an origin it is the south-west corner rounded down to 0.01°', () => {
  expect(
    cornerOf([
      { lon: 1130199999, lat: 214512345 },
      { lon: 1130212345, lat: 214400001 },
    ]),
  ).toEqual({ lon: 1130100000, lat: 214400000 });
  expect(cornerOf([{ lon: -1, lat: -100001 }])).toEqual({ lon: -100000, lat: -200000 });
});
