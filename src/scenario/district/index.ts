export { checkedDistrict } from './checkedDistrict.ts';
export { type CompactDistrict, compactDistrict, type CompactHouses, compactHouses, districtFrom, housesFrom } from './compact.ts';
export type * from './district.ts';
export { neighboursOf } from './neighbours.ts';
export { parseDistrict } from './parseDistrict.ts';
export type { DistrictProblem } from './problem.ts';
export { type Area, areas, type LandUse, landUses, type PlaceSort, placeSorts } from './kinds.ts';
export { withoutBuildings } from './withoutBuildings.ts';
export { isInside, spotInZone, spotsOfZone, zoneAt, type ZoneStreets } from './zoneAt.ts';
