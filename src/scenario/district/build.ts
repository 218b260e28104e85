import { byText, type PlaceId, type Result, type ZoneId } from '../../kernel/index.ts';
import { nearestSpot, networkOf, type RoadInput, type RoadName, type Spot, type StreetNetwork } from '../../streets/index.ts';
import { type GridPoint, planeAbout } from './degrees.ts';
import type { Crossing, District, DistrictShapes, DrawnRoad, Patch, Zone } from './district.ts';
import { nearestJunction } from './nearestJunction.ts';
import type { Feature } from './readFeatures.ts';
import type { Kind } from './kinds.ts';

/** What is known of a district before its streets are joined. */
export interface Draft {
  readonly origin: GridPoint;
  readonly features: readonly Feature[];
  /** For a collection without a boundary. */
  readonly id: string;
  readonly name: RoadName;
}

/** The features of one kind, in the order of the file. */
export function ofKind<K extends Kind>(features: readonly Feature[], kind: K): readonly Feature<K>[] {
  return features.filter((feature): feature is Feature<K> => feature.kind === kind);
}

/** The district of these sound features; refuses one without a street. */
export function build({ origin, features, id, name }: Draft): Result<District, 'noStreets'> {
  const plane = planeAbout(origin);
  const flat = (line: readonly GridPoint[]): number[] => {
    const values: number[] = [];
    for (const point of line) {
      const { x, y } = plane(point);
      values.push(x, y);
    }
    return values;
  };
  const built = networkOf(ofKind(features, 'road').flatMap((road) => roadInputs(road, plane)));
  if (!built.ok) return built;
  const network = built.value;
  const standing = (feature: Feature, onFoot = true): { x: number; y: number; spot: Spot } => {
    const { x, y } = plane(feature.lines[0]![0]!);
    // A network has a street, and every street is open to feet; one that only has footways bears no checkpoint but itself.
    return { x, y, spot: (nearestSpot(network, x, y, onFoot) ?? nearestSpot(network, x, y, true))!.spot };
  };
  const named = (feature: Feature<'checkpoint' | 'circle'>): { id: string; name: RoadName } => ({
    id: feature.properties.id,
    name: feature.properties.name,
  });
  const size = sizeOf(features.flatMap(({ lines }) => lines.map(flat)));
  const border = ofKind(features, 'boundary')[0];
  return {
    ok: true,
    value: {
      id: border?.properties.id ?? id,
      name: border?.properties.name ?? name,
      origin,
      network,
      zones: sorted(ofKind(features, 'zone').map((zone): Zone => zoneOf(zone, flat))),
      places: sorted(
        ofKind(features, 'place').map((place) => ({
          id: place.properties.id as PlaceId,
          sort: place.properties.sort,
          name: place.properties.name,
          ...standing(place),
        })),
      ),
      cameras: sorted(
        ofKind(features, 'camera').map(({ properties, ...camera }) => ({
          id: properties.id,
          ...standing({ properties, ...camera }),
          ...(properties.bearing === undefined ? {} : { bearing: Math.floor(properties.bearing) % 360 }),
        })),
      ),
      checkpoints: sorted(ofKind(features, 'checkpoint').map((checkpoint) => ({ ...named(checkpoint), ...standing(checkpoint, false) }))),
      crossings: sorted(ofKind(features, 'crossing').map((crossing) => crossingOf(crossing, network, plane))),
      circles: sorted(ofKind(features, 'circle').map((circle) => ({ ...named(circle), ...standing(circle) }))),
      roads: ofKind(features, 'road').flatMap((road) => drawnRoads(road, flat)),
      shapes: shapesFor(features, flat),
      boundary: border
        ? border.lines.map(flat)
        : [[size.left, size.bottom, size.right, size.bottom, size.right, size.top, size.left, size.top]],
      size,
    },
  };
}

const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => items.toSorted((a, b) => byText(a.id, b.id));

function roadInputs({ properties, lines }: Feature<'road'>, plane: ReturnType<typeof planeAbout>): RoadInput[] {
  return lines.map((line) => ({
    roadClass: properties.class,
    name: properties.name ?? null,
    oneway: properties.oneway,
    footOnly: properties.foot,
    ...(properties.maxspeed === undefined ? {} : { maxKmh: properties.maxspeed }),
    points: line.map((point) => ({ ...point, ...plane(point) })),
  }));
}

function drawnRoads({ properties, lines }: Feature<'road'>, flat: (line: readonly GridPoint[]) => number[]): DrawnRoad[] {
  return lines.map((line) => ({
    roadClass: properties.class,
    name: properties.name ?? null,
    footOnly: properties.foot,
    bridge: properties.bridge,
    line: flat(line),
  }));
}

function zoneOf({ properties, lines }: Feature<'zone'>, flat: (line: readonly GridPoint[]) => number[]): Zone {
  const { id, name, area, use, residents } = properties;
  return { id: id as ZoneId, name, area, use, residents, rings: lines.map(flat) };
}

function crossingOf({ properties, lines }: Feature<'crossing'>, network: StreetNetwork, plane: ReturnType<typeof planeAbout>): Crossing {
  const { x, y } = plane(lines[0]![0]!);
  return { id: properties.id, name: properties.name, x, y, ...nearestJunction(network, x, y) };
}

function shapesFor(features: readonly Feature[], flat: (line: readonly GridPoint[]) => number[]): DistrictShapes {
  const patches = <K extends 'water' | 'land' | 'building'>(kind: K): Patch<Feature<K>['properties']['use']>[] =>
    ofKind(features, kind).map(({ properties, lines }) => ({ use: properties.use, name: properties.name ?? null, rings: lines.map(flat) }));
  return {
    water: patches('water'),
    parks: ofKind(features, 'park').map(({ properties: { use, level, name }, lines }) => ({
      use,
      level,
      name: name ?? null,
      rings: lines.map(flat),
    })),
    land: patches('land'),
    buildings: patches('building'),
    lines: ofKind(features, 'line').flatMap(({ properties: { use, ref, name }, lines }) =>
      lines.map((line) => ({ use, ref: ref ?? '', name: name ?? null, line: flat(line) })),
    ),
    labels: ofKind(features, 'label').flatMap(({ properties: { sort, name }, lines }) =>
      lines.map((line) => ({ sort, name, line: flat(line) })),
    ),
  };
}

function sizeOf(lines: readonly (readonly number[])[]): District['size'] {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      [left, right] = [Math.min(left, line[i]!), Math.max(right, line[i]!)];
      [bottom, top] = [Math.min(bottom, line[i + 1]!), Math.max(top, line[i + 1]!)];
    }
  }
  return { left, bottom, right, top };
}
