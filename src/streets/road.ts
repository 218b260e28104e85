/** Classes of road, widest first. Ways for feet only are of one of these classes too, and say so in `footOnly`. */
export const roadClasses = ['arterial', 'collector', 'street', 'alley'] as const;
export type RoadClass = (typeof roadClasses)[number];

/** A street's name in both languages. */
export interface RoadName {
  readonly en: string;
  readonly zh: string;
}

/** A vertex of a road: the integers of 10⁻⁷ degree that decide what joins, and the same place in whole metres from the origin. */
export interface RoadPoint {
  readonly lon: number;
  readonly lat: number;
  /** Metres east of the origin. */
  readonly x: number;
  /** Metres north of the origin. */
  readonly y: number;
}

/** A road as drawn, before it is cut at its junctions. */
export interface RoadInput {
  readonly roadClass: RoadClass;
  readonly name: RoadName | null;
  /** Traffic may only go the way the road was drawn. Feet may go both ways. */
  readonly oneway: boolean;
  readonly footOnly: boolean;
  /** Posted limit in km/h; absent: none below the speed of the class. */
  readonly maxKmh?: number;
  readonly points: readonly RoadPoint[];
}
