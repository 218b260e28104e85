import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeTowards } from '../../../src/views/map/edge.ts';
import { Lens } from '../../../src/views/map/lens.ts';
import { levelAt, metresAt, metresOf, stepAt, steps } from '../../../src/views/map/levels.ts';
import { Travel } from '../../../src/views/map/travel.ts';

const bounds = { left: 0, bottom: 0, right: 6600, top: 5280 };
const lensOf = (width = 1228, height = 640): Lens => Object.assign(new Lens(bounds), { width, height });

describe('the lens', () => {
  test('turns pixels into metres and back, north upwards', () => {
    const lens = lensOf();
    const { left, top } = lens.pixel(3000, 4000);
    expect(lens.at(left, top)).toEqual({ x: expect.closeTo(3000, 6) as number, y: expect.closeTo(4000, 6) as number });
    expect(lens.pixel(3000, 4100).top).toBeLessThan(top);
  });

  test('keeps the ground under the pointer while it zooms, where the rim allows', () => {
    const lens = lensOf();
    lens.step = 12;
    const before = lens.at(700, 200);
    lens.zoomAbout(16, 700, 200);
    expect(lens.at(700, 200)).toEqual({ x: expect.closeTo(before.x, 6) as number, y: expect.closeTo(before.y, 6) as number });
  });

  test('moves just so far that what was chosen stands clear of the tools along the rim, and not at all where it does', () => {
    const rim = { left: 48, top: 88, right: 64, bottom: 56 };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6600, noNaN: true }),
        fc.double({ min: 0, max: 5280, noNaN: true }),
        fc.integer({ min: 200, max: 1600 }),
        fc.integer({ min: 160, max: 900 }),
        fc.integer({ min: 6, max: 20 }),
        (x, y, width, height, step) => {
          const lens = Object.assign(lensOf(width, height), { step });
          const way = lens.wayTo(x, y, rim);
          // The district's own edge may hold the lens back; its way there is asked for all the same.
          Object.assign(lens, { x: lens.x + way.left * lens.metres, y: lens.y - way.top * lens.metres });
          const { left, top } = lens.pixel(x, y);
          expect([left >= 47.9, left <= width - 63.9, top >= 87.9, top <= height - 55.9]).toEqual([true, true, true, true]);
          const { left: nothing, top: more } = lens.wayTo(x, y, rim);
          expect([Math.abs(nothing) < 0.001, Math.abs(more) < 0.001]).toEqual([true, true]);
        },
      ),
    );
  });

  test('what was chosen stands clear of tools and overview wherever in the district it is, also in a low window', () => {
    const rim = { left: 48, top: 88, right: 64, bottom: 56, corner: { width: 160, height: 130 } };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6600, noNaN: true }),
        fc.double({ min: 0, max: 5280, noNaN: true }),
        fc.integer({ min: 420, max: 1600 }),
        fc.integer({ min: 200, max: 900 }),
        fc.integer({ min: 6, max: 20 }),
        (x, y, width, height, step) => {
          const lens = Object.assign(lensOf(width, height), { rim, step });
          lens.keepInside();
          const way = lens.wayTo(x, y, rim);
          lens.pan(way.left, way.top);
          const { left, top } = lens.pixel(x, y);
          expect([left >= 47.9, left <= width - 63.9, top >= 87.9, top <= height - 55.9]).toEqual([true, true, true, true]);
          expect(left <= width - 159.9 || top <= height - 129.9, 'not under the overview').toBe(true);
        },
      ),
    );
  });

  test('a pointer to what lies outside stands in the window, clear of tools and overview, on the side where that lies', () => {
    const rim = { left: 48, top: 88, right: 64, bottom: 56, corner: { width: 160, height: 130 } };
    fc.assert(
      fc.property(
        fc.integer({ min: 420, max: 1600 }),
        fc.integer({ min: 250, max: 900 }),
        fc.double({ min: -2000, max: 3600, noNaN: true }),
        fc.double({ min: -2000, max: 3600, noNaN: true }),
        (width, height, left, top) => {
          fc.pre(left < 0 || top < 0 || left > width || top > height);
          const { atX, atY, dx, dy } = edgeTowards({ width, height, rim }, left, top);
          expect([atX >= 15.9, atX <= width - 55.9, atY >= 55.9, atY <= height - 53.9]).toEqual([true, true, true, true]);
          expect(atX <= width - 159.9 || atY <= height - 129.9, 'not under the overview').toBe(true);
          expect([
            Math.sign(dx) === Math.sign(left - width / 2) || Math.abs(dx) < 25,
            Math.sign(dy) === Math.sign(top - height / 2) || Math.abs(dy) < 25,
          ]).toEqual([true, true]);
        },
      ),
    );
  });

  test('a slide eases to where it was meant to go, and is there at once for whoever wants no motion', () => {
    for (const isStill of [false, true]) {
      const lens = Object.assign(lensOf(), { step: 16 });
      const travel = Object.assign(new Travel(lens), { isStill });
      const { x, y } = lens;
      travel.slideBy(100, -40);
      for (let time = 0; time <= 400; time += 16) travel.advance(time);
      expect(travel.isUnderway).toBe(false);
      expect([lens.x - x, lens.y - y]).toEqual([expect.closeTo(100 * lens.metres, 6), expect.closeTo(40 * lens.metres, 6)]);
    }
  });

  test('that sees beyond its window covers another that was moved within that, at the same size alone', () => {
    const lens = Object.assign(lensOf(), { step: 14 });
    const anchor = new Lens(bounds);
    anchor.follow(lens, 320);
    expect([anchor.sees(-300, 10), anchor.sees(-330, 10), anchor.sees(-330, 10, 20), lens.sees(-1, 10)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    lens.pan(200, -150);
    expect(anchor.covers(lens)).toBe(true);
    // What was put down about the anchor lies where the lens has it, once moved by the difference of their origins.
    const [there, here] = [anchor.pixel(3000, 2500), lens.pixel(3000, 2500)];
    expect([there.left - (anchor.originX - lens.originX), there.top - (anchor.originY - lens.originY)]).toEqual([
      expect.closeTo(here.left, -0.5) as number,
      expect.closeTo(here.top, -0.5) as number,
    ]);
    lens.pan(200, 0);
    expect(anchor.covers(lens)).toBe(false);
    anchor.follow(lens, 320);
    lens.step = 14.2;
    expect(anchor.covers(lens)).toBe(false);
  });

  test('never loses the district, whatever is done to it', () => {
    const move = fc.record({
      left: fc.integer({ min: -4000, max: 4000 }),
      top: fc.integer({ min: -4000, max: 4000 }),
      step: fc.integer({ min: -9, max: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 30 }),
        fc.integer({ min: 60, max: 2600 }),
        fc.integer({ min: 60, max: 1600 }),
        (moves, width, height) => {
          const lens = lensOf(width, height);
          for (const { left, top, step } of moves) {
            lens.pan(left, top);
            lens.zoomAbout(step, width / 3, height / 2);
          }
          const middle = lens.at(width / 2, height / 2);
          return (
            middle.x >= bounds.left &&
            middle.x <= bounds.right &&
            middle.y >= bounds.bottom &&
            middle.y <= bounds.top &&
            lens.step >= lens.coarsest &&
            lens.step <= steps.last
          );
        },
      ),
    );
  });

  test('shows the whole district when it fits', () => {
    const lens = lensOf();
    lens.step = lens.fitting;
    expect(bounds.right / lens.metres).toBeLessThanOrEqual(lens.width);
  });
});

