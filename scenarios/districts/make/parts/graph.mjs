// Joins the grown lines into a graph: crossings and ends become nodes, stray pieces and stubs fall away, bridges are set apart.
import { diceOf, hyp } from './exact.mjs';
import { crossing, foot, lengthOf, simplify } from './geometry.mjs';
import { groundAt, Z } from './ground.mjs';
import { nearSegments, roads } from './grow.mjs';

/** Nodes nearer than this are one: 5.7 m. */
const merge = 1.3;
const dice = diceOf(21);

export const nodes = [];
const cells = new Map();
const cellOf = (v) => Math.floor(v / 4);
function nodeAt(p) {
  let [best, nearest] = [-1, merge];
  for (let cy = cellOf(p[1] - merge); cy <= cellOf(p[1] + merge); cy++) {
    for (let cx = cellOf(p[0] - merge); cx <= cellOf(p[0] + merge); cx++) {
      for (const id of cells.get(`${cx},${cy}`) ?? []) {
        const d = hyp(nodes[id].p[0] - p[0], nodes[id].p[1] - p[1]);
        if (d < nearest) [best, nearest] = [id, d];
      }
    }
  }
  if (best >= 0) return best;
  const key = `${cellOf(p[0])},${cellOf(p[1])}`;
  if (!cells.has(key)) cells.set(key, []);
  cells.get(key).push(nodes.length);
  nodes.push({ p, edges: [] });
  return nodes.length - 1;
}

const pointAt = (line, t) => {
  const i = Math.min(line.length - 2, Math.floor(t));
  const [a, b] = [line[i], line[i + 1]];
  return [a[0] + (b[0] - a[0]) * (t - i), a[1] + (b[1] - a[1]) * (t - i)];
};

