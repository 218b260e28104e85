import { type Dice, type ZoneId } from '../../kernel/index.ts';
import { type District, type DistrictPlace, spotInZone, zoneAt } from '../../scenario/index.ts';
import { type Spot } from '../../streets/index.ts';

const zoned = new WeakMap<District, ReadonlyMap<string, readonly DistrictPlace[]>>();

/** The places of a zone, in order of id. */
function placesOf(district: District, zone: string): readonly DistrictPlace[] {
  let places = zoned.get(district);
  if (!places) {
    const map = new Map<string, DistrictPlace[]>();
    for (const place of district.places) {
      const owner = zoneAt(district, place.x, place.y)?.id ?? '';
      map.set(owner, [...(map.get(owner) ?? []), place]);
    }
    places = map;
    zoned.set(district, places);
  }
  return places.get(zone) ?? [];
}

/** Where something of a kind happens in a zone: at one of the places that draw it, or anywhere on the streets. */
export function sceneIn(
  district: District,
  zone: string,
  draws: readonly (readonly [string, number])[],
  dice: Dice,
): { readonly spot: Spot; readonly place: string | null } {
  const here = placesOf(district, zone);
  const choices: (readonly [DistrictPlace | null, number])[] = draws.flatMap(([sort, weight]) => {
    const fitting = here.filter((place) => place.sort === sort);
    return fitting.map((place) => [place, weight / fitting.length] as const);
  });
  const use = district.zones.find(({ id }) => id === zone)?.use;
  const anywhere = draws.find(([sort]) => sort === 'street' || sort === use)?.[1] ?? 1;
  const place = choices.length === 0 ? null : dice.weighted<DistrictPlace | null>([...choices, [null, anywhere]]);
  const spot = place?.spot ?? spotInZone(district, zone as ZoneId, dice.unit());
  return { spot: spot ?? district.places[0]?.spot ?? { street: 0, along: 0 }, place: place?.id ?? null };
}

/** A spot where somebody lives: zones by their residents. */
export function homeIn(district: District, dice: Dice): Spot {
  const homes = district.zones.filter(({ residents }) => residents > 0);
  const zone = homes.length === 0 ? district.zones[0] : dice.weighted(homes.map((candidate) => [candidate, candidate.residents] as const));
  return (zone && spotInZone(district, zone.id, dice.unit())) ?? district.places[0]?.spot ?? { street: 0, along: 0 };
}
