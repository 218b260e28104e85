import type { GroundLine, GroundRoad } from '../../picture/index.ts';
import { around, type Brush, draws, strokeLines } from './brush.ts';
import type { GroundIndex } from './groundIndex.ts';
import { isAtLeast, type Level, levelAt } from './levels.ts';
import type { Palette } from './palette.ts';

type RoadClass = GroundRoad['roadClass'];
type Lines = readonly (readonly number[])[];

/** Carriageway with its verges in metres, the fewest pixels, and from which level. */
const roads: Readonly<
  Record<RoadClass, { readonly metres: number; readonly least: number; readonly from: Level; readonly casing: number }>
> = {
  arterial: { metres: 29, least: 2, from: 'district', casing: 1.3 },
  collector: { metres: 19, least: 1.4, from: 'town', casing: 1 },
  street: { metres: 11.5, least: 0.7, from: 'town', casing: 0.7 },
  alley: { metres: 4.6, least: 0.9, from: 'street', casing: 0.6 },
};
/** Narrow first, so that wide roads lie on top. */
const upwards: readonly RoadClass[] = ['alley', 'street', 'collector', 'arterial'];

/** Pixels of a road of this class when a pixel holds so many metres; nought when it is not drawn. */
export function roadWidth(roadClass: RoadClass, metres: number): number {
  const { least, from, metres: broad } = roads[roadClass];
  return isAtLeast(levelAt(metres), from) ? Math.max(least, broad / metres) : 0;
}

const fill = (palette: Palette, roadClass: RoadClass): string => palette[roadClass];
const casing = (palette: Palette, roadClass: RoadClass): string =>
  roadClass === 'arterial' ? palette.arterialCase : roadClass === 'collector' ? palette.collectorCase : palette.streetCase;

/** Streets, railway, expressway and metro, the wide over the narrow and bridges over both. */
export function paintWays(brush: Brush, index: GroundIndex): void {
  const near = index.roads.within(around(brush, 24));
  const carriage = near.filter(({ footOnly }) => !footOnly);
  paintPaths(
    brush,
    near.filter(({ footOnly }) => footOnly),
  );
  paintRoads(
    brush,
    carriage.filter(({ bridge }) => !bridge),
    false,
  );
  const lines = index.lines.within(around(brush, 24));
  paintRailway(brush, only(lines, 'railway'));
  paintRoads(
    brush,
    carriage.filter(({ bridge }) => bridge),
    true,
  );
  paintExpressway(brush, only(lines, 'expressway'));
  paintMetro(brush, lines);
}

const only = (lines: readonly GroundLine[], use: GroundLine['use']): Lines =>
  lines.filter((line) => line.use === use).map(({ line }) => line);

function paintPaths(brush: Brush, paths: readonly GroundRoad[]): void {
  if (!draws(brush, 'scene')) return;
  strokeLines(
    brush,
    paths.map(({ line }) => line),
    brush.palette.path,
    1.2,
    { dash: [3, 3], cap: 'butt' },
  );
}

/** All casings before all fills, so that junctions are open. */
function paintRoads(brush: Brush, all: readonly GroundRoad[], bridges: boolean): void {
  const { palette, metres } = brush;
  const byClass = new Map(
    upwards.map((roadClass) => [roadClass, all.filter((road) => road.roadClass === roadClass).map(({ line }) => line)]),
  );
  const isOpen = draws(brush, 'street');
  for (const roadClass of upwards) {
    const width = roadWidth(roadClass, metres);
    if (width < 2) continue;
    const { casing: edge } = roads[roadClass];
    const lines = byClass.get(roadClass)!;
    if (bridges && isOpen) strokeLines(brush, lines, palette.bridge, width + edge * 2 + 2, { cap: 'butt' });
    strokeLines(brush, lines, casing(palette, roadClass), width + edge * 2, { cap: bridges ? 'butt' : 'round' });
  }
  for (const roadClass of upwards) {
    const width = roadWidth(roadClass, metres);
    if (width > 0) strokeLines(brush, byClass.get(roadClass)!, fill(palette, roadClass), width);
  }
  if (draws(brush, 'scene')) paintMarkings(brush, byClass);
}

function paintMarkings(brush: Brush, byClass: ReadonlyMap<RoadClass, Lines>): void {
  const { palette, metres } = brush;
  strokeLines(brush, byClass.get('collector')!, palette.mark, 0.8, { dash: [9 / metres, 9 / metres], cap: 'butt' });
  strokeLines(brush, byClass.get('arterial')!, palette.mark, 2.4, { cap: 'butt' });
  strokeLines(brush, byClass.get('arterial')!, palette.arterial, 1, { cap: 'butt' });
}

function paintRailway(brush: Brush, lines: Lines): void {
  const { palette } = brush;
  const width = draws(brush, 'scene') ? 4 : draws(brush, 'street') ? 2.6 : 1.8;
  strokeLines(brush, lines, palette.rail, width, { cap: 'butt' });
  if (draws(brush, 'town')) strokeLines(brush, lines, palette.railTie, width - 1.1, { dash: [width * 2.4, width * 2.4], cap: 'butt' });
}

function paintExpressway(brush: Brush, lines: Lines): void {
  const { palette, metres } = brush;
  const width = Math.max(2.6, 36 / metres);
  strokeLines(brush, lines, palette.expresswayCase, width + 2.6, { cap: 'butt' });
  strokeLines(brush, lines, palette.expressway, width, { cap: 'butt' });
  if (draws(brush, 'town')) strokeLines(brush, lines, palette.expresswayLine, Math.max(0.8, width * 0.14), { cap: 'butt' });
}

/** Underground: a dashed line, each line of the network in a tone of its own. */
function paintMetro(brush: Brush, all: readonly GroundLine[]): void {
  if (!draws(brush, 'town')) return;
  const { palette, surface } = brush;
  const lines = all.filter(({ use }) => use === 'metro');
  const [first] = [...new Set(lines.map(({ ref }) => ref))].toSorted((a, b) => (a < b ? -1 : 1));
  surface.globalAlpha = 0.8;
  for (const { ref, line } of lines)
    strokeLines(brush, [line], ref === first ? palette.metro : palette.metroOther, 2, { dash: [7, 4], cap: 'butt' });
  surface.globalAlpha = 1;
}
