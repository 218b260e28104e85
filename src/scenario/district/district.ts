import type { PlaceId, ZoneId } from '../../kernel/index.ts';
import type { RoadClass, RoadName, Spot, StreetNetwork } from '../../streets/index.ts';
import type { GridPoint } from './degrees.ts';
import type { Area, BuildingUse, GreenUse, GroundUse, LabelSort, LandUse, LineUse, PlaceSort, WaterUse } from './kinds.ts';

/** A closed ring in whole metres, flat x y, its first point not repeated; a shape's rings are filled even–odd. */
export type Ring = readonly number[];

/** A place in whole metres with the spot on the street at which one stands when one is there. */
interface Standing {
  readonly x: number;
  readonly y: number;
  readonly spot: Spot;
}

/** A part of the district with its own streams of incidents. */
export interface Zone {
  readonly id: ZoneId;
  readonly name: RoadName;
  readonly area: Area;
  readonly use: LandUse;
  readonly residents: number;
  readonly rings: readonly Ring[];
}

/** A named address: a station, a school, a market. */
export interface DistrictPlace extends Standing {
  readonly id: PlaceId;
  readonly sort: PlaceSort;
  readonly name: RoadName;
}

/** A public video camera. */
export interface Camera extends Standing {
  readonly id: string;
  /** Compass degrees it looks at; absent: all round. */
  readonly bearing?: number;
}

/** A named spot: a checkpoint site, a crossing, the centre of a 1-3-5-minute circle. */
export interface NamedSpot extends Standing {
  readonly id: string;
  readonly name: RoadName;
}

/** A crossing that has a name of its own. */
export interface Crossing extends NamedSpot {
  readonly junction: number;
}

/** A road as drawn, uncut, for the map. */
export interface DrawnRoad {
  readonly roadClass: RoadClass;
  readonly name: RoadName | null;
  readonly footOnly: boolean;
  readonly bridge: boolean;
  /** Flat x y in whole metres. */
  readonly line: readonly number[];
}

/** A coloured area of the map. */
export interface Patch<Use extends string> {
  readonly use: Use;
  readonly name: RoadName | null;
  readonly rings: readonly Ring[];
}

/** Everything of the map that no rule looks at. */
export interface DistrictShapes {
  readonly water: readonly Patch<WaterUse>[];
  /** `level` is how high up a hill a slope lies, 0 its foot. */
  readonly parks: readonly (Patch<GreenUse> & { readonly level: number })[];
  readonly land: readonly Patch<GroundUse>[];
  readonly buildings: readonly Patch<BuildingUse>[];
  readonly lines: readonly {
    readonly use: LineUse;
    readonly ref: string;
    readonly name: RoadName | null;
    readonly line: readonly number[];
  }[];
  /** A label with a line follows it; one with a point stands there. */
  readonly labels: readonly { readonly sort: LabelSort; readonly name: RoadName; readonly line: readonly number[] }[];
}

/** A district made sound: everything in whole metres east and north of its origin, lists in order of id. */
export interface District {
  readonly id: string;
  readonly name: RoadName;
  readonly origin: GridPoint;
  readonly network: StreetNetwork;
  readonly zones: readonly Zone[];
  readonly places: readonly DistrictPlace[];
  readonly cameras: readonly Camera[];
  readonly checkpoints: readonly NamedSpot[];
  readonly crossings: readonly Crossing[];
  readonly circles: readonly NamedSpot[];
  readonly roads: readonly DrawnRoad[];
  readonly shapes: DistrictShapes;
  /** The district's border; the box around everything where none is drawn. */
  readonly boundary: readonly Ring[];
  /** The south-west and north-east corners of everything drawn. */
  readonly size: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
}
