import type { District } from '../district/index.ts';
import type { Finding, Path } from '../problem.ts';
import { idsOf, named, strangers } from './check.ts';

/** A place or zone that a scenario names is one of its district. */
export function whereExists(
  where: { readonly place: string } | { readonly zone: string },
  district: District,
  path: Path,
): readonly Finding[] {
  return 'place' in where
    ? strangers(named([...path, 'place'], where.place), idsOf(district.places), 'place in this district')
    : strangers(named([...path, 'zone'], where.zone), idsOf(district.zones), 'zone in this district');
}
