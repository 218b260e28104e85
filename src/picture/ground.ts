import type { District } from '../scenario/index.ts';
import type { RoadClass, RoadName } from '../streets/index.ts';
import { joinedLines } from './joinedLines.ts';

/** A name in both languages. */
export type GroundName = RoadName;

/** An area of the map: rings in whole metres, flat x y, filled even–odd. */
export interface GroundArea<Use extends string> {
  readonly use: Use;
  readonly rings: readonly (readonly number[])[];
}

/** What areas, lines and places of a district are, in the district's own words. */
export type WaterUse = District['shapes']['water'][number]['use'];
export type GreenUse = District['shapes']['parks'][number]['use'];
export type LandUse = District['shapes']['land'][number]['use'];
export type BuildingUse = District['shapes']['buildings'][number]['use'];
export type LineUse = District['shapes']['lines'][number]['use'];
export type PlaceSort = District['places'][number]['sort'];

/** A road as drawn. */
export interface GroundRoad {
  readonly roadClass: RoadClass;
  readonly footOnly: boolean;
  readonly bridge: boolean;
  /** Flat x y in whole metres. */
  readonly line: readonly number[];
}

/** A railway, metro or expressway; `ref` tells metro lines apart. */
export interface GroundLine {
  readonly use: LineUse;
  readonly ref: string;
  readonly line: readonly number[];
}

/** A named address; weight 1 is drawn first (police, hospital), 3 only when there is room. */
export interface GroundPlace {
  readonly id: string;
  readonly sort: PlaceSort;
  readonly weight: 1 | 2 | 3;
  readonly name: GroundName;
  readonly x: number;
  readonly y: number;
}

/** A video camera; bearing in compass degrees, null when it looks all round. */
export interface GroundCamera {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly bearing: number | null;
  /** The street that it stands on, where that has a name. */
  readonly street: GroundName | null;
}

/** A site where a post can stand. */
export interface GroundSite {
  readonly id: string;
  readonly name: GroundName;
  readonly x: number;
  readonly y: number;
}

/** What a name names, which settles its hand and its rank. */
export type GroundLabelSort =
  'water' | 'area' | 'arterial' | 'collector' | 'street' | 'alley' | 'railway' | 'metro' | 'expressway' | 'village' | 'green';

/** A name that may be written on the map; the smaller rank takes its room first. A line of one point stands, a longer one is followed. */
export interface GroundLabel {
  readonly sort: GroundLabelSort;
  readonly rank: number;
  readonly name: GroundName;
  readonly line: readonly number[];
}

/** What never moves in a district, as plain data in metres east and north of its origin. */
export interface GroundPicture {
  readonly id: string;
  readonly name: GroundName;
  readonly size: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
  readonly boundary: readonly (readonly number[])[];
  readonly water: readonly GroundArea<WaterUse>[];
  readonly green: readonly GroundArea<GreenUse>[];
  readonly land: readonly GroundArea<LandUse>[];
  readonly buildings: readonly GroundArea<BuildingUse>[];
  readonly roads: readonly GroundRoad[];
  readonly lines: readonly GroundLine[];
  readonly places: readonly GroundPlace[];
  readonly cameras: readonly GroundCamera[];
  readonly checkpoints: readonly GroundSite[];
  /** In order of rank, then of the district. Places bring their own names. */
  readonly labels: readonly GroundLabel[];
}

const weights: Readonly<Partial<Record<PlaceSort, 1 | 2>>> = {
  branch: 1,
  station: 1,
  office: 1,
  caseSite: 1,
  hospital: 1,
  base: 2,
  school: 2,
  mall: 2,
  metro: 2,
  market: 2,
  nightMarket: 2,
  bus: 2,
  pier: 2,
  square: 2,
  temple: 2,
  sight: 2,
  hotel: 2,
};

/** The order of DESIGN "Map": water lies apart, then areas, roads, villages, parks; places stand between by their weight. */
const ranks: Readonly<Record<GroundLabelSort, number>> = {
  water: 0,
  area: 2,
  arterial: 3,
  expressway: 4,
  collector: 5,
  railway: 6,
  metro: 7,
  village: 8,
  green: 9,
  street: 10,
  alley: 11,
};

/** The ground of a district, for the painter of the map. */
export function groundOf(district: District): GroundPicture {
  const { id, name, size, boundary, shapes } = district;
  const area = <Use extends string>({ use, rings }: GroundArea<Use>): GroundArea<Use> => ({ use, rings });
  return {
    id,
    name,
    size,
    boundary,
    water: shapes.water.map(area),
    green: shapes.parks.map(area),
    land: shapes.land.map(area),
    buildings: shapes.buildings.map(area),
    roads: district.roads.map(({ roadClass, footOnly, bridge, line }) => ({ roadClass, footOnly, bridge, line })),
    lines: shapes.lines.map(({ use, ref, line }) => ({ use, ref, line })),
    places: district.places.map((place) => ({
      id: place.id,
      sort: place.sort,
      weight: weights[place.sort] ?? 3,
      name: place.name,
      x: place.x,
      y: place.y,
    })),
    cameras: district.cameras.map(({ id, x, y, bearing, spot }) => ({
      id,
      x,
      y,
      bearing: bearing ?? null,
      street: district.network.names[spot.street] ?? null,
    })),
    checkpoints: district.checkpoints.map(({ id, name, x, y }) => ({ id, name, x, y })),
    labels: labelsOf(district),
  };
}

function labelsOf({ shapes, roads, zones }: District): GroundLabel[] {
  const label = (sort: GroundLabelSort, name: GroundName, line: readonly number[]): GroundLabel => ({
    sort,
    rank: ranks[sort],
    name,
    line,
  });
  const written = shapes.labels.flatMap(({ sort, name, line }) => (sort === 'place' ? [] : [label(sort, name, line)]));
  const taken = new Set(shapes.labels.map(({ name }) => name.en));
  /** The name of an area that has no label of its own stands in its middle. */
  const inTheMiddle = (
    sort: GroundLabelSort,
    { name, rings }: { readonly name: GroundName | null; readonly rings: readonly (readonly number[])[] },
  ): GroundLabel[] => {
    if (name === null || taken.has(name.en) || rings[0] === undefined) return [];
    taken.add(name.en);
    return [label(sort, name, middleOf(rings[0]))];
  };
  return [
    ...written,
    ...shapes.water.flatMap((water) => inTheMiddle('water', water)),
    ...shapes.parks.flatMap((park) => inTheMiddle('green', park)),
    ...zones.flatMap((zone) => inTheMiddle(zone.use === 'village' ? 'village' : 'area', zone)),
    ...joinedLines(
      roads.flatMap(({ name, roadClass, line }) => (name ? [{ key: `${roadClass} ${name.en}`, name, sort: roadClass, line }] : [])),
    ).map(({ sort, name, line }) => label(sort, name, line)),
    ...joinedLines(shapes.lines.flatMap(({ name, use, line }) => (name ? [{ key: `${use} ${name.en}`, name, sort: use, line }] : []))).map(
      ({ sort, name, line }) => label(sort, name, line),
    ),
  ].toSorted((a, b) => a.rank - b.rank);
}

/** The mean of a ring's corners, in whole metres. */
function middleOf(ring: readonly number[]): number[] {
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) [x, y] = [x + ring[i]!, y + ring[i + 1]!];
  const corners = ring.length / 2;
  return [Math.round(x / corners), Math.round(y / corners)];
}
