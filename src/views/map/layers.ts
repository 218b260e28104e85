/** What the map may show beyond units and cases, in the order of the list. */
export const layerChoices = [
  'cameras',
  'posts',
  'groups',
  'rounds',
  'circles',
  'cover',
  'sightings',
  'reach',
  'hotSpots',
  'traffic',
  'zones',
  'labels',
] as const;

/** A layer that a reader may show or hide. */
export type MapLayer = (typeof layerChoices)[number];

/** Which layers are shown. */
export type MapLayers = Readonly<Record<MapLayer, boolean>>;

/** The layers as they come: what was set up or seen, and names. */
export const usualLayers: MapLayers = {
  cameras: true,
  posts: true,
  groups: true,
  rounds: false,
  circles: false,
  cover: false,
  sightings: true,
  reach: true,
  hotSpots: false,
  traffic: false,
  zones: false,
  labels: true,
};

/** What was kept of a reader's layers, made sound: a layer of which nothing was kept is as it comes. */
export function layersFrom(value: unknown): MapLayers {
  const kept: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return Object.fromEntries(
    layerChoices.map((layer) => {
      const shown = kept[layer];
      return [layer, typeof shown === 'boolean' ? shown : usualLayers[layer]];
    }),
  ) as Record<MapLayer, boolean>;
}
