import type { CaseRow, DeskPicture, GroundPicture, MapUnit, UnitRow } from '../../../picture/index.ts';

/** A point of the compass. */
export type Wind = 'E' | 'NE' | 'N' | 'NW' | 'W' | 'SW' | 'S' | 'SE';
const winds: readonly Wind[] = ['E', 'NE', 'N', 'NW', 'W', 'SW', 'S', 'SE'];

/** The wind towards which something lies, in metres east and north. */
export const windOf = (east: number, north: number): Wind => winds[(Math.round((Math.atan2(north, east) / Math.PI) * 4) + 8) % 8]!;

/** A unit as the map shows it: its row with the way it drives, null while it stands. */
export interface UnitOnMap extends UnitRow {
  readonly heading: Wind | null;
}

function headingOf(unit: MapUnit | undefined): Wind | null {
  if (!unit) return null;
  for (let i = 0; i < unit.path.length; i += 2) {
    const [east, north] = [unit.path[i]! - unit.x, unit.path[i + 1]! - unit.y];
    if (east !== 0 || north !== 0) return windOf(east, north);
  }
  return null;
}

/** The units on the map. */
export const unitsOnMap = ({ units, map }: DeskPicture): readonly UnitOnMap[] =>
  units
    .filter(({ status }) => status !== 'OF')
    .map((row) => ({ ...row, heading: headingOf(map.units.find(({ unit }) => unit === row.unit)) }));

/** The cases on the map. */
export const casesOnMap = ({ active, map }: DeskPicture): readonly CaseRow[] =>
  active.filter((row) => map.cases.some(({ caseId }) => caseId === row.caseId));

/** A post, a camera or a group near a place, with how far off and where it lies. */
export interface NearRow {
  readonly id: string;
  readonly kind: 'post' | 'camera' | 'group';
  readonly name: { readonly en: string; readonly zh: string } | null;
  readonly code: string;
  readonly metres: number;
  readonly wind: Wind;
  readonly state: 'open' | 'setting' | 'ready' | 'away' | 'alert' | null;
  readonly unit: string | null;
  readonly looks: number | null;
}

/** How many of what stands near a place are listed: the nearest. */
const most = 40;

/** Posts, cameras and groups by how far they are from a place as the crow flies, to ten metres: the nearest first. */
export function nearRows(
  picture: DeskPicture,
  ground: GroundPicture,
  from: { readonly x: number; readonly y: number },
): readonly NearRow[] {
  const placed = <Part extends object>({ x, y, ...rest }: Part & { readonly x: number; readonly y: number }) => ({
    ...rest,
    metres: Math.round(Math.hypot(x - from.x, y - from.y) / 10) * 10,
    wind: windOf(x - from.x, y - from.y),
  });
  const callSign = (unit: string | null): string | null => picture.units.find((row) => row.unit === unit)?.callSign ?? null;
  return [
    ...picture.map.posts.map(({ post, name, x, y, unit, ready }) =>
      placed({
        id: post,
        kind: 'post' as const,
        name,
        code: '',
        x,
        y,
        state: unit === null ? ('open' as const) : ready ? ('ready' as const) : ('setting' as const),
        unit: callSign(unit),
        looks: null,
      }),
    ),
    ...ground.cameras.map(({ id, x, y, street, bearing }) =>
      placed({ id, kind: 'camera' as const, name: street, code: id, x, y, state: null, unit: null, looks: bearing }),
    ),
    ...picture.map.groups.map(({ group, name, x, y, state }) =>
      placed({ id: group, kind: 'group' as const, name, code: '', x, y, state, unit: null, looks: null }),
    ),
  ]
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, most);
}
