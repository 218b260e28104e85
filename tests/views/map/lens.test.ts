import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
