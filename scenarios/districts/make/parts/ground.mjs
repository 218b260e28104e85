// What each bit of ground is, on a raster of 2 units (8.8 m) a cell: growth asks it at every step.
import { hyp } from './exact.mjs';
import { box, inside } from './geometry.mjs';
import { campuses, creeks, fields, H, hill, industry, lakes, market, oldTown, parks, ponds, river, villages, W } from './skeleton.mjs';

export const Z = {
  free: 0,
  oldTown: 2,
  village: 3,
  industry: 4,
  park: 5,
  hill: 6,
  fields: 7,
  water: 8,
  campus: 9,
  market: 10,
  outside: 255,
};
const CW = W / 2;
const CH = H / 2;
const ground = new Uint8Array(CW * CH);

function paint(poly, code) {
  const { left, right, top, bottom } = box(poly);
  for (let cy = Math.max(0, Math.floor(top / 2)); cy < Math.min(CH, bottom / 2 + 1); cy++) {
    for (let cx = Math.max(0, Math.floor(left / 2)); cx < Math.min(CW, right / 2 + 1); cx++) {
      if (inside(cx * 2 + 1, cy * 2 + 1, poly)) ground[cy * CW + cx] = code;
    }
  }
}

paint(oldTown, Z.oldTown);
for (const { poly } of villages) paint(poly, Z.village);
paint(industry, Z.industry);
paint(market, Z.market);
paint(hill.poly, Z.hill);
for (const { poly } of parks) paint(poly, Z.park);
for (const { poly } of fields) paint(poly, Z.fields);
for (const { poly } of campuses) paint(poly, Z.campus);
for (const { poly } of lakes) paint(poly, Z.water);
for (const poly of [...ponds, ...river]) paint(poly, Z.water);
for (const { line, width } of creeks) {
  for (const [x, y] of line) {
    for (let dx = -3; dx <= 3; dx++) {
      for (let dy = -3; dy <= 3; dy++) {
        const [cx, cy] = [Math.floor(x / 2) + dx, Math.floor(y / 2) + dy];
        if (cx >= 0 && cy >= 0 && cx < CW && cy < CH && hyp(cx * 2 + 1 - x, cy * 2 + 1 - y) < width / 2 + 1.6)
          ground[cy * CW + cx] = Z.water;
      }
    }
  }
}

export const groundAt = (x, y) => (x < 0 || y < 0 || x >= W || y >= H ? Z.outside : ground[Math.floor(y / 2) * CW + Math.floor(x / 2)]);

/** Ground on which no street grows. */
export const isSoft = (z) => z === Z.park || z === Z.hill || z === Z.fields || z === Z.water || z === Z.campus || z === Z.outside;