// ---------------------------------------------------------------- crossings and ends
for (const road of roads) road.cuts = [];
const isRoad = (other) => other.cuts !== undefined;
for (const road of roads) {
  for (let i = 0; i < road.line.length - 1; i++) {
    const [a, b] = [road.line[i], road.line[i + 1]];
    for (const s of nearSegments((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, 9)) {
      if (!isRoad(s.road) || s.road.index <= road.index) continue;
      const c = crossing(a, b, s.a, s.b);
      if (!c) continue;
      const node = nodeAt(c.p);
      road.cuts.push([i + c.t, node]);
      s.road.cuts.push([s.i + c.u, node]);
    }
  }
}
for (const road of roads) {
  for (const t of [0, road.line.length - 1]) {
    const end = road.line[t];
    let best = null;
    for (const s of nearSegments(end[0], end[1], 2)) {
      if (s.road === road || !isRoad(s.road)) continue;
      const f = foot(end, s.a, s.b);
      if (f.d < 1.6 && (!best || f.d < best.f.d)) best = { s, f };
    }
    if (!best) continue;
    // On the other road, not at the end: the other road, often the greater, keeps its line.
    const node = nodeAt(pointAt(best.s.road.line, best.s.i + best.f.t));
    road.cuts.push([t, node]);
    best.s.road.cuts.push([best.s.i + best.f.t, node]);
  }
}

// ---------------------------------------------------------------- bridges: the part over water and a little more
for (const road of roads) {
  road.spans = [];
  // Minor streets never grow over water; they only brush against its raster.
  if (!road.named) continue;
  for (let t = 0, from = -1; t < road.line.length; t += 0.1) {
    const [x, y] = pointAt(road.line, Math.min(t, road.line.length - 1));
    const wet = groundAt(x, y) === Z.water;
    if (wet && from < 0) from = t;
    if (from >= 0 && (!wet || t + 0.1 >= road.line.length)) {
      const grace = 2 / (lengthOf(road.line) / (road.line.length - 1));
      const span = [Math.max(0, from - grace), Math.min(road.line.length - 1, t + grace)];
      const last = road.spans.at(-1);
      if (last && span[0] - last[1] < 3 * grace) last[1] = span[1];
      else road.spans.push(span);
      from = -1;
    }
  }
  for (const span of road.spans) {
    for (const t of span) {
      const near = road.cuts.find(([other]) => Math.abs(other - t) * (lengthOf(road.line) / (road.line.length - 1)) < 3);
      if (!near) road.cuts.push([t, nodeAt(pointAt(road.line, t))]);
    }
  }
}

// ---------------------------------------------------------------- edges
export const edges = [];
for (const road of roads) {
  const cuts = road.cuts.sort((a, b) => a[0] - b[0]);
  if (cuts.length === 0 && !road.named) continue;
  const step = lengthOf(road.line) / (road.line.length - 1);
  const last = road.line.length - 1;
  // Blind ends are mostly trimmed to the last junction; some stay as the yards and courts that every such town has.
  const keepsTail = (steps) =>
    road.named || road.cls === 'arterial' || (steps * step > (road.cls === 'alley' ? 4 : 14) && dice.chance(0.35));
  if (cuts.length === 0 || (cuts[0][0] > 0.01 && keepsTail(cuts[0][0]))) cuts.unshift([0, nodeAt(road.line[0])]);
  if (cuts.at(-1)[0] < last - 0.01 && keepsTail(last - cuts.at(-1)[0])) cuts.push([last, nodeAt(road.line[last])]);
  for (let i = 0; i < cuts.length - 1; i++) {
    const [[t0, a], [t1, b]] = [cuts[i], cuts[i + 1]];
    if (a === b) continue;
    const middle = (t0 + t1) / 2;
    const line = [nodes[a].p];
    for (let k = Math.floor(t0) + 1; k < t1; k++) line.push(road.line[k]);
    line.push(nodes[b].p);
    const bridge = road.spans.some(([from, to]) => middle > from && middle < to);
    edges.push({ id: edges.length, a, b, line: tidy(line), road, bridge, order: i, gone: false });
  }
}

/** Without the points so near to an end that they would make a hook where nodes were merged. */
function tidy(line) {
  const [first, last] = [line[0], line.at(-1)];
  const far = (p, q) => hyp(p[0] - q[0], p[1] - q[1]) > 1.5;
  return simplify([first, ...line.slice(1, -1).filter((p) => far(p, first) && far(p, last)), last], 0.14);
}

// Of two roads between the same nodes the greater stays, unless they enclose something.
const rank = { arterial: 0, collector: 1, street: 2, alley: 3 };
const pairs = new Map();
for (const edge of edges) {
  const key = `${Math.min(edge.a, edge.b)}-${Math.max(edge.a, edge.b)}`;
  const other = pairs.get(key);
  if (!other) pairs.set(key, edge);
  else if (Math.abs(lengthOf(other.line) - lengthOf(edge.line)) < 3) {
    const worse = rank[other.road.cls] <= rank[edge.road.cls] ? edge : other;
    worse.gone = true;
    if (worse === other) pairs.set(key, edge);
  }
}

// ---------------------------------------------------------------- one network, without stubs
for (const edge of edges) if (!edge.gone) [edge.a, edge.b].forEach((n) => nodes[n].edges.push(edge));
const alive = (n) => nodes[n].edges.filter((edge) => !edge.gone);
{
  const start = edges.find(({ road }) => road.id === 'renmin').a;
  const seen = new Set([start]);
  const open = [start];
  while (open.length > 0)
    for (const { a, b } of alive(open.pop()))
      for (const n of [a, b])
        if (!seen.has(n)) {
          seen.add(n);
          open.push(n);
        }
  for (const edge of edges) if (!seen.has(edge.a)) edge.gone = true;
}
for (let pruned = true; pruned;) {
  pruned = false;
  for (const edge of edges) {
    if (edge.gone || edge.road.named || lengthOf(edge.line) > (edge.road.cls === 'collector' ? 30 : 5)) continue;
    if (alive(edge.a).length > 1 && alive(edge.b).length > 1) continue;
    edge.gone = true;
    pruned = true;
  }
}

// A collector that came out short collects nothing.
const lengths = new Map();
for (const { gone, road, line } of edges) if (!gone) lengths.set(road, (lengths.get(road) ?? 0) + lengthOf(line));
for (const [road, length] of lengths) if (road.cls === 'collector' && !road.named && length < 150) road.cls = 'street';

/** The stretches of road that remain, each a run of edges without a gap and with or without bridge. */
export const stretches = [];
for (const edge of edges) {
  if (edge.gone) continue;
  const last = stretches.at(-1);
  if (last && last.road === edge.road && last.bridge === edge.bridge && last.edges.at(-1).b === edge.a) last.edges.push(edge);
  else stretches.push({ road: edge.road, bridge: edge.bridge, edges: [edge] });
}
for (const stretch of stretches) {
  stretch.line = [...stretch.edges[0].line];
  for (const { line } of stretch.edges.slice(1)) stretch.line.push(...line.slice(1));
  stretch.length = lengthOf(stretch.line);
}
export const liveEdges = edges.filter((edge) => !edge.gone);
export { alive };
