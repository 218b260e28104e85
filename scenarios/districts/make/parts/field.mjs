// The cross field: at every point the lie of the streets, bent by the river, the main roads and the villages, so that blocks
// turn with them. Four directions a quarter apart are one, hence the angles times four.
import { atan2, cos, hyp, sin } from './exact.mjs';
import { expressway, H, namedRoads, northChannel, railway, southChannel, villages, W } from './skeleton.mjs';

const step = 12;
const width = Math.ceil(W / step) + 2;
const height = Math.ceil(H / step) + 2;
const cosines = new Float64Array(width * height);
const sines = new Float64Array(width * height);

const pulls = [];
function pull(line, weight) {
  for (let i = 0; i < line.length - 1; i += 2) {
    const [a, b] = [line[i], line[i + 1]];
    const angle = 4 * atan2(b[1] - a[1], b[0] - a[0]);
    pulls.push([a[0], a[1], weight * cos(angle), weight * sin(angle)]);
  }
}
for (const { line, cls, foot } of namedRoads) if (!foot) pull(line, cls === 'arterial' ? 1 : 0.7);
pull(northChannel, 0.9);
pull(southChannel, 0.7);
pull(expressway.line, 0.8);
pull(railway.line, 0.7);
const own = [...villages.map(({ at, turn, reach }) => [at[0], at[1], turn, reach]), [900, 460, -0.12, 50]];

for (let gy = 0; gy < height; gy++) {
  for (let gx = 0; gx < width; gx++) {
    const [x, y] = [gx * step, gy * step];
    let [c, s] = [0, 0];
    for (const [px, py, pc, ps] of pulls) {
      const fall = 1 + ((x - px) * (x - px) + (y - py) * (y - py)) / 2600;
      c += pc / (fall * fall);
      s += ps / (fall * fall);
    }
    for (const [px, py, angle, reach] of own) {
      const near = 1 - hyp(x - px, y - py) / (reach * 1.5);
      if (near <= 0) continue;
      c += 9 * near * cos(4 * angle);
      s += 9 * near * sin(4 * angle);
    }
    const size = hyp(c, s) || 1;
    const wobble = 0.16 * sin(x / 71 + y / 53) + 0.1 * sin(x / 37 - y / 61);
    const angle = atan2(s / size, c / size) + wobble * 1.6;
    cosines[gy * width + gx] = cos(angle);
    sines[gy * width + gx] = sin(angle);
  }
}

/** The lie of the streets at a point, in radians. */
export function fieldAt(x, y) {
  const gx = Math.max(0, Math.min(width - 2, Math.floor(x / step)));
  const gy = Math.max(0, Math.min(height - 2, Math.floor(y / step)));
  const [u, v, i] = [x / step - gx, y / step - gy, gy * width + gx];
  const mix = (f) => f[i] * (1 - u) * (1 - v) + f[i + 1] * u * (1 - v) + f[i + width] * (1 - u) * v + f[i + width + 1] * u * v;
  return atan2(mix(sines), mix(cosines)) / 4;
}
