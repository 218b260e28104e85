import type { GreenUse, WaterUse } from '../../picture/index.ts';
import { around, type Brush, brushFor, draws, fillRings, strokeLines, type Surface, trace, type Window } from './brush.ts';
import type { GroundIndex } from './groundIndex.ts';
import type { Palette } from './palette.ts';
import { paintWays } from './roadPainter.ts';

/** Paints everything that never moves inside the window, without any text: land, use, green, water, buildings, streets, rail, border. */
export function paintTile(surface: Surface, index: GroundIndex, palette: Palette, window: Window): void {
  surface.setTransform(1, 0, 0, 1, 0, 0);
  surface.fillStyle = palette.land;
  surface.fillRect(0, 0, window.width, window.height);
  const brush = brushFor(surface, palette, window);
  paintLand(brush, index);
  paintGreen(brush, index);
  paintWater(brush, index);
  paintBuildings(brush, index);
  paintWays(brush, index);
  paintBorder(brush, index);
}

function paintLand(brush: Brush, index: GroundIndex): void {
  for (const { use, rings } of index.land.within(brush.box)) {
    fillRings(brush, rings, brush.palette[use]);
    if (!draws(brush, 'street')) continue;
    if (use === 'field') hatch(brush, rings, brush.palette.fieldLine, 36, 0.35);
    if (use === 'industry') hatch(brush, rings, brush.palette.hatch, 44, -0.9);
  }
}

/** Parallel lines inside an area, `gap` metres apart and the same over every tile; `slope` is their rise. */
function hatch(brush: Brush, rings: readonly (readonly number[])[], colour: string, gap: number, slope: number): void {
  const {
    surface,
    box: [left, bottom, right, top],
  } = brush;
  surface.save();
  surface.beginPath();
  for (const ring of rings) trace(surface, ring, true);
  surface.clip('evenodd');
  const lines: number[][] = [];
  const [low, high] = [Math.min(bottom - slope * left, bottom - slope * right), Math.max(top - slope * left, top - slope * right)];
  for (let at = Math.floor(low / gap) * gap; at <= high; at += gap) lines.push([left, slope * left + at, right, slope * right + at]);
  strokeLines(brush, lines, colour, 0.9, { cap: 'butt' });
  surface.restore();
}

const greens: Readonly<Record<GreenUse, (palette: Palette) => string>> = {
  park: ({ park }) => park,
  hill: ({ hill }) => hill,
  wood: ({ wood }) => wood,
};

function paintGreen(brush: Brush, index: GroundIndex): void {
  for (const { use, rings } of index.green.within(brush.box)) {
    fillRings(brush, rings, greens[use](brush.palette));
    if (use === 'hill') paintHill(brush, rings[0] ?? []);
    else if (draws(brush, 'scene')) paintTrees(brush, rings);
  }
}

/** Contours: the foot of the hill drawn smaller and smaller towards a top a little off its middle. */
function paintHill(brush: Brush, foot: readonly number[]): void {
  const rings = [0.86, 0.72, 0.57, 0.42, 0.26].map((part) => shrunk(foot, part));
  fillRings(brush, [rings[1]!], brush.palette.hillHigh);
  if (draws(brush, 'town'))
    strokeLines(brush, [foot, ...rings], brush.palette.contour, draws(brush, 'scene') ? 0.9 : 0.6, { closed: true });
}

function shrunk(ring: readonly number[], part: number): number[] {
  const corners = ring.length / 2;
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) [x, y] = [x + ring[i]! / corners, y + ring[i + 1]! / corners];
  return ring.map((value, i) => (i % 2 === 0 ? x + (value - x) * part + (1 - part) * 60 : y + (value - y) * part + (1 - part) * 44));
}

