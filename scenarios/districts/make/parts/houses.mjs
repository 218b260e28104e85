// Buildings: rows along the streets first, so that blocks have edges, then the inside of blocks; each only where nothing is.
import { atan2, cos, diceOf, hyp, sin } from './exact.mjs';
import { fieldAt } from './field.mjs';
import { box, inside } from './geometry.mjs';
import { groundAt, isSoft, Z } from './ground.mjs';
import { liveEdges } from './graph.mjs';
import { boundary, campuses, expressway, H, market, oldTown, railway, villages, W } from './skeleton.mjs';

const dice = diceOf(31);
/** Two cells a unit: 2.2 m. */
const BW = W * 2;
const BH = H * 2;
const taken = new Uint8Array(BW * BH);

function stamp(line, r) {
  for (let i = 0; i < line.length - 1; i++) {
    const [a, b] = [line[i], line[i + 1]];
    const n = Math.ceil(hyp(b[0] - a[0], b[1] - a[1]) * 2) + 1;
    for (let k = 0; k <= n; k++) {
      const [x, y] = [(a[0] + ((b[0] - a[0]) * k) / n) * 2, (a[1] + ((b[1] - a[1]) * k) / n) * 2];
      for (let yy = Math.max(0, Math.floor(y - r)); yy <= Math.min(BH - 1, y + r); yy++) {
        for (let xx = Math.max(0, Math.floor(x - r)); xx <= Math.min(BW - 1, x + r); xx++) {
          if ((xx - x) * (xx - x) + (yy - y) * (yy - y) <= r * r) taken[yy * BW + xx] = 1;
        }
      }
    }
  }
}
const clear = { arterial: 13, collector: 9, street: 5.5, alley: 2.2 };
for (const { line, road } of liveEdges) stamp(line, clear[road.cls]);
stamp(expressway.line, 16);
stamp(railway.line, 9);
for (let y = 0; y < BH; y++) {
  for (let x = 0; x < BW; x++) {
    const z = groundAt(x / 2, y / 2);
    if (z === Z.water || z === Z.park || z === Z.hill || z === Z.fields) taken[y * BW + x] = 1;
  }
}

/** Houses are drawn as far as the border and a little beyond: the ground outside lies under a veil. */
const town = boundary.map(([x, y]) => [W / 2 + (x - W / 2) * 1.02, H / 2 + (y - H / 2) * 1.02]);

/** A rectangle `w` by `d` turned by `a`, if its ground and a gap around it are free; takes the ground. */
function place(cx, cy, w, d, a, gap) {
  const [c, s] = [cos(a), sin(a)];
  const cell = (u, v) => [Math.floor((cx + u * c - v * s) * 2), Math.floor((cy + u * s + v * c) * 2)];
  if (!inside(cx, cy, town)) return null;
  for (let u = -w / 2 - gap; u <= w / 2 + gap; u += 0.5) {
    for (let v = -d / 2 - gap; v <= d / 2 + gap; v += 0.5) {
      const [x, y] = cell(u, v);
      if (x < 0 || y < 0 || x >= BW || y >= BH || taken[y * BW + x]) return null;
    }
  }
  for (let u = -w / 2; u <= w / 2; u += 0.5) {
    for (let v = -d / 2; v <= d / 2; v += 0.5) {
      const [x, y] = cell(u, v);
      taken[y * BW + x] = 1;
    }
  }
  return [
    [-w / 2, -d / 2],
    [w / 2, -d / 2],
    [w / 2, d / 2],
    [-w / 2, d / 2],
  ].map(([u, v]) => [cx + u * c - v * s, cy + u * s + v * c]);
}

export const buildings = { house: [], tower: [], shed: [], civic: [] };

for (const { poly } of campuses) {
  const { left, right, top, bottom } = box(poly);
  const a = atan2(poly[1][1] - poly[0][1], poly[1][0] - poly[0][0]);
  for (let k = 0; k < 60; k++) {
    const [x, y] = [dice.between(left + 6, right - 6), dice.between(top + 5, bottom - 5)];
    const built = inside(x, y, poly)
      ? place(x, y, dice.between(11, 22), dice.between(4.5, 8), a + (dice.chance(0.3) ? Math.PI / 2 : 0), 1.2)
      : null;
    if (built) buildings.civic.push(built);
  }
}

const sizes = new Map([
  [Z.oldTown, { w: [3, 5], d: [2.6, 4], gap: 0.2, use: 'house' }],
  [Z.village, { w: [2.4, 3.2], d: [2.4, 3.2], gap: 0.2, use: 'house' }],
  [Z.industry, { w: [13, 26], d: [8, 13], gap: 1.2, use: 'shed' }],
  [Z.market, { w: [5, 9], d: [3, 4.5], gap: 0.3, use: 'house' }],
]);
const block = { w: [6, 13], d: [3, 4.6], gap: 0.6, use: 'tower' };
const sizeAt = (x, y) => sizes.get(groundAt(x, y)) ?? block;

const front = { arterial: 8, collector: 6, street: 3.8 };
for (const { line, road } of liveEdges) {
  if (road.cls === 'alley') continue;
  for (const side of [-1, 1]) {
    let skip = dice.between(0, 4);
    let run = 0;
    for (let i = 0; i < line.length - 1; i++) {
      const [a, b] = [line[i], line[i + 1]];
      const length = hyp(b[0] - a[0], b[1] - a[1]);
      const angle = atan2(b[1] - a[1], b[0] - a[0]);
      for (let t = 0; t < length; t += 1) {
        run += 1;
        if (run < skip) continue;
        const [x, y] = [a[0] + ((b[0] - a[0]) * t) / length, a[1] + ((b[1] - a[1]) * t) / length];
        if (isSoft(groundAt(x, y))) continue;
        const size = sizeAt(x, y);
        const [w, d] = [dice.between(...size.w), dice.between(...size.d)];
        const off = side * (front[road.cls] + d / 2);
        const built = place(x - sin(angle) * off, y + cos(angle) * off, w, d, angle, size.gap);
        run = 0;
        skip = built ? w + size.gap + (size.use === 'tower' ? dice.between(0.5, 4) : 0.4) : 2;
        if (built) buildings[size.use].push(built);
      }
    }
  }
}

const dense = [oldTown, market, ...villages.map(({ poly }) => poly)].map(box);
for (let k = 0; k < 200000; k++) {
  // Half of the tries go where houses stand wall to wall.
  const within = k % 2 === 0 ? { left: 6, right: W - 6, top: 6, bottom: H - 6 } : dice.pick(dense);
  const [x, y] = [dice.between(within.left, within.right), dice.between(within.top, within.bottom)];
  const z = groundAt(x, y);
  if (k % 2 === 1 && z !== Z.oldTown && z !== Z.village && z !== Z.market) continue;
  if (z === Z.campus || isSoft(z)) continue;
  if (dice.next() > (z === Z.free ? 0.16 : z === Z.industry ? 0.3 : 1)) continue;
  const size = sizeAt(x, y);
  const a = fieldAt(x, y) + (dice.chance(0.75) ? 0 : Math.PI / 2);
  const built = place(x, y, dice.between(...size.w) * 0.92, dice.between(...size.d), a, size.gap + (size.use === 'tower' ? 1 : 0));
  if (built) buildings[size.use].push(built);
}
