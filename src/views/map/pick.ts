import type { GroundPlace } from '../../picture/index.ts';
import type { Lens } from './lens.ts';
import type { Target } from './markerLayer.ts';
import type { MapTap } from './scenery.ts';

/** What lies under a tap: a marker, a list of markers where they crowd, else a place, else the ground. Fingers reach farther. */
export function tapAt(
  lens: Lens,
  left: number,
  top: number,
  byTouch: boolean,
  targets: readonly Target[],
  places: readonly GroundPlace[],
): MapTap {
  const more = byTouch ? 10 : 2;
  const apart = (at: { readonly left: number; readonly top: number }): number => Math.hypot(at.left - left, at.top - top);
  const hits = targets.filter((target) => apart(target) <= target.reach + more).toSorted((a, b) => apart(a) - apart(b));
  const { x, y } = lens.at(left, top);
  const [first] = hits;
  if (hits.length > 1)
    return { kind: 'stack', items: hits.map(({ kind, id, x: east, y: north }) => ({ kind, id, x: east, y: north })), x, y, left, top };
  if (first) return { kind: first.kind, id: first.id, x: first.x, y: first.y, left: first.left, top: first.top };
  const near = places
    .filter((place) => apart(lens.pixel(place.x, place.y)) <= 8 + more)
    .toSorted((a, b) => apart(lens.pixel(a.x, a.y)) - apart(lens.pixel(b.x, b.y)))[0];
  if (near) return { kind: 'place', id: near.id, x: near.x, y: near.y, ...lens.pixel(near.x, near.y) };
  return { kind: 'ground', x: Math.round(x), y: Math.round(y), left, top };
}