describe('zooms', () => {
  test('steps and metres answer each other, and every level of the design is met at its own zoom', () => {
    for (const step of [0, 5, 13, 22]) expect(stepAt(metresAt(step))).toBeCloseTo(step, 9);
    expect(Object.entries(metresOf).map(([level, metres]) => [level, levelAt(metres)])).toEqual(
      Object.keys(metresOf).map((level) => [level, level]),
    );
    expect([18, 9, 4.4, 1.5].map(levelAt)).toEqual(['district', 'town', 'street', 'scene']);
  });

  test('ease to a resting step and then stand', () => {
    const lens = lensOf();
    lens.step = 6;
    const travel = new Travel(lens);
    travel.zoomTo(10);
    expect([travel.advance(1000), travel.rest]).toEqual([true, 10]);
    travel.advance(1090);
    expect(lens.step).toBeGreaterThan(6);
    travel.advance(1200);
    expect([lens.step, travel.isUnderway, travel.advance(1300)]).toEqual([10, false, false]);
  });

  test('with reduced motion everything is reached at once', () => {
    const lens = lensOf();
    const travel = new Travel(lens);
    travel.isStill = true;
    travel.zoomTo(12);
    travel.glideOn(3, 3);
    expect([lens.step, travel.isUnderway]).toEqual([12, false]);
  });
});
