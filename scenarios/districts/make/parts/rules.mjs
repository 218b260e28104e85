// One-way streets and ways for feet only, as many as keep every junction reachable by vehicle from every other.
import { diceOf } from './exact.mjs';
import { groundAt, Z } from './ground.mjs';
import { alive, liveEdges, nodes, stretches } from './graph.mjs';

const dice = diceOf(61);
/** Paths in parks are for feet from the beginning; their own forks are no matter. */
const isPath = ({ road }) => road.foot === true;
for (const stretch of stretches) if (isPath(stretch)) stretch.foot = true;
const junctions = nodes.flatMap((_, n) => (alive(n).some((edge) => !isPath(edge)) ? [n] : []));

/** Whether a vehicle can go from every junction to every other. */
function isDrivable() {
  const ends = (edge) => [stretchOf.get(edge).foot, stretchOf.get(edge).oneway];
  const ahead = nodes.map(() => []);
  const back = nodes.map(() => []);
  for (const edge of liveEdges) {
    const [foot, oneway] = ends(edge);
    if (foot) continue;
    ahead[edge.a].push(edge.b);
    back[edge.b].push(edge.a);
    if (oneway) continue;
    ahead[edge.b].push(edge.a);
    back[edge.a].push(edge.b);
  }
  const reached = (next) => {
    const seen = new Set([junctions[0]]);
    const open = [junctions[0]];
    while (open.length > 0)
      for (const n of next[open.pop()])
        if (!seen.has(n)) {
          seen.add(n);
          open.push(n);
        }
    return seen.size;
  };
  return reached(ahead) === junctions.length && reached(back) === junctions.length;
}

const stretchOf = new Map(stretches.flatMap((stretch) => stretch.edges.map((edge) => [edge, stretch])));
const attempt = (stretch, flag) => {
  stretch[flag] = true;
  if (!isDrivable()) stretch[flag] = false;
};

const byId = (id) => stretches.filter(({ road }) => road.id === id);
// The arcade street is for feet, the two streets beside it carry the traffic one way each.
for (const stretch of byId('qilou')) attempt(stretch, 'foot');
for (const stretch of byId('gulou')) attempt(stretch, 'oneway');
for (const stretch of stretches) {
  const { road } = stretch;
  if (stretch.bridge || stretch.foot) continue;
  const [x, y] = stretch.line[Math.floor(stretch.line.length / 2)];
  const z = groundAt(x, y);
  if (road.cls === 'alley' && z === Z.market) attempt(stretch, 'foot');
  else if (road.cls === 'alley' && dice.chance(0.16)) attempt(stretch, 'foot');
  else if (road.cls === 'street' && !road.named && dice.chance(z === Z.oldTown ? 0.4 : 0.07)) attempt(stretch, 'oneway');
}
