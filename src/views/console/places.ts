import type { CallPicture } from '../../picture/index.ts';

type Place = CallPicture['places'][number];

/** The places a call speaks of, each name once: two beliefs about one spot are one choice. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  const byName = new Map<string, Place>();
  for (const place of places) {
    const known = byName.get(place.label.name.en);
    if (!known || (place.chosen && !known.chosen)) byName.set(place.label.name.en, place);
  }
  return [...byName.values()];
}
