import type { BuildingUse, GreenUse, GroundArea, GroundLine, GroundPicture, GroundRoad, LandUse, WaterUse } from '../../picture/index.ts';
import { type Box, boxOf, Grid } from './grid.ts';

/** The ground, found by where it is: what a tile needs. */
export interface GroundIndex {
  readonly ground: GroundPicture;
  readonly water: Grid<GroundArea<WaterUse>>;
  readonly green: Grid<GroundArea<GreenUse>>;
  readonly land: Grid<GroundArea<LandUse>>;
  readonly buildings: Grid<GroundArea<BuildingUse>>;
  readonly roads: Grid<GroundRoad>;
  readonly lines: Grid<GroundLine>;
}

const areaBox = ({ rings }: { readonly rings: readonly (readonly number[])[] }): Box => boxOf(rings.flat());
const lineBox = ({ line }: { readonly line: readonly number[] }): Box => boxOf(line);

/** Sorts the ground into a grid; done once a district. */
export function groundIndexOf(ground: GroundPicture): GroundIndex {
  return {
    ground,
    water: new Grid(ground.water, areaBox, 800),
    green: new Grid(ground.green, areaBox, 800),
    land: new Grid(ground.land, areaBox, 800),
    // A whole quarter may be one shape: its houses are found one by one.
    buildings: new Grid(
      ground.buildings.flatMap(({ use, rings }) => rings.map((ring) => ({ use, rings: [ring] }))),
      areaBox,
      250,
    ),
    roads: new Grid(ground.roads, lineBox),
    lines: new Grid(ground.lines, lineBox, 800),
  };
}
