import { byText, type ZoneId } from '../../kernel/index.ts';
import type { District } from './district.ts';

const known = new WeakMap<District, ReadonlyMap<ZoneId, readonly ZoneId[]>>();

/** The zones that share a corner with a zone, in order of id. */
export function neighboursOf(district: District, zone: ZoneId): readonly ZoneId[] {
  let neighbours = known.get(district);
  if (!neighbours) known.set(district, (neighbours = drawn(district)));
  return neighbours.get(zone) ?? [];
}

function drawn({ zones }: District): ReadonlyMap<ZoneId, readonly ZoneId[]> {
  const byCorner = new Map<string, Set<ZoneId>>();
  for (const { id, rings } of zones)
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2) {
        const corner = `${ring[i]!}/${ring[i + 1]!}`;
        byCorner.set(corner, (byCorner.get(corner) ?? new Set<ZoneId>()).add(id));
      }
  const found = new Map(zones.map(({ id }) => [id, new Set<ZoneId>()]));
  for (const met of byCorner.values()) for (const one of met) for (const other of met) if (one !== other) found.get(one)!.add(other);
  return new Map([...found].map(([id, others]) => [id, [...others].sort(byText)]));
}