/** Trees stand on a jittered net that is the same over every tile. */
function paintTrees(brush: Brush, rings: readonly (readonly number[])[]): void {
  const {
    surface,
    palette,
    box: [left, bottom, right, top],
  } = brush;
  const net = 17;
  surface.save();
  surface.beginPath();
  for (const ring of rings) trace(surface, ring, true);
  surface.clip('evenodd');
  surface.beginPath();
  for (let row = Math.floor(bottom / net) - 1; row * net <= top + net; row++) {
    for (let column = Math.floor(left / net) - 1; column * net <= right + net; column++) {
      const noise = (Math.imul(row, 73_856_093) ^ Math.imul(column, 19_349_663)) >>> 0;
      if (noise % 5 > 2) continue;
      const x = column * net + ((noise >>> 4) % 11);
      const y = row * net + ((noise >>> 9) % 11);
      const broad = 2.4 + ((noise >>> 14) % 5) * 0.5;
      surface.moveTo(x + broad, y);
      surface.arc(x, y, broad, 0, 7);
    }
  }
  surface.fillStyle = palette.tree;
  surface.fill();
  surface.restore();
}

/** Still water first, so that the river closes over its mouths. */
const depth: Readonly<Record<WaterUse, number>> = { fishpond: 0, pond: 1, creek: 2, river: 3, lake: 4 };

function paintWater(brush: Brush, index: GroundIndex): void {
  const { palette } = brush;
  const near = index.water.within(around(brush, 6)).toSorted((a, b) => depth[a.use] - depth[b.use]);
  for (const use of ['creek', 'river', 'lake', 'pond'] as const) {
    const banks = near.filter((water) => water.use === use).flatMap(({ rings }) => rings);
    strokeLines(brush, banks, palette.bank, use === 'river' ? 2.6 : draws(brush, 'street') ? 1.4 : 0.8, { closed: true });
  }
  for (const { use, rings } of near) {
    if ((use === 'fishpond' || use === 'pond') && !draws(brush, 'town')) continue;
    fillRings(brush, rings, palette[use]);
  }
  const rivers = near.filter(({ use }) => use === 'river');
  if (draws(brush, 'street'))
    for (const river of rivers)
      paintShallows(
        brush,
        river.rings,
        rivers.filter((other) => other !== river),
      );
}

/** A line inside the bank, as charts draw shallows; where two rivers meet there is no bank. */
function paintShallows(
  brush: Brush,
  rings: readonly (readonly number[])[],
  others: readonly { readonly rings: readonly (readonly number[])[] }[],
): void {
  const { surface, palette } = brush;
  const [left, bottom, right, top] = around(brush, 40);
  surface.save();
  surface.beginPath();
  for (const ring of rings) trace(surface, ring, true);
  surface.clip('evenodd');
  for (const other of others) {
    surface.beginPath();
    trace(surface, [left, bottom, right, bottom, right, top, left, top], true);
    for (const ring of other.rings) trace(surface, ring, true);
    surface.clip('evenodd');
  }
  strokeLines(brush, rings, palette.flow, Math.max(7, 34 / brush.metres), { closed: true });
  surface.restore();
}

function paintBuildings(brush: Brush, index: GroundIndex): void {
  if (!draws(brush, 'street')) return;
  const { surface, palette } = brush;
  const near = index.buildings.within(brush.box);
  for (const use of ['tower', 'house', 'shed', 'civic'] as const) {
    surface.beginPath();
    for (const building of near) if (building.use === use) for (const ring of building.rings) trace(surface, ring, true);
    surface.fillStyle = palette[use];
    surface.fill();
    if (!draws(brush, 'scene')) continue;
    surface.strokeStyle = palette.wall;
    surface.lineWidth = 0.7 * brush.metres;
    surface.stroke();
  }
}

/** What lies outside the district steps back behind a veil. */
function paintBorder(brush: Brush, { ground: { boundary } }: GroundIndex): void {
  if (boundary.length === 0) return;
  const { surface, palette } = brush;
  const [left, bottom, right, top] = around(brush, 8);
  surface.beginPath();
  trace(surface, [left, bottom, right, bottom, right, top, left, top], true);
  for (const ring of boundary) trace(surface, ring, true);
  surface.fillStyle = palette.veil;
  surface.fill('evenodd');
  strokeLines(brush, boundary, palette.boundary, 1.5, { dash: [9, 3, 2, 3], cap: 'butt', closed: true });
}
