import { cos, hyp, sin } from './exact.mjs';

/** A smooth curve through the given points (Catmull-Rom), sampled about every `step` units. */
export function curve(points, step = 6) {
  const out = [];
  for (let i = 0; i < points.length - 1; i++) {
    const p0 = points[Math.max(0, i - 1)];
    const p1 = points[i];
    const p2 = points[i + 1];
    const p3 = points[Math.min(points.length - 1, i + 2)];
    const n = Math.max(2, Math.round(hyp(p2[0] - p1[0], p2[1] - p1[1]) / step));
    for (let k = 0; k < n; k++) {
      const t = k / n;
      const at = (j) =>
        0.5 *
        (2 * p1[j] +
          (p2[j] - p0[j]) * t +
          (2 * p0[j] - 5 * p1[j] + 4 * p2[j] - p3[j]) * t * t +
          (3 * p1[j] - p0[j] - 3 * p2[j] + p3[j]) * t * t * t);
      out.push([at(0), at(1)]);
    }
  }
  out.push(points[points.length - 1]);
  return out;
}

/** A closed smooth ring through the given points. */
export const ring = (points, step = 6) => curve([...points, points[0]], step).slice(0, -1);

/** A rounded uneven blob. */
export function blob(dice, cx, cy, rx, ry, rough = 0.12, corners = 18, turn = 0) {
  const points = [];
  for (let i = 0; i < corners; i++) {
    const a = (i / corners) * Math.PI * 2;
    const k = 1 + (dice.next() - 0.5) * 2 * rough;
    const [x, y] = [cos(a) * rx * k, sin(a) * ry * k];
    points.push([cx + x * cos(turn) - y * sin(turn), cy + x * sin(turn) + y * cos(turn)]);
  }
  const smooth = curve([points[corners - 1], ...points, points[0], points[1]], 5);
  const n = smooth.length;
  // The first and last spans only lead the curve in and out.
  const lead = smooth.findIndex(([x, y]) => x === points[0][0] && y === points[0][1]);
  const end = smooth.findLastIndex(([x, y]) => x === points[0][0] && y === points[0][1]);
  return smooth.slice(lead, end > lead ? end : n);
}

/** The band of varying half-width along a line, as a ring. */
export function ribbon(line, halfWidth) {
  const left = [];
  const right = [];
  line.forEach((p, i) => {
    const a = line[Math.max(0, i - 1)];
    const b = line[Math.min(line.length - 1, i + 1)];
    const d = hyp(b[0] - a[0], b[1] - a[1]) || 1;
    const [nx, ny] = [-(b[1] - a[1]) / d, (b[0] - a[0]) / d];
    const w = halfWidth(p[0], p[1], i);
    left.push([p[0] + nx * w, p[1] + ny * w]);
    right.push([p[0] - nx * w, p[1] - ny * w]);
  });
  return [...left, ...right.reverse()];
}

export function inside(x, y, poly) {
  let within = false;
  for (let i = 0, j = poly.length - 1; i < poly.length; j = i++) {
    const [xi, yi] = poly[i];
    const [xj, yj] = poly[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

/** Where segment ab crosses segment cd: the shares of both and the point. */
export function crossing(a, b, c, d) {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const den = rx * sy - ry * sx;
  if (Math.abs(den) < 1e-9) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / den;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / den;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { t, u, p: [a[0] + rx * t, a[1] + ry * t] } : null;
}

/** The share of ab nearest to p, and its distance. */
export function foot(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return { t, d: hyp(p[0] - a[0] - dx * t, p[1] - a[1] - dy * t) };
}

/** The line with fewer points, none farther than `eps` from it (Douglas and Peucker 1973). */
export function simplify(points, eps) {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [a, b] = open.pop();
    let [far, most] = [-1, eps];
    for (let i = a + 1; i < b; i++) {
      const { d } = foot(points[i], points[a], points[b]);
      if (d > most) [far, most] = [i, d];
    }
    if (far < 0) continue;
    keep[far] = 1;
    open.push([a, far], [far, b]);
  }
  return points.filter((_, i) => keep[i]);
}

export const simplifyRing = (points, eps) => {
  const half = Math.floor(points.length / 2);
  return [...simplify(points.slice(0, half + 1), eps).slice(0, -1), ...simplify([...points.slice(half), points[0]], eps).slice(0, -1)];
};

export const box = (poly) => ({
  left: Math.min(...poly.map((p) => p[0])),
  right: Math.max(...poly.map((p) => p[0])),
  top: Math.min(...poly.map((p) => p[1])),
  bottom: Math.max(...poly.map((p) => p[1])),
});

export function lengthOf(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += hyp(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
  return sum;
}
