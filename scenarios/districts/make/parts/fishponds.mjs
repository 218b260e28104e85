// Fish ponds between mulberry dykes, and fields where a pond has been filled.
import { cos, diceOf, sin } from './exact.mjs';
import { box, inside } from './geometry.mjs';
import { groundAt, Z } from './ground.mjs';
import { fields } from './skeleton.mjs';

const dice = diceOf(41);
export const fishponds = [];
export const dryFields = [];

for (const {
  poly,
  turn,
  cell: [width, depth],
} of fields) {
  const [c, s] = [cos(turn), sin(turn)];
  const { left, right, top, bottom } = box(poly);
  const [mx, my] = [(left + right) / 2, (top + bottom) / 2];
  for (let v = -260; v < 260; v += depth) {
    let u = -320 + dice.between(0, 12);
    while (u < 320) {
      const w = dice.between(width * 0.7, width * 1.5);
      const corners = [
        [u + 1.3, v + 1.3],
        [u + w - 1.3, v + 1.3],
        [u + w - 1.3, v + depth - 1.3],
        [u + 1.3, v + depth - 1.3],
      ].map(([a, b]) => [mx + a * c - b * s, my + a * s + b * c]);
      if (corners.every(([x, y]) => groundAt(x, y) === Z.fields && inside(x, y, poly)))
        (dice.chance(0.26) ? dryFields : fishponds).push(corners);
      u += w;
    }
  }
}
