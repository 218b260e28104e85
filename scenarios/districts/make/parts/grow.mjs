// Collectors, streets and alleys grown along the cross field from drawn seeds, each stopping where it meets another or would
// run beside one.
import { atan2, cos, diceOf, hyp, sin } from './exact.mjs';
import { crossing, foot } from './geometry.mjs';
import { fieldAt } from './field.mjs';
import { groundAt, isSoft, Z } from './ground.mjs';
import { expressway, H, namedRoads, railway, W } from './skeleton.mjs';

const cell = 16;
const cells = new Map();
const keyOf = (x, y) => Math.floor((x + 200) / cell) + 1000 * Math.floor((y + 200) / cell);

/** Files a road's segments so that near ones are found quickly. */
function file(road) {
  for (let i = 0; i < road.line.length - 1; i++) {
    const [a, b] = [road.line[i], road.line[i + 1]];
    const segment = { a, b, road, i };
    const n = Math.ceil(hyp(b[0] - a[0], b[1] - a[1]) / 8) + 1;
    const seen = new Set();
    for (let k = 0; k <= n; k++) {
      const key = keyOf(a[0] + ((b[0] - a[0]) * k) / n, a[1] + ((b[1] - a[1]) * k) / n);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(segment);
    }
  }
}

export function* nearSegments(x, y, r) {
  const seen = new Set();
  for (let yy = y - r; yy <= y + r + cell; yy += cell) {
    for (let xx = x - r; xx <= x + r + cell; xx += cell) {
      const key = keyOf(Math.min(xx, x + r), Math.min(yy, y + r));
      if (seen.has(key)) continue;
      seen.add(key);
      yield* cells.get(key) ?? [];
    }
  }
}

export const roads = [];
const add = (road) => {
  road.index = roads.length;
  roads.push(road);
  file(road);
};
namedRoads.forEach(add);
const barriers = [
  { cls: 'expressway', line: expressway.line },
  { cls: 'rail', line: railway.line },
];
barriers.forEach(file);
const isBarrier = (road) => road.cls === 'rail' || road.cls === 'expressway';

const quarter = Math.PI / 2;
/** The direction of the field nearest to the way one goes. */
const along = (x, y, dir) => {
  const a = fieldAt(x, y);
  return a + Math.round((dir - a) / quarter) * quarter;
};

function grow({ cls, seed, apart, may, stops, tries, least, most, crossesBarriers }) {
  const dice = diceOf(seed);
  const step = cls === 'alley' ? 2.5 : 4;
  const runsBeside = (p, dir, self) => {
    const d = apart(p[0], p[1]) * 0.62;
    for (const s of nearSegments(p[0], p[1], d)) {
      if (s.road === self || foot(p, s.a, s.b).d >= d) continue;
      let a = Math.abs(atan2(s.b[1] - s.a[1], s.b[0] - s.a[0]) - dir) % Math.PI;
      if (a > quarter) a = Math.PI - a;
      if (a < 0.7) return true;
    }
    return false;
  };
  const half = (start, turn, self) => {
    const points = [];
    let [p, dir] = [start, turn];
    for (let n = 0; n < most / step; n++) {
      const first = along(p[0], p[1], dir);
      const b = along(p[0] + (cos(first) * step) / 2, p[1] + (sin(first) * step) / 2, first);
      const q = [p[0] + cos(b) * step, p[1] + sin(b) * step];
      if (!may(q[0], q[1])) break;
      let hit = null;
      let barred = false;
      for (const s of nearSegments(q[0], q[1], step + 1)) {
        const c = crossing(p, q, s.a, s.b);
        if (!c || c.t <= 1e-6) continue;
        if (isBarrier(s.road)) barred ||= !crossesBarriers;
        else if (!hit || c.t < hit.t) hit = { ...c, s };
      }
      if (barred) break;
      if (hit && dice.chance(stops(hit.s.road.cls))) {
        points.push(hit.p);
        break;
      }
      if (runsBeside(q, b, self)) break;
      points.push(q);
      [p, dir] = [q, b];
    }
    return points;
  };
  for (let k = 0; k < tries; k++) {
    const start = [dice.between(4, W - 4), dice.between(4, H - 4)];
    if (!may(start[0], start[1])) continue;
    const a = fieldAt(start[0], start[1]) + (dice.chance(0.5) ? 0 : quarter);
    if (runsBeside(start, a, null)) continue;
    const road = { cls, line: [start] };
    const [ahead, back] = [half(start, a, road), half(start, a + Math.PI, road)];
    const line = [...back.reverse(), start, ...ahead];
    if (line.length * step < least) continue;
    road.line = line;
    add(road);
  }
}

const apartOf = new Map([
  [Z.oldTown, 25],
  [Z.industry, 46],
  [Z.village, 34],
  [Z.market, 22],
]);
grow({
  cls: 'collector',
  seed: 11,
  tries: 2600,
  least: 90,
  most: 700,
  crossesBarriers: true,
  apart: () => 92,
  may: (x, y) => {
    const z = groundAt(x, y);
    return !isSoft(z) && z !== Z.oldTown && z !== Z.village;
  },
  stops: (cls) => (cls === 'arterial' ? 0.25 : 0.1),
});
grow({
  cls: 'street',
  seed: 12,
  tries: 14000,
  least: 30,
  most: 420,
  crossesBarriers: false,
  apart: (x, y) => apartOf.get(groundAt(x, y)) ?? 27 + 9 * sin(x / 150) * cos(y / 130),
  may: (x, y) => !isSoft(groundAt(x, y)),
  stops: (cls) => (cls === 'arterial' ? 0.5 : cls === 'collector' ? 0.4 : 0.22),
});
grow({
  cls: 'alley',
  seed: 13,
  tries: 30000,
  least: 9,
  most: 120,
  crossesBarriers: false,
  apart: (x, y) => (groundAt(x, y) === Z.oldTown ? 8.4 : 8),
  may: (x, y) => {
    const z = groundAt(x, y);
    return z === Z.oldTown || z === Z.village || z === Z.market;
  },
  stops: (cls) => (cls === 'alley' ? 0.3 : 0.72),
});
