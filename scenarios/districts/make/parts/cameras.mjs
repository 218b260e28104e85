// Public cameras at the busiest junctions, well spread, each looking along its main road; one at each river bridge.
import { atan2, hyp } from './exact.mjs';
import { alive, nodes } from './graph.mjs';

const weight = { arterial: 9, collector: 4, street: 1, alley: 0.2 };
const wanted = 42;
const apart = 70;
/** Where much happens, cameras stand closer. */
const hot = [
  [690, 510, 0.62],
  [868, 458, 0.5],
  [490, 490, 0.7],
  [740, 810, 0.75],
  [222, 500, 0.9],
  [590, 950, 0.9],
];
const spacing = ([x, y]) => Math.min(...hot.map(([hx, hy, k]) => (hyp(x - hx, y - hy) < 90 ? k : 1))) * apart;

const score = (n) => alive(n).reduce((sum, { road }) => sum + weight[road.cls], 0) + (spacing(nodes[n].p) < apart ? 13 : 0);
const inTown = ([x, y]) => x > 90 && x < 1400 && y > 70 && y < 1110;
const candidates = nodes
  .flatMap(({ p }, n) => (alive(n).length > 2 && inTown(p) ? [{ n, p, score: score(n) }] : []))
  .sort((a, b) => b.score - a.score || a.n - b.n);

export const cameras = [];
function stand(n, p, edge) {
  const [a, b] = edge.a === n ? [edge.line[0], edge.line[1]] : [edge.line.at(-1), edge.line.at(-2)];
  const bearing = Math.round((atan2(b[0] - a[0], a[1] - b[1]) * 180) / Math.PI);
  cameras.push({ id: `cam-${String(cameras.length + 1).padStart(2, '0')}`, at: p, bearing: (bearing + 360) % 360 });
}
for (const { n, p } of candidates) {
  if (cameras.length === wanted) break;
  if (cameras.some(({ at }) => hyp(at[0] - p[0], at[1] - p[1]) < spacing(p))) continue;
  stand(
    n,
    p,
    alive(n).reduce((best, edge) => (weight[edge.road.cls] > weight[best.road.cls] ? edge : best)),
  );
}
